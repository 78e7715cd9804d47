package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.dataText;
import static dev.pvi.examples.cli.Run.layer;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.book.BookId;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  @TempDir Path folder;

  private static List<Finding> findings(Run run) {
    return VerifyCommand.DOCUMENT.parse("out", run.out());
  }

  @Test
  void soundLayerIsSaidToBeSoundWithWhatNoExampleTouches() {
    Run run = pvi("verify", data("land-card.json"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(data("land-card.json") + " (acme-land-card@1): sound\n")
        .contains("no example of the book touches: ")
        .containsPattern("\n    [0-9]+ of [0-9]+ rows of table adopt: ");
  }

  @Test
  void everyFindingIsPrintedAndMakesTheBookUnsound() {
    String faulty =
        write(
            folder,
            "faulty.json",
            dataText("house.json")
                .replace("\"weight\": 0.6", "\"weight\": 0.5")
                .replace("\"name\": \"LAND\"", "\"name\": \"LAND\", \"nmae\": 1"));

    Run run = pvi("verify", faulty);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(": not sound\n", "[weights-sum]", "[unknown-field]", "[unknown-rule-type]");
  }

  @Test
  void jsonIsTheFindings() {
    Run run = pvi("verify", data("house.json"), "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(findings(run))
        .anyMatch(one -> one.code().equals("unknown-rule-type"))
        .allMatch(one -> one.place().document().equals(data("house.json")));
  }

  @Test
  void markdownIsAHeadingAndAList() {
    Run run = pvi("verify", data("land-card.json"), "--format", "markdown");

    assertThat(run.out()).startsWith("**").contains("\n- no example of the book touches");
  }

  @Test
  void bothKindsOfBooksAreVerifiedTogether() {
    Run run = pvi("verify", "cisco-360", "cisco-cpi", data("motion-incentive.json"));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("All sound\n")
        .contains("\n  cisco-360@2025.05: sound\n", "\n  cisco-360@2026.1: sound\n")
        .contains("\n  cisco-cpi@", "motion-incentive.json (");
  }

  @Test
  void faultOfAnIncentiveBookIsFound() {
    String faulty =
        write(
            folder,
            "faulty.json",
            dataText("motion-incentive.json").replace("\"rules\"", "\"rulez\""));

    Run run = pvi("verify", faulty, "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(findings(run)).extracting(Finding::code).contains("unknown-field", "missing-field");
  }

  @Test
  void fileMayExtendAnotherOneGiven() {
    String lower = write(folder, "lower.json", layer("acme-lower", "cisco-360@2026.1"));
    String upper = write(folder, "upper.json", layer("acme-upper", "acme-lower@1"));

    assertThat(pvi("verify", upper, lower).code()).isZero();
    assertThat(pvi("verify", upper).out()).contains("[no-base]");
  }

  @Test
  void layersAreVerifiedAsAStack() {
    String lower = write(folder, "lower.json", layer("acme-lower", "cisco-360@2026.1"));
    String upper = write(folder, "upper.json", layer("acme-upper", "acme-lower@1"));

    Run right = pvi("verify", "--book", "cisco-360", "--book", lower, "--book", upper);
    Run wrong = pvi("verify", "--book", upper, "--book", lower);

    assertThat(right.code()).isZero();
    assertThat(right.out()).startsWith("cisco-360 + " + lower + " + " + upper + ": sound\n");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("[wrong-base]");
  }

  @Test
  void incentiveLayersAreVerifiedAsAStack() {
    String layer =
        write(
            folder,
            "layer.json",
            layer("acme", "cisco-cpi@2026.1").replace("rule-book", "incentive-book"));

    Run run = pvi("verify", "--book", "cisco-cpi", "--book", layer);

    assertThat(run.out()).startsWith("cisco-cpi + " + layer + ": sound\n");
  }

  @Test
  void gapsAndOverlapsBetweenTheReleasesOfAProgramAreFound() {
    String text = layer("acme", "cisco-360@2026.1");
    String first =
        write(
            folder,
            "first.json",
            text.replace(
                "\"title\"",
                "\"effective\": {\"from\": \"2026-02-01\", \"through\": \"2026-03-31\"}, \"title\""));
    String second =
        write(
            folder,
            "second.json",
            text.replace("\"version\": \"1\"", "\"version\": \"2\"")
                .replace(
                    "\"title\"",
                    "\"effective\": {\"from\": \"2026-05-01\", \"through\": null}, \"title\""));

    Run run = pvi("verify", first, second);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("releases of acme: not sound")
        .contains("no release covers networking from 2026-04-01 through 2026-04-30");
  }

  @Test
  void correctionIsHeldAgainstTheBundledReleaseThatItCorrects() {
    String text = dataOfBundled();
    String early = write(folder, "early.json", text.formatted("2020-01-01"));
    String late = write(folder, "late.json", text.formatted("2026-06-01"));

    assertThat(pvi("verify", early).out()).contains("[known-too-early]");
    assertThat(pvi("verify", late).out()).doesNotContain("releases of");
  }

  /** A correction of a bundled release, as a layer over it. */
  private static String dataOfBundled() {
    return layer("cisco-360", "cisco-360@2026.1")
        .replace("\"version\": \"1\"", "\"version\": \"2026.1-c1\"")
        .replace("\"title\"", "\"corrects\": \"cisco-360@2026.1\", \"known\": \"%s\", \"title\"");
  }

  @Test
  void changedBookUnderTheIdOfABundledOneIsAFinding() {
    String copy =
        write(
            folder,
            "copy.json",
            RuleBooks.text(BookId.parse("cisco-360@2026.1"))
                .json()
                .replaceFirst("\"title\": \"", "\"title\": \"Edited "));

    Run run = pvi("verify", copy, "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(findings(run))
        .filteredOn(one -> one.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly("same-id");
  }

  @Test
  void findingOfABaseIsPrintedOnceHoweverManyLayersExtendIt() {
    String base =
        write(
            folder,
            "base.json",
            layer("base", "cisco-360@2026.1").replace("\"title\"", "\"nmae\": 1, \"title\""));
    String first = write(folder, "first.json", layer("first", "base@1"));
    String second = write(folder, "second.json", layer("second", "base@1"));

    Run run = pvi("verify", first, base, second, base);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).containsOnlyOnce("[unknown-field]");
    assertThat(run.out())
        .startsWith(
            "3 not sound\n  %s (first@1): not sound\n    printed with %s (base@1): 1\n"
                .formatted(first, base));
  }

  @Test
  void problemOfAFileGivenTwiceIsPrintedOnce() {
    assertThat(pvi("verify", "nowhere.json", "nowhere.json").out())
        .containsOnlyOnce("[unreadable]");
    assertThat(pvi("score", "--partner", "x.json", "--book", "x.json").errors()).hasSize(1);
  }
}
