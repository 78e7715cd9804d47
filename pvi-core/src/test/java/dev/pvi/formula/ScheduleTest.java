package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.answer;
import static dev.pvi.formula.FormulaText.decimal;
import static dev.pvi.formula.FormulaText.faultTexts;
import static dev.pvi.formula.FormulaText.number;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Levels, constants and choices. */
class ScheduleTest {

  private static final Schedule MATURITY =
      read(
          Schedule.KIND,
          "{'type': 'levels', 'rows': [{'level': 'none', 'value': 0}, {'level': 'basic', 'value':"
              + " 5}, {'level': 'expert', 'value': 10}]}");

  private static final String BY_SIZE =
      "{'type': 'choice', 'cases': ["
          + "{'when': {'attribute': 'size', 'in': ['M', 'L']}, 'then': {'type': 'constant',"
          + " 'value': 3}},"
          + "{'when': {'attribute': 'region', 'is': 'emea'}, 'then': {'type': 'constant', 'value':"
          + " 4}}]";

  private static Facts size(String size) {
    return Facts.of(ImmutableMap.of("size", Fact.of(size)));
  }

  @Test
  void levelAnswersByItsName() {
    Levels levels = (Levels) MATURITY;

    assertThat(levels.at(Fact.of("basic"))).contains(new Point(decimal("5"), 1));
    assertThat(levels.at(Fact.of("Basic"))).isEmpty();
    assertThat(levels.at(number("5"))).isEmpty();
    assertThat(levels.says(2)).isEqualTo("expert");
  }

  @Test
  void nextLevelIsTheNextThatAnswersMore() {
    Levels levels = (Levels) MATURITY;

    assertThat(levels.next(new Point(decimal("5"), 1)))
        .contains(new Step("expert", Fact.of("expert"), true, decimal("10")));
    assertThat(levels.next(new Point(decimal("10"), 2))).isEmpty();
  }

  @Test
  void levelStandsOnce() {
    assertThat(
            faultTexts(
                Levels.FORM, "{'rows': [{'level': 'a', 'value': 1}, {'level': 'a', 'value': 2}]}"))
        .containsExactly("levels must differ - but was: [a, a]");
    assertThat(faultTexts(Levels.FORM, "{'rows': []}"))
        .containsExactly("rows must be at least one - but was: none");
  }

  @Test
  void constantAnswersWhateverTheInput() {
    Constant seven = new Constant(decimal("7"));

    assertThat(answer(seven, number("-1"))).contains(decimal("7"));
    assertThat(answer(seven, Fact.of("basic"))).contains(decimal("7"));
    assertThat(seven.next(new Point(decimal("7"), 0))).isEmpty();
  }

  private static Leaf leaf(String label, String constant) {
    return new Leaf(label, new Constant(decimal(constant)), Optional.empty());
  }

  @Test
  void firstCaseThatHoldsIsChosen() {
    Schedule choice = read(Schedule.KIND, BY_SIZE + "}");

    Schedule.Selection chosen = choice.select(size("L"));

    assertThat(chosen.leaf()).contains(leaf("size is M or L", "3"));
  }

  @Test
  void caseThatCannotBeToldMakesTheChoiceUnknown() {
    Schedule choice =
        read(Schedule.KIND, BY_SIZE + ", 'otherwise': {'type': 'constant', 'value': 9}}");

    assertThat(choice.select(Facts.none()).leaf()).isEmpty();
    assertThat(choice.select(Facts.none()).because())
        .extracting(reason -> reason.text())
        .containsExactly("size is not stated, so that \"M or L\" cannot be told");
    assertThat(choice.select(size("S")).leaf()).isEmpty();
  }

  @Test
  void caseThatHoldsBeforeAnUnknownOneIsChosen() {
    assertThat(read(Schedule.KIND, BY_SIZE + "}").select(size("M")).leaf())
        .contains(leaf("size is M or L", "3"));
  }

  @Test
  void otherwiseHoldsWhereNoCaseDoes() {
    Schedule choice =
        read(Schedule.KIND, BY_SIZE + ", 'otherwise': {'type': 'constant', 'value': 9}}");
    Facts facts = Facts.of(ImmutableMap.of("size", Fact.of("S"), "region", Fact.of("apac")));

    assertThat(choice.select(facts).leaf()).contains(leaf("otherwise", "9"));
  }

  @Test
  void choiceWithoutOtherwiseSaysWhyNoCaseHolds() {
    Facts facts = Facts.of(ImmutableMap.of("size", Fact.of("S"), "region", Fact.of("apac")));

    Schedule.Selection none = read(Schedule.KIND, BY_SIZE + "}").select(facts);

    assertThat(none.leaf()).isEmpty();
    assertThat(none.because())
        .extracting(reason -> reason.text())
        .containsExactly("size is S, not M or L", "region is apac, not emea");
  }

  @Test
  void choicesNestAndJoinTheirLabels() {
    Schedule nested =
        read(
            Schedule.KIND,
            "{'type': 'choice', 'cases': [{'when': {'attribute': 'linked', 'is': true}, 'then': "
                + BY_SIZE
                + "}}]}");
    Facts facts = Facts.of(ImmutableMap.of("size", Fact.of("M"), "linked", Fact.of(true)));

    assertThat(nested.select(facts).leaf()).contains(leaf("linked is yes, size is M or L", "3"));
    assertThat(nested.leaves())
        .extracting(Leaf::label)
        .containsExactly("linked is yes, size is M or L", "linked is yes, region is emea");
    assertThat(nested.minimum()).isEqualTo(decimal("3"));
    assertThat(nested.maximum()).isEqualTo(decimal("4"));
    assertThat(nested.trend()).isEqualTo(Trend.FLAT);
  }

  @Test
  void choiceOfNothingIsRefused() {
    assertThat(faultTexts(Schedule.KIND, "{'type': 'choice', 'cases': []}"))
        .containsExactly("cases must be at least one - but was: none");
  }

  @Test
  void typeOfAScheduleIsKnown() {
    assertThat(faultTexts(Schedule.KIND, "{'type': 'steps'}"))
        .containsExactly(
            "must be one of bands, slope, levels, constant, tiers, choice, matrix, scaled - but was: \"steps\"");
    assertThat(faultTexts(Schedule.KIND, "{'rows': []}")).hasSize(1);
  }

  @Test
  void everyScheduleIsWrittenAsItIsRead() {
    for (Schedule schedule :
        List.of(
            MATURITY,
            read(Schedule.KIND, "{'type': 'tiers', 'mode': 'whole', 'rows': [{'fee': 2}]}"),
            new Constant(decimal("7")),
            read(Schedule.KIND, BY_SIZE + "}"))) {
      assertThat(read(Schedule.KIND, Schedule.KIND.write(schedule).toJson())).isEqualTo(schedule);
    }
  }

  @Test
  void trendOfTablesThatDisagreeIsMixed() {
    Curve falling = read(Curve.FORM, "{'knots': [{'at': 1, 'value': 10}, {'at': 11, 'value': 0}]}");
    Choice both =
        Choice.of(List.of(Choice.Case.of(Condition.always(), falling)), Optional.of(MATURITY));

    assertThat(both.trend()).isEqualTo(Trend.MIXED);
    assertThat(both.leaves()).hasSize(2);
  }
}
