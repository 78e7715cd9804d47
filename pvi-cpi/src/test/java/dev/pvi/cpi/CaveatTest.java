package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.partner.ReadingOverride;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A statement says what must be known of the scores on which it rests. */
class CaveatTest {

  private static RebateStatement statement(PartnerSnapshot partner, String release) {
    Earnings earnings =
        Earnings.builder("acme", partner.asOf(), partner.asOf(), CurrencyUnit.USD)
            .event(
                Event.booking("deal")
                    .on(partner.asOf())
                    .portfolio(partner.readings().get(0).portfolio().id())
                    .value(Money.parse("USD 1000"))
                    .build())
            .build();
    return RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi"))
        .calculate(
            PviScorer.of(RuleBooks.bundled("cisco-360").at(LocalDate.parse(release)))
                .score(partner),
            earnings);
  }

  @Test
  void readingSetByHandIsSaidOnTheStatement() {
    LocalDate asOf = LocalDate.of(2026, 8, 31);
    PartnerSnapshot partner =
        PartnerSnapshot.builder()
            .id("acme")
            .asOf(asOf)
            .reading("networking", "onboard", Reading.of(20))
            .override(
                "networking",
                "onboard",
                new ReadingOverride(
                    Reading.of(46), "the channel desk", LocalDate.of(2026, 8, 30), "late export"))
            .build();
    RebateStatement statement = statement(partner, "2026-08-31");

    assertThat(statement.findings()).extracting(Finding::code).containsExactly("rests-on-override");
    assertThat(statement.explain().toText())
        .contains(
            "Onboarding in Networking was set by hand by the channel desk on 2026-08-30, instead of 20 %:"
                + " late export");
    assertThat(RebateStatement.parse("copy", statement.toJson())).isEqualTo(statement);
  }

  @Test
  void scoreByABookThatIsNotInForceIsSaidOnTheStatement() {
    PartnerSnapshot partner =
        PartnerSnapshot.builder()
            .id("acme")
            .asOf(LocalDate.of(2026, 8, 31))
            .reading("services", "on-time-renewal", Reading.of(62))
            .build();

    assertThat(statement(partner, "2025-06-30").findings())
        .extracting(Finding::code)
        .containsExactly("after-release");
  }
}
