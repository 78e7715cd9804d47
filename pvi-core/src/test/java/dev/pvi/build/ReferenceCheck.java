package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The reference pages that ship are those that the code generates, and their links lead somewhere.
 */
public abstract class ReferenceCheck {

  private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]*)\\)");

  private final CommittedFiles pages;

  /**
   * A check of one module.
   *
   * @param folder where its pages are, below its resources
   */
  protected ReferenceCheck(String folder) {
    pages = new CommittedFiles(folder, "pvi.reference.update");
  }

  /**
   * Adds a page.
   *
   * @param format the format that it describes, such as {@code pvi-partner/1}
   * @param generated what the code generates
   */
  protected final void ships(String format, String generated) {
    pages.add(format.replace('/', '-') + ".md", generated);
  }

  @Test
  void pagesAreTheCommittedOnes() throws IOException {
    pages.check(getClass());
  }

  @Test
  void linksLeadToHeadingsOfThePage() {
    pages
        .texts()
        .forEach(
            (name, text) -> {
              List<String> headings = all(HEADING, text);
              assertThat(headings).as(name).doesNotHaveDuplicates();
              assertThat(all(LINK, text)).as(name).isNotEmpty().isSubsetOf(headings);
            });
  }

  @Test
  void everyRowOfATableHasItsCells() {
    pages
        .texts()
        .forEach(
            (name, text) ->
                text.lines()
                    .filter(line -> line.startsWith("| `"))
                    .forEach(line -> assertThat(line).as(name).matches("(\\| [^|]* ){3,4}\\|")));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toList());
  }
}
