package dev.pvi.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Code CODE = Code.of("odd", "must be even - but was: {value}", "");

  @Test
  void findingIsOneLineThatSaysWhereAndWhat() {
    Finding finding =
        Finding.of(Severity.ERROR, new Place("book.json", "/a/b~1c", 3, 7), CODE, "value", 5)
            .suggest("double it");

    assertThat(finding)
        .hasToString("book.json:3:7 /a/b~1c: must be even - but was: 5; double it [odd]");
  }

  @Test
  void placeInNoTextHasNoLine() {
    assertThat(Place.of("partner 7", "")).hasToString("partner 7");
    assertThat(Place.of("partner 7", "/a").child("b/c~d")).hasToString("partner 7 /a/b~1c~0d");
  }

  @Test
  void onlyErrorsMakeAnInputUnusable() {
    Findings findings = new Findings();
    findings.note(Place.of("x", ""), CODE, "value", 1);
    findings.warning(Place.of("x", ""), CODE, "value", 3);
    assertThatCode(findings::throwIfBookIsWrong).doesNotThrowAnyException();
    assertThatCode(findings::throwIfRecordIsWrong).doesNotThrowAnyException();

    findings.error(Place.of("x", ""), CODE, "value", 5);

    assertThat(findings.errors()).isEqualTo(1);
    assertThatThrownBy(findings::throwIfRecordIsWrong)
        .isInstanceOf(InvalidRecordException.class)
        .hasMessage(
            "the record cannot be used: 3 findings\n"
                + "x: must be even - but was: 1 [odd]\n"
                + "x: must be even - but was: 3 [odd]\n"
                + "x: must be even - but was: 5 [odd]");
    assertThatThrownBy(findings::throwIfBookIsWrong)
        .isInstanceOfSatisfying(
            BookException.class, thrown -> assertThat(thrown.findings()).hasSize(3));
  }

  private static Findings many() {
    Findings findings = new Findings();
    for (int i = 0; i < 5_000; i++) {
      findings.warning(Place.of("x", "/" + i), CODE, "value", i);
    }
    for (int i = 0; i < 1_002; i++) {
      findings.error(Place.of("x", "/" + i), CODE, "value", i);
    }
    return findings;
  }

  @Test
  void ofMillionsTheFirstOfEachSeverityAreKeptAndTheRestIsCounted() {
    Findings findings = many();

    assertThat(findings.errors()).isEqualTo(1_002);
    assertThat(findings.count(Severity.WARNING)).isEqualTo(5_000);
    assertThat(findings.count(Severity.NOTE)).isZero();
    assertThat(findings.all()).hasSize(2_002);
    assertThat(findings.all().subList(2_000, 2_002))
        .extracting(finding -> finding.severity() + " " + finding)
        .containsExactly(
            "ERROR x: and 2 more, which are not listed [more-findings]",
            "WARNING x: and 4,000 more, which are not listed [more-findings]");
  }

  @Test
  void whatStandsForOthersCountsAsAllOfThem() {
    Findings both = new Findings();
    many().all().forEach(both::add);
    many().all().forEach(both::add);

    assertThat(both.errors()).isEqualTo(2_004);
    assertThat(both.count(Severity.WARNING)).isEqualTo(10_000);
    assertThat(both.all()).hasSize(2_002);
  }

  @Test
  void exceptionShowsTheFirstErrorsAndSaysHowManyMoreThereAre() {
    assertThatThrownBy(many()::throwIfRecordIsWrong)
        .satisfies(
            thrown ->
                assertThat(thrown.getMessage().lines())
                    .hasSize(102)
                    .startsWith(
                        "the record cannot be used: 6,002 findings",
                        "x /0: must be even - but was: 0 [odd]")
                    .endsWith("x /99: must be even - but was: 99 [odd]", "and 5,902 more"));
  }

  @Test
  void textThatIsTooLongToBeReadIsCut() {
    String name = "k".repeat(5_000);

    Finding finding =
        Finding.of(Severity.ERROR, Place.of("x", "").child(name), CODE, "value", name);

    assertThat(finding.place().pointer())
        .isEqualTo("/" + name.substring(0, 37) + "... (5000 characters)");
    assertThat(finding.reason().text())
        .isEqualTo("must be even - but was: " + name.substring(0, 1_900) + "... (5000 characters)");
    assertThat(Texts.step("k".repeat(36) + "\uD83D\uDE00" + name))
        .isEqualTo("/" + "k".repeat(36) + "... (5038 characters)");
    assertThat(Texts.step("a/b~")).isEqualTo("/a~1b~0");
  }
}
