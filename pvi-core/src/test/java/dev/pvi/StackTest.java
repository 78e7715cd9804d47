package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.form.Tree;
import dev.pvi.rulebook.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layers handed in as a list: each must extend the one below it. */
class StackTest {

  private static final BookText BASE =
      new BookText(
          "base.json",
          """
          {
            "format": "pvi-rule-book/1",
            "id": "acme",
            "version": "1",
            "title": "Acme",
            "effective": {"from": "2026-01-01"},
            "known": "2026-01-01",
            "metrics": {"a": {"name": "A", "unit": "points"}},
            "tables": {"t": {"type": "constant", "value": 10}},
            "portfolios": {
              "p": {
                "name": "P",
                "categories": {
                  "c": {"name": "C", "weight": 1, "metrics": {"a": {"weight": 1, "table": "t"}}}
                }
              }
            },
            "ladder": {"standings": {"welcome": {"name": "Welcome", "at": 0}}}
          }
          """);

  private static BookText layer(String id, String base, String more) {
    return new BookText(
        id + ".json",
        """
        {"format": "pvi-rule-book/1", "id": "%s", "version": "1", "extends": "%s"%s}
        """
            .formatted(id, base, more));
  }

  private static List<Finding> findings(BookText... layers) {
    return catchThrowableOfType(BookException.class, () -> RuleBooks.stack(List.of(layers)))
        .findings();
  }

  @Test
  void stackSaysWhatItsLayersSayTogether() {
    RuleBook book =
        RuleBooks.stack(
            List.of(
                BASE,
                layer("lower", "acme@1", ", \"title\": \"Lower\""),
                layer("upper", "lower@1", ", \"notice\": \"Upper\"")));

    assertThat(book.release().id()).hasToString("upper@1");
    assertThat(book.title()).isEqualTo("Lower");
    assertThat(book.notice()).isEqualTo("Upper");
    assertThat(book.layers()).hasSize(3);
    assertThat(book.tree().at("title").orElseThrow().place().document()).isEqualTo("lower.json");
  }

  @Test
  void ofTwoLayersOverOneBaseTheUpperLiesOverTheLower() {
    BookText first = layer("first", "acme@1", ", \"title\": \"First\", \"notice\": \"Mind\"");
    BookText second = layer("second", "acme@1", ", \"title\": \"Second\"");

    RuleBook book = RuleBooks.stack(List.of(BASE, first, second));
    RuleBook other = RuleBooks.stack(List.of(BASE, second, first));

    assertThat(book.release().id()).hasToString("second@1");
    assertThat(book.layers())
        .extracting(layer -> layer.place().document())
        .containsExactly("base.json", "first.json", "second.json");
    assertThat(book.title()).isEqualTo("Second");
    assertThat(book.notice()).isEqualTo("Mind");
    assertThat(book.tree().at("title").orElseThrow().place().document()).isEqualTo("second.json");
    assertThat(book.tree().at("notice").orElseThrow().place().document()).isEqualTo("first.json");
    assertThat(other.title()).isEqualTo("First");
    assertThat(other.layers()).hasSize(3);
  }

  @Test
  void twoLayersOverABundledBookStackToo() {
    BookText first = layer("first", "cisco-360@2026.1", ", \"title\": \"First\"");
    BookText second = layer("second", "cisco-360@2026.1", ", \"notice\": \"Second\"");
    BookText third = layer("third", "first@1", ", \"notice\": \"Third\"");

    RuleBook book = RuleBooks.stack(List.of(first, second, third));

    assertThat(book.title()).isEqualTo("First");
    assertThat(book.notice()).isEqualTo("Third");
    assertThat(book.layers())
        .extracting(layer -> layer.place().document())
        .containsExactly("cisco-360@2026.1", "first.json", "second.json", "third.json");
  }

  @Test
  void stackOfOneIsTheBookItself() {
    assertThat(RuleBooks.stack(List.of(BASE)).tree())
        .isEqualTo(RuleBooks.parse(BASE.name(), BASE.json()).tree());
  }

  @Test
  void emptyLayerChangesNothingButTheIdentity() {
    Tree below = RuleBooks.stack(List.of(BASE)).tree();
    Tree above = RuleBooks.stack(List.of(BASE, layer("empty", "acme@1", ""))).tree();

    assertThat(above.without("id").without("extends")).isEqualTo(below.without("id"));
  }

