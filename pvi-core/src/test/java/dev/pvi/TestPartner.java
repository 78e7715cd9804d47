package dev.pvi;

import dev.pvi.formula.Fact;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Short ways to state a partner and to look into a score. */
public final class TestPartner {

  private TestPartner() {}

  public static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  public static BigMoney usd(String amount) {
    return BigMoney.of(CurrencyUnit.USD, decimal(amount));
  }

  public static Reading reading(String number) {
    return Reading.of(decimal(number));
  }

  /** A partner as of 2026-08-31. */
  public static PartnerSnapshot.Builder partner() {
    return PartnerSnapshot.builder().id("acme").asOf(LocalDate.of(2026, 8, 31));
  }

  /** A partner of a size as of a date. */
  public static PartnerSnapshot.Builder partner(String asOf, String size) {
    return PartnerSnapshot.builder()
        .id("acme")
        .asOf(LocalDate.parse(asOf))
        .attribute("size", Fact.of(size));
  }

  public static MetricScore metric(PartnerScore score, String portfolio, String metric) {
    List<MetricScore> found =
        score.find(Portfolio.of(portfolio)).orElseThrow().metrics().stream()
            .filter(one -> one.terms().metric().equals(MetricId.of(metric)))
            .toList();
    return found.get(0);
  }
}
