package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.layer;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.score.PartnerScore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

  @TempDir Path folder;

  @Test
  void textIsOneLineForEachPortfolio() {
    Run run = pvi("score", "--partner", data("partner-a.json"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Partner A, as of 2026-08-31, by cisco-360@2026.1:\n  Networking ")
        .contains("\n  Security ")
        .doesNotContain("Foundational");
  }

  @Test
  void jsonIsTheScoreThatTheLibraryReads() {
    Run run = pvi("score", "--partner", data("partner-a.json"), "--format", "json");

    PartnerScore score = PartnerScore.parse("out", run.out());
    assertThat(score.book()).hasToString("cisco-360@2026.1");
    assertThat(score.toPrettyJson().strip()).isEqualTo(run.out().strip());
    assertThat(run.out()).endsWith("}\n");
  }

  @Test
  void markdownIsAHeadingAndAList() {
    Run run = pvi("score", "--partner", data("partner-a.json"), "--format", "MarkDown");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("**Partner A, as of 2026-08-31").contains("\n- Networking ");
  }

  @Test
  void layersAreStackedInTheOrderGiven() {
    String lower = write(folder, "lower.json", layer("acme-lower", "cisco-360@2026.1"));
    String upper = write(folder, "upper.json", layer("acme-upper", "acme-lower@1"));

    Run run =
        pvi(
            "score",
            "--partner",
            data("partner-a.json"),
            "--book",
            "cisco-360",
            "--book",
            lower,
            "--book",
            upper);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Partner A, as of 2026-08-31, by acme-upper@1:");
  }

  @Test
  void lowestFileMayExtendABundledBook() {
    Run run = pvi("score", "--partner", data("partner-a.json"), "--book", data("own-weights.json"));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void layerThatExtendsAnotherBookThanTheOneBelowIsRefused() {
    String lower = write(folder, "lower.json", layer("acme-lower", "cisco-360@2026.1"));
    String upper = write(folder, "upper.json", layer("acme-upper", "cisco-360@2025.05"));
    String alone =
        write(folder, "alone.json", layer("alone", "x").replace("\"extends\": \"x\", ", ""));

    Run run =
        pvi(
            "score",
            "--partner",
            data("partner-a.json"),
            "--book",
            lower,
            "--book",
            upper,
            "--book",
            alone);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors())
        .containsExactly(
            upper
                + ":1:78 /extends: must extend the layer below it, acme-lower@1, or what that"
                + " extends - but was: \"cisco-360@2025.05\" [wrong-base]",
            alone
                + ":1:1: must extend the layer below it, acme-upper@1, or what that extends - but"
                + " was: absent [wrong-base]");
  }

  @Test
  void layerAgainstAnotherVersionOfItsBaseIsRefused() {
    String layer = write(folder, "layer.json", layer("acme", "cisco-360@2025.05"));

    Run run =
        pvi(
            "score",
            "--partner",
            data("partner-a.json"),
            "--book",
            "cisco-360@2026.1",
            "--book",
            layer);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).singleElement().asString().contains("[wrong-base]");
  }

  @Test
  void releaseNotInForceIsRefusedUnlessAskedFor() {
    Run refused = pvi("score", "--partner", data("partner-a.json"), "--book", "cisco-360@2025.05");
    Run asked =
        pvi(
            "score",
            "--partner",
            data("partner-a.json"),
            "--book",
            "cisco-360@2025.05",
            "--as-of",
            "2025-06-01");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors())
        .singleElement()
        .asString()
        .startsWith("cisco-360@2025.05 /effective: must have a release in force on 2026-08-31")
        .endsWith("; --as-of takes the release of another date [no-release]");
    assertThat(asked.errors()).singleElement().asString().endsWith("[other-date]");
    assertThat(asked.out()).contains("by cisco-360@2025.05");
  }

  @Test
  void dateOfKnowledgeHidesWhatWasPublishedLater() {
    Run run = pvi("score", "--partner", data("partner-a.json"), "--known-at", "2020-01-01");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .containsExactly(
            "cisco-360: must have a release in force on 2026-08-31 as known on 2020-01-01 - but"
                + " there is none; nearest: none [no-release]");
  }

  @Test
  void dateOfKnowledgeHoldsForFilesAsWell() {
    Run run =
        pvi(
            "score",
            "--partner",
            data("partner-a.json"),
            "--book",
            data("own-weights.json"),
            "--known-at",
            "2020-01-01");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("as known on 2020-01-01", "[no-release]");
  }

  @Test
  void asOfIsOneDateForReleaseAndPartner() {
    String partner = data("partner-a.json");

    Run run = pvi("score", "--partner", partner, "--as-of", "2026-03-01");
    Run stated = pvi("score", "--partner", partner, "--as-of", "2026-08-31");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Partner A, as of 2026-03-01, by cisco-360@2026.1:");
    assertThat(run.errors())
        .containsExactly(
            "warning: "
                + partner
                + " /asOf: must be the date of --as-of, 2026-03-01, as of which it is scored - but"
                + " was: 2026-08-31 [other-date]");
    assertThat(stated).isEqualTo(pvi("score", "--partner", partner));
  }

  @Test
  void asOfDecidesWhichModifiersAct() {
    String[] args = {"explain", "--partner", data("partner-a.json"), "--as-of", "2026-03-01"};
    assertThat(pvi(args).out()).contains("half of the index counts during the grace period");
    assertThat(pvi("explain", "--partner", data("partner-a.json")).out())
        .doesNotContain("half of the index counts");
  }
}
