package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and marks in a layer that can only be slips, told as {@link BrokenLayersTest} does. */
class BrokenValuesTest {

  private static final String SYNTAX =
      """
      "title": "A",
      > 5:15: must be JSON - but was: a comma after which nothing follows [syntax]

      "scale": {"maximum": 10,5}
      > 5:26: must be JSON - but was: a comma within a number, which has a point: 10.5 [syntax]

      "title": "A" // mine
      > 5:16: must be JSON - but was: a comment; a field "$comment" may hold one [syntax]

      /* mine */ "title": "A"
      > 5:3: must be JSON - but was: a comment; a field "$comment" may hold one [syntax]

      # mine
      > 5:3: must be JSON - but was: a comment; a field "$comment" may hold one [syntax]

      "scale": {"maximum": NaN}
      > 5:24: must be JSON - but was: NaN, which is no number [syntax]

      "scale": {"maximum": -Infinity}
      > 5:24: must be JSON - but was: -Infinity, which is no number [syntax]

      "scale": {"maximum": 01}
      > 5:24: must be JSON - but was: a number that is not written as 1, -0.5 or 2.25: 01 [syntax]

      "scale": {"maximum": .5}
      > 5:24: must be JSON - but was: a number that is not written as 1, -0.5 or 2.25: .5 [syntax]

      "scale": {"maximum": 10
      > 7:1: must be JSON - but was: the end of the text within an object that begins on line 1
        [syntax]

      "title": "A
      > 5:12: must be JSON - but was: a text that does not end on its line: "A [syntax]

      title: "A"
      > 5:3: must be JSON - but was: a field whose name is not in double quotes: title [syntax]

      'title': "A"
      > 5:3: must be JSON - but was: a single quote instead of a double one [syntax]

      "title": True
      > 5:12: must be JSON - but was: a word that is not written as true, false or null: True
        [syntax]

      "title": Acme
      > 5:12: must be JSON - but was: a text without quotes: Acme [syntax]

      "title" "A"
      > 5:11: must be JSON - but was: no colon between a field and its value, but "A" [syntax]

      "title": "A" "notice": "B"
      > 5:16: must be JSON - but was: no comma before "notice": "B" [syntax]

      "title": "C:\\Acme"
      > 5:15: must be JSON - but was: a backslash that must be doubled or begin an escape such as \\n
        [syntax]

      "title":
      > 6:1: must be JSON - but was: no value before } [syntax]
      """;

  static Stream<List<String>> syntax() {
    return BrokenLayer.cases(SYNTAX);
  }

  @ParameterizedTest
  @MethodSource
  void syntax(List<String> layer) {
    assertThat(BrokenLayer.messages(layer.get(0)))
        .singleElement()
        .asString()
        .matches(BrokenLayer.expected(layer));
  }

