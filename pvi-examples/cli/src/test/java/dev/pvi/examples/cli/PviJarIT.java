package dev.pvi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packaged jar runs alone, and finds in itself the books that the libraries bring. */
class PviJarIT {

  private static String jar(String... args) throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("basedir", "")).resolve("target/pvi.jar");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  @Test
  void jarKnowsItsVersion() throws IOException, InterruptedException {
    assertThat(jar("--version")).matches("pvi \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @Test
  void jarPaysByTheBundledBooks() throws IOException, InterruptedException {
    String[] args = {
      "rebate", "--partner", Run.data("partner-b.json"), "--earnings", Run.data("earnings-b.json")
    };
    assertThat(jar(args)).isEqualTo(Run.pvi(args).out());
  }
}
