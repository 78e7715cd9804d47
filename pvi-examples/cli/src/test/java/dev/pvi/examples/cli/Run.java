package dev.pvi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of the command.
 *
 * @param code the exit code
 * @param out what was printed as the answer
 * @param err what was printed as problems
 */
record Run(int code, String out, String err) {

  private static final Path DATA =
      Path.of(System.getProperty("basedir", "")).resolve("../quickstart/src/main/resources/data");

  static Run pvi(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Pvi.run(out, err, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Returns the path of a file of the quick start. */
  static String data(String name) {
    return DATA.resolve(name).normalize().toString();
  }

  /** Returns the path of a file of these tests. */
  static String resource(String name) {
    return Path.of(System.getProperty("basedir", ""))
        .resolve("src/test/resources/" + name)
        .toString();
  }

  static String dataText(String name) {
    return read(data(name));
  }

  static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a layer that changes the title alone. */
  static String layer(String id, String base) {
    return """
        {"format": "pvi-rule-book/1", "id": "%s", "version": "1", "extends": "%s", "title": "%s"}
        """
        .formatted(id, base, id);
  }

  /**
   * Holds a text against a file of this module. Update such files on purpose with {@code
   * -Dpvi.golden.update}, and read the difference before committing it.
   */
  static void hold(String file, String text) {
    Path golden = Path.of(resource("golden/" + file));
    try {
      if (System.getProperty("pvi.golden.update") != null) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, text);
      }
      assertThat(text).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> errors() {
    return err.lines().toList();
  }
}
