package dev.pvi.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer changes single elements of a list, each by what names it; written with ' for ". */
class RowLayerTest {

  private static final String BANDS =
      """
      {'type': 'bands', 'rows': [{'below': 0, 'value': 0}, {'from': 0, 'below': 5, 'value': 4},
        {'value': 5, 'through': 8.50}, {'value': 10}]}\
      """;

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String over(String below, String layer, Findings findings) {
    Tree base = Tree.parse("base", json(below), findings).orElseThrow();
    Tree top = Tree.parse("layer", json(layer), findings).orElseThrow();
    return new Overlay(findings).of(base, top).toCanonicalJson().replace('"', '\'');
  }

  private static String over(String below, String layer) {
    Findings findings = new Findings();
    String merged = over(below, layer, findings);
    assertThat(findings.all()).isEmpty();
    return merged;
  }

  private static List<String> found(String below, String layer) {
    Findings findings = new Findings();
    over(below, layer, findings);
    return findings.all().stream().map(Finding::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "below 0          | 0",
        "from 0           | 1",
        "from 0 below 5   | 1",
        "below 5          | 1",
        "from 5           | 2",
        "from 5.0         | 2",
        "through 8.5      | 2",
        "from 5 through 8.50 | 2",
        "above 8.5        | 3"
      })
  void rowOfBandsIsNamedByItsBounds(String name, int row) {
    Findings findings = new Findings();
    Tree base = Tree.parse("base", json(BANDS), findings).orElseThrow();
    Tree layer =
        Tree.parse("layer", json("{'rows': {'" + name + "': {'value': 7}}}"), findings)
            .orElseThrow();

    List<Tree> rows = new Overlay(findings).of(base, layer).at("rows").orElseThrow().elements();

    assertThat(findings.all()).isEmpty();
    for (int i = 0; i < 4; i++) {
      Tree value = rows.get(i).get("value").orElseThrow();
      assertThat(value.place().document()).isEqualTo(i == row ? "layer" : "base");
      assertThat(rows.get(i).without("value"))
          .isEqualTo(base.at("rows").orElseThrow().elements().get(i).without("value"));
    }
  }

  @Test
  void boundsOfARowMayChangeWithItsValue() {
    assertThat(
            over(
                "{'rows': [{'below': 5, 'value': 0}, {'from': 5, 'value': 10}]}",
                "{'rows': {'below 5': {'below': 6}, 'from 5': {'from': 6, 'value': 9}}}"))
        .isEqualTo("{'rows':[{'below':6,'value':0},{'from':6,'value':9}]}");
  }

  @Test
  void nullRemovesARow() {
    assertThat(
            over(
                "{'rows': [{'below': 5, 'value': 0}, {'from': 5, 'value': 10}]}",
                "{'rows': {'below 5': null, 'from 5': {'from': null}}}"))
        .isEqualTo("{'rows':[{'value':10}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "through 400 | 0",
        "from 400    | -1",
        "above 400   | 1",
        "above 400 through 900 | 1",
        "above 900   | 2",
        "through 1000 | 2",
        "above 1000.0 | 3"
      })
  void rowOfTiersIsNamedByItsBounds(String name, int row) {
    String tiers =
        "{'rows': [{'through': 400}, {'above': 400, 'through': 900, 'each': 1, 'per': 10, 'blocks':"
            + " 'full'}, {'fee': 2}, {'above': 1000, 'each': 3}]}";
    String layer = "{'rows': {'" + name + "': {'each': 7}}}";
    if (row < 0) {
      assertThat(found(tiers, layer)).hasSize(1);
      return;
    }
    Findings findings = new Findings();
    Tree base = Tree.parse("base", json(tiers), findings).orElseThrow();
    List<Tree> rows =
        new Overlay(findings)
            .of(base, Tree.parse("layer", json(layer), findings).orElseThrow())
            .at("rows")
            .orElseThrow()
            .elements();

    assertThat(findings.all()).isEmpty();
    for (int i = 0; i < 4; i++) {
      assertThat(rows.get(i).get("each").map(each -> each.place().document()).orElse("base"))
          .isEqualTo(i == row ? "layer" : "base");
      assertThat(rows.get(i).without("each"))
          .isEqualTo(base.at("rows").orElseThrow().elements().get(i).without("each"));
    }
  }

