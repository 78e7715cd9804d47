package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.book.BookFolder;
import dev.pvi.book.BookId;
import dev.pvi.book.Releases;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books that are read from a folder, and read again. */
class BookFolderTest {

  @TempDir Path folder;

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String book(String id, String version) {
    return TestBook.empty()
        .with("id", "\"" + id + "\"")
        .with("version", "\"" + version + "\"")
        .metric("m")
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "index")
        .json();
  }

  private static String layer(String id, String version, String base, String more) {
    return """
    {"format": "pvi-rule-book/1", "id": "%s", "version": "%s", "extends": "%s"%s}
    """
        .formatted(id, version, base, more);
  }

  private List<Finding> refused() {
    return catchThrowableOfType(BookException.class, () -> RuleBooks.folder(folder)).findings();
  }

  @Test
  void booksAreFoundWhateverTheirFilesAreCalled() {
    write("z.json", book("acme", "1"));
    write(
        "acme/2.json", layer("acme", "2", "acme@1", ", \"effective\": {\"from\": \"2026-07-01\"}"));
    write("a.json", book("zeta", "1"));

    BookFolder<RuleBook> books = RuleBooks.folder(folder);

    assertThat(books).hasToString("acme@1, acme@2, zeta@1");
    assertThat(books.programs()).containsExactly("acme", "zeta");
    assertThat(books.releases("acme").at(LocalDate.parse("2026-06-30"))).hasToString("acme@1");
    assertThat(books.releases("acme").at(LocalDate.parse("2026-07-01"))).hasToString("acme@2");
    assertThat(books.findings()).isEmpty();
  }

  @Test
  void layersExtendOneAnotherAndBundledBooks() {
    write("1-top.json", layer("top", "1", "middle@1", ", \"notice\": \"Top\""));
    write("2-middle.json", layer("middle", "1", "cisco-360@2026.1", ", \"title\": \"Middle\""));

    RuleBook top = RuleBooks.folder(folder).books("top").get(0);

    assertThat(top.title()).isEqualTo("Middle");
    assertThat(top.notice()).isEqualTo("Top");
    assertThat(top.layers())
        .extracting(one -> one.place().document())
        .containsExactly("cisco-360@2026.1", "2-middle.json", "1-top.json");
    assertThat(RuleBooks.folder(folder).library().toString())
        .contains("middle@1", "cisco-360@2026.1");
  }

  @Test
  void folderReadAgainIsAnotherOne() {
    write("book.json", book("acme", "1"));
    BookFolder<RuleBook> before = RuleBooks.folder(folder);
    write("book.json", book("acme", "2"));

    assertThat(before).hasToString("acme@1");
    assertThat(RuleBooks.folder(folder)).hasToString("acme@2");
  }

  @Test
  void twoFilesOfOneIdAreRefusedBothNamed() {
    write("b.json", book("acme", "1"));
    write("copies/a.json", book("acme", "1"));

    assertThat(refused())
        .extracting(Finding::toString)
        .containsExactly(
            "copies/a.json:2:7 /id: must have an id of its own - but was: acme@1, which b.json has"
                + " as well [same-id-in-folder]");
  }

  @Test
  void bundledBookMayBeInTheFolderButNotAnotherOfItsId() {
    BookId id = BookId.parse("cisco-360@2026.1");
    write("cisco-360/2026.1.json", RuleBooks.text(id).json());
    assertThat(RuleBooks.folder(folder)).hasToString("cisco-360@2026.1");

    write("cisco-360/2026.1.json", book("cisco-360", "2026.1"));
    assertThat(refused()).extracting(Finding::code).containsExactly("same-id");
  }

  @Test
  void filesThatAreNoBooksAreSaid() {
    write("book.json", book("acme", "1"));
    write("README.md", "Our books");
    write("index.json", "{\"format\": \"pvi-book-programs/1\", \"programs\": [\"acme\"]}");
    write("incentive.json", "{\"format\": \"pvi-incentive-book/1\"}");
    write("package.json", "{\"name\": \"something\"}");
    write(".hidden/book.json", book("hidden", "1"));
    write("too/deep/book.json", book("deep", "1"));

    BookFolder<RuleBook> books = RuleBooks.folder(folder);

    assertThat(books).hasToString("acme@1");
    assertThat(books.findings())
        .extracting(finding -> finding.severity() + " " + finding)
        .containsExactly(
            "NOTE README.md: file is no book of the format pvi-rule-book/1 and is left out - but"
                + " was: no .json [no-book]",
            "NOTE incentive.json: file is no book of the format pvi-rule-book/1 and is left out -"
                + " but was: pvi-incentive-book/1 [no-book]",
            "WARNING package.json: file is no book of the format pvi-rule-book/1 and is left out -"
                + " but was: no format [no-book]");
  }

  @Test
  void everyFaultOfEveryBookIsFoundOnceInTheOrderOfNames() throws IOException {
    write("c.json", "{\"format\": \"pvi-rule-book/1\", ");
    write("b.json", layer("b", "1", "a@1", ""));
    write("a.json", book("a", "1").replace("\"weight\": 1", "\"weight\": 0.5"));
    Files.write(folder.resolve("d.json"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refused())
        .extracting(finding -> finding.place().document())
        .contains("a.json", "c.json", "d.json")
        .doesNotContain("b.json");
    assertThat(refused()).doesNotHaveDuplicates();
    assertThat(refused()).isEqualTo(refused());
  }

  @Test
  void rulesOfTheHouseAreThoseOfTheFolder() {
    write("book.json", book("acme", "1").replace("\"slope\"", "\"house\""));

    assertThat(RuleBooks.folder(folder)).hasToString("acme@1");
    assertThatThrownBy(() -> RuleBooks.folder(folder, ScoringRules.standard()))
        .isInstanceOf(BookException.class)
        .hasMessageContaining("house");
  }

  @Test
  void releasesOfTheFolderJoinTheBundledOnes() {
    write(
        "fix.json",
        layer(
            "cisco-360",
            "2026.1-fix",
            "cisco-360@2026.1",
            ", \"corrects\": \"cisco-360@2026.1\", \"known\": \"2026-05-01\""));

    BookFolder<RuleBook> books = RuleBooks.folder(folder);
    Releases<RuleBook> all = RuleBooks.bundled("cisco-360").with(books.books("cisco-360"));

    assertThat(all.at(LocalDate.parse("2026-03-01"))).hasToString("cisco-360@2026.1-fix");
    assertThat(all.knownAt(LocalDate.parse("2026-04-30")).at(LocalDate.parse("2026-03-01")))
        .hasToString("cisco-360@2026.1");
    assertThatThrownBy(() -> books.releases("cisco-360"))
        .hasMessageContaining("[corrects-nothing]");
  }

  @Test
  void programThatTheFolderDoesNotHoldIsRefused() {
    assertThat(RuleBooks.folder(folder)).hasToString("none");
    assertThatThrownBy(() -> RuleBooks.folder(folder).releases("acme"))
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "must be the id of a program in the folder (none) - but was: acme [not-in-folder]");
  }

  @Test
  void whatIsNoFolderIsRefused() {
    assertThatThrownBy(() -> RuleBooks.folder(folder.resolve("missing")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
  }
}
