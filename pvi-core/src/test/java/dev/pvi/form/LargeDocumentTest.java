package dev.pvi.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.build.SmallHeap;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.PartnerSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read in little memory: most of it is larger as a tree, or as a list of its faults. */
class LargeDocumentTest {

  private static final int MEBIBYTES = 128;

  @Test
  void memoryIsThatOfWhatIsHeld() throws IOException {
    assertThat(SmallHeap.run(LargeDocumentTest.class, MEBIBYTES).lines())
        .containsExactly(
            "lines: 40000 read, 0 wrong",
            "list: 40000 read, 0 wrong",
            "count: 2000000",
            "wrong elements: 2000000 findings, the last: and 1,999,000 more, which are not listed",
            "bands: must have at most 500,000 values that are kept at once - but has more",
            "unknown fields: must have at most 500,000 values that are kept at once - but has more",
            "long text: must have texts and numbers of at most 1,000,000 characters, names of"
                + " 50,000 and 100,000 levels - but has more",
            "long number: must have texts and numbers of at most 1,000,000 characters, names of"
                + " 50,000 and 100,000 levels - but has more",
            "long name: must have texts and numbers of at most 1,000,000 characters, names of"
                + " 50,000 and 100,000 levels - but has more",
            "deep: must be nested at most 64 levels deep - but was deeper",
            "long line: must have at most 16,777,216 bytes - but has more");
  }

  private static final Document<Integer> COUNT =
      new Document<>(
          "count/1",
          "A count",
          Form.of(
              "count",
              "a count",
              fields -> {
                var flags =
                    fields.required(
                        "flags", Kind.manyOf(Kind.flag()).as(List::size), "What is counted.");
                return in -> in.get(flags);
              }));

  /** Runs in the JVM that has little memory. */
  public static void main(String[] args) {
    say("lines", partners(SmallHeap.text("", 40_000, i -> partner(i) + "\n", "")));
    say(
        "list",
        partners(SmallHeap.text("[", 40_000, i -> (i == 0 ? "" : ",\n") + partner(i), "]")));
    say("count", String.valueOf(COUNT.parse("x", flags("true"))));
    say("wrong elements", lastOf(() -> COUNT.parse("x", flags("1"))));
    say("bands", bands());
    say("unknown fields", wrong(many("{\"a\":1", ",\"k%d\":1", 700_000, "}")));
    say("long text", wrong(many("{\"a\":\"", "0123456789", 2_000_000, "\"}")));
    say("long number", wrong(many("{\"a\":1", "0123456789", 2_000_000, "}")));
    say("long name", wrong(many("{\"", "0123456789", 2_000_000, "\":1}")));
    say("deep", wrong(many("", "{\"a\":", 2_000_000, "")));
    InputStream line = many("{", "[0,1,2,3,", 2_000_000, "");
    try (Stream<Document.Line<Integer>> lines = COUNT.lines("x", line)) {
      say("long line", lines.map(one -> text(one.problem().orElseThrow())).findFirst().get());
    }
  }

  private static void say(String what, String text) {
    System.out.println(what + ": " + text);
  }

  private static String partner(int i) {
    String readings =
        IntStream.range(0, 10)
            .mapToObj(metric -> "\"m-" + metric + "\":{\"value\":" + i + "." + metric + "}")
            .collect(Collectors.joining(","));
    return "{\"format\":\"pvi-partner/1\",\"id\":\"partner-"
        + i
        + "\",\"asOf\":\"2026-08-31\",\"readings\":{\"p\":{"
        + readings
        + "}}}";
  }

  private static String partners(InputStream in) {
    int[] count = new int[2];
    try (Stream<Document.Line<PartnerSnapshot>> lines = PartnerSnapshot.DOCUMENT.lines("x", in)) {
      lines.forEach(line -> count[line.content().isPresent() ? 0 : 1]++);
    }
    return count[0] + " read, " + count[1] + " wrong";
  }

  private static InputStream flags(String flag) {
    return SmallHeap.text(
        "{\"format\":\"count/1\",\"flags\":[", 2_000_000, i -> (i == 0 ? "" : ",") + flag, "]}");
  }

  private static InputStream many(String begin, String part, int count, String end) {
    return SmallHeap.text(begin, count, i -> part.replace("%d", String.valueOf(i)), end);
  }

  private static String lastOf(Supplier<?> reading) {
    try {
      return "read: " + reading.get();
    } catch (InvalidRecordException e) {
      List<Finding> findings = e.findings();
      String head = e.getMessage().lines().findFirst().orElseThrow();
      return head.replaceAll("\\D", "")
          + " findings, the last: "
          + findings.get(findings.size() - 1).reason().text();
    }
  }

  private static String wrong(InputStream in) {
    try {
      return "read: " + COUNT.parse("x", in);
    } catch (InvalidRecordException e) {
      return text(e);
    }
  }

  private static String text(InvalidRecordException problem) {
    return problem.findings().get(0).reason().text();
  }

  private static String bands() {
    StringBuilder json = new StringBuilder(8_000_000);
    json.append("{\"format\":\"pvi-rule-book/1\",\"tables\":{\"t\":{\"type\":\"bands\",\"rows\":[");
    for (int row = 0; row < 200_000; row++) {
      json.append("{\"from\":").append(row).append(",\"value\":1},");
    }
    Finding first = RuleBooks.verify("x", json.append("{}]}}}").toString()).findings().get(0);
    return first.reason().text();
  }
}