  @Test
  void knotIsNamedByItsInput() {
    assertThat(
            over(
                "{'knots': [{'at': 0, 'value': 0}, {'at': 10, 'value': 10}]}",
                "{'knots': {'at 10': {'value': 9}}}"))
        .isEqualTo("{'knots':[{'at':0,'value':0},{'at':10,'value':9}]}");
  }

  @Test
  void levelIsNamedByItself() {
    assertThat(
            over(
                "{'rows': [{'level': 'None', 'value': 0}, {'level': 'Basic', 'value': 5}]}",
                "{'rows': {'Basic': {'value': 4}, 'None': null}}"))
        .isEqualTo("{'rows':[{'level':'Basic','value':4}]}");
  }

  @Test
  void cellIsNamedByItsValues() {
    assertThat(
            over(
                "{'cells': [{'at': ['preferred', 'EMEA'], 'value': 0.05}, {'at': ['preferred',"
                    + " '*'], 'value': 0.04}]}",
                "{'cells': {'preferred, *': {'value': 0.03}, 'preferred, EMEA': null}}"))
        .isEqualTo("{'cells':[{'at':['preferred','*'],'value':0.03}]}");
  }

  @Test
  void caseOfASingleTestIsNamedByIt() {
    String cases =
        """
        {'cases': [
          {'when': {'attribute': 'size', 'in': ['S', 'M']}, 'then': %s},
          {'when': {'attribute': 'revenue', 'from': {'amount': 10, 'currency': 'USD'}},
           'then': 'a'},
          {'when': {'attribute': 'sure', 'is': true}, 'then': 'b'},
          {'when': {'all': [{'attribute': 'sure', 'is': true}]}, 'then': 'c'}]}
        """
            .formatted("{'type': 'levels', 'rows': [{'level': 'x', 'value': 1}]}");

    assertThat(over(cases, "{'cases': {'size in S, M': {'then': {'rows': {'x': {'value': 2}}}}}}"))
        .contains("'then':{'rows':[{'level':'x','value':2}],'type':'levels'}");
    assertThat(
            over(cases, "{'cases': {'revenue from 10 USD': {'then': 'd'}, 'sure is true': null}}"))
        .contains("'then':'d'")
        .doesNotContain("'b'");
    assertThat(found(cases, "{'cases': {'4': null}}"))
        .containsExactly(
            "layer:1:17 /cases/4: must name one row of the list below, once (size in S, M; revenue"
                + " from 10 USD; sure is true) - but was: 4 [unknown-row]");
  }

  @Test
  void textIsNamedByItself() {
    assertThat(over("{'metrics': ['a', 'b']}", "{'metrics': {'a': null}}"))
        .isEqualTo("{'metrics':['b']}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from 6", "from 0 below 6", "above 0", "0", "", "from 1e999999999"})
  void nameOfNoRowIsFoundWithThoseThatThereAre(String name) {
    assertThat(found(BANDS, "{'rows': {'" + name + "': {'value': 1}}}"))
        .singleElement()
        .asString()
        .endsWith(
            "must name one row of the list below, once (below 0; from 0 below 5; through 8.5; above"
                + " 8.5) - but was: "
                + name
                + " [unknown-row]");
  }

  @Test
  void nullForARowThatThereIsNotIsFoundToo() {
    assertThat(found(BANDS, "{'rows': {'from 6': null}}"))
        .singleElement()
        .asString()
        .contains("[unknown-row]");
  }

  @Test
  void rowNamedTwiceIsFound() {
    assertThat(found(BANDS, "{'rows': {'from 5': {'value': 1}, 'through 8.5': {'value': 2}}}"))
        .singleElement()
        .asString()
        .contains("/rows/through 8.5: must name one row of the list below, once");
  }

  @Test
  void valueThatTheRowHasAlreadyChangesNothing() {
    assertThat(found(BANDS, "{'rows': {'from 5': {'value': 5}}}"))
        .containsExactly(
            "layer:1:31 /rows/from 5/value: changes nothing: the base states 5 as well"
                + " [changes-nothing]");
  }

