package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.layer;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.book.BookId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

  @TempDir Path folder;

  private static void refuses(Run run, String... problems) {
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).containsExactly(problems);
  }

  private static Run score(String partner) {
    return pvi("score", "--partner", partner);
  }

  private static Run scoreBy(String book) {
    return pvi("score", "--partner", data("partner-a.json"), "--book", book);
  }

  @Test
  void missingFile() {
    refuses(
        score("nowhere.json"),
        "nowhere.json: must be a file that can be read - but was: missing [unreadable]");
  }

  @Test
  void directory() {
    refuses(
        score(folder.toString()),
        folder + ": must be a file that can be read - but was: a directory [unreadable]");
  }

  @Test
  void emptyFile() {
    String file = write(folder, "empty.json", "");
    refuses(score(file), file + ":1:1: must be JSON - but was: an empty text [syntax]");
  }

  @Test
  void binaryFile() throws IOException {
    Path file = Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    refuses(score(file.toString()), file + ": must be text in UTF-8 - but was not [not-text]");
  }

  @Test
  void textInAnotherEncoding() throws IOException {
    Path file =
        Files.write(
            folder.resolve("latin.json"), "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    refuses(score(file.toString()), file + ": must be text in UTF-8 - but was not [not-text]");
  }

  @Test
  void fileThatIsFarTooLarge() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(Inputs.MAX_BYTES + 1L);
    }
    refuses(
        score(file.toString()),
        file + ": must have at most 67,108,864 bytes - but has more [too-large]");
  }

  @Test
  void byteOrderMarkIsNoFault() {
    String file = write(folder, "bom.json", "\uFEFF" + Run.dataText("partner-a.json"));
    assertThat(score(file).code()).isZero();
  }

  @Test
  void wrongKindOfDocument() {
    refuses(
        score(data("earnings-a.json")),
        data("earnings-a.json")
            + ":2:13 /format: must be a document of format pvi-partner/1 - but was:"
            + " \"pvi-earnings/1\" [wrong-format]");
    assertThat(scoreBy(data("motion-incentive.json")).err()).contains("[wrong-format]");
    assertThat(pvi("verify", data("partner-a.json")).out()).contains("[wrong-format]");
  }

  @Test
  void programThatIsNotBundled() {
    assertThat(scoreBy("cisco-361").errors())
        .singleElement()
        .asString()
        .startsWith("bundled books: must be the id of a bundled book (")
        .endsWith(" - but was: cisco-361; did you mean cisco-360? [no-such-book]");
  }

  @Test
  void releaseThatIsNotBundled() {
    assertThat(scoreBy("cisco-360@2019.1").errors())
        .singleElement()
        .asString()
        .contains("cisco-360@2026.1)", "but was: cisco-360@2019.1");
  }

  @Test
  void missingBase() {
    String file = write(folder, "layer.json", layer("acme", "acme-base@1"));
    assertThat(scoreBy(file).errors())
        .singleElement()
        .asString()
        .startsWith(file + ":1:")
        .endsWith("but was: acme-base@1 [no-base]");
  }

  @Test
  void bookThatExtendsItself() {
    String file = write(folder, "layer.json", layer("acme", "acme@1"));
    assertThat(scoreBy(file).errors()).singleElement().asString().endsWith("[cycle]");
  }

  @Test
  void booksThatExtendEachOther() {
    String first = write(folder, "a.json", layer("acme-a", "acme-b@1"));
    String second = write(folder, "b.json", layer("acme-b", "acme-a@1"));

    Run stacked =
        pvi("score", "--partner", data("partner-a.json"), "--book", first, "--book", second);

    assertThat(stacked.errors()).singleElement().asString().endsWith("[cycle]");
    assertThat(pvi("verify", first, second).out()).contains("[cycle]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.json",
        "/etc/passwd",
        "file:///etc/passwd",
        "https://example.com/book@1",
        "C:\\\\book@1",
        "acme@1/../../x"
      })
  void baseIsNeverAPathOrAnAddress(String base) {
    String file = write(folder, "layer.json", layer("acme", base));
    assertThat(scoreBy(file).errors())
        .singleElement()
        .asString()
        .contains("/extends: must be a book id as program@version, no path or address - but was:")
        .endsWith("[out-of-range]");
  }

  @Test
  void changedBookUnderTheIdOfABundledOne() {
    String file =
        write(
            folder,
            "copy.json",
            RuleBooks.text(BookId.parse("cisco-360@2026.1"))
                .json()
                .replaceFirst("\"title\": \"", "\"title\": \"Edited "));
    assertThat(scoreBy(file).errors())
        .containsExactly(
            file
                + ":1:1: must have an id of its own - but was: cisco-360@2026.1, of two releases"
                + " [same-id]");
  }

  @Test
  void bookAndSnapshotAreBothReported() {
    String book = write(folder, "book.json", layer("acme", "nothing@1"));
    String partner = write(folder, "partner.json", "{}");

    Run run = pvi("score", "--partner", partner, "--book", book);

    assertThat(run.errors())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(partner))
        .anyMatch(line -> line.startsWith(book));
  }

  @Test
  void everyProblemStaysOnOneLine() {
    String file =
        write(
            folder,
            "partner.json",
            "{\"format\": \"a\\nb\\u001b[31m\\u202e\", \"id\": \"x\", \"asOf\": \"2026-01-01\"}");

    Run run = score(file);

    assertThat(run.errors()).hasSize(1);
    assertThat(run.err()).contains("a\\u000Ab\\u001B[31m\\u202E");
  }

  @Test
  void deepNestingIsAFindingLikeAnyOther() {
    String file = write(folder, "deep.json", "[".repeat(200_000));
    assertThat(score(file).code()).isEqualTo(1);
    assertThat(score(file).err()).doesNotContain("\tat ");
  }

  @Test
  void hugeNumberIsAFindingLikeAnyOther() {
    String file =
        write(
            folder, "huge.json", Run.dataText("partner-a.json").replace("6000000", "1e1000000000"));
    assertThat(score(file).errors()).singleElement().asString().endsWith("[decimal-size]");
  }
}
