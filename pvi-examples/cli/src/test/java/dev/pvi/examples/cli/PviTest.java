package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        "reference --format-name pvi-nothing/1"
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
        "reference --help"
      })
  void helpIsAnAnswer(String line) {
    Run run = pvi(line.split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: pvi");
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
  void pageThatCannotBeWrittenIsAProblem() {
    String file = write(folder, "file", "");

    Run run = pvi("reference", "--out", file);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("must be a file that can be written").doesNotContain("\tat ");
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
  void outputIsUtf8WhateverThePlatformSays() throws IOException, InterruptedException {
    String partner =
        write(
            folder,
            "partner.json",
            Run.dataText("partner-a.json").replace("\"Partner A\"", "\"Pärtner 株式会社\""));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Dfile.encoding=US-ASCII",
                "-Dstdout.encoding=US-ASCII",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.pvi.examples.cli.Pvi",
                "score",
                "--partner",
                partner)
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).startsWith("Pärtner 株式会社, as of 2026-08-31");
  }

  @Test
  void answersOfOneInputAreTheSameBytes() {
    String[] args = {"explain", "--partner", data("partner-b.json"), "--format", "json"};
    assertThat(pvi(args)).isEqualTo(pvi(args));
  }
}
