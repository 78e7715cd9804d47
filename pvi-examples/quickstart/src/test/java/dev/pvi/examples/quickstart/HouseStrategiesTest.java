package dev.pvi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.incentive.Combination;
import dev.pvi.cpi.incentive.IncentiveExample;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rate, multiplier, combination, quantity and kind of event of the house, as if built in. */
class HouseStrategiesTest {

  private static final String FILE = "house-incentive.json";
  private static final String BOOK = Data.read(FILE);

  private static RebateStatement statement(String book, Rules rules) {
    var read = IncentiveBooks.parse(FILE, book, rules);
    IncentiveExample example = read.examples().get(0);
    return RebateCalculator.of(read).calculate(example.score(), example.earnings());
  }

  private static RuleStatement rule(RebateStatement statement, String id) {
    return statement.rules().stream()
        .filter(one -> one.rule().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Line line(RebateStatement statement, String rule, String event) {
    return rule(statement, rule).lines().stream()
        .filter(one -> one.event().orElseThrow().equals(event))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> trace(RebateStatement statement, String rule, String event) {
    return line(statement, rule, event).trace().stream()
        .map(step -> step.reason().text() + ": " + step.before() + " to " + step.after())
        .toList();
  }

  private static List<String> excluded(RebateStatement statement, String rule) {
    return rule(statement, rule).excluded().stream()
        .map(one -> one.event().orElseThrow() + ": " + one.reason().orElseThrow().text())
        .toList();
  }

  private static List<String> findings(String book, Rules rules) {
    return IncentiveBooks.verify(FILE, book, rules).findings().stream()
        .map(Finding::toString)
        .toList();
  }

  private static String with(String stated, String other) {
    assertThat(BOOK).contains(stated);
    return BOOK.replace(stated, other);
  }

  @Test
  void bookIsSoundAndItsExampleComesOut() {
    assertThat(findings(BOOK, HouseStrategies.RULES)).isEmpty();
  }

  /**
   * Of 160,000 the customer north is 100,000, 62.5 %, more than 60: × 0.9. Index 8: × 1.108. A
   * margin of 18 % over 36 months: 0.2 × 18 % + 1 % = 4.6 %; 25 % over 12 months: 5 %. The second
   * rule pays half of 2 % of 100,000, the workshop 12 × 40.
   */
  @Test
  void amountsAreThoseWorkedOutByHand() {
    RebateStatement statement = HouseStrategies.statement();

    assertThat(statement.total()).hasToString("USD 9058.72");
    assertThat(line(statement, "deals", "a-new").amount()).isEqualByComparingTo("4587.12");
    assertThat(line(statement, "deals", "b-known").amount()).isEqualByComparingTo("2991.60");
    assertThat(line(statement, "new-customers", "a-new").amount()).isEqualByComparingTo("1000");
    assertThat(line(statement, "workshops", "c-workshop").amount()).isEqualByComparingTo("480");
    assertThat(rule(statement, "deals").pots().get(0).quantities().get("largest-customer"))
        .hasToString("62.5");
  }

  @Test
  void tracesLeadStepByStepThroughTheRulesOfTheHouse() {
    RebateStatement statement = HouseStrategies.statement();

    assertThat(trace(statement, "deals", "a-new"))
        .containsExactly(
            "rate: × 4.6 % (its margin is 18 %; term in months is 36: at least 36): 100000 to 4600",
            "index: × 1.108 (0.6 of the way to 10): 4600 to 5096.8",
            "breadth: × 0.9 (share of the largest customer 62.5): 5096.8 to 4587.12");
    assertThat(trace(statement, "new-customers", "a-new"))
        .containsExactly(
            "rate: × 2 %: 100000 to 2000", "deal: beside deals it pays × 0.5: 2000 to 1000");
    assertThat(trace(statement, "workshops", "c-workshop"))
        .containsExactly("pay: + 480 (seats 12, 40 a seat from 5 seats on): 12 to 480");
  }

  @Test
  void statementReadsAsBefore() throws IOException {
    String text = HouseStrategies.statement().explain().toString();
    Path golden =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("src/test/golden/house-incentive.txt");
    if (System.getProperty("pvi.golden.update") != null) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  /** The square of the way from 5 to 10: 0, 0.2, 0.5, 0.6, 1. */
  @ParameterizedTest
  @CsvSource({"3, 1", "5, 1", "6, 1.012", "7.5, 1.075", "8, 1.108", "10, 1.3", "11, 1.3"})
  void curveGrowsEverFaster(String index, String multiplier) {
    IndexCurve curve =
        new IndexCurve(new BigDecimal("5"), new BigDecimal("10"), new BigDecimal("0.3"));

    assertThat(curve.apply(Fact.of(new BigDecimal(index)), Facts.none()).value().orElseThrow())
        .isEqualByComparingTo(multiplier);
  }

  @ParameterizedTest
  @CsvSource({"4, 0.00", "5, 200.00", "12, 480.00", "25, 1000.00", "30, 1000.00"})
  void workshopIsPaidByItsSeats(String seats, String paid) {
    RebateStatement statement =
        statement(with("{\"seats\": 12}", "{\"seats\": " + seats + "}"), HouseStrategies.RULES);

    assertThat(rule(statement, "workshops").amount()).isEqualByComparingTo(paid);
  }

  /** Without the 60,000 of south, north is all: 100,000 of 100,000; without both there is none. */
  @Test
  void quantityForgetsWhatIsTakenBack() {
    String back =
        """
        {"type": "credit-note", "id": "z-back", "date": "2026-03-01", "portfolio": "networking",
         "reverses": "%s"},
        {
          "type": "workshop",""";
    String book = with("\"events\": [\"booking\"]", "\"events\": [\"booking\", \"credit-note\"]");

    RebateStatement north =
        statement(
            book.replace("{\n          \"type\": \"workshop\",", back.formatted("b-known")),
            HouseStrategies.RULES);
    assertThat(rule(north, "deals").pots().get(0).quantities().get("largest-customer"))
        .hasToString("100");
    assertThat(rule(north, "deals").amount()).isEqualByComparingTo("4587.12");
  }

  @Test
  void dealThatDoesNotStateItsMarginIsNotPaidForThatReason() {
    RebateStatement statement = statement(with("\"margin\": 25, ", ""), HouseStrategies.RULES);

    assertThat(excluded(statement, "deals"))
        .containsExactly(
            "b-known: the rate cannot be told: its margin is not stated; term in months"
                + " is 12, not at least 36");
    assertThat(line(statement, "deals", "a-new").amount()).isEqualByComparingTo("4587.12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"full\": 10|\"full\": 4|/rules/deals/factors/1/times|full must be more than 5 - but was: 4",
        "\"gain\": 0.3|\"gain\": -1|/rules/deals/factors/1/times/gain|must be a decimal of at least 0 - but was: -1",
        "\"margin\": \"margin\"|\"margin\": \"magrin\"|/rules/deals/factors/0/rate/margin|magrin",
        "\"attribute\": \"term-months\"|\"attribute\": \"term\"|/rules/deals/factors/0/rate/when|term",
        "\"by\": \"customer\"|\"by\": \"custommer\"|/rules/deals/quantities/largest-customer/derive/by|custommer",
        "\"part\": 0.5|\"part\": 1.5|/groups/deal/combine/part|1.5",
        "\"most\": 1000|\"mots\": 1000|/rules/workshops/factors/0/amount|most",
        "\"type\": \"acme-index-curve\"|\"type\": \"acme-index-curv\"|/rules/deals/factors/1/times/type|acme-index-curve",
        "\"type\": \"acme-second-in-part\"|\"type\": \"acme-second\"|/groups/deal/combine/type|acme-second-in-part",
        "\"type\": \"acme-largest-share\"|\"type\": \"acme-largest\"|/rules/deals/quantities/largest-customer/derive/type|acme-largest-share"
      })
  void parametersAreLookedThroughLikeThoseOfBuiltInRules(
      String stated, String wrong, String place, String says) {
    List<Finding> findings =
        IncentiveBooks.verify(FILE, with(stated, wrong), HouseStrategies.RULES).findings();

    assertThat(findings)
        .anySatisfy(
            one -> {
              assertThat(one.severity()).isEqualTo(Severity.ERROR);
              assertThat(one.toString()).contains(place).contains(says);
            });
  }

  @Test
  void withoutTheRulesTheirTypesAreUnknown() {
    assertThat(findings(BOOK, Rules.standard()))
        .hasSize(5)
        .allSatisfy(one -> assertThat(one).contains("[unknown-rule-type]"));
  }

  @Test
  void twoRulesOfOneTypeAreRefusedAndBothNamed() {
    assertThatThrownBy(() -> HouseStrategies.RULES.with(ScoringRule.of("acme-seat-pay", Wild.FORM)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("type of a rule must be unique - but was: acme-seat-pay")
        .hasMessageContaining("an amount for each seat")
        .hasMessageContaining("a tenth, whatever it declares");
    assertThatThrownBy(() -> Rules.standard().with(new OwnStack()))
        .hasMessageContaining("but was: stack, of both")
        .hasMessageContaining(OwnStack.class.getName());
    assertThatThrownBy(() -> HouseStrategies.RULES.with(LargestShare.RULE))
        .hasMessageContaining("but was: acme-largest-share, of both");
  }

  /** A combination that is a class of its own. */
  private static final class OwnStack implements Combination {
    @Override
    public String type() {
      return "stack";
    }

    @Override
    public Form<Combination.Bound> form() {
      return Form.of("own-stack", "all pay", fields -> values -> offers -> List.of());
    }
  }

  /** A rule that leaves its declared range for a margin above 20. */
  private record Wild(BigDecimal maximum) implements Schedule {
    static final Form<Wild> FORM =
        Form.of(
            "wild",
            "a tenth, whatever it declares",
            fields -> {
              var most = fields.required("most", Kind.decimal(), "What it declares.");
              return values -> new Wild(values.get(most));
            });

    @Override
    public Outcome apply(Fact index, Facts facts) {
      BigDecimal margin = facts.get("margin").orElseThrow().number();
      return Outcome.of(margin.movePointLeft(2));
    }
  }

  /** 25 % is more than the 20 % that it declares; 18 % is not: 18,000 × 1.108 × 0.9. */
  @Test
  void answerOutsideTheDeclaredRangeExcludesItsLineAlone() {
    String book =
        BOOK.replaceFirst(
            "(?s)\\{\\s*\"type\": \"acme-margin-rate\".*?\"more\": 0.01\\s*\\}",
            "{\"type\": \"acme-wild\", \"most\": 0.2}");

    RebateStatement statement =
        statement(book, HouseStrategies.RULES.with(ScoringRule.of("acme-wild", Wild.FORM)));
    assertThat(line(statement, "deals", "a-new").amount()).isEqualByComparingTo("17949.60");
    assertThat(excluded(statement, "deals"))
        .containsExactly(
            "b-known: the rate cannot be told: it must lie from 0 to 0.2, as its rule declares -"
                + " but was: 0.25");
  }

  private static RebateStatement combined(Combination.Bound bound) {
    Combination house =
        Combination.of("acme-odd", Form.of("odd", "odd", fields -> values -> bound));
    return statement(
        with("\"type\": \"acme-second-in-part\", \"part\": 0.5", "\"type\": \"acme-odd\""),
        HouseStrategies.RULES.with(house));
  }

  @Test
  void combinationThatKeepsMoreThanWasOfferedPaysNothingForThatDealAndSaysWhy() {
    RebateStatement more =
        combined(
            offers ->
                offers.stream()
                    .map(
                        one ->
                            new Combination.Kept(
                                one.amount().times(Ratio.of(BigDecimal.TEN)), Optional.empty()))
                    .toList());

    assertThat(more.explain().toString())
        .contains("group deal must keep from 0 to what was offered - but was:");
    assertThat(line(more, "deals", "a-new").amount()).isEqualByComparingTo("0");
    assertThat(line(more, "deals", "b-known").amount()).isEqualByComparingTo("2991.60");
    assertThat(rule(more, "workshops").amount()).isEqualByComparingTo("480");
  }

  @Test
  void combinationThatForgetsAnOfferPaysNothingForThatDealAndSaysWhy() {
    assertThat(combined(offers -> List.of()).explain().toString())
        .contains(
            "group deal must keep from 0 to what was offered - but was: 0 answers to 2 offers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"networking\": {\"index\": 8", "\"networking\": {\"index\": 4"})
  void builtInCombinationMovedToAPackageOfTheHouseAnswersTheSame(String score) {
    String builtIn =
        with("\"type\": \"acme-second-in-part\", \"part\": 0.5", "\"type\": \"best-of\"")
            .replace("\"networking\": {\"index\": 8", score);
    String moved = builtIn.replace("\"type\": \"best-of\"", "\"type\": \"acme-best-of\"");
    Rules rules = HouseStrategies.RULES.with(MovedBestOf.RULE);

    String json = statement(builtIn, rules).toJson();
    assertThat(json).contains("deals is paid instead");
    assertThat(withoutHash(statement(moved, rules).toJson())).isEqualTo(withoutHash(json));
  }

  /** Two texts of a book have two hashes. */
  private static String withoutHash(String json) {
    return json.replaceAll("\"hash\":\"[0-9a-f]+\"", "\"hash\":\"\"");
  }

  @Test
  void cardOfAMotionTakesARuleOfTheHouse() {
    var verification =
        RuleBooks.verify(
            "land-rule.json",
            Data.read("land-rule.json"),
            ScoringRules.standard().with(QuoteTurnaround.RULE));

    assertThat(verification.findings()).allMatch(one -> one.severity() == Severity.NOTE);
    assertThat(verification.book().orElseThrow().examples())
        .anyMatch(one -> one.id().equals("two-and-a-half-days-late"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IndexCurve", "MarginRate", "SecondInPart", "LargestShare", "SeatPay"})
  void strategyIsLessThanFortyLinesOfCode(String type) throws IOException {
    Path source =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("src/main/java/dev/pvi/examples/quickstart/" + type + ".java");

    assertThat(
            Files.readAllLines(source).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !one.startsWith("*") && !one.startsWith("/*"))
                .filter(one -> !one.startsWith("import ") && !one.startsWith("package ")))
        .hasSizeLessThan(40);
  }
}
