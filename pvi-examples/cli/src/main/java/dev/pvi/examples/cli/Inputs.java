package dev.pvi.examples.cli;

import dev.pvi.book.BookText;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Nearest;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads what users give: files, and the standard input. */
final class Inputs {

  /** Far more than any book or period needs, and less than would exhaust the memory. */
  static final int MAX_BYTES = 64 << 20;

  /** How a user says that a file stands in the standard input. */
  static final String STANDARD_INPUT = "-";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  private Inputs() {}

  /** Reads what a stream gives. */
  interface Reading<T> {

    /**
     * Returns what was read.
     *
     * @param name how messages call the file
     */
    T from(String name, InputStream in) throws IOException;
  }

  /**
   * Returns the text of a file, under the name that the user gave it, or of the standard input.
   *
   * @throws InvalidRecordException if there is no such file, or it is not text
   */
  static BookText read(String file) {
    return read(file, (name, in) -> new BookText(name, text(in.readAllBytes())));
  }

  /**
   * Returns what is read from a file, or from the standard input.
   *
   * @throws InvalidRecordException if there is no such file, it is not text, or its content is
   *     wrong
   */
  static <T> T read(String file, Reading<T> reading) {
    String name = name(file);
    try {
      return opened(file, name, reading);
    } catch (CharacterCodingException e) {
      throw problem(name, CliCode.NOT_TEXT);
    } catch (InvalidPathException e) {
      throw problem(name, CliCode.UNREADABLE, "problem", "no name of a file: " + e.getReason());
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(name, e);
    }
  }

  /** Returns that a file cannot be read, and why. */
  static InvalidRecordException unreadable(String name, Exception e) {
    Throwable cause = e instanceof IOException || e.getCause() == null ? e : e.getCause();
    String problem =
        cause instanceof NoSuchFileException
            ? "missing"
            : cause instanceof AccessDeniedException
                ? "not permitted"
                : String.valueOf(cause.getMessage());
    return problem(name, CliCode.UNREADABLE, "problem", problem);
  }

  /** Returns the question whether another name is meant; empty if none is near. */
  static String meant(String given, Iterable<String> known) {
    return Nearest.to(given, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static <T> T opened(String file, String name, Reading<T> reading) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return reading.from(name, new Limited(System.in, name));
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw problem(name, CliCode.UNREADABLE, "problem", "a directory");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return reading.from(name, new Limited(in, name));
    }
  }

  /** Decodes strictly only where it must: the strict decoder takes several times the memory. */
  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Refuses to give more than is admitted. */
  private static final class Limited extends FilterInputStream {

    private final String name;
    private long left = MAX_BYTES;

    Limited(InputStream in, String name) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      return value < 0 ? value : counted(1, value);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int more = super.read(into, from, most);
      return counted(Math.max(0, more), more);
    }

    private int counted(int more, int answer) {
      left -= more;
      if (left < 0) {
        throw problem(name, CliCode.TOO_LARGE, "limit", MAX_BYTES);
      }
      return answer;
    }
  }

  /** Returns how messages call a file. */
  static String name(String file) {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }

  private static InvalidRecordException problem(String file, CliCode code, Object... arguments) {
    return new InvalidRecordException(
        List.of(Finding.of(Severity.ERROR, Place.of(file, ""), code, arguments)));
  }
}