  @Test
  void listWithoutNamesIsStatedAsAWhole() {
    assertThat(found("{'list': [[1], 2]}", "{'list': {'1': 3}}"))
        .containsExactly(
            "layer:1:16 /list/1: must be the whole list: what stands in the one below has no names"
                + " - but was: 1 [no-names]");
    assertThat(over("{'list': [[1], 2]}", "{'list': [3]}")).isEqualTo("{'list':[3]}");
  }

  @Test
  void onlySomeOfManyRowsAreNamed() {
    StringBuilder knots = new StringBuilder("{'at': 0, 'value': 0}");
    for (int i = 1; i < 30; i++) {
      knots.append(", {'at': ").append(i).append(", 'value': 0}");
    }
    assertThat(found("{'knots': [" + knots + "]}", "{'knots': {'at 99': null}}"))
        .singleElement()
        .asString()
        .contains("at 19; and 10 more)");
  }

  @Test
  void anotherTypeReplacesTheWholeObject() {
    assertThat(over(BANDS, "{'type': 'constant', 'value': 3}"))
        .isEqualTo("{'type':'constant','value':3}");
    assertThat(over(BANDS, "{'type': 'slope', 'knots': [], 'rows': null}"))
        .isEqualTo("{'knots':[],'type':'slope'}");
    assertThat(over("{'type': 'constant', 'value': 3}", BANDS)).contains("'type':'bands'");
    assertThat(over("{'type': 'constant', 'value': 3}", "{'type': 'constant'}", new Findings()))
        .isEqualTo("{'type':'constant','value':3}");
  }

  @Test
  void objectReplacesTheNameOfATable() {
    assertThat(over("{'rate': 'shared'}", "{'rate': {'type': 'constant', 'value': 3}}"))
        .isEqualTo("{'rate':{'type':'constant','value':3}}");
  }

  @Test
  void anotherConditionReplacesTheWholeCondition() {
    String below = "{'when': {'attribute': 'size', 'is': 'S'}}";

    assertThat(over(below, "{'when': {'attribute': 'size', 'in': ['S', 'M']}}", new Findings()))
        .isEqualTo("{'when':{'attribute':'size','in':['S','M']}}");
    assertThat(over(below, "{'when': {'any': []}}")).isEqualTo("{'when':{'any':[]}}");
    assertThat(over(below, "{'when': {'is': 'M'}}"))
        .isEqualTo("{'when':{'attribute':'size','is':'M'}}");
  }

  @Test
  void anotherValueToCompareWithReplacesTheOneBelow() {
    String amount = "{'when': {'attribute': 'a', 'from': {'amount': 5, 'currency': 'USD'}}}";

    assertThat(over(amount, "{'when': {'from': {'attribute': 'b'}}}"))
        .isEqualTo("{'when':{'attribute':'a','from':{'attribute':'b'}}}");
    assertThat(over(amount, "{'when': {'from': {'amount': 6}}}"))
        .isEqualTo("{'when':{'attribute':'a','from':{'amount':6,'currency':'USD'}}}");
  }

  @Test
  void fieldThatIsCalledTypeByItsOwnerIsNoType() {
    assertThat(over("{'attributes': {'type': 'a', 'b': 1}}", "{'attributes': {'type': 'c'}}"))
        .isEqualTo("{'attributes':{'b':1,'type':'c'}}");
  }

  @Test
  void changedRowKeepsTheOriginOfItsOtherFigures() {
    Findings findings = new Findings();
    Tree base = Tree.parse("base", json(BANDS), findings).orElseThrow();
    Tree layer =
        Tree.parse("layer", json("{'rows': {'from 0': {'value': 3}}}"), findings).orElseThrow();

    Tree row = new Overlay(findings).of(base, layer).at("rows").orElseThrow().elements().get(1);

    assertThat(document(row, "from")).contains("base");
    assertThat(document(row, "value")).contains("layer");
  }

  private static Optional<String> document(Tree row, String field) {
    return row.get(field).map(figure -> figure.place().document());
  }
}
