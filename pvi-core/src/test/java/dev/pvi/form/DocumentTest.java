package dev.pvi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.InvalidRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

  private static final Document<String> WORDS =
      new Document<>(
          "word/1",
          "A word",
          Form.of(
              "word",
              "a word",
              fields -> {
                var word = fields.required("word", Kind.text(), "The word.");
                fields.writes((it, out) -> out.put(word, it));
                return in -> in.get(word);
              }));

  @TempDir Path folder;

  private static String word(String word) {
    return "{\"format\": \"word/1\", \"word\": \"" + word + "\"}";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(String text) {
    return read(bytes(text), DocumentLines.MOST_BYTES);
  }

  private static List<String> read(InputStream in, int limit) {
    try (Stream<Document.Line<String>> lines = DocumentStream.of(WORDS, "words", in, limit)) {
      return lines.map(DocumentTest::shown).toList();
    }
  }

  private static String shown(Document.Line<String> line) {
    return line.number()
        + " "
        + line.content().orElseGet(() -> line.problem().orElseThrow().findings().get(0).toString());
  }

  @Test
  void fileIsReadUnderItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("one.json"), "\uFEFF" + word("é"));
    Path wrong =
        Files.writeString(folder.resolve("two.json"), "\n{\"format\": \"word/1\", \"word\": 1}");

    assertThat(WORDS.parse(file)).isEqualTo("é");
    assertThat(WORDS.parse("three", bytes(word("ü")))).isEqualTo("ü");
    assertThatThrownBy(() -> WORDS.parse(wrong))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("two.json:2:30 /word");
    assertThatThrownBy(() -> WORDS.parse(folder.resolve("missing.json")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void byteThatIsNoTextIsFoundWhereItStands() throws IOException {
    Path file =
        Files.write(
            folder.resolve("latin.json"),
            "{\n \"word\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> WORDS.parse(file))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("latin.json:2:11: must be text in UTF-8 - but was: the byte 0xFC");
    assertThat(WORDS.parse("replacement", bytes(word("\uFFFD")))).isEqualTo("\uFFFD");
  }

  @Test
  void everyLineIsADocumentOrSaysWhatIsWrongWithIt() {
    assertThat(read(word("a") + "\n" + word("b") + "\n")).containsExactly("1 a", "2 b");
    assertThat(read(word("a") + "\n{\"format\": \"word/1\"}\nno JSON\n" + word("d")))
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("1 a"),
            line -> assertThat(line).startsWith("2 words:2:1: must state word"),
            line -> assertThat(line).startsWith("3 words:3:").contains("must be JSON"),
            line -> assertThat(line).isEqualTo("4 d"));
  }

  @Test
  void placesWithinALineAreThoseOfTheFile() {
    String twice = "{\"format\": \"word/1\", \"word\": \"a\", \"word\": [1e999]} 5";

    try (Stream<Document.Line<String>> lines = WORDS.lines("words", bytes("\n\n" + twice))) {
      Document.Line<String> line = lines.iterator().next();

      assertThatThrownBy(line::get).isSameAs(line.problem().orElseThrow());
      assertThat(line.problem().orElseThrow().findings())
          .extracting(finding -> finding.place().toString())
          .contains("words:3:44 /word/0", "words:3:35 /word", "words:3:52");
    }
  }

  @Test
  void lineEndsInAnyUsualWay() {
    assertThat(read("\uFEFF" + word("a") + "\r\n\r\n  \t\n" + word("b") + "\r\n" + word("c")))
        .containsExactly("1 a", "4 b", "5 c");
    assertThat(read("\uFEFF\n" + word("b"))).containsExactly("2 b");
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
  }

  @Test
  void byteThatIsNoTextSpoilsItsLineAlone() {
    byte[] latin =
        (word("a") + "\n" + word("ü") + "\n" + word("c")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(new ByteArrayInputStream(latin), DocumentLines.MOST_BYTES))
        .containsExactly(
            "1 a",
            "2 words:2:31: must be text in UTF-8 - but was: the byte 0xFC [not-utf8]",
            "3 c");
  }

  @Test
  void lineThatIsTooLongIsReadOver() {
    String text = word("a") + "\n" + word("b".repeat(200_000)) + "\n" + word("c");

    assertThat(read(bytes(text), 100_000))
        .containsExactly(
            "1 a",
            "2 words:2:1: must have at most 100,000 bytes - but has more [line-too-long]",
            "3 c");
    assertThat(read(bytes(text), 300_000)).hasSize(3);
  }

  @Test
  void fileWithoutEndNeedsLittleMemory() {
    InputStream endless =
        new InputStream() {
          private long left = 256L << 20;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            int some = (int) Math.min(length, left);
            left -= some;
            return some == 0 ? -1 : some;
          }
        };

    assertThat(read(endless, 1_000_000)).singleElement().asString().contains("line-too-long");
  }

  @Test
  void linesAreReadAsTheyAreAskedFor() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream million =
        new InputStream() {
          private final byte[] line = (word("a") + "\n").getBytes(StandardCharsets.UTF_8);
          private long at;

          @Override
          public int read() {
            return at < 1_000_000L * line.length ? line[(int) (at++ % line.length)] : -1;
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };

    try (Stream<Document.Line<String>> lines = WORDS.lines("million", million)) {
      Iterator<Document.Line<String>> some = lines.iterator();
      assertThat(some.next().get()).isEqualTo("a");
      assertThat(some.next().number()).isEqualTo(2);
    }
    assertThat(closed).isTrue();
  }

  @Test
  void fileThatCannotBeReadOnEndsTheStream() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };

    assertThatThrownBy(() -> read(broken, 10))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the disk is gone");
    assertThatThrownBy(() -> WORDS.lines(folder.resolve("missing")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void listOfDocumentsIsReadOneByOneToo() {
    String list =
        "\uFEFF\n [" + word("a") + ",\n{\"format\": \"word/1\"},\n5, " + word("d") + "]\n";

    assertThat(read(list))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("2 a"),
            line -> assertThat(line).startsWith("3 words:3:1 /1: must state word"),
            line -> assertThat(line).startsWith("4 words:4:1 /2: must be a document of format"),
            line -> assertThat(line).isEqualTo("4 d"));
    assertThat(read("[]")).isEmpty();
  }

  @Test
  void listThatIsNoJsonEndsThere() {
    assertThat(read("[" + word("a") + "\n" + word("b") + "]"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("2 words:2:1: must be JSON");
    assertThat(read("[" + word("a") + ","))
        .hasSize(2)
        .element(1)
        .asString()
        .contains("must be JSON");
    assertThat(read("[" + word("a") + "] 7"))
        .containsExactly(
            "1 a",
            "1 words:1:37: must end after the document - but was followed by: 7 [trailing-text]");
    byte[] latin =
        ("[" + word("a") + ",\n" + word("ü") + "]").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(new ByteArrayInputStream(latin), DocumentLines.MOST_BYTES).get(1))
        .contains("words:2:31: must be text in UTF-8 - but was: the byte 0xFC");
  }

  private static final Document<List<String>> MANY =
      new Document<>(
          "many/1",
          "Many words",
          Form.of(
              "many",
              "many words",
              fields -> {
                var words = fields.required("words", Kind.manyOf(Kind.id()), "The words.");
                fields.writes((it, out) -> out.put(words, it));
                return in -> {
                  assertThatThrownBy(() -> in.node().get("words").orElseThrow().elements())
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessageContaining("were read one by one");
                  return in.get(words);
                };
              }));

  @Test
  void elementsThatAreReadAsTheyComeAreCheckedAsOthersAre() {
    String twice =
        "{\"format\": \"many/1\", \"words\": [\"a\", 5, \"B\"], \"words\": [6], \"x\": 1}";

    assertThat(MANY.parse("x", MANY.toJson(List.of("a", "b")))).containsExactly("a", "b");
    assertThatThrownBy(() -> MANY.parse("x", twice))
        .isInstanceOfSatisfying(
            InvalidRecordException.class,
            thrown ->
                assertThat(thrown.findings())
                    .extracting(finding -> finding.code() + " " + finding.place().pointer())
                    .containsExactly(
                        "duplicate-field /words",
                        "unknown-field /x",
                        "wrong-type /words/1",
                        "out-of-range /words/2"))
        .hasMessageContaining("with: a list of 1 elements");
    assertThatThrownBy(() -> MANY.parse("x", "{\"words\": [5], \"format\": \"other/1\"}"))
        .hasMessageContaining("1 finding\nx:1:26 /format: must be a document of format many/1");
  }
}
