package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pvi.PviModule;
import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The program that a new user would write, with a mapper of its own. */
public final class App {

  private App() {}

  /** Scores a partner, computes an incentive, and sends the score through the mapper. */
  public static void main(String[] args) throws Exception {
    LocalDate asOf = LocalDate.of(2026, 8, 31);
    PartnerSnapshot partner =
        PartnerSnapshot.builder()
            .id("partner-1")
            .asOf(asOf)
            .attribute("size", Fact.of("S"))
            .attribute("managed-services-maturity", Fact.of("Expert"))
            .reading("networking", "customer-success", Reading.level("Expert"))
            .reading("networking", "black-belt", Reading.of(new BigDecimal("1000")))
            .reading("networking", "career-certifications", Reading.of(new BigDecimal("1000")))
            .reading("networking", "onboard", Reading.of(new BigDecimal("45.01")))
            .build();
    PartnerScore score = PviScorer.of(RuleBooks.bundled("cisco-360").at(asOf)).score(partner);
    Earnings earnings =
        Earnings.builder("partner-1", asOf.withDayOfMonth(1), asOf, CurrencyUnit.USD)
            .event(
                Event.booking("deal-1")
                    .on(asOf)
                    .portfolio("networking")
                    .value(BigMoney.parse("USD 120000"))
                    .fact("offer", "subscription")
                    .fact("region", "EMEA")
                    .build())
            .build();
    RebateStatement statement =
        RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi")).calculate(score, earnings);

    System.out.print(score.portfolio("networking").explain());
    System.out.print(statement.explain());
    if (!statement.total().isPositive()) {
      throw new AssertionError("the deal earned nothing");
    }

    ObjectMapper mapper = new ObjectMapper().registerModule(new PviModule());
    PartnerScore again =
        mapper.treeToValue(mapper.readTree(mapper.writeValueAsString(score)), PartnerScore.class);
    if (!again.portfolio("networking").index().equals(score.portfolio("networking").index())) {
      throw new AssertionError("the score changed on its way through the mapper");
    }
    System.out.println(App.class.getModule() + " done");
  }
}
