package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        findings(TestIncentive.ofBookings("0.02").rule("x", "booking", "\"gaet\": {\"index\": 5}")),
        "/rules/x/gaet",
        "must be one of the fields order, name, motion, events, portfolios, requirements, base, pot,"
            + " quantities, factors, limits, settlement, negative, because - but was: gaet, with value an object with the fields [index]");
  }

  @Test
  void quantityThatDependsOnItself() {
    assertOnly(
        findings(
            TestIncentive.empty()
                .rule(
                    "x",
                    "booking",
                    "\"quantities\": {\"units\": {\"derive\": {\"type\": \"count\", \"where\":"
                        + " {\"attribute\": \"units\", \"from\": 1}}}}")),
        "/rules/x/quantities/units/derive/where/attribute",
        "a quantity must be made of what events state, not of quantities - but was: \"units\"");
  }

  @Test
  void misspeltKindOfEvent() {
    assertOnly(
        findings(TestIncentive.empty().rule("x", "bokking", "")),
        "/rules/x/events",
        "rule x must name kinds of event, baseline, booking, claim, credit-note, growth, invoice,"
            + " milestone, renewal, shipment - but was: bokking");
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
        findings(TestIncentive.empty().rule("x", "booking", rate("{\"type\": \"flat\"}"))),
        "/rules/x/factors/0/rate/type",
        "must be the type of a scoring rule (bands, choice, constant, flag, levels, matrix, scaled, slope, tiers)"
            + " - but was: \"flat\"");
  }

  private static void assertOnly(String fields, String pointer, String text) {
    assertOnly(
        findings(TestIncentive.empty().rule("x", "booking", fields.replace('\'', '"'))),
        pointer,
        text);
  }

  private static final String TWO = "{'type': 'constant', 'value': 2}";

  private static String noAttribute(String name) {
    return "rule x must name one of the attributes assessed-on, current, due, event-date,"
        + " event-type, fiscal-half, fiscal-month, fiscal-quarter, fiscal-year, index, offer,"
        + " period-end, period-start, portfolio, prior, region, renewed, renewed-on, shipped-on,"
        + " stage, standing, standing-protected, use-case, value - but was: "
        + name;
  }

  @Test
  void measureOfNothingKnown() {
    assertOnly("'base': {'of': 'valeu'}", "/rules/x/base", noAttribute("valeu"));
  }

  @Test
  void potByNothingKnown() {
    assertOnly("'pot': ['portfolio', 'regoin']", "/rules/x/pot", noAttribute("regoin"));
  }

  @Test
  void factorOnNothingKnown() {
    assertOnly(
        "'factors': [{'id': 'rate', 'rate': %s, 'on': 'unitz'}]".formatted(TWO),
        "/rules/x/factors/0/on",
        noAttribute("unitz"));
  }

  @Test
  void requirementAtNoKnownDate() {
    assertOnly(
        "'requirements': {'r': {'when': {'attribute': 'index', 'from': 5}, 'at': 'perod-end',"
            + " 'because': 'so'}}",
        "/rules/x/requirements/r/at",
        noAttribute("perod-end"));
  }

  @Test
  void measureThatIsHalfOfOneSort() {
    assertOnly(
        "'base': {}", "/rules/x/base", "base must state either of or each - but was: neither");
    assertOnly(
        "'base': {'of': 'value', 'each': 1}",
        "/rules/x/base",
        "base must state either of or each - but was: both");
    assertOnly(
        "'base': {'each': 1, 'minus': 'prior'}",
        "/rules/x/base",
        "base must state minus and atMost for an amount only - but was: with each");
  }

  @Test
  void factorsOfOneName() {
    assertOnly(
        "'factors': [{'id': 'a', 'rate': %1$s}, {'id': 'a', 'times': %1$s}]".formatted(TWO),
        "/rules/x/factors/1",
        "each factor of rule x must have an id of its own - but was twice: a");
  }

  @Test
  void limitsOfOneName() {
    assertOnly(
        "'limits': [{'id': 'a', 'cap': %1$s}, {'id': 'a', 'floor': %1$s}]".formatted(TWO),
        "/rules/x/limits/1",
        "each limit of rule x must have an id of its own - but was twice: a");
  }

  @Test
  void factorThatAnswersNothingOrTwice() {
    assertOnly(
        "'factors': [{'id': 'a'}]",
        "/rules/x/factors/0",
        "a factor must state one of rate, plus, atMost, times, amount - but was: none");
    assertOnly(
        "'factors': [{'id': 'a', 'rate': %1$s, 'times': %1$s}]".formatted(TWO),
        "/rules/x/factors/0",
        "a factor must state one of rate, plus, atMost, times, amount - but was: rate, times");
  }

  @Test
  void indexOfAnotherPortfolioWhereNoIndexIsLookedUp() {
    assertOnly(
        "'factors': [{'id': 'a', 'rate': %s, 'on': 'offer', 'of': 'security'}]".formatted(TWO),
        "/rules/x/factors/0",
        "a factor must state of only on the index - but was: on offer");
  }

  @Test
  void limitThatDoesNothingOrTwoThings() {
    assertOnly(
        "'limits': [{'id': 'a'}]",
        "/rules/x/limits/0",
        "a limit must state one of cap, floor, minimum - but was: none");
    assertOnly(
        "'limits': [{'id': 'a', 'cap': %1$s, 'floor': %1$s}]".formatted(TWO),
        "/rules/x/limits/0",
        "a limit must state one of cap, floor, minimum - but was: 2 of them");
  }

  @Test
  void rateAfterAnAmount() {
    assertOnly(
        "'factors': [{'id': 'a', 'amount': %1$s}, {'id': 'b', 'plus': %1$s}]".formatted(TWO),
        "/rules/x/factors/1",
        "plus must stand before the first amount in rule x - but was after it: b");
  }

  @Test
  void secondRate() {
    assertOnly(
        "'factors': [{'id': 'a', 'rate': %1$s}, {'id': 'b', 'rate': %1$s}]".formatted(TWO),
        "/rules/x/factors/1",
        "rule x must state one rate, to which others are added by plus - but was a second: b");
  }

  @Test
  void negativeLimit() {
    assertOnly(
        "'limits': [{'id': 'most', 'cap': {'type': 'constant', 'value': -1}}]",
        "/rules/x/limits/0/cap/value",
        "limit most of rule x must be 0 or more - but was: -1");
  }

  @Test
  void limitOfAPotInARuleWithoutPots() {
    assertOnly(
        "'limits': [{'id': 'most', 'per': 'pot', 'cap': %s}]".formatted(TWO),
        "/rules/x/limits",
        "limit most of rule x must be per line or rule, as there are no pots - but was: per pot");
  }

  @Test
  void requirementOfADayThatTestsAQuantity() {
    assertOnly(
        """
        'quantities': {'units': {'derive': {'type': 'count'}}},
        'requirements': {'r': {'when': {'attribute': 'units', 'from': 5}, 'at': 'period-end',
          'because': 'so'}}
        """,
        "/rules/x/requirements/r",
        "requirement r must not test a quantity, as it decides which events make quantities up"
            + " - but was: of rule x");
  }

  private static TestIncentive grouped(String groups) {
    return TestIncentive.ofBookings("0.02")
        .rule("points", "booking", "\"settlement\": {\"pay\": \"points\"}")
        .with("groups", groups.replace('\'', '"'));
  }

  @Test
  void groupOfAnUnknownRule() {
    assertOnly(
        findings(grouped("{'g': {'rules': ['lnad']}}")),
        "/groups/g/rules",
        "group g must name rules of the book, land, points - but was: lnad");
  }

  @Test
  void ruleInTwoGroups() {
    assertOnly(
        findings(grouped("{'g': {'rules': ['land']}, 'h': {'rules': ['land']}}")),
        "/groups/h/rules",
        "rule land must be in one group - but was in g and h");
  }

  @Test
  void groupOfMoneyAndPoints() {
    assertOnly(
        findings(grouped("{'g': {'rules': ['land', 'points']}}")),
        "/groups/g/rules",
        "rules of group g must be settled alike - but was: CASH, POINTS");
  }

  @Test
  void limitOfAPotInAGroup() {
    assertOnly(
        findings(
            grouped(
                "{'g': {'rules': ['land'], 'limits': [{'id': 'most', 'per': 'pot', 'cap': %s}]}}"
                    .formatted(TWO))),
        "/groups/g/limits",
        "limit most of group g must be per line or rule, as there are no pots - but was: per pot");
  }

  private static List<Finding> limited(String limits) {
    return findings(grouped("{'g': {'rules': ['land'], 'limits': [%s]}}".formatted(limits)));
  }

  @Test
  void twoLimitsOfOneIdInAGroup() {
    String cap = "{'id': 'most', 'cap': {'type': 'constant', 'value': 100}}";
    assertOnly(
        limited(cap + ", " + cap),
        "/groups/g/limits/1",
        "each limit of group g must have an id of its own - but was twice: most");
  }

  @Test
  void limitOfAGroupOnWhatNothingStates() {
    assertOnly(
        limited("{'id': 'most', 'on': 'valeu', 'cap': {'type': 'constant', 'value': 100}}"),
        "/groups/g/limits/0/on",
        noAttribute("valeu").replace("rule x", "group g"));
  }

  @Test
  void levelsCannotAnswerForAnIndexInALimitOfAGroup() {
    assertOnly(
        limited("{'id': 'most', 'cap': {'type': 'levels', 'rows': [{'level': 'a', 'value': 1}]}}"),
        "/groups/g/limits/0",
        "most of group g must answer for index, a number - but was: by levels");
  }

  @Test
  void unknownCombination() {
    assertOnly(
        findings(grouped("{'g': {'rules': ['land'], 'combine': {'type': 'best'}}}")),
        "/groups/g/combine/type",
        "must be the type of a combination (best-of, compound, exclusive, stack)"
            + " - but was: \"best\"");
  }

  @Test
  void negativeLimitOfAGroup() {
    assertOnly(
        findings(
            grouped(
                "{'g': {'rules': ['land'], 'limits': [{'id': 'most', 'cap':"
                    + " {'type': 'constant', 'value': -1}}]}}")),
        "/groups/g/limits/0/cap/value",
        "limit most of group g must be 0 or more - but was: -1");
  }

  @Test
  void quantityThatNothingUsesIsNoted() {
    assertThat(
            IncentiveBooks.verify(
                    "book.json",
                    TestIncentive.empty()
                        .rule(
                            "x",
                            "booking",
                            "\"quantities\": {\"units\": {\"derive\": {\"type\": \"count\"}}}")
                        .json())
                .findings())
        .extracting(finding -> finding.place().pointer() + ": " + finding.reason().text())
        .containsExactly("/rules/x/quantities/units: quantity units of rule x is used by nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate", "plus", "atMost", "times", "amount"})
  void levelsCannotAnswerForAnIndex(String effect) {
    assertOnly(
        "'factors': [{'id': 'a', '%s': {'type': 'levels', 'rows': [{'level': 'a', 'value': 1}]}}]"
            .formatted(effect),
        "/rules/x/factors/0",
        "a of rule x must answer for index, a number - but was: by levels");
  }

  @Test
  void levelsCannotLimitByAnIndex() {
    assertOnly(
        "'limits': [{'id': 'a', 'cap': {'type': 'levels', 'rows': [{'level': 'a', 'value': 1}]}}]",
        "/rules/x/limits/0",
        "a of rule x must answer for index, a number - but was: by levels");
  }

  @Test
  void roundingThatDoesNotRound() {
    assertOnly(
        findings(
            TestIncentive.ofBookings("0.02").with("settlement", "{\"rounding\": \"UNNECESSARY\"}")),
        "/settlement/rounding",
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
                    "booking",
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
                    .with("protectedStanding", "1")
                    .with("effective", "{\"from\": \"2026-02-30\"}")
                    .rule("x", "booking", "\"factors\": [{\"id\": \"a\"}]")
                    .rule("y", "booking", "\"portfolios\": \"networking\"")))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("out-of-range", "wrong-type", "wrong-type", "inconsistent");
  }
}
