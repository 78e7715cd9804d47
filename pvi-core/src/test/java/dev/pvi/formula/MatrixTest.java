package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.decimal;
import static dev.pvi.formula.FormulaText.faultTexts;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatrixTest {

  /** Large partners in EMEA 5 %, elsewhere 4 %; others 2 % in APAC. */
  private static final String RATES =
      "{'type': 'matrix', 'by': ['size', 'region'], 'cells': ["
          + "{'at': ['L', 'emea'], 'value': 0.05},"
          + "{'at': ['L', '*'], 'value': 0.04},"
          + "{'at': ['*', 'apac'], 'value': 0.02}]";

  private static final Fact ANY = Fact.of(BigDecimal.ONE);

  private static final String UNTOLD_REGION =
      "region is not stated, so that \"which cell of the matrix answers\" cannot be told";

  private static final String UNTOLD_SIZE = UNTOLD_REGION.replace("region", "size");

  private static Facts facts(String size, String region) {
    return Facts.of(ImmutableMap.of("size", Fact.of(size), "region", Fact.of(region)));
  }

  private static Optional<BigDecimal> rate(String json, String size, String region) {
    return read(Schedule.KIND, json + "}").apply(ANY, facts(size, region)).value();
  }

  @Test
  void cellThatNamesTheValueOfTheFirstAttributeAnswers() {
    assertThat(rate(RATES, "L", "emea")).contains(decimal("0.05"));
    assertThat(rate(RATES, "L", "amer")).contains(decimal("0.04"));
    assertThat(rate(RATES, "L", "apac")).contains(decimal("0.04"));
    assertThat(rate(RATES, "S", "apac")).contains(decimal("0.02"));
  }

  @Test
  void caseWithoutACellIsUnansweredOrOtherwise() {
    Outcome none = read(Schedule.KIND, RATES + "}").apply(ANY, facts("S", "emea"));

    assertThat(none.value()).isEmpty();
    assertThat(none.reasons())
        .extracting(reason -> reason.text())
        .containsExactly("no cell is stated for size S, region emea");
    assertThat(rate(RATES + ", 'otherwise': 0.01", "S", "emea")).contains(decimal("0.01"));
  }

  @Test
  void factThatIsNotStatedLeavesTheMatrixUntold() {
    Facts noRegion = Facts.of(ImmutableMap.of("size", Fact.of("L")));

    Outcome none = read(Schedule.KIND, RATES + ", 'otherwise': 0.01}").apply(ANY, noRegion);

    assertThat(none.value()).isEmpty();
    assertThat(none.reasons()).extracting(reason -> reason.text()).containsExactly(UNTOLD_REGION);
  }

  @Test
  void factMattersOnlyWhereACellThatWouldFitNamesIt() {
    String bySize = "{'type': 'matrix', 'by': ['size', 'region'], 'cells': [";
    Schedule matrix =
        read(
            Schedule.KIND,
            bySize
                + "{'at': ['L', 'emea'], 'value': 0.05},"
                + "{'at': ['M', '*'], 'value': 0.03},"
                + "{'at': ['*', 'apac'], 'value': 0.02}]}");
    Facts medium = Facts.of(ImmutableMap.of("size", Fact.of("M")));
    Facts small = Facts.of(ImmutableMap.of("size", Fact.of("S")));
    Facts apac = Facts.of(ImmutableMap.of("region", Fact.of("apac")));
    Facts amer = Facts.of(ImmutableMap.of("region", Fact.of("amer")));

    assertThat(matrix.apply(ANY, medium).value()).contains(decimal("0.03"));
    assertThat(untold(matrix, small)).containsExactly(UNTOLD_REGION);
    assertThat(untold(matrix, apac)).containsExactly(UNTOLD_SIZE);
    assertThat(untold(matrix, amer)).containsExactly(UNTOLD_SIZE);
    assertThat(
            untold(read(Schedule.KIND, bySize + "{'at': ['L', 'emea'], 'value': 0.05}]}"), small))
        .containsExactly("no cell is stated for size S");
  }

  private static List<String> untold(Schedule matrix, Facts facts) {
    Outcome none = matrix.apply(ANY, facts);
    assertThat(none.value()).isEmpty();
    return none.reasons().stream().map(reason -> reason.text()).toList();
  }

  @Test
  void leafSaysForWhichCaseItAnswers() {
    Schedule matrix = read(Schedule.KIND, RATES + "}");

    assertThat(matrix.select(facts("L", "emea")).leaf().orElseThrow().label())
        .isEqualTo("size is L, region is emea");
    assertThat(matrix.select(facts("L", "amer")).leaf().orElseThrow().label())
        .isEqualTo("size is L");
    assertThat(matrix.minimum()).isEqualTo(decimal("0.02"));
    assertThat(matrix.maximum()).isEqualTo(decimal("0.05"));
    assertThat(matrix.trend()).isEqualTo(Trend.FLAT);
  }

  @Test
  void flagIsACellOfTrueOrFalse() {
    Schedule matrix =
        read(
            Schedule.KIND,
            "{'type': 'matrix', 'by': ['linked'], 'cells': [{'at': ['true'], 'value': 1}]}");

    assertThat(matrix.apply(ANY, Facts.of(ImmutableMap.of("linked", Fact.of(true)))).value())
        .contains(BigDecimal.ONE);
  }

  @Test
  void cellsAreHeldAgainstTheDeclaredAttributes() {
    assertThat(
            faultTexts(
                Schedule.KIND,
                "{'type': 'matrix', 'by': ['size'], 'cells': [{'at': ['XXL'], 'value': 1}]}"))
        .containsExactly("size of a cell must be one of the levels S, M, L - but was: XXL");
    assertThat(
            faultTexts(
                Schedule.KIND,
                "{'type': 'matrix', 'by': ['size'], 'cells': [{'at': ['S', 'M'], 'value': 1}]}"))
        .containsExactly("a cell must state a value for each of [size] - but was: [S, M]");
    assertThat(
            faultTexts(
                Schedule.KIND,
                "{'type': 'matrix', 'by': ['size'], 'cells': [{'at': ['S'], 'value': 1},"
                    + " {'at': ['S'], 'value': 2}]}"))
        .containsExactly("cells must differ - but was twice: [S]");
    assertThat(
            faultTexts(
                Schedule.KIND,
                "{'type': 'matrix', 'by': ['seats'], 'cells': [{'at': ['7'], 'value': 1}]}"))
        .containsExactly("seats of a cell must be a number - but was: 7");
    assertThat(faultTexts(Schedule.KIND, "{'type': 'matrix', 'by': ['tier'], 'cells': []}"))
        .anyMatch(text -> text.startsWith("must be a declared attribute"));
  }

  @Test
  void attributesMustDifferAndBeFew() {
    assertThat(
            faultTexts(
                Schedule.KIND,
                "{'type': 'matrix', 'by': ['size', 'size'],"
                    + " 'cells': [{'at': ['S', 'M'], 'value': 1}]}"))
        .containsExactly(
            "attributes of a matrix must differ and be at most 16 - but was: [size, size]");
  }

  @Test
  void levelWithoutACellIsAFinding() {
    Findings findings = new Findings();
    read(
            Schedule.KIND,
            "{'type': 'matrix', 'by': ['size'], 'cells': [{'at': ['S'], 'value': 1},"
                + " {'at': ['L'], 'value': 2}]}")
        .check(Place.of("book", "/rate"), findings);

    assertThat(findings.all())
        .extracting(Finding::toString)
        .containsExactly(
            "book /rate: cases must answer for every level - but none answers for size M"
                + " [level-missed]");
  }

  @Test
  void matrixIsWrittenAsItIsRead() {
    Schedule matrix = read(Schedule.KIND, RATES + ", 'otherwise': 0}");

    assertThat(read(Schedule.KIND, Schedule.KIND.write(matrix).toJson())).isEqualTo(matrix);
  }
}
