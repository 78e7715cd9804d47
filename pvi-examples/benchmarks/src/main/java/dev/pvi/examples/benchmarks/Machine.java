package dev.pvi.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** On what was measured. */
final class Machine {

  private Machine() {}

  static String says() {
    return String.format(
        Locale.ROOT,
        "%s, %d processors, %s %s, %s %s",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      return Files.isReadable(file)
          ? Files.readString(file)
              .lines()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse("processor not known")
          : "processor not known";
    } catch (IOException e) {
      return "processor not known";
    }
  }

  /** Returns the commit that was measured, if this is a clone. */
  static String commit() throws InterruptedException {
    try {
      Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
      String answer =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? answer : "not known";
    } catch (IOException e) {
      return "not known";
    }
  }
}
