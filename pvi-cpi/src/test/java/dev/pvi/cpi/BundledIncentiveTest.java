package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Requirement;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.form.Evidence;
import dev.pvi.form.Tree;
import dev.pvi.score.PartnerScore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * cisco-cpi@2026.1: the structure is the program's, the rates are ILLUSTRATIVE and held here so
 * that no change of them goes unnoticed.
 */
@Tag("class-path")
class BundledIncentiveTest {

  private static final IncentiveBook BOOK =
      IncentiveBooks.bundled("cisco-cpi").at(day("2026-01-25"));

  private static RebateStatement statement(PartnerScore score, Event event) {
    return RebateCalculator.of(BOOK).calculate(score, earnings().event(event).build());
  }

  private static Event booking(String offer, String region) {
    return Event.booking("e")
        .on(day("2026-03-10"))
        .portfolio("networking")
        .value(usd("100000"))
        .fact("offer", offer)
        .fact("region", region)
        .build();
  }

  private static Event milestone(String stage) {
    return Event.milestone("e").on(day("2026-03-10")).portfolio("networking").stage(stage).build();
  }

  @Test
  void programIsBundled() {
    assertThat(IncentiveBooks.programs()).containsExactly("cisco-cpi");
    assertThat(BOOK).hasToString("cisco-cpi@2026.1");
    assertThat(BOOK.title()).isEqualTo("Cisco Partner Incentive, release 2026.1");
    assertThat(IncentiveBooks.bundled("cisco-cpi").find(day("2026-01-24"))).isEmpty();
  }

  @Test
  void unknownProgramNamesThoseThatThereAre() {
    BookException thrown =
        catchThrowableOfType(BookException.class, () -> IncentiveBooks.bundled("acme-cash"));

    assertThat(thrown).hasMessageContaining("cisco-cpi").hasMessageContaining("acme-cash");
  }

  @Test
  void noticeSaysWhoseItIs() {
    assertThat(BOOK.notice()).contains("not affiliated").doesNotContain("ILLUSTRATIVE");
  }

  @Test
  void everyRulePaysFromAnIndexOfFiveInclusive() {
    for (EarningRule rule : BOOK.rules()) {
      assertThat(BOOK.requirements(rule)).extracting(Requirement::id).contains("eligible");
    }
    Event growth =
        Event.growth("e")
            .on(day("2026-06-30"))
            .portfolio("networking")
            .current(usd("300000"))
            .prior(usd("200000"))
            .build();

    assertThat(statement(TestScores.networking("5"), growth).total()).hasToString("USD 4000.00");
    RebateStatement below = statement(TestScores.networking("4.9999999999"), growth);
    assertThat(whyNot(below, "e").code()).isEqualTo("eligible");
    assertThat(whyNot(below, "e").text())
        .startsWith("the incentive is paid from an index of 5 on: the index is 4.9999999999");
  }

  @Test
  void standingThatIsKeptIsEligible() {
    RebateStatement statement =
        statement(
            TestScores.reached("4.2", "portfolio-partner", "2025-01-02"),
            booking("subscription", "AMER"));

    assertThat(rule(statement, "land").amount()).isEqualTo(decimal("2500"));
  }

  @Test
  void everyMotionHasARuleInTheOrderOfTheLifecycleThenBonusesAndDiscounts() {
    assertThat(BOOK.rules())
        .extracting(rule -> rule.id() + " " + rule.motion() + " " + rule.events())
        .containsExactly(
            "land land [booking]",
            "adopt adopt [milestone]",
            "use-bonus adopt [booking]",
            "expand expand [growth]",
            "renew renew [renewal]",
            "cross-sell expand [booking]",
            "specialization land [booking]",
            "msp-discount land [quote]",
            "smb-discount land [quote]");
  }

  @Test
  void everyFigureHasAStatedSource() {
    assertThat(IncentiveBooks.verify("book.json", BOOK.tree().toJson()).findings())
        .extracting(Finding::code)
        .doesNotContain("no-source");
  }

