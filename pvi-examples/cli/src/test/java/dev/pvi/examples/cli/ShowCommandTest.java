package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.hold;
import static dev.pvi.examples.cli.Run.layer;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wording of a whole answer stands in a file; see {@link Run#hold}. */
class ShowCommandTest {

  @TempDir Path folder;

  private static Run show(String... args) {
    return pvi(Stream.concat(Stream.of("show"), Arrays.stream(args)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "books.txt | books",
        "show-cisco-360.txt | show cisco-360",
        "show-cisco-cpi.txt | show cisco-cpi",
        "show-house-incentive.txt | show INCENTIVE",
        "show-land.txt | show cisco-cpi --rule land",
        "show-loans.txt | show LOANS --rows",
        "show-networking.txt | show cisco-360 --portfolio networking",
        "show-adopt-and-maturity.txt | show cisco-360 --metric adopt --table maturity"
      })
  void answerReadsAsItDid(String golden, String line) {
    Run run =
        pvi(
            line.replace("LOANS", Run.resource("loans.json"))
                .replace("INCENTIVE", Run.resource("house-incentive.json"))
                .split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    hold(golden, run.out());
  }

  @Test
  void whatMayBeLessThanZeroIsSaid() {
    String layer =
        layer("rates", "cisco-cpi@2026.1")
            .replace("rule-book", "incentive-book")
            .replace(
                "\"title\"",
                "\"rules\": {\"land\": {\"negative\": true, \"because\": \"we say so\"}}, \"title\"");

    assertThat(show(write(folder, "rates.json", layer), "--rule", "land").out())
        .contains("\n    rates, multipliers and amounts may be less than 0, because we say so\n");
  }

  @Test
  void everyIdOfTheProgramIsShown() {
    String shown = show("cisco-360").out();

    var book = RuleBooks.bundled("cisco-360").all().get(1);
    book.scorecards().forEach(card -> assertThat(shown).contains("    " + card.portfolio() + ":"));
    book.metrics().forEach(metric -> assertThat(shown).contains("    " + metric.id() + ":"));
    book.certifications().forEach(one -> assertThat(shown).contains("    " + one.id() + ":"));
    book.tables().keySet().forEach(table -> assertThat(shown).contains("    " + table + " "));
    book.modifiers().forEach(one -> assertThat(shown).contains("    " + one.id() + " "));
    book.ladder().rungs().forEach(one -> assertThat(shown).contains("    " + one.standing() + ":"));
  }

  @Test
  void rowsOfAllTablesAreShownWhereAskedFor() {
    assertThat(show("cisco-360", "--rows").out())
        .contains("\n    table maturity\n")
        .contains("\n        Basic          5\n");
  }

  @Test
  void figuresOfALayerAreShownWithItsEvidence() {
    Run run = show("cisco-360", data("own-weights.json"), "--portfolio", "networking");

    assertThat(run.out())
        .startsWith("acme-own-weights@1: ")
        .containsPattern("customer-success  40 %  10 %  of the index  table maturity +OWN\n");
    assertThat(show(data("own-weights.json"), "--portfolio", "networking")).isEqualTo(run);
  }

  @Test
  void dateChoosesTheRelease() {
    assertThat(show("cisco-360").out()).startsWith("cisco-360@2026.1: ");
    assertThat(show("cisco-360", "--as-of", "2025-06-01").out()).startsWith("cisco-360@2025.05: ");
    assertThat(show("cisco-360", "--known-at", "2025-06-01").out())
        .startsWith("cisco-360@2025.05: ");
    assertThat(show("cisco-360@2025.05").out()).startsWith("cisco-360@2025.05: ");
    assertThat(show("cisco-360", "--known-at", "2020-01-01").errors())
        .singleElement()
        .asString()
        .endsWith("[no-release]");
  }

  @Test
  void jsonIsTheBookOrWhatWasPicked() {
    Run whole = show("cisco-360", "--format", "json");
    Run part = show("cisco-360", "--table", "maturity", "--format", "json");

    assertThat(RuleBooks.parse("out", whole.out()).hash())
        .isEqualTo(RuleBooks.bundled("cisco-360").all().get(1).hash());
    assertThat(part.out())
        .startsWith("{\n  \"tables\" : {\n    \"maturity\" : {\n      \"type\" : \"levels\"");
  }

  @Test
  void partForWhichThereAreNoWordsIsShownAsStated() {
    assertThat(show("cisco-360@2025.05").out()).contains("\n  knownPortfolios  ");
  }

  @Test
  void unknownNameIsAnsweredWithThoseThatThereAre() {
    Run run = show("cisco-cpi", "--rule", "lnd");

    assertThat(run.err())
        .startsWith("--rule must be one of the rules of cisco-cpi@2026.1 (known: land, adopt, ")
        .contains(") - but was: lnd; did you mean land?\n");
    assertThat(show("cisco-361").code()).isEqualTo(2);
    assertThat(show("cisco-cpj").errors())
        .containsExactly(
            "bundled books: must be the id of a bundled book (cisco-360, cisco-cpi) - but was:"
                + " cisco-cpj; did you mean cisco-cpi? [no-such-book]");
    assertThat(show("cisco-360@2019.1").err()).contains("cisco-360@2026.1", "[no-such-book]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner-a.json", "earnings-a.json"})
  void anotherDocumentIsNoBook(String file) {
    Run run = show(data(file));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).singleElement().asString().endsWith("[wrong-format]");
  }

  @Test
  void booksOfAFolderAreListedWithTheBundledOnes() {
    write(folder, "b.json", layer("upper", "lower@1"));
    write(folder, "a.json", layer("lower", "cisco-360@2026.1"));
    write(
        folder,
        "c.json",
        layer("rates", "cisco-cpi@2026.1").replace("rule-book", "incentive-book"));
    write(folder, "partner.json", Run.dataText("partner-a.json"));
    write(folder, "notes.txt", "no book");

    Run run = pvi("books", "--folder", folder.toString());
    Run json = pvi("books", "--folder", folder.toString(), "--format", "json");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(pvi("books").out().replaceFirst("Books: \\d+", "Books: 6"))
        .contains("\n  rule books in " + folder + "\n    lower@1  in force from 2026-01-25, known")
        .contains("\n    upper@1  in force from", "\n      extends lower@1\n")
        .contains("\n  incentive books in " + folder + "\n    rates@1  ");
    assertThat(json.out()).contains("\"id\" : \"upper@1\"", "\"extends\" : \"lower@1\"");
  }

  @Test
  void wrongBookOfAFolderIsSaid() {
    String file = write(folder, "a.json", layer("lower", "nowhere@1"));

    Run run = pvi("books", "--folder", folder.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).singleElement().asString().startsWith(file).endsWith("[no-base]");
  }

  @Test
  void whatIsNoBookOfAFolderIsLeftOutAndSaidOnce() throws IOException {
    write(
        Files.createDirectories(folder.resolve("inner")), "a.json", layer("a", "cisco-360@2026.1"));
    String file = write(folder, "b.json", "{\"id\": \"b\"}");

    Run run = pvi("books", "--folder", folder.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\n    a@1  in force from 2026-01-25");
    assertThat(run.errors())
        .containsExactly(
            "warning: "
                + file
                + ": file is no book of the format pvi-rule-book/1 and is left out - but was: no"
                + " format [no-book]");
  }

  @Test
  void booksOfOneIdInAFolderAreRefused() {
    write(folder, "a.json", layer("same", "cisco-360@2026.1"));
    String second = write(folder, "b.json", layer("same", "cisco-360@2026.1"));

    Run run = pvi("books", "--folder", folder.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith(second + ":1:")
        .endsWith("[same-id-in-folder]");
  }
}
