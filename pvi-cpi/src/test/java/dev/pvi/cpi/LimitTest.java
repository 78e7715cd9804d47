package dev.pvi.cpi;

import static dev.pvi.cpi.Program.amounts;
import static dev.pvi.cpi.Program.excluded;
import static dev.pvi.cpi.Program.networking;
import static dev.pvi.cpi.Program.only;
import static dev.pvi.cpi.Program.total;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.Releases;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.Credential;
import dev.pvi.score.ScoreHistory;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What limits, groups and windows must and must not give. */
class LimitTest {

  private static final String FLAT = "'factors': [{'id': 'rate', 'rate': %s}]";

  private static String constant(String value) {
    return "{'type': 'constant', 'value': %s}".formatted(value);
  }

  private static String limits(String... limits) {
    return ", 'limits': [" + String.join(", ", limits) + "]";
  }

  private static String limit(String id, String per, String bound, String value) {
    return "{'id': '%s', 'per': '%s', '%s': %s}".formatted(id, per, bound, constant(value));
  }

  /** Each pot is made up to 100; of the 200 in all, 150 are paid. */
  @Test
  void capHoldsForWhatIsMadeUpAsWell() {
    Program program =
        Program.of(
                "'events': ['booking'], 'pot': ['offer'], "
                    + FLAT.formatted(constant("0.1"))
                    + limits(
                        limit("least", "pot", "floor", "100"), limit("most", "rule", "cap", "150")))
            .event(offered("a", "core", "400"))
            .event(offered("b", "other", "800"));
    RebateStatement statement = program.pay();

    assertThat(total(statement)).isEqualTo("150.00");
    assertThat(amounts(statement, "rule"))
        .containsExactly("a 30.00", "b 60.00", "made up 45.00", "made up 15.00");
    Line madeUp = only(statement).lines().get(2);
    assertThat(madeUp.trace())
        .extracting(step -> step.reason().code() + " " + step.after())
        .containsExactly("floor 60", "cap 45");
  }

  private static Event offered(String id, String offer, String value) {
    return networking(Event.booking(id), "2026-02-01")
        .value(usd(value))
        .fact("offer", offer)
        .build();
  }

  @Test
  void potOfWhichNothingIsPaidIsNotMadeUpFor() {
    RebateStatement statement =
        Program.of(
                "'events': ['booking'], 'pot': ['offer'],"
                    + " 'quantities': {'total': {'derive': {'type': 'sum'}}},"
                    + " 'requirements': {'enough': {'when': {'attribute': 'total', 'from': 500},"
                    + " 'because': 'too little'}}, "
                    + FLAT.formatted(constant("0.1"))
                    + limits(limit("least", "pot", "floor", "100")))
            .event(offered("a", "core", "400"))
            .event(offered("b", "other", "800"))
            .pay();

    assertThat(amounts(statement, "rule")).containsExactly("b 80.00", "made up 20.00");
    assertThat(excluded(statement, "rule")).containsExactly("a 400.00 enough");
  }

  private static Program guaranteed(String version, String from) {
    return Program.of(
            "'events': ['booking'], "
                + FLAT.formatted(constant("0.1"))
                + limits(limit("least", "rule", "floor", "100")))
        .with("version", "'" + version + "'")
        .with("effective", "{'from': '" + from + "'}");
  }

  @Test
  void releaseThatIsOutOfForceGuaranteesNothing() {
    RebateCalculator calculator =
        RebateCalculator.of(
            Releases.of(
                List.of(
                    guaranteed("1", "2024-01-01").book(), guaranteed("2", "2025-01-01").book())));
    Earnings nothing =
        Earnings.builder("acme", day("2026-01-01"), day("2026-12-31"), CurrencyUnit.USD).build();
    RebateStatement statement = calculator.calculate(TestScores.networking("8"), nothing);

    assertThat(statement.rules())
        .extracting(rule -> rule.book().toString())
        .containsExactly("acme-cash@2");
    assertThat(total(statement)).isEqualTo("100.00");
  }

