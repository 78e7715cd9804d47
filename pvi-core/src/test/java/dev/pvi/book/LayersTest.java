package dev.pvi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import org.junit.jupiter.api.Test;

/** A book that extends another. */
class LayersTest {

  private static final String BASE = book("2026.1").json();

  private static TestBook book(String version) {
    return TestBook.empty()
        .with("version", "\"" + version + "\"")
        .metric("m")
        .table("spare", "{\"type\": \"constant\", \"value\": 1}")
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "index");
  }

  private static String layer(String version, String base, String more) {
    return """
    {"format": "pvi-rule-book/1", "id": "acme-points", "version": "%s",
     "effective": {"from": "2026-01-01"}, "known": "2026-01-01", "extends": "%s"%s}\
    """
        .formatted(version, base, more);
  }

  private static RuleBook parse(String json) {
    return RuleBooks.format()
        .extending(Library.empty().with("base.json", BASE))
        .parse("layer.json", json);
  }

  @Test
  void layerStatesOnlyWhatDiffers() {
    RuleBook book =
        parse(
            layer(
                "2026.1-mine",
                "acme-points@2026.1",
                ", \"title\": \"Mine\", \"tables\": {\"spare\": {\"value\": 2}}"));

    assertThat(book.title()).isEqualTo("Mine");
    assertThat(book).hasToString("acme-points@2026.1-mine");
    assertThat(book.tables().get("spare").toCanonicalJson())
        .isEqualTo("{\"type\":\"constant\",\"value\":2}");
    assertThat(book.tables()).containsKey("index");
    assertThat(book.scorecards()).hasSize(1);
  }

  @Test
  void nullRemoves() {
    RuleBook book =
        parse(layer("2026.1-mine", "acme-points@2026.1", ", \"tables\": {\"spare\": null}"));

    assertThat(book.tables()).containsOnlyKeys("index");
  }

  @Test
  void nullRemovesAlsoInAnObjectThatIsNew() {
    Findings findings = new Findings();
    String added =
        ", \"tables\": {\"new\": {\"type\": \"constant\", \"value\": 3, \"trend\": null}}";

    RuleBook book =
        RuleBooks.format()
            .with(ScoringRules.class, ScoringRules.standard())
            .extending(Library.empty().with("base.json", BASE))
            .read("layer.json", layer("2026.1-mine", "acme-points@2026.1", added), findings)
            .orElseThrow();

    assertThat(book.tables().get("new").fields()).containsOnlyKeys("type", "value");
    assertThat(findings.all())
        .filteredOn(finding -> finding.place().pointer().startsWith("/tables"))
        .extracting(Finding::toString)
        .containsExactly(
            "layer.json:2:155 /tables/new/trend: removes nothing: the base does not state it"
                + " [removes-nothing]");
  }

  @Test
  void nullForAMisspeltNameAsksForTheNearest() {
    Findings findings = new Findings();
    String removed = ", \"tables\": {\"spar\": null}";

    RuleBooks.format()
        .with(ScoringRules.class, ScoringRules.standard())
        .extending(Library.empty().with("base.json", BASE))
        .read("layer.json", layer("2026.1-mine", "acme-points@2026.1", removed), findings);

    assertThat(findings.all())
        .extracting(Finding::toString)
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains(
                        " /tables/spar: removes nothing: the base does not state it; did you mean"
                            + " spare? [removes-nothing]"));
  }

  @Test
  void everyFigureKeepsItsOrigin() {
    RuleBook book =
        parse(
            layer(
                "2026.1-mine", "acme-points@2026.1", ", \"tables\": {\"spare\": {\"value\": 2}}"));

    Tree spare = book.tables().get("spare");
    assertThat(spare.get("value").orElseThrow().place().document()).isEqualTo("layer.json");
    assertThat(spare.get("type").orElseThrow().place().document()).isEqualTo("base.json");
  }

  @Test
  void baseMustBeInTheLibrary() {
    assertThatThrownBy(() -> parse(layer("2026.1-mine", "acme-points@2020.1", "")))
        .isInstanceOf(BookException.class)
        .hasMessageContaining("acme-points@2020.1")
        .hasMessageContaining("(acme-points@2026.1)");
  }

  @Test
  void bookMayNotExtendItself() {
    Library library =
        Library.empty()
            .with("a.json", layer("a", "acme-points@b", ""))
            .with("b.json", layer("b", "acme-points@a", ""));

    BookFormat<RuleBook> format = RuleBooks.format().extending(library);

    assertThatThrownBy(() -> format.parse("a.json", layer("a", "acme-points@b", "")))
        .hasMessageContaining("must not extend itself - but was: \"acme-points@a\" [cycle]");
  }

  @Test
  void libraryHoldsOneDocumentPerId() {
    Library library = Library.empty().with("base.json", BASE);

    assertThat(library.with("again.json", BASE)).hasToString("acme-points@2026.1");
    assertThatThrownBy(() -> library.with("other.json", book("2026.1").metric("n").json()))
        .hasMessageContaining("[same-id]");
    assertThatThrownBy(() -> library.with("no-book.json", "{}")).hasMessageContaining("version");
    assertThat(Library.empty()).hasToString("none");
  }
}
