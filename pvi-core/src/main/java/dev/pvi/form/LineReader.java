package dev.pvi.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a file line by line, as bytes. Of a line that is too long, the rest is read over, so that
 * no file can fill the memory.
 */
final class LineReader {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  private byte[] line = new byte[BUFFER];
  private int length;
  private int number;
  private boolean tooLong;

  /**
   * A reader of a file from its beginning.
   *
   * @param limit how many bytes a line may have
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line that is not blank; returns false at the end. */
  boolean next() throws IOException {
    while (read()) {
      number++;
      if (!isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean read() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      keep(at, stop);
      at = stop;
      if (stop < end) {
        at++;
        break;
      }
    }
    return any;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, BUFFER));
    return end > 0;
  }

  private void keep(int from, int to) {
    int more = to - from;
    if (tooLong || more > limit - length) {
      tooLong = true;
      return;
    }
    if (more > line.length - length) {
      line = Arrays.copyOf(line, Math.min(limit, Math.max(2 * line.length, length + more)));
    }
    System.arraycopy(buffer, from, line, length, more);
    length += more;
  }

  private boolean isBlank() {
    for (int i = start(); i < length; i++) {
      if (!Utf8.isBlank(line[i])) {
        return false;
      }
    }
    return !tooLong;
  }

  /** Returns which line this is, from 1. */
  int number() {
    return number;
  }

  /** Returns whether this line is too long to be read. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Returns the bytes of this line, which last until the next one is read. */
  byte[] bytes() {
    return line;
  }

  /** Returns where the text of this line begins within the bytes. */
  int start() {
    return number == 1 ? Utf8.mark(line, length) : 0;
  }

  /** Returns where it ends. */
  int end() {
    return length;
  }
}
