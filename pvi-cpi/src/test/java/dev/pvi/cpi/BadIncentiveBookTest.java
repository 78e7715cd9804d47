package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One readable line per problem: where, what must hold, what was found. */
class BadIncentiveBookTest {

  private static final String GOOD = TestIncentive.ofBookings("0.02").json();

  private static List<Finding> findings(String json) {
    return catchThrowableOfType(BookException.class, () -> IncentiveBooks.parse("bad.json", json))
        .findings();
  }

  private static List<Finding> findings(TestIncentive book) {
    return findings(book.json());
  }

  private static void assertOnly(List<Finding> findings, String pointer, String text) {
    assertThat(findings).extracting(finding -> finding.place().pointer()).containsExactly(pointer);
    assertThat(findings.get(0).reason().text()).isEqualTo(text);
    assertThat(findings.get(0).place().line()).isPositive();
  }

  @Test
  void theBookThatIsSpoiltHereIsGood() {
    assertThat(IncentiveBooks.parse("good.json", GOOD).rules()).hasSize(1);
  }

  @Test
  void unknownField() {
    assertOnly(
        findings(TestIncentive.ofBookings("0.02").rule("x", "tcv", "\"gaet\": {\"index\": 5}")),
        "/rules/x/gaet",
        "must be one of the fields order, name, motion, paysOn, portfolios, gate, requirements,"
            + " amounts, rate, multiplier, multiplierOn, negative, because - but was: gaet, with value an object with the fields [index]");
  }

  @Test
  void misspeltMeasure() {
    assertOnly(
        findings(TestIncentive.empty().rule("x", "tvc", "")),
        "/rules/x/paysOn",
        "must be one of tcv, milestone, acv-growth, renewed-on-time - but was: \"tvc\"");
  }

  @Test
  void wrongTypeOfRule() {
    assertOnly(
        findings(GOOD.replaceFirst("(?s)\"rules\": .*", "\"rules\": []}")),
        "/rules",
        "must be an object keyed by id, each value an object: how an incentive is earned - but was:"
            + " a list of 0 elements");
  }

  @Test
  void unknownScheduleType() {
    assertOnly(
        findings(TestIncentive.empty().rule("x", "tcv", "\"rate\": {\"type\": \"flat\"}")),
        "/rules/x/rate/type",
        "must be the type of a scoring rule (bands, choice, constant, flag, levels, matrix, scaled, slope)"
            + " - but was: \"flat\"");
  }

  @Test
  void milestonesWithoutAmounts() {
    assertOnly(
        findings(TestIncentive.empty().rule("x", "milestone", "")),
        "/rules/x",
        "rule x must state amounts exactly if it pays on milestones - but was: no amounts");
  }

  @Test
  void amountsWithoutMilestones() {
    assertOnly(
        findings(
            TestIncentive.empty()
                .rule("x", "tcv", "\"amounts\": {\"rows\": [{\"level\": \"a\", \"value\": 1}]}")),
        "/rules/x/amounts",
        "rule x must state amounts exactly if it pays on milestones - but was: amounts for TCV");
  }

  @Test
  void negativeGate() {
    assertOnly(
        findings(TestIncentive.ofBookings("0.02").with("gate", "{\"index\": -1}")),
        "/gate/index",
        "must be a decimal of at least 0 - but was: -1");
  }

  @ParameterizedTest
  @CsvSource({"rate", "multiplier"})
  void levelsCannotAnswerForAnIndex(String field) {
    assertOnly(
        findings(
            TestIncentive.empty()
                .rule(
                    "x",
                    "tcv",
                    "\"%s\": {\"type\": \"levels\", \"rows\": [{\"level\": \"a\", \"value\": 1}]}"
                        .formatted(field))),
        "/rules/x/" + field,
        field + " of rule x must answer for the index, a number - but was: by levels");
  }

  @Test
  void roundingThatDoesNotRound() {
    assertOnly(
        findings(TestIncentive.ofBookings("0.02").with("rounding", "\"UNNECESSARY\"")),
        "/rounding",
        "rounding must say how to round - but was: UNNECESSARY");
  }

  @Test
  void noRules() {
    assertOnly(
        findings(TestIncentive.empty()), "/rules", "must hold at least one rule - but was: empty");
  }

  @Test
  void conditionOnAnUndeclaredAttribute() {
    List<Finding> findings =
        findings(
            TestIncentive.empty()
                .rule(
                    "x",
                    "tcv",
                    "\"requirements\": {\"r\": {\"when\": {\"attribute\": \"regoin\", \"is\":"
                        + " \"AMER\"}, \"because\": \"so\"}}"));

    assertThat(findings).extracting(Finding::code).containsExactly("unknown-attribute");
    assertThat(findings.get(0).reason().text()).contains("region", "but was: \"regoin\"");
  }

  @Test
  void sourceThatIsNotListed() {
    List<Finding> findings =
        findings(TestIncentive.ofBookings("0.02").with("source", "\"PUBLISHED XX\""));

    assertThat(findings).extracting(Finding::code).containsExactly("unknown-source");
  }

  @Test
  void trailingText() {
    List<Finding> findings = findings(GOOD + " {}");

    assertThat(findings).extracting(Finding::code).containsExactly("trailing-text");
  }

  @Test
  void fileOfTheWrongKind() {
    assertOnly(
        findings(GOOD.replace("pvi-incentive-book/1", "pvi-rule-book/1")),
        "/format",
        "must be a document of format pvi-incentive-book/1 - but was: \"pvi-rule-book/1\"");
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    assertThat(
            findings(
                TestIncentive.empty()
                    .with("gate", "{\"index\": -1}")
                    .with("effective", "{\"from\": \"2026-02-30\"}")
                    .rule("x", "tvc", "")
                    .rule("y", "milestone", "")))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("out-of-range", "out-of-range", "out-of-range", "amounts");
  }
}
