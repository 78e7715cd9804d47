package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the module under test keeps its files. */
final class ModuleFiles {

  private ModuleFiles() {}

  static Path base() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  /** Where the module was compiled to; a module that has no code yet has nothing to check. */
  static Path classes() {
    Path classes = base().resolve("target/classes");
    assumeThat(classes).exists();
    return classes;
  }

  static Path sources() {
    return base().resolve("src/main/java");
  }

  /** All compiled classes; never empty, so that no check passes for lack of input. */
  static List<Path> classFiles() {
    List<Path> files = files(classes(), ".class");
    assertThat(files).as("classes in %s", classes()).isNotEmpty();
    return files;
  }

  static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
