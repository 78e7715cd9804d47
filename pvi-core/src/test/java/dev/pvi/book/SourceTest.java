package dev.pvi.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

  @Test
  void sourceStatesClassKeysAndNote() {
    assertThat(Source.parse("COMMUNITY CV, AD: growth: table"))
        .contains(new Source(Evidence.COMMUNITY, List.of("CV", "AD"), "growth: table"));
    assertThat(Source.parse("THIRD_PARTY"))
        .contains(new Source(Evidence.THIRD_PARTY, List.of(), ""));
    assertThat(Source.parse("ASSUMED: our reading"))
        .contains(new Source(Evidence.ASSUMED, List.of(), "our reading"));
    assertThat(Source.parse("PUBLISHED S1 CO"))
        .contains(new Source(Evidence.PUBLISHED, List.of("S1", "CO"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMMUNITY CV, AD: note", "OWN", "ILLUSTRATIVE: made up", "PUBLISHED S1"})
  void sourceIsWrittenAsItIsRead(String text) {
    assertThat(Source.parse(text)).map(Source::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "community CV", "RUMOUR", "COMMUNITY CV:", "COMMUNITY-CV", "OWN, "})
  void textThatBeginsWithNoClassIsNoSource(String text) {
    assertThat(Source.parse(text)).isEmpty();
  }

  @Test
  void overlongTextIsNoSource() {
    assertThat(Source.parse("OWN: " + "x".repeat(1000))).isEmpty();
  }

  @Test
  void weakerOfTwoClassesIsWhatAProductRestsOn() {
    assertThat(Evidence.PUBLISHED.weaker(Evidence.ASSUMED)).isEqualTo(Evidence.ASSUMED);
    assertThat(Evidence.ILLUSTRATIVE.weaker(Evidence.OWN)).isEqualTo(Evidence.ILLUSTRATIVE);
  }

  private static Tree resolved(String json, Findings findings) {
    return Sources.resolve(
        Tree.parse("book", json.replace('\'', '"'), findings).orElseThrow(),
        new TreeSet<>(),
        findings);
  }

  @Test
  void sourcesOfFieldsAreAnObjectOfTexts() {
    Findings findings = new Findings();

    resolved("{'a': {'sourceOf': 'OWN', 'x': 1}, 'b': {'sourceOf': {'x': 5}, 'x': 1}}", findings);

    assertThat(findings.all())
        .extracting(finding -> finding.place().pointer() + " " + finding.code())
        .containsExactly("/a/sourceOf wrong-type", "/b/sourceOf/x wrong-source");
  }

  @Test
  void figureRestsOnTheNearestStatedSource() {
    Findings findings = new Findings();
    Tree book =
        resolved(
            """
            {'sources': {'A': 'one', 'B': 'two'}, 'source': 'PUBLISHED A',
             'plain': 1,
             'inner': {'source': 'COMMUNITY B', 'x': 2, 'list': [{'y': 3, 'source': 'OWN'}, 4]},
             'special': {'sourceOf': {'z': 'ASSUMED: taken'}, 'z': 5, 'w': 6}}
            """,
            findings);

    assertThat(findings.all()).isEmpty();
    assertThat(sourceOf(book, "plain")).isEqualTo("PUBLISHED A");
    assertThat(sourceOf(book, "inner", "x")).isEqualTo("COMMUNITY B");
    Tree list = book.at("inner", "list").orElseThrow();
    assertThat(list.elements().get(0).source()).map(Source::toString).contains("OWN");
    assertThat(list.elements().get(1).source()).map(Source::toString).contains("COMMUNITY B");
    assertThat(sourceOf(book, "special", "z")).isEqualTo("ASSUMED: taken");
    assertThat(sourceOf(book, "special", "w")).isEqualTo("PUBLISHED A");
  }

  private static String sourceOf(Tree book, String... path) {
    return book.at(path).flatMap(Tree::source).orElseThrow().toString();
  }

  @Test
  void figureWithoutAnySourceCountsAsIllustrative() {
    Tree book = resolved("{'x': 1}", new Findings());

    Source source = book.at("x").flatMap(Tree::source).orElseThrow();

    assertThat(source.evidence()).isEqualTo(Evidence.ILLUSTRATIVE);
  }

  @Test
  void faultsOfSourcesAreFindings() {
    Findings findings = new Findings();
    resolved("{'sources': {'A': 'one'}, 'source': 'OWN B', 'x': {'source': 'rumour'}}", findings);

    assertThat(findings.all())
        .extracting(Finding::code)
        .containsExactly("unknown-source", "wrong-source");
    assertThat(findings.all().get(1).reason().text())
        .isEqualTo(
            "must be an evidence class, then source keys, then a note, as in \"COMMUNITY CV:"
                + " growth table\" - but was: \"rumour\"");
  }
}
