package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pvi.partner.PartnerSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PviTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "scores",
        "score",
        "score --partner",
        "score --partner a.json --partner b.json",
        "score --partner a.json extra",
        "score --partner a.json --format xml",
        "score --partner a.json --as-of yesterday",
        "score --partner a.json --as-of 2026-02-30",
        "score --partner a.json --known-at 31.8.2026",
        "score --partner a.json --earnings b.json",
        "explain",
        "rebate --partner a.json",
        "rebate --earnings a.json",
        "verify",
        "verify --format",
        "reference --format-name pvi-nothing/1",
        "reference --schema",
        "show",
        "show cisco-360 --portfolio netwrking",
        "show cisco-360 --metric acv",
        "show cisco-360 --table x",
        "show cisco-360 --rule land",
        "show cisco-cpi --portfolio networking",
        "show cisco-cpi --metric acv-growth",
        "show cisco-cpi --rule lnd",
        "books --folder nowhere",
        "init a b",
        "nonsense --help",
        "--help nonsense",
        "nonsense --version",
        "--version --nonsense",
        "score --nonsense --help",
        "score --help extra",
        "verify --help --nonsense a.json",
        "score --partner - --book -",
        "rebate --partner=- --earnings -",
        "rebate --as-of 2026-08-31 --earnings e.json --partner a.json --partner b.json"
      })
  void wrongCommandLineSaysHowItIsUsed(String line) {
    Run run = line.isEmpty() ? pvi() : pvi(line.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsAnyOf("Usage: pvi", "Did you mean: ").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "score --help",
        "explain -h",
        "rebate --help",
        "verify --help",
        "init --help",
        "books --help",
        "show --help",
        "reference --help"
      })
  void helpIsAnAnswer(String line) {
    Run run = pvi(line.split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: pvi").contains("\nExit codes:\n  0  ");
    assertThat(run.out().lines()).allMatch(text -> text.length() <= 80);
  }

  @Test
  void referencePagesArePrintedOrWritten() {
    Path pages = folder.resolve("pages");

    Run one = pvi("reference", "--format-name", "pvi-earnings/1");
    Run all = pvi("reference");
    Run written = pvi("reference", "--out", pages.toString());

    assertThat(one.out()).startsWith("# What a partner did in a period\n").contains("## earnings");
    assertThat(all.out()).contains(one.out()).contains("# The rules of a partner program\n");
    assertThat(written.out()).isEmpty();
    assertThat(pages.resolve("pvi-earnings-1.md")).hasContent(one.out());
    assertThat(pages).isDirectoryContaining("glob:**/pvi-rule-book-1.md");
  }

  @Test
  void schemasAreThoseThatShip() throws IOException {
    Run one = pvi("reference", "--schema", "--format-name", "pvi-partner/1");
    Run written = pvi("reference", "--schema", "--out", folder.toString());

    try (InputStream shipped =
        PartnerSnapshot.class.getResourceAsStream("/dev/pvi/schema/pvi-partner-1.json")) {
      assertThat(one.out()).isEqualTo(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(written.code()).isZero();
    assertThat(folder.resolve("pvi-partner-1.json")).hasContent(one.out());
    assertThat(folder).isDirectoryContaining("glob:**/pvi-incentive-book-1.json");
  }

  @Test
  void pageThatCannotBeWrittenIsAProblem() {
    String file = write(folder, "file", "");

    Run run = pvi("reference", "--out", file);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.errors())
        .containsExactly(
            file
                + "/pvi-earnings-1.md: must be a file that can be written - but was: below "
                + file
                + ", which is no directory [not-written]");
  }

  @Test
  void versionIsAnAnswer() {
    assertThat(pvi("--version").out()).startsWith("pvi ");
  }

  @Test
  void faultOfTheProgramIsNotTakenForAFaultOfTheInput() {
    StringWriter err = new StringWriter();

    int code = Problems.report(new IllegalStateException("oops"), new PrintWriter(err, true));

    assertThat(code).isEqualTo(3);
    assertThat(err.toString()).contains("oops");
  }

  @Test
  void errorIsOneLine() {
    StringWriter err = new StringWriter();

    int code = Problems.report(new StackOverflowError(), new PrintWriter(err, true));
    code += Problems.report(new OutOfMemoryError("heap"), new PrintWriter(err, true));

    assertThat(code).isEqualTo(3 + 3);
    assertThat(err.toString())
        .isEqualTo(
            "pvi: a fault of the program itself: java.lang.StackOverflowError\n"
                + "pvi: the memory did not suffice; java -Xmx4g -jar pvi.jar gives it more\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "reference", "verify cisco-360", "books", "show cisco-360"})
  void answerThatWasLostIsNoSuccess(String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code = Pvi.run(new FullDisk(), err, line.split(" "));

    assertThat(code).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("pvi: the answer was not written in full: No space left on device\n");
  }

  @Test
  void problemsThatWereLostAreNoSuccessEither() {
    assertThat(Pvi.run(new ByteArrayOutputStream(), new FullDisk(), "nonsense")).isEqualTo(3);
  }

  @Test
  void fullDeviceIsNotTakenForAnAnswer() throws IOException, InterruptedException {
    File full = new File("/dev/full");
    assumeTrue(full.exists());

    Process process =
        new ProcessBuilder(command("score", "--partner", data("partner-a.json")))
            .redirectOutput(full)
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(err.lines()).hasSize(1);
  }

  @Test
  void dashIsTheStandardInput() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(Files.newInputStream(Path.of(data("partner-a.json"))));
      Run named = pvi("score", "--partner", data("partner-a.json"));
      assertThat(pvi("score", "--partner", "-"))
          .isEqualTo(new Run(0, named.out().replace(data("partner-a.json"), "standard input"), ""));
      System.setIn(Files.newInputStream(Path.of(data("land-card.json"))));
      assertThat(pvi("verify", "-").out()).startsWith("standard input (acme-land-card@1): sound\n");
      System.setIn(new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)));
      Run wrong = pvi("score", "--book", "-", "--partner", data("partner-a.json"));
      assertThat(wrong.code()).isEqualTo(1);
      assertThat(wrong.err()).startsWith("standard input:1:2");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void outputIsUtf8WhateverThePlatformSays() throws IOException, InterruptedException {
    String partner =
        write(
            folder,
            "partner.json",
            Run.dataText("partner-a.json").replace("\"Partner A\"", "\"Pärtner 株式会社\""));
    Process process =
        new ProcessBuilder(command("score", "--partner", partner))
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).startsWith("Pärtner 株式会社, as of 2026-08-31");
  }

  private static List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=US-ASCII");
    command.add("-Dstdout.encoding=US-ASCII");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("dev.pvi.examples.cli.Pvi");
    command.addAll(List.of(args));
    return command;
  }

  /** Takes nothing. */
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void answersOfOneInputAreTheSameBytes() {
    String[] args = {"explain", "--partner", data("partner-b.json"), "--format", "json"};
    assertThat(pvi(args)).isEqualTo(pvi(args));
  }
}
