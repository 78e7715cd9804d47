package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.read;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

  @TempDir Path temporary;

  private Path folder = Path.of("");

  @BeforeEach
  void chooseAFolderThatIsNotThereYet() {
    folder = temporary.resolve("start");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static void isFine(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).as(run.out()).isZero();
  }

  private PartnerScore score(String... more) {
    List<String> line =
        new java.util.ArrayList<>(
            List.of("score", "--format", "json", "--partner", data("partner-a.json")));
    line.addAll(List.of(more));
    Run run = pvi(line.toArray(String[]::new));
    isFine(run);
    return PartnerScore.parse("out", run.out());
  }

  @Test
  void whatIsWrittenIsReadAtOnceWithoutFindings() {
    Run init = pvi("init", folder.toString());

    isFine(init);
    assertThat(folder)
        .isDirectoryContaining("glob:**/partner.json")
        .isDirectoryContaining("glob:**/earnings.json")
        .isDirectoryContaining("glob:**/book.json")
        .isDirectoryContaining("glob:**/incentive.json");
    init.out()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("pvi "))
        .forEach(
            line -> {
              Run run = pvi(line.substring("pvi ".length()).split(" "));
              isFine(run);
              assertThat(run.out()).doesNotContain("errors: ", "warnings: ", "notes: ");
            });
    assertThat(init.out().lines().filter(line -> line.startsWith("    pvi "))).hasSize(3);
  }

  @Test
  void fieldsThatAreShownInACommentCanBeUsed() {
    pvi("init", folder.toString());
    Tree partner = Tree.parse("partner", read(at("partner.json")), new Findings()).orElseThrow();
    Map<String, Tree> fields = new LinkedHashMap<>(partner.fields());
    for (String field : List.of("portfolios", "overrides")) {
      fields.put(field, partner.at("$comment", field).orElseThrow());
    }
    String own = write(temporary, "own.json", Tree.object(fields).toJson());

    Run run = pvi("explain", "--partner", own, "--as-of", "2026-01-25");

    isFine(run);
    assertThat(run.out()).contains("who decided so on 2026-01-25");
  }

  @Test
  void everyIdOfTheProgramIsNamed() {
    pvi("init", folder.toString());

    String partner = read(at("partner.json"));
    String layer = read(at("book.json"));
    RuleBook book = RuleBooks.bundled("cisco-360").all().get(1);
    book.attributes().all().stream()
        .filter(one -> book.tree().at("attributes", one.id()).isPresent())
        .forEach(one -> assertThat(partner).contains("\"" + one.id() + "\": "));
    book.metrics().forEach(one -> assertThat(partner).contains("\"" + one.id() + "\": "));
    book.certifications().forEach(one -> assertThat(partner).contains("\"" + one.id() + "\": "));
    book.scorecards()
        .forEach(card -> assertThat(partner).contains("\"" + card.portfolio() + "\": {"));
    book.ladder()
        .rungs()
        .forEach(rung -> assertThat(partner).contains("\"" + rung.standing() + "\": "));
    book.scorecards()
        .forEach(card -> assertThat(layer).contains("\"" + card.portfolio() + "\": {"));
    book.tables().keySet().forEach(one -> assertThat(layer).contains("\"" + one + "\": "));
    book.modifiers().forEach(one -> assertThat(layer).contains("\"" + one.id() + "\": "));
    book.benefits().forEach(one -> assertThat(layer).contains("\"" + one.id() + "\": "));
    IncentiveBooks.bundled("cisco-cpi")
        .all()
        .get(0)
        .rules()
        .forEach(
            rule -> {
              assertThat(read(at("incentive.json"))).contains("\"" + rule.id() + "\": ");
              assertThat(read(at("earnings.json"))).contains("\"" + rule.id() + "\": ");
            });
    assertThat(read(at("earnings.json")))
        .contains("\"offer\": ", "\"region\": ", "\"assessed-on\": ")
        .contains("\"type\": \"booking\"", "\"type\": \"milestone\"")
        .contains("\"type\": \"growth\"", "\"type\": \"renewal\"");
  }

  @Test
  void layersChangeNothingAndCallNothingOnesOwn() {
    pvi("init", folder.toString());

    PartnerScore bundled = score();
    PartnerScore layered = score("--book", at("book.json"));

    assertThat(layered.book()).hasToString("own-cisco-360@1");
    assertThat(layered.portfolio("networking").index())
        .isEqualTo(bundled.portfolio("networking").index());
    assertThat(layered.evidence()).isEqualTo(bundled.evidence());
    assertThat(read(at("book.json"))).doesNotContain("\"source\": \"OWN\"");
  }

  @Test
  void figureOfOnesOwnCountsAsOwnOnceItsSourceSaysSo() {
    pvi("init", folder.toString());
    String layer = read(at("book.json"));
    int at = layer.indexOf("\"portfolios\"");
    int from = layer.indexOf("\"source\": \"", at);
    String own =
        layer.substring(0, from)
            + "\"source\": \"OWN: portal export\""
            + layer.substring(layer.indexOf('\n', from) - 1);
    write(folder, "book.json", own);

    Run run = pvi("show", at("book.json"), "--portfolio", "networking");

    isFine(run);
    assertThat(run.out()).contains("foundational: Foundational  20 %  OWN\n");
  }

  @Test
  void existingFilesAreNeverOverwrittenUnlessForced() throws IOException {
    Files.createDirectories(folder);
    write(folder, "earnings.json", "mine");

    Run refused = pvi("init", folder.toString());

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors())
        .containsExactly(
            at("earnings.json")
                + ": must be absent, or be overwritten by --force - but was: there [exists]");
    assertThat(read(at("earnings.json"))).isEqualTo("mine");
    assertThat(folder.resolve("partner.json")).doesNotExist();
    isFine(pvi("init", folder.toString(), "--force"));
    assertThat(read(at("earnings.json"))).startsWith("{\n  \"format\": \"pvi-earnings/1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-01", "2026-08-31"})
  void dateChoosesTheReleaseAndDatesTheFiles(String day) {
    isFine(pvi("init", folder.toString(), "--as-of", day));

    isFine(pvi("score", "--book", at("book.json"), "--partner", at("partner.json")));
    assertThat(read(at("partner.json"))).contains("\"asOf\": \"" + day + "\"");
  }

  @Test
  void filesForABookOfOnesOwnKnowItsIds() {
    String own = write(temporary, "own.json", OWN);

    Run init = pvi("init", folder.toString(), "--book", own);

    isFine(init);
    assertThat(init.out())
        .contains("\n    pvi verify " + own + " " + at("book.json"))
        .contains("\n    pvi score --book " + own + " --book " + at("book.json"));
    isFine(pvi("verify", own, at("book.json")));
    isFine(pvi("score", "--book", own, "--book", at("book.json"), "--partner", at("partner.json")));
    assertThat(read(at("partner.json")))
        .contains("\"trucks\": 1", "\"green\": false", "\"speed\": {\"absent\": \"not measured\"}");
    assertThat(read(at("book.json")))
        .contains("\"id\": \"own-haulage\"", "\"extends\": \"haulage@1\"");
  }

  @Test
  void ratesOfOnesOwnOverAnIncentiveBookOfOnesOwnAreUsed() {
    String own =
        write(
            temporary,
            "rates.json",
            Run.layer("rates", "cisco-cpi@2026.1").replace("rule-book", "incentive-book"));

    Run init = pvi("init", folder.toString(), "--incentive", own);

    isFine(init);
    Run rebate =
        pvi(
            "rebate",
            "--incentive",
            own,
            "--incentive",
            at("incentive.json"),
            "--partner",
            at("partner.json"),
            "--earnings",
            at("earnings.json"));
    isFine(rebate);
    assertThat(rebate.out()).contains("by own-rates@1").doesNotContain("by rates@1");
  }

  @Test
  void everythingThatAnIncentiveMayStateHasAFile() {
    String own = Run.resource("house-incentive.json");

    isFine(pvi("init", folder.toString(), "--incentive", own));

    isFine(pvi("verify", own, at("incentive.json")));
    Run rebate =
        pvi(
            "rebate",
            "--incentive",
            own,
            "--incentive",
            at("incentive.json"),
            "--partner",
            at("partner.json"),
            "--earnings",
            at("earnings.json"));
    isFine(rebate);
    assertThat(rebate.out())
        .contains("example-booking", "example-credit-note", "example-renewal")
        .contains("example-training", "example-return")
        .doesNotContain("[not-measured]", "[wrong-fact]", "[unknown-kind]");
    assertThat(read(at("earnings.json")))
        .contains("\"type\": \"baseline\"", "counts, but does not pay")
        .contains("\"hours\": 1", "\"person\": \"text\"", "\"renewedOn\": ");
    assertThat(read(at("incentive.json")))
        .contains("\"index-of-5\": {", "\"by-index\": {", "\"limits\": {", "\"ceiling\": {")
        .contains("\"ceiling\": 0.2", "\"year\": {")
        .doesNotContain("\"signed\": {");
  }

  @Test
  void layerChangesOneFactorByItsId() {
    pvi("init", folder.toString());
    String layer = read(at("incentive.json"));
    String changed =
        layer.replace(
            "{\"from\": 6, \"below\": 7.5, \"value\": 1.05}",
            "{\"from\": 6, \"below\": 7.5, \"value\": 2}");
    write(folder, "incentive.json", changed);

    Run rebate =
        pvi(
            "rebate",
            "--incentive",
            at("incentive.json"),
            "--partner",
            Run.data("partner-b.json"),
            "--earnings",
            Run.data("earnings-b.json"));

    assertThat(changed).isNotEqualTo(layer);
    // 480,000 × 2.5 % × 2, and the growth as before
    assertThat(rebate.out()).contains("24,000.00  = 480,000.00 × 2.5 % × 2 ", "3,232.00");
  }

  @Test
  void booksOfTheOtherKindAreRefused() {
    assertThat(pvi("init", folder.toString(), "--book", "cisco-cpi").code()).isEqualTo(2);
    assertThat(pvi("init", folder.toString(), "--incentive", "cisco-360").code()).isEqualTo(2);
    assertThat(folder).doesNotExist();
  }

  private static final String OWN =
      """
      {
        "format": "pvi-rule-book/1",
        "id": "haulage",
        "version": "1",
        "effective": {"from": "2026-01-01"},
        "known": "2026-01-01",
        "title": "Haulage",
        "source": "OWN",
        "attributes": {"trucks": {"type": "number"}, "green": {"type": "flag"}},
        "metrics": {"speed": {"name": "Speed", "unit": "days"}},
        "tables": {"speed": {"type": "slope", "knots": [{"at": 1, "value": 10}, {"at": 9, "value": 0}]}},
        "portfolios": {
          "road": {
            "name": "Road",
            "categories": {"all": {"name": "All", "weight": 1, "metrics": {"speed": {"weight": 1, "table": "speed"}}}}
          }
        },
        "ladder": {"standings": {"new": {"name": "New", "at": 0}}}
      }
      """;
}