  /** 150 are earned in all, of which 60 are paid. */
  @Test
  void whatIsTakenBackMakesRoomUnderACapInOrder() {
    RebateStatement statement =
        Program.of(
                "'events': ['booking'], "
                    + FLAT.formatted(constant("0.1"))
                    + ", 'limits': [{'id': 'most', 'cap': %s, 'share': 'in-order'}]"
                        .formatted(constant("60")))
            .booking("a", "2026-02-01", "1000")
            .booking("b", "2026-02-02", "1000")
            .booking("c", "2026-02-03", "-500")
            .pay();

    assertThat(amounts(statement, "rule")).containsExactly("a 100.00", "b 10.00", "c -50.00");
  }

  /** The first leaves nothing of the base, though it pays more than all of it. */
  @Test
  void compoundLeavesNoLessThanNothing() {
    RebateStatement statement =
        Program.empty()
            .rule(
                "first",
                ("'events': ['booking'], 'factors': [{'id': 'rate', 'rate': %s},"
                        + " {'id': 'times', 'times': %s}]")
                    .formatted(constant("1"), constant("2")))
            .rule("second", "'events': ['booking'], " + FLAT.formatted(constant("0.1")))
            .with(
                "groups", "{'g': {'rules': ['first', 'second'], 'combine': {'type': 'compound'}}}")
            .booking("a", "2026-02-01", "100")
            .pay();

    assertThat(amounts(statement, "first")).containsExactly("a 200.00");
    assertThat(amounts(statement, "second")).containsExactly("a 0.00");
  }

  /** Held through 10 March: on one of the 21 days from the event on it is not. */
  @Test
  void certificationThatEndsWithinAWindowIsNotHeldThere() {
    ScoreHistory scores =
        ScoreHistory.of(
            List.of(
                TestScores.holding(
                    "8", List.of(Credential.of("other", "p-1").through(day("2026-03-10"))))));
    Program program =
        Program.of(
                "'events': ['booking'], 'requirements': {'open': {'when':"
                    + " {'attribute': 'certified', 'is': false}, 'within':"
                    + " {'type': 'days', 'from': 0, 'through': 20}, 'because': 'certified'}}, "
                    + FLAT.formatted(constant("0.1")))
            .with("credentials", "{'certified': ['other']}")
            .booking("a", "2026-03-01", "100");

    assertThat(total(program.pay(scores))).isEqualTo("10.00");
  }

  /** 0.125, 0.125 and 0.001 are 0.25 in all; the first two by themselves would be 0.12. */
  @Test
  void decimalsAreRoundedOnceForTheStatement() {
    String rule = "'events': ['booking'], 'settlement': {'place': 'statement'}, ";
    RebateStatement statement =
        Program.empty()
            .rule("one", rule + FLAT.formatted(constant("0.00125")))
            .rule("two", rule + FLAT.formatted(constant("0.00125")))
            .rule("three", rule + FLAT.formatted(constant("0.00001")))
            .booking("a", "2026-02-01", "100")
            .pay();

    assertThat(total(statement)).isEqualTo("0.25");
  }

  @Test
  void eventThatIsCountedElsewhereOnlyHasNoRule() {
    RebateStatement statement =
        Program.of(
                "'events': ['invoice'], 'portfolios': ['security'],"
                    + " 'quantities': {'deals': {'derive': {'type': 'count'},"
                    + " 'events': ['booking']}},"
                    + " 'factors': [{'id': 'fee', 'amount': %s, 'on': 'deals'}]"
                        .formatted(constant("10")))
            .booking("a", "2026-02-01", "100")
            .pay();

    assertThat(statement.outside())
        .extracting(line -> line.event().orElse("") + " " + line.reason().orElseThrow().code())
        .containsExactly("a no-rule");
  }

  /** Of the two rules the first has no event, so that it is not on the statement. */
  @Test
  void capOfAGroupIsSaidWithARuleThatIsOnTheStatement() {
    RebateStatement statement =
        Program.empty()
            .rule("first", "'events': ['invoice'], " + FLAT.formatted(constant("0.1")))
            .rule("second", "'events': ['booking'], " + FLAT.formatted(constant("0.1")))
            .with(
                "groups",
                "{'g': {'rules': ['first', 'second']%s}}"
                    .formatted(limits(limit("most", "rule", "cap", "60"))))
            .booking("a", "2026-02-01", "1000")
            .pay();

    assertThat(amounts(statement, "second")).containsExactly("a 60.00");
    assertThat(only(statement).limits())
        .extracting(limit -> limit.limit() + " " + limit.taken())
        .containsExactly("g most 40");
  }
}
