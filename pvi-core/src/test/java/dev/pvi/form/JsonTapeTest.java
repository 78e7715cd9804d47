package dev.pvi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.build.SmallHeap;
import dev.pvi.explain.InvalidRecordException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a text of which only the end is kept. */
class JsonTapeTest {

  /** One row of a list, with what could be taken for brackets, commas and ends of texts. */
  private static final String ROW = "{\"a\": [1.5, {}], \"b\": \"x,]}\\\\\\\" {[\"},\n";

  private static final Document<Integer> ROWS =
      new Document<>(
          "rows/1",
          "Rows",
          Form.of(
              "rows",
              "rows",
              fields -> {
                var rows =
                    fields.required(
                        "rows",
                        Kind.manyOf(Kind.tree().as(Tree::type)).as(List::size),
                        "What is counted.");
                return in -> in.get(rows);
              }));

  private static String streamed(InputStream in) {
    return message(() -> ROWS.parse("x", in));
  }

  private static String streamed(String text) {
    return streamed(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String message(Runnable reading) {
    return catchThrowableOfType(InvalidRecordException.class, reading::run)
        .findings()
        .get(0)
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1,}]} | 100002:8 | a comma after which nothing follows",
        "{\"a\": 10,5}]} | 100002:9 | a comma within a number, which has a point: 10.5",
        "{\"a\": 1, // one | 100002:10 | a comment; a field \"$comment\" may hold one",
        "{\"a\": NaN}]} | 100002:7 | NaN, which is no number",
        "{\"a\": 01}]} | 100002:7 | a number that is not written as 1, -0.5 or 2.25: 01",
        "{\"a\": 1} | 100002:9 | the end of the text within a list that begins on line 1",
        "{\"a\": 1 | 100002:8 | the end of the text within an object that begins on line 100002",
        "{\"a\": \"x | 100002:7 | a text that does not end: \"x",
        "{a: 1}]} | 100002:2 | a field whose name is not in double quotes: a",
        "{'a': 1}]} | 100002:2 | a single quote instead of a double one",
        "{\"a\" 1}]} | 100002:6 | no colon between a field and its value, but 1",
        "{\"a\": 1 \"b\": 2}]} | 100002:9 | no comma before \"b\": 2}]}",
        "{\"a\": 1}} | 100002:9 | no comma before }",
        "{\"a\": 1}]}} | 100002:11 | more after its end: }",
      })
  void faultFarDownIsNamedAsOneAtTheTop(String end, String at, String problem) {
    InputStream in =
        SmallHeap.text("{\"format\": \"rows/1\", \"rows\": [\n", 100_000, row -> ROW, end);

    assertThat(streamed(in))
        .isEqualTo("x:" + at + ": must be JSON - but was: " + problem + " [syntax]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1,}]}",
        "{\"a\": 1\n,\n  }]}",
        "{\"a\": 1234567890,1234567890}]}",
        "{\"a\": [[1, {\"b\": [2]}], 3}]}",
        "{\"a\": \"1234567890\n1234567890\"}]}",
        "{\"a\": \"123456789 \\x 0\"}]}",
        "{\"abcdefghijklmnopqrstuvwxyz\n\": 1}]}",
        "{\"a\": 1} \"abcdefghijklmnopqrstuvwxyz\"]}",
        "{\"a\": True}]}",
        "{\"a\": }]}",
        "{\"a\": 1.e5}]}",
        "{\"a\": 1}]} /* the end */",
        "{\"a\": {\"b\": [\n",
      })
  void portionsInWhichATextIsTakenDoNotMatter(String end) {
    for (int blank = 3_800; blank < 4_050; blank++) {
      String text = "{\"rows\": [\n" + ROW + " ".repeat(blank) + end;

      assertThat(streamed(text)).isEqualTo(message(() -> ROWS.parse("x", text)));
    }
  }

  @Test
  void longTextIsKeptToItsBeginning() {
    String text = "{\"rows\": [\n" + ROW + "\"" + "0123456789".repeat(90_000) + "\n\"]}";

    assertThat(streamed(text))
        .isEqualTo(
            "x:3:1: must be JSON - but was: a text that does not end on its line:"
                + " \"0123456789012345678 [syntax]");
  }

  @Test
  void afterMoreWhiteSpaceThanIsKeptOnlyThePlaceIsNamed() {
    String text = "{\"rows\": [\n" + "         \n".repeat(300_000) + "oops]}";

    assertThat(streamed(text))
        .startsWith("x:300002:")
        .endsWith(": must be JSON - but was: something else [syntax]");
  }

  @Test
  void listOfDocumentsNamesItsFaultsLikewise() {
    String text = "[" + "{\"format\": \"rows/1\", \"rows\": [{}, {}]},\n".repeat(20_000) + "]";

    try (var lines =
        ROWS.lines("x", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(lines.flatMap(line -> line.problem().stream()))
          .singleElement()
          .asString()
          .endsWith(
              "x:20000:39: must be JSON - but was: a comma after which nothing follows [syntax]");
    }
  }
}
