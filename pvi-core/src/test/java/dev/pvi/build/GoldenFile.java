package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that shows how a format is written. It changes on purpose only: run the test with {@code
 * -Dpvi.golden.update}, and read the difference before committing it.
 */
public final class GoldenFile {

  private static final String UPDATE = "pvi.golden.update";

  private final Path path;

  private GoldenFile(Path path) {
    this.path = path;
  }

  /** Returns a file of the module under test. */
  public static GoldenFile of(String name) {
    return of("", name);
  }

  /** Returns a file of a module, given by its path from the module under test. */
  public static GoldenFile of(String module, String name) {
    return new GoldenFile(
        ModuleFiles.base().resolve(module).resolve("src/test/golden").resolve(name));
  }

  /** Returns what stands in the file. */
  public String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds a text against the file, byte for byte. */
  public void holds(String text) {
    update(text);
    assertThat(text).isEqualTo(text());
  }

  /** Holds a JSON text against the file, whatever white space either has between its tokens. */
  public void holdsButForLayout(String json) {
    update(json);
    assertThat(onePartPerLine(json)).isEqualTo(onePartPerLine(text()));
  }

  private void update(String text) {
    if (System.getProperty(UPDATE) != null) {
      try {
        Files.writeString(path, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All tokens as they stand, with a line for each part, so that a difference can be read. */
  private static String onePartPerLine(String json) {
    StringBuilder lines = new StringBuilder();
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText || !Character.isWhitespace(c)) {
        lines.append(c);
      }
      if (inText && c == '\\') {
        i++;
        lines.append(json.charAt(i));
      } else if (c == '"') {
        inText = !inText;
      } else if (!inText && (c == ',' || c == '{' || c == '[')) {
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}
