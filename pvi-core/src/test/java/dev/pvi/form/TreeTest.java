package dev.pvi.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TreeTest {

  private final Findings findings = new Findings();

  private Tree tree(String json) {
    return Tree.parse("doc", json.replace('\'', '"'), findings).orElseThrow();
  }

  @Test
  void nodeKnowsWhereItStands() {
    Tree tree = tree("{\n  'a/b': [1,\n    {'c~d': true}]}");

    Tree flag = tree.get("a/b").orElseThrow().elements().get(1).get("c~d").orElseThrow();

    assertThat(flag.place()).hasToString("doc:3:13 /a~1b/1/c~0d");
    assertThat(flag.key()).isEqualTo("c~d");
    assertThat(tree.place()).hasToString("doc:1:1");
  }

  @Test
  void equalityLooksAtValuesAlone() {
    Tree one = tree("{'a': 1.0, 'b': [true, null]}");
    Tree other = tree("{\n'b': [true, null], 'a': 1.00}");

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.hash()).isEqualTo(other.hash());
    assertThat(one).isNotEqualTo(tree("{'a': 1.0, 'b': [null, true]}"));
    assertThat(one.hash()).isNotEqualTo(tree("{'a': 1.0, 'b': [null, true]}").hash());
  }

  @Test
  void canonicalJsonSortsFieldsAndWritesPlainDecimals() {
    assertThat(tree("{'b': 1E+3, 'a': {'z': 0.0000001, 'y': null}, 'c': 'é\\n'}").toCanonicalJson())
        .isEqualTo("{\"a\":{\"y\":null,\"z\":0.0000001},\"b\":1000,\"c\":\"é\\n\"}");
  }

  @Test
  void prettyJsonKeepsTheOrderOfTheText() {
    assertThat(tree("{'b': 1, 'a': [true, {}], 'e': []}").toJson())
        .isEqualTo(
            """
            {
              "b" : 1,
              "a" : [
                true,
                { }
              ],
              "e" : [ ]
            }
            """);
  }

  @Test
  void readingGoesOnAfterAFault() {
    Tree tree = tree("{'a': 1, 'a': 2, 'b': 1e99, 'b': 3, 'c': 'x'}");

    assertThat(findings.all())
        .extracting(Finding::code)
        .containsExactly("duplicate-field", "decimal-size", "duplicate-field");
    assertThat(tree.get("a").flatMap(Tree::asNumber)).contains(BigDecimal.ONE);
    assertThat(tree.get("c").flatMap(Tree::asText)).contains("x");
  }

  @Test
  void valueIsShownInBrief() {
    assertThat(tree("{'a': 1}").brief()).isEqualTo("an object with the fields [a]");
    assertThat(tree("'" + "x".repeat(100) + "'").brief())
        .isEqualTo("\"" + "x".repeat(37) + "... (100 characters)\"");
    assertThat(tree("null").brief()).isEqualTo("null");
  }

  @Test
  void nodeOfAnotherTypeHasNoSuchValue() {
    Tree text = tree("'x'");

    assertThat(text.asNumber()).isEmpty();
    assertThat(text.asFlag()).isEmpty();
    assertThat(text.fields()).isEmpty();
    assertThat(text.elements()).isEmpty();
    assertThat(tree("7").asText()).isEmpty();
  }

  @Test
  void syntaxFaultSaysWhere() {
    assertThat(Tree.parse("doc", "{\n \"a\": }", findings)).isEmpty();
    assertThat(findings.all().get(0).place()).hasToString("doc:2:7");
    assertThat(findings.all().get(0).reason().text()).startsWith("must be JSON - but was: ");
  }
}
