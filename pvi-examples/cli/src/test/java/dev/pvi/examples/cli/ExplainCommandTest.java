package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.pvi;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void textGoesDownToTheMetric() {
    Run run = pvi("explain", "--partner", data("partner-b.json"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Partner B").contains("Foundational", "rests on");
  }

  @Test
  void markdownHasTheSameLines() {
    String partner = data("partner-b.json");
    Run text = pvi("explain", "--partner", partner);
    Run markdown = pvi("explain", "--partner", partner, "--format", "markdown");

    assertThat(markdown.out()).startsWith("**Partner B");
    assertThat(markdown.out().lines().filter(line -> line.strip().startsWith("- ")))
        .hasSize((int) text.out().lines().count() - 1);
  }

  @Test
  void jsonReadsAsTheTextOfTheExplanation() {
    String partner = data("partner-b.json");
    Run text = pvi("explain", "--partner", partner);
    Run json = pvi("explain", "--partner", partner, "--format", "json");

    assertThat(json.out()).startsWith("{\n  \"format\" : \"pvi-explanation/1\"");
    assertThat(ExplainCommand.DOCUMENT.parse("out", json.out()).toText()).isEqualTo(text.out());
  }
}
