package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.dataText;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.statement.RebateStatement;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebateCommandTest {

  @TempDir Path folder;

  private static final String PARTNER = data("partner-b.json");
  private static final String EARNINGS = data("earnings-b.json");

  private static Run rebate(String... more) {
    String[] args = {"rebate", "--partner", PARTNER, "--earnings", EARNINGS};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return pvi(all);
  }

  /** A release of an incentive that corrects another or none. */
  private String incentive(String version, String known, String corrects) {
    return write(
        folder,
        version + ".json",
        """
        {
          "format": "pvi-incentive-book/1", "id": "acme", "version": "%s", "title": "Acme",
          "effective": {"from": "2026-01-01"}, "known": "%s", %s "source": "OWN",
          "rules": {
            "r": {
              "order": 1, "name": "R", "motion": "land", "events": ["booking"],
              "factors": [{"id": "rate", "rate": {"type": "constant", "value": 1}}]
            }
          }
        }
        """
            .formatted(
                version,
                known,
                corrects.isEmpty() ? "" : "\"corrects\": \"acme@" + corrects + "\","));
  }

  @Test
  void textNamesEveryRule() {
    Run run = rebate();

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Partner B").contains("cisco-cpi@");
  }

  @Test
  void jsonIsTheStatementThatTheLibraryReads() {
    Run run = rebate("--format", "json");

    RebateStatement statement = RebateStatement.parse("out", run.out());
    assertThat(statement.partner()).isEqualTo("partner-b");
    assertThat(statement.toPrettyJson().strip()).isEqualTo(run.out().strip());
  }

  @Test
  void markdownIsAHeadingAndAList() {
    assertThat(rebate("--format", "markdown").out()).startsWith("**Partner B").contains("\n- ");
  }

  @Test
  void incentiveAndBookMayBeStated() {
    Run run = rebate("--book", "cisco-360@2026.1", "--incentive", "cisco-cpi");

    assertThat(run.out()).isEqualTo(rebate().out());
  }

  @Test
  void eachEventIsJudgedByTheLatestSnapshotBeforeIt() {
    String later =
        write(
            folder,
            "later.json",
            dataText("partner-b.json").replace("\"2026-08-31\"", "\"2026-10-01\""));

    Run run = rebate("--partner", later, "--format", "json");

    assertThat(run.err()).isEmpty();
    RebateStatement statement = RebateStatement.parse("out", run.out());
    assertThat(statement.explain().toText()).contains("2026-08-31");
  }

  @Test
  void twoSnapshotsOfOneDateAreRefused() {
    Run run = rebate("--partner", PARTNER);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .containsExactly(
            PARTNER
                + ": scores must be of different dates - but was: [2026-08-31, 2026-08-31]"
                + " [inconsistent]");
  }

  @Test
  void earningsOfAnotherPartnerAreRefused() {
    Run run = pvi("rebate", "--partner", PARTNER, "--earnings", data("earnings-a.json"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith(data("earnings-a.json") + ": earnings must be of the partner that was scored");
  }

  @Test
  void correctionCountsFromTheDayOnWhichItIsKnown() {
    String first = incentive("1", "2025-12-01", "");
    String second = incentive("2", "2026-11-01", "1");

    Run before = rebate("--incentive", first, "--incentive", second, "--known-at", "2026-10-31");
    Run after = rebate("--incentive", second, "--incentive", first, "--known-at", "2026-11-01");

    assertThat(before.err()).isEmpty();
    assertThat(before.out()).contains("acme@1").doesNotContain("acme@2");
    assertThat(after.out()).contains("acme@2").doesNotContain("acme@1");
  }

  @Test
  void correctionKnownBeforeItExistsIsRefused() {
    String first = incentive("1", "2025-12-01", "");
    String second = incentive("2", "2025-11-01", "1");

    Run run = rebate("--incentive", first, "--incentive", second);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .containsExactly(
            "acme@2 /effective: must not be known before acme@1, which it corrects and which was"
                + " known on 2025-12-01 - but was: 2025-11-01 [known-too-early]");
  }

  @Test
  void twoReleasesOfOneIdAreRefused() {
    String first = incentive("1", "2025-12-01", "");
    String same = write(folder, "same.json", Run.read(first).replace("Acme", "Acme again"));

    Run run = rebate("--incentive", first, "--incentive", same);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).singleElement().asString().contains("acme@1", "[same-id]");
  }

  @Test
  void everyProblemOfEveryFileIsListedAtOnce() {
    String partner = write(folder, "p.json", "{\"format\": \"pvi-partner/1\", \"id\": \"x\"}");
    String earnings = write(folder, "e.json", "{\"format\": \"pvi-earnings/1\", \"x\": 1}");
    String incentive = write(folder, "i.json", "[]");
    String book = write(folder, "b.json", "{");

    Run run =
        pvi(
            "rebate",
            "--partner",
            partner,
            "--earnings",
            earnings,
            "--incentive",
            incentive,
            "--book",
            book);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors())
        .anyMatch(line -> line.startsWith(partner))
        .anyMatch(line -> line.startsWith(earnings) && line.contains("[unknown-field]"))
        .anyMatch(line -> line.startsWith(earnings) && line.contains("must state partner"))
        .anyMatch(line -> line.startsWith(incentive))
        .anyMatch(line -> line.startsWith(book) && line.contains("[syntax]"))
        .noneMatch(line -> line.contains("\tat "));
  }
}