  private static final String VALUES =
      """
      "portfolios": {"networking": {"categories": {"foundational": {"weight": "0.2"}}}}
      > 5:75 /portfolios/networking/categories/foundational/weight: must be a decimal from 0 to 1 -
        but was: "0.2"; write it without quotes: 0.2 [wrong-type]

      "portfolios": {"networking": {"categories": {"foundational": {"weight": "0,2"}}}}
      > 5:75 /portfolios/networking/categories/foundational/weight: must be a decimal from 0 to 1 -
        but was: "0,2"; write it without quotes: 0.2 [wrong-type]

      "portfolios": {"networking": {"categories": {"foundational": {"weight": 0.3}}}}
      > 5:47 /portfolios/networking/categories: weights of the categories of networking must sum to
        1 - but was: 1.1 (missing -0.1) [weights-sum]

      "ladder": {"protectedMonths": "18"}
      > 5:33 /ladder/protectedMonths: must be a whole number from 0 to 120 - but was: "18"; write it
        without quotes: 18 [wrong-type]

      "ladder": {"protectedMonths": 12.5}
      > 5:33 /ladder/protectedMonths: must be a whole number from 0 to 120 - but was: 12.5
        [out-of-range]

      "scale": {"maximum": true}
      > 5:24 /scale/maximum: must be a decimal from 1 to 1000 - but was: true [wrong-type]

      "metrics": {"acv-growth": {"unit": 7}}
      > 5:38 /metrics/acv-growth/unit: must be an id of lower-case letters and digits joined by -
        . or : - but was: 7; write it in quotes: "7" [wrong-type]

      "metrics": {"acv-growth": {"name": ""}}
      > 5:38 /metrics/acv-growth/name: must be a text that is not blank - but was: ""
        [out-of-range]

      "metrics": {"Acv Growth": {"name": "A", "unit": "points"}}
      > 5:29 /metrics/Acv Growth: must be an id of lower-case letters and digits joined by - . or :
        - but was: "Acv Growth" [out-of-range]

      "metrics": {"acv-growth": {"absent": {"assume": 11}}}
      > 5:40 /metrics/acv-growth/absent: must be an index from 0 to 10 - but was: 11 [out-of-range]

      "modifiers": {"minimum-acv-growth": {"because": " "}}
      > 5:51 /modifiers/minimum-acv-growth/because: must be a text that is not blank - but was: " "
        [out-of-range]

      "modifiers": {"minimum-acv-growth": {"when": {"attribute": "reading-base",
        "below": {"amount": "many", "currency": "USD"}}}}
      > 6:23 /modifiers/minimum-acv-growth/when/below/amount: must be a decimal - but was: "many"
        [wrong-type]

      "known": "2026-13-01"
      > 5:12 /known: must be a date as yyyy-mm-dd - but was: "2026-13-01" [out-of-range]

      "known": "0206-01-01"
      > 5:12 /known: must be a date as yyyy-mm-dd from 1000-01-01 through 9999-12-31 - but was:
        "0206-01-01" [out-of-range]
      """;

  static Stream<List<String>> values() {
    return BrokenLayer.cases(VALUES);
  }

  @ParameterizedTest
  @MethodSource
  void values(List<String> layer) {
    assertThat(BrokenLayer.messages(layer.get(0)))
        .singleElement()
        .asString()
        .matches(BrokenLayer.expected(layer));
  }

  @Test
  void tooLongTextNamesItsLimit() {
    assertThat(BrokenLayer.messages("\"title\": \"" + "x".repeat(10_001) + "\""))
        .containsExactly(
            "acme.json:5:12 /title: must have at most 10,000 characters - but has 10,001: \""
                + "x".repeat(37)
                + "... (10001 characters)\" [too-long]");
  }

  @Test
  void tooLongNameIsCut() {
    assertThat(BrokenLayer.messages("\"" + "k".repeat(50_000) + "\": 1"))
        .singleElement()
        .asString()
        .startsWith("acme.json:5:50007 /" + "k".repeat(37) + "... (50000 characters): must be one")
        .endsWith(
            "- but was: " + "k".repeat(37) + "... (50000 characters), with value 1 [unknown-field]")
        .hasSizeLessThan(600);
  }

  @Test
  void layerThatForgetsItsBaseIsAskedForIt() {
    assertThat(
            BrokenLayer.findings(
                """
                {"format": "pvi-rule-book/1", "id": "acme", "version": "1",
                 "portfolios": {"networking": {"name": "My networking"}}}
                """))
        .first()
        .asString()
        .isEqualTo(
            "acme.json:1:1: must state effective, known, title, metrics, tables, ladder - but was:"
                + " absent, though a book needs them; is this a layer? then state extends"
                + " [no-extends]");
  }

  @Test
  void baseAndFormatAreNamesToo() {
    assertThat(
            BrokenLayer.findings(
                """
                {"format": "pvi-rule-book/1", "id": "acme", "version": "1",
                 "extends": "cisco-36@2026.1"}
                """))
        .containsExactly(
            "acme.json:2:13 /extends: must extend a book that is at hand (cisco-360@2025.05,"
                + " cisco-360@2026.1) - but was: cisco-36@2026.1; did you mean cisco-360@2026.1?"
                + " [no-base]");
    assertThat(
            BrokenLayer.findings(
                """
                {"format": "pvi-rulebook/1", "id": "acme", "version": "1",
                 "extends": "cisco-360@2026.1"}
                """))
        .containsExactly(
            "acme.json:1:12 /format: must be a document of format pvi-rule-book/1 - but was:"
                + " \"pvi-rulebook/1\"; did you mean pvi-rule-book/1? [wrong-format]");
  }
}
