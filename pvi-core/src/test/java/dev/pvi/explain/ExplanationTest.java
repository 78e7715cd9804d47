package dev.pvi.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final Explanation TREE =
      Explanation.of(
          "Networking 4.31 of 10",
          List.of(
              Explanation.line("Foundational", "25 %", "1.25 of 2.50", "first")
                  .with(List.of(Explanation.line("a line below"))),
              Explanation.line("Engagement", "5 %", "10.00 of 20.00", "second one"),
              Explanation.line("a remark without cells, longer than any label"),
              Explanation.line("Last", "", "0.00 of 0.00")));

  @Test
  void cellsOfSiblingsStandInColumnsAndFiguresAreAlignedRight() {
    assertThat(TREE.toText())
        .isEqualTo(
            """
            Networking 4.31 of 10
              Foundational  25 %    1.25 of 2.50  first
                a line below
              Engagement     5 %  10.00 of 20.00  second one
              a remark without cells, longer than any label
              Last                  0.00 of 0.00
            """);
    assertThat(TREE).hasToString(TREE.toText());
  }

  @Test
  void linesAreGivenOneByOneAsTheyAreInTheText() {
    List<String> lines = new ArrayList<>();

    TREE.forEachLine(lines::add);

    assertThat(lines)
        .hasSize(6)
        .startsWith(
            "Networking 4.31 of 10",
            "  Foundational  25 %    1.25 of 2.50  first",
            "    a line below")
        .endsWith("  Last                  0.00 of 0.00");
  }

  @Test
  void markdownIsAHeadingWithNestedLists() {
    assertThat(TREE.toMarkdown())
        .isEqualTo(
            """
            **Networking 4.31 of 10**

            - Foundational: 25 % · 1.25 of 2.50 · first
              - a line below
            - Engagement: 5 % · 10.00 of 20.00 · second one
            - a remark without cells, longer than any label
            - Last · 0.00 of 0.00
            """);
  }

  @Test
  void markdownEscapesWhatWouldBeMarkup() {
    assertThat(Explanation.line("a*b_c", "<d>[e]|`f`#\\").toMarkdown())
        .isEqualTo("**a\\*b\\_c**\n\n");
    assertThat(Explanation.of("x", List.of(Explanation.line("y", "<d>[e]|`f`#\\"))).toMarkdown())
        .endsWith("- y: \\<d\\>\\[e\\]\\|\\`f\\`\\#\\\\\n");
  }
}
