package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.facts;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.formula.Fact;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class StatementTextTest {

  private static RebateStatement statement() {
    return TestIncentive.empty()
        .gatedFrom("5")
        .with("notice", "\"Not the real thing.\"")
        .rule(
            "bookings",
            "booking",
            """
            "factors": [
              {"id": "rate", "rate": {"type": "choice", "cases": [
                {"when": {"attribute": "offer", "is": "subscription"},
                 "then": {"type": "constant", "value": 0.025}}],
                "otherwise": {"type": "constant", "value": 0}}},
              {"id": "multiplier", "times": {"type": "bands", "rows": [
                {"below": 6, "value": 1}, {"from": 6, "value": 1.05}]}}]
            """)
        .calculator()
        .calculate(
            TestScores.both("6.5", "4.995"),
            earnings()
                .event(
                    Event.booking("a")
                        .on(day("2026-05-01"))
                        .portfolio("networking")
                        .value(usd("1234.56"))
                        .putAllFacts(offer("subscription"))
                        .build())
                .event(
                    Event.booking("b")
                        .on(day("2026-02-01"))
                        .portfolio("networking")
                        .value(usd("480000"))
                        .putAllFacts(offer("subscription"))
                        .build())
                .event(
                    Event.booking("c")
                        .on(day("2026-03-01"))
                        .portfolio("networking")
                        .value(usd("700"))
                        .putAllFacts(offer("hardware"))
                        .build())
                .event(
                    Event.booking("d")
                        .on(day("2026-04-01"))
                        .portfolio("security")
                        .value(usd("100"))
                        .putAllFacts(offer("subscription"))
                        .build())
                .event(
                    Event.booking("e")
                        .on(day("2026-01-01"))
                        .portfolio("security")
                        .value(usd("50.5"))
                        .putAllFacts(offer("hardware"))
                        .build())
                .booking("f", day("2025-01-01"), "security", usd("50"))
                .event(
                    Event.growth("g")
                        .on(day("2026-06-30"))
                        .portfolio("security")
                        .current(usd("2"))
                        .prior(usd("1"))
                        .build())
                .build());
  }

  private static SortedMap<String, Fact> offer(String offer) {
    return facts("offer", Fact.of(offer));
  }

  @Test
  void everyFactorAndEveryReasonCanBeRead() {
    assertThat(statement().explain().toText())
        .isEqualTo(
            """
            Acme, incentive from 2026-01-01 through 2026-12-31: 12,632.41 USD
              LAND, bookings  12,632.41  paid on 481,934.56 of 482,085.06 offered  by acme-cash@1
                b  2026-02-01  networking  12,600.00  = 480,000.00 × 2.5 % × 1.05                          index 6.5 as of 2026-03-01, Portfolio Partner
                c  2026-03-01  networking       0.00  = 700.00 × 0 % × 1.05                                index 6.5 as of 2026-03-01, Portfolio Partner
                  the rate is 0
                a  2026-05-01  networking      32.41  = 1,234.56 × 2.5 % × 1.05 = 32.4072 before rounding  index 6.5 as of 2026-03-01, Portfolio Partner
                rate 2.5 %: the offer is subscription
                rate 0 %: otherwise
                not paid on 150.50: below the gate: the index is 4.995, not at least 5 [gate]
                  e  2026-01-01  security   50.50
                  d  2026-04-01  security  100.00
              Not offered to any rule
                not paid: 2025-01-01 lies outside the period from 2026-01-01 through 2026-12-31 [outside-period]
                  f  2025-01-01  security
                not paid: no rule of acme-cash@1 looks at events of type growth in security [no-rule]
                  g  2026-06-30  security
              what is paid rests on: 100 % OWN; rates 100 % OWN; multipliers 100 % OWN
              computed by acme-cash@1 (BOOK) on the score of 2026-03-01 by points@1 (RULES)
              Not the real thing.
            """
                .replace("BOOK", statement().books().get(0).hash().substring(0, 12))
                .replace("RULES", statement().scores().get(0).rules().hash().substring(0, 12)));
  }

  @Test
  void markdownHoldsTheSameLines() {
    assertThat(statement().explain().toMarkdown())
        .startsWith("**Acme, incentive from 2026-01-01 through 2026-12-31: 12,632.41 USD**")
        .contains("- not paid on 150.50: below the gate: the index is 4.995, not at least 5");
  }
}