  @Test
  void everyRateAmountAndMultiplierIsIllustrative() {
    List<Evidence> evidence = new ArrayList<>();
    BOOK.tree()
        .get("rules")
        .orElseThrow()
        .fields()
        .forEach(
            (id, rule) -> {
              for (String field : List.of("factors", "base", "limits")) {
                rule.get(field).ifPresent(node -> numbers(node, evidence));
              }
            });

    assertThat(evidence).hasSizeGreaterThan(15).containsOnly(Evidence.ILLUSTRATIVE);
  }

  private static void numbers(Tree node, List<Evidence> evidence) {
    if (node.type() == Tree.Type.NUMBER) {
      evidence.add(node.source().orElseThrow().evidence());
    }
    node.fields().values().forEach(child -> numbers(child, evidence));
    node.elements().forEach(child -> numbers(child, evidence));
  }

  @ParameterizedTest
  @CsvSource({
    "5, subscription, AMER, 2500",
    "5, subscription, EMEA, 2500",
    "5, subscription, APJC, 3000",
    "5, hardware, APJC, 1000",
    "5, services, MARS, 1000",
    "6, subscription, AMER, 2625",
    "7.5, subscription, AMER, 4400",
    "7.5, subscription, APJC, 4950",
    "7.5, hardware, AMER, 2200",
    "9, subscription, EMEA, 5000"
  })
  void bookingsArePaidByStandingOfferRegionAndIndex(
      String index, String offer, String region, String amount) {
    RebateStatement statement = statement(TestScores.networking(index), booking(offer, region));

    assertThat(rule(statement, "land").amount()).isEqualTo(decimal(amount));
  }

  @Test
  void offerThatIsNotEligibleIsNotPaid() {
    RebateStatement statement =
        statement(TestScores.networking("6"), booking("merchandise", "AMER"));

    assertThat(whyNot(statement, "e").code()).isEqualTo("eligible-offer");
  }

  @Test
  void regionThatNoRateIsStatedForIsNotPaid() {
    RebateStatement statement =
        statement(TestScores.networking("6"), booking("subscription", "MARS"));

    assertThat(whyNot(statement, "e").code()).isEqualTo("undecided");
  }

  @ParameterizedTest
  @CsvSource({"onboard, 500", "use, 1000", "engage, 1500", "adopt, 3000"})
  void milestonesArePaidWithAValidatedPractice(String stage, String amount) {
    RebateStatement statement = statement(TestScores.withPractice("6", "Basic"), milestone(stage));

    assertThat(rule(statement, "adopt").amount()).isEqualTo(decimal(amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"purchase", "implement", "optimize"})
  void otherStagesOnlyAdvance(String stage) {
    RebateStatement statement = statement(TestScores.withPractice("6", "Expert"), milestone(stage));

    assertThat(whyNot(statement, "e").code()).isEqualTo("level-not-paid");
  }

  @Test
  void milestonesAreNotPaidWithoutAPractice() {
    assertThat(
            whyNot(statement(TestScores.withPractice("6", "None"), milestone("use")), "e").code())
        .isEqualTo("practice-validated");
    assertThat(whyNot(statement(TestScores.networking("6"), milestone("use")), "e").text())
        .contains("Customer Success maturity is not stated");
  }

  @ParameterizedTest
  @CsvSource({"5, 4000", "7.5, 6000"})
  void growthIsPaidByStanding(String index, String amount) {
    Event growth =
        Event.growth("e")
            .on(day("2026-06-30"))
            .portfolio("networking")
            .current(usd("300000"))
            .prior(usd("200000"))
            .build();

    assertThat(rule(statement(TestScores.networking(index), growth), "expand").amount())
        .isEqualTo(decimal(amount));
  }

  @ParameterizedTest
  @CsvSource({"5, 1000", "6.58, 1158", "6.34, 1134", "7.5, 2500", "10, 3000"})
  void renewalsArePaidByACurveOfTheIndex(String index, String amount) {
    Event renewal =
        Event.renewal("e")
            .on(day("2026-06-30"))
            .portfolio("networking")
            .due(usd("100000"))
            .renewed(usd("100000"))
            .renewedOn(day("2026-06-30"))
            .build();

    assertThat(rule(statement(TestScores.networking(index), renewal), "renew").amount())
        .isEqualTo(decimal(amount));
  }
}
