package dev.pvi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.pvi.cpi.IncentiveBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every Java block of the README compiles and runs, every JSON block is a rule or a rate. */
class ReadmeTest {

  private static final Path README =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../README.md");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> blocksCompileAndRun() throws IOException {
    List<Snippet> snippets = Snippet.in(Files.readString(README));
    assertThat(snippets).as("Java blocks in README").isNotEmpty();
    return IntStream.range(0, snippets.size())
        .mapToObj(i -> DynamicTest.dynamicTest("block " + (i + 1), () -> run(snippets.get(i), i)));
  }

  /** 120,000.00 USD × 2.5 %, as the index lies below 6. */
  @Test
  void firstProgramEarnsSomething() throws IOException, Snippet.Broken {
    Snippet first = Snippet.in(Files.readString(README)).get(0);

    assertThat(first.compileAndRun(Files.createDirectory(folder.resolve("first"))))
        .contains("Networking 5.", "deal-1", "3,000.00  = 120,000.00 × 2.5 %");
  }

  @Test
  void jsonBlocksAreRulesOrRatesOfABook() throws IOException {
    List<MatchResult> blocks =
        Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL)
            .matcher(Files.readString(README))
            .results()
            .toList();

    assertThat(blocks).hasSizeGreaterThan(1);
    for (MatchResult block : blocks) {
      String rule =
          block.group(1).contains("\"motion\"")
              ? block.group(1)
              : """
                {"order": 1, "name": "Land", "motion": "land", "events": ["booking"],
                 "factors": [{"id": "rate", "rate": %s}]}
                """
                  .formatted(block.group(1));
      String book =
          """
          {"format": "pvi-incentive-book/1", "id": "acme-cpi", "version": "1",
           "effective": {"from": "2026-01-01"}, "known": "2026-01-01", "title": "Acme",
           "source": "OWN", "rules": {"land": %s}}
          """
              .formatted(rule);
      assertThat(IncentiveBooks.verify("README.md", book).isSound()).as(rule).isTrue();
    }
  }

  private void run(Snippet snippet, int index) throws IOException {
    Path output = Files.createDirectory(folder.resolve("block" + index));
    try {
      snippet.compileAndRun(output);
    } catch (Snippet.Broken e) {
      fail(e.getMessage() + "\n\n" + snippet.text(), e);
    }
  }
}
