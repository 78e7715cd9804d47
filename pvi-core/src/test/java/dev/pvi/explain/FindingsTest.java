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
}
