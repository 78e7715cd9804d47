package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.facts;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.formula.Fact;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled bonus for assessments: 1 % at an index of 6 (ILLUSTRATIVE). */
class UseBonusTest {

  private static RuleStatement bonus(SortedMap<String, Fact> facts) {
    RebateStatement statement =
        RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi"))
            .calculate(
                TestScores.networking("6"),
                earnings()
                    .event(
                        Event.booking("deal")
                            .on(day("2026-03-10"))
                            .portfolio("networking")
                            .value(usd("480000"))
                            .putAllFacts(facts)
                            .build())
                    .build());
    return TestIncentive.rule(statement, "use-bonus");
  }

  @Test
  void assessmentBeforeTheBookingEarnsTheBonus() {
    RuleStatement bonus = bonus(facts("assessed-on", Fact.of(day("2026-03-09"))));

    assertThat(bonus.amount()).isEqualTo(decimal("4800"));
    assertThat(bonus.excluded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-10", "2026-03-11"})
  void assessmentOnTheSameDayOrLaterDoesNot(String assessed) {
    RuleStatement bonus = bonus(facts("assessed-on", Fact.of(day(assessed))));

    assertThat(bonus.amount()).isEqualTo(decimal("0"));
    assertThat(bonus.excludedBase()).containsEntry("assessed-before-booking", decimal("480000"));
    assertThat(bonus.excluded().get(0).reason().orElseThrow().text())
        .startsWith("the customer must be assessed before the deal books")
        .contains(assessed, "2026-03-10");
  }

  @Test
  void assessmentThatIsNotStatedDoesNotAndTheReasonSaysSo() {
    RuleStatement bonus = bonus(facts());

    assertThat(bonus.amount()).isEqualTo(decimal("0"));
    assertThat(bonus.excluded().get(0).reason().orElseThrow().text())
        .startsWith("the customer must be assessed before the deal books")
        .contains("the assessment date is not stated");
  }

  @Test
  void assessmentThatIsNoDateDoesNot() {
    RuleStatement bonus = bonus(facts("assessed-on", Fact.of("yes")));

    assertThat(bonus.amount()).isEqualTo(decimal("0"));
    assertThat(bonus.excluded().get(0).reason().orElseThrow().text())
        .contains("yes", "cannot be compared");
  }
}
