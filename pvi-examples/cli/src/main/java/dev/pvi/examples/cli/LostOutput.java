package dev.pvi.examples.cli;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says that an answer could not be written: the input was fine, and yet nobody has the answer. */
final class LostOutput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private LostOutput(String line, IOException cause) {
    super(line, cause);
  }

  /**
   * Writes a text to a file, in UTF-8, with the folders that it needs.
   *
   * @throws LostOutput if that fails
   */
  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      Finding finding =
          Finding.of(
              Severity.ERROR,
              Place.of(file.toString(), ""),
              CliCode.NOT_WRITTEN,
              "problem",
              problem(e));
      throw new LostOutput(Texts.shown(finding.toString()), e);
    }
  }

  private static String problem(IOException e) {
    if (Files.isDirectory(Path.of(file(e)))) {
      return "a directory";
    } else if (e instanceof FileAlreadyExistsException) {
      return "below " + file(e) + ", which is no directory";
    } else if (e instanceof AccessDeniedException) {
      return "not permitted";
    }
    return String.valueOf(e.getMessage());
  }

  private static String file(IOException e) {
    return e instanceof FileSystemException problem
        ? Optional.ofNullable(problem.getFile()).orElse("")
        : "";
  }
}
