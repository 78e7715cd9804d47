package dev.pvi.examples.cli;

import dev.pvi.book.BookText;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads files as text, and keeps what is printed on one line. */
final class Texts {

  /** Far more than any book or period needs, and less than would exhaust the memory. */
  static final int MAX_BYTES = 64 << 20;

  /** How a user says that a file stands in the standard input. */
  static final String STANDARD_INPUT = "-";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Texts() {}

  /**
   * Returns the text of a file, under the name that the user gave it, or of the standard input.
   *
   * @throws InvalidRecordException if there is no such file, or it is not text
   */
  static BookText read(String file) {
    boolean isInput = file.equals(STANDARD_INPUT);
    String name = name(file);
    try {
      byte[] bytes = isInput ? System.in.readNBytes(MAX_BYTES + 1) : bytes(Path.of(file));
      if (bytes.length > MAX_BYTES) {
        throw problem(name, CliCode.TOO_LARGE, "limit", MAX_BYTES);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new BookText(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw problem(name, CliCode.NOT_TEXT);
    } catch (InvalidPathException e) {
      throw problem(name, CliCode.UNREADABLE, "problem", "no name of a file: " + e.getReason());
    } catch (NoSuchFileException e) {
      throw problem(name, CliCode.UNREADABLE, "problem", "missing");
    } catch (AccessDeniedException e) {
      throw problem(name, CliCode.UNREADABLE, "problem", "not permitted");
    } catch (IOException e) {
      throw problem(name, CliCode.UNREADABLE, "problem", String.valueOf(e.getMessage()));
    }
  }

  /** Returns how messages call a file. */
  static String name(String file) {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw problem(file.toString(), CliCode.UNREADABLE, "problem", "a directory");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    }
  }

  private static InvalidRecordException problem(String file, CliCode code, Object... arguments) {
    return new InvalidRecordException(
        List.of(Finding.of(Severity.ERROR, Place.of(file, ""), code, arguments)));
  }

  /** Returns a text with control characters, of which a value may have any, made visible. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean moves =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              if (moves) {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
