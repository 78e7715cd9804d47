package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.eur;
import static dev.pvi.cpi.TestIncentive.rateTimes;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.Portfolio;
import dev.pvi.tally.FxRates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("class-path")
class JsonTest {

  private static final Portfolio NETWORKING = Portfolio.of("networking");

  private static Earnings everything() {
    return earnings()
        .rates(FxRates.none().with("EUR", decimal("1.0850")))
        .event(
            Event.booking("booking")
                .on(day("2026-03-10"))
                .portfolio("networking")
                .value(usd("1000.10"))
                .fact("offer", "subscription")
                .fact("region", "AMER")
                .fact("assessed-on", day("2026-03-09"))
                .build())
        .booking("credit", day("2026-03-11"), "security", eur("-0.005"))
        .event(
            Event.milestone("stage")
                .on(day("2026-04-01"))
                .portfolio(NETWORKING)
                .stage("onboard")
                .build())
        .event(
            Event.growth("growth")
                .on(day("2026-06-30"))
                .portfolio(NETWORKING)
                .current(usd("12"))
                .prior(usd("10.000"))
                .build())
        .event(
            Event.renewal("renewed")
                .on(day("2026-05-31"))
                .portfolio(NETWORKING)
                .due(usd("80"))
                .renewed(usd("60"))
                .renewedOn(day("2026-05-30"))
                .fact("advanced", true)
                .build())
        .event(
            Event.renewal("lost")
                .on(day("2026-05-31"))
                .portfolio(NETWORKING)
                .due(usd("80"))
                .renewed(usd("0"))
                .build())
        .build();
  }

  @Test
  void earningsAreReadAsTheyWereWritten() {
    Earnings earnings = everything();

    Earnings again = Earnings.parse("again", earnings.toJson());
    assertThat(again).isEqualTo(earnings);
    assertThat(again.toJson()).isEqualTo(earnings.toJson()).contains("\"format\"");
    assertThat(again.events()).hasSize(6).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
  }

  @Test
  void statementIsReadAsItWasWritten() {
    RebateStatement statement =
        RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi"))
            .calculate(TestScores.withPractice("6.37", "Basic"), everything());

    RebateStatement again = RebateStatement.parse("again", statement.toJson());
    assertThat(again).isEqualTo(statement);
    assertThat(again.toJson()).isEqualTo(statement.toJson());
    assertThat(again.explain().toText()).isEqualTo(statement.explain().toText());
    assertThat(again.total()).isEqualTo(statement.total());
  }

  @Test
  void statementWithMoreDigitsThanAFileHoldsIsReadAsItWasWritten() {
    RebateStatement statement =
        TestIncentive.empty()
            .rule(
                "land",
                "booking",
                rateTimes(
                    constant("0.012345"),
                    """
                    {"type": "slope", "knots": [{"at": 5, "value": 1}, {"at": 8, "value": 2}]}"""))
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings()
                    .rates(FxRates.none().with("EUR", decimal("1.08735")))
                    .booking("b", day("2026-03-10"), "networking", eur("1000.01"))
                    .build());

    assertThat(statement.rules().get(0).lines().get(0).exact().scale()).isGreaterThan(18);
    assertThat(RebateStatement.parse("again", statement.toJson())).isEqualTo(statement);
  }

  @Test
  void schemasNameWhatTheyDescribe() {
    assertThat(IncentiveBooks.format().schema())
        .contains("pvi-incentive-book/1", "atMost", "source");
    assertThat(Earnings.DOCUMENT.schema(false)).contains("pvi-earnings/1", "renewedOn");
    assertThat(RebateStatement.DOCUMENT.schema(false))
        .contains("pvi-statement/1", "applied-factor");
  }
}