  @Test
  void everyLayerThatContradictsTheOneBelowIsRefused() {
    List<Finding> findings =
        findings(BASE, layer("lower", "acme@2", ""), layer("upper", "other@1", ""));

    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly(
            "lower.json:1:73 /extends: must extend the layer below it, acme@1, or what that extends"
                + " - but was: \"acme@2\" [wrong-base]",
            "upper.json:1:73 /extends: must extend the layer below it, lower@1, or what that"
                + " extends - but was: \"other@1\" [wrong-base]");
  }

  @Test
  void layerThatExtendsNothingIsRefused() {
    BookText other = new BookText("other.json", BASE.json().replace("acme", "other"));

    assertThat(findings(BASE, other))
        .extracting(Finding::toString)
        .containsExactly(
            "other.json:1:1: must extend the layer below it, acme@1, or what that extends - but was:"
                + " absent [wrong-base]");
  }

  @Test
  void twoDifferentLayersOfOneIdAreRefused() {
    BookText again = new BookText("again.json", BASE.json().replace("Acme", "Acme again"));

    assertThat(findings(BASE, again)).extracting(Finding::code).contains("same-id");
  }

  @Test
  void everyLayerSaysThatItIsARuleBook() {
    BookText unsaid =
        new BookText(
            "unsaid.json",
            layer("unsaid", "acme@1", "").json().replaceFirst("\"format\".*?, ", ""));
    BookText other =
        new BookText(
            "other.json", layer("other", "unsaid@1", "").json().replace("pvi-rule-", "pvi-other-"));

    assertThat(findings(BASE, unsaid, other))
        .extracting(finding -> finding.code() + " in " + finding.place().document())
        .containsExactly("wrong-format in unsaid.json", "wrong-format in other.json");
  }

  @Test
  void layerStatesItsOwnIdentity() {
    String anonymous = "{\"format\": \"pvi-rule-book/1\", \"extends\": \"acme@1\"}";
    Library library = Library.empty().with(BASE.name(), BASE.json());

    BookException refused =
        catchThrowableOfType(
            BookException.class,
            () -> RuleBooks.format().extending(library).parse("anonymous.json", anonymous));

    assertThat(refused.findings())
        .extracting(finding -> finding.code() + " " + finding.reason().arguments().get("name"))
        .containsExactly("missing-field id", "missing-field version");
  }

  @Test
  void lowestLayerMayNotLeadBackToTheStack() {
    assertThat(findings(layer("lower", "upper@1", ""), layer("upper", "lower@1", "")))
        .extracting(Finding::code)
        .containsExactly("cycle");
  }

  @Test
  void faultsOfAllTextsAreReportedAtOnce() {
    assertThat(findings(new BookText("a", "{"), new BookText("b", "{}"), new BookText("c", "[")))
        .extracting(Finding::code)
        .containsExactly("syntax", "missing-field", "missing-field", "syntax");
  }

  @Test
  void stackOfNothingIsMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Library.empty().stack(List.of()))
        .withMessage("layers must be at least one - but was: none");
  }

  @Test
  void layerOverACorrectionIsNotItselfOne() {
    BookText correction =
        new BookText(
            "correction.json",
            BASE.json()
                .replace("\"version\": \"1\"", "\"version\": \"2\", \"corrects\": \"acme@1\""));

    RuleBook book = RuleBooks.stack(List.of(correction, layer("house", "acme@2", "")));

    assertThat(book.release().corrects()).isEmpty();
    assertThat(book.release().base()).hasValue(BookId.parse("acme@2"));
  }

  @Test
  void textOfABundledReleaseIsTheBaseOfAStack() {
    String program = RuleBooks.programs().get(0);
    BookId id = RuleBooks.bundled(program).all().get(0).release().id();

    RuleBook book = RuleBooks.stack(List.of(RuleBooks.text(id), layer("ours", id.toString(), "")));

    assertThat(book.layers().get(0).place().document()).isEqualTo(id.toString());
    assertThat(book.toString()).isEqualTo("ours@1");
  }

  @Test
  void unknownReleaseIsRefusedAndTheKnownOnesAreNamed() {
    String program = RuleBooks.programs().get(0);

    BookException unknownVersion =
        catchThrowableOfType(
            BookException.class, () -> RuleBooks.text(new BookId(program, "1850")));
    BookException unknownProgram =
        catchThrowableOfType(BookException.class, () -> RuleBooks.text(new BookId("nobody", "1")));

    RuleBooks.bundled(program)
        .all()
        .forEach(
            known ->
                assertThat(unknownVersion).hasMessageContaining(known.release().id().toString()));
    assertThat(unknownProgram)
        .hasMessageContaining(program)
        .hasMessageContaining("but was: nobody [no-such-book]");
  }
}
