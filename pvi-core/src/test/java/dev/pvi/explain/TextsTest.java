package dev.pvi.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote, as ids and as shown; characters that no editor shows are made by number. */
class TextsTest {

  private static String character(int number) {
    return Character.toString(number);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x200B, 0x200D, 0x200E, 0x2028, 0x202E, 0x2066,
        0xFEFF, 0xD800, 0xDC00, 0xE0041
      })
  void idHoldsNothingThatCannotBeSeen(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Texts.checkedId("holder", "a" + character(number) + "b"))
        .withMessageStartingWith("holder must be an id of 1 to 200 visible characters - but was:");
  }

  @Test
  void idMayBeOfAnyLanguage() {
    for (String id : List.of("7", "P 4711/a", "Müller & Söhne", "株式会社", character(0x1F680))) {
      assertThat(Texts.checkedId("id", id)).isEqualTo(id);
    }
    assertThat(Texts.isId("x".repeat(200))).isTrue();
    assertThat(Texts.isId("x".repeat(201))).isFalse();
    assertThat(Texts.isId(" ")).isFalse();
  }

  @Test
  void hiddenCharactersAreShownByTheirNumber() {
    assertThat(Texts.shown("a\nb" + character(0x202E) + "c" + character(0xD800)))
        .isEqualTo("a\\u000Ab\\u202Ec\\uD800");
    assertThat(Texts.shown("Zoë " + character(0x1F680))).isEqualTo("Zoë " + character(0x1F680));
  }

  @Test
  void longValueIsShownByItsBeginningAndLength() {
    assertThat(Texts.brief("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(Texts.brief("x".repeat(65))).isEqualTo("x".repeat(37) + "... (65 characters)");
    assertThat(Texts.brief("x".repeat(36) + character(0x1F680).repeat(20)))
        .isEqualTo("x".repeat(36) + "... (76 characters)");
  }

  @Test
  void messageStaysOnItsLine() {
    Code code = Code.of("c", "must be {expected} - but was: {value}", "");
    Finding finding =
        Finding.of(
            Severity.ERROR,
            Place.of("a\nb.json", "/x\ny"),
            code,
            "expected",
            "fine",
            "value",
            "1\n2");

    assertThat(finding)
        .hasToString("a\\u000Ab.json /x\\u000Ay: must be fine - but was: 1\\u000A2 [c]");
  }

  @Test
  void textAndMarkdownHaveOneLinePerLine() {
    Explanation tree = Explanation.of("A\n\n# B", List.of(Explanation.line("x\ny", "1\r2")));

    assertThat(tree.toText()).isEqualTo("A\\u000A\\u000A# B\n  x\\u000Ay  1\\u000D2\n");
    assertThat(tree.toMarkdown())
        .isEqualTo("**A\\\\u000A\\\\u000A\\# B**\n\n- x\\\\u000Ay: 1\\\\u000D2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "+ a", "1. a", "12) a", "---", "==="})
  void labelBeginsNoMarkup(String label) {
    String line = Explanation.of("x", List.of(Explanation.line(label))).toMarkdown().substring(7);

    assertThat(line).matches("- \\d*\\\\[-+.)=].*\n").isEqualTo("- " + line.substring(2));
    assertThat(line.replace("\\", "")).isEqualTo("- " + label + "\n");
  }

  @Test
  void markupWithinALineIsEscaped() {
    String line =
        Explanation.of("x", List.of(Explanation.line("a|b`c`<d>[e]~f~&lt;#"))).toMarkdown();

    assertThat(line).endsWith("- a\\|b\\`c\\`\\<d\\>\\[e\\]\\~f\\~\\&lt;\\#\n");
  }

  @Test
  void nearestNameIsNearEnoughAndAlone() {
    List<String> known = List.of("acv-growth", "tcv-growth", "onboard", "S", "M");

    assertThat(Nearest.to("acv-grwoth", known)).contains("acv-growth");
    assertThat(Nearest.to("acvGrowth", known)).contains("acv-growth");
    assertThat(Nearest.to("ONBOARD", known)).contains("onboard");
    assertThat(Nearest.to("s", known)).contains("S");
    assertThat(Nearest.to("xcv-growth", known)).isEmpty();
    assertThat(Nearest.to("L", known)).isEmpty();
    assertThat(Nearest.to("renewals", known)).isEmpty();
  }

  @Test
  void longListIsCut() {
    Findings findings = new Findings();
    List<Integer> known = java.util.stream.IntStream.range(0, 100).boxed().toList();

    findings.unknown(Place.of("d", ""), Code.of("c", "{known}", ""), "x", known);

    assertThat(findings.all().get(0).reason().text()).endsWith("58, 59 and 40 more");
  }

  @Test
  void datesHaveFourDigitsForTheYear() {
    assertThat(Dates.admits(LocalDate.of(1000, 1, 1))).isTrue();
    assertThat(Dates.admits(LocalDate.of(9999, 12, 31))).isTrue();
    assertThat(Dates.admits(LocalDate.of(999, 12, 31))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dates.checked("asOf", LocalDate.MAX))
        .withMessage(
            "asOf must be a date from 1000-01-01 through 9999-12-31 - but was:"
                + " +999999999-12-31");
  }
}
