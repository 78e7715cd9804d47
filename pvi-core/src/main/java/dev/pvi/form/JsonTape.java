package dev.pvi.form;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * A text of any length as a parser takes it, of which only so much is kept as is needed to say what
 * is wrong: what stands since the last bracket or comma before that which the parser has at hand.
 *
 * <p>A parser asks for more once it has found no fault in what it got before. That may then be
 * looked over quickly: it only matters which brackets are open.
 */
final class JsonTape extends java.io.Reader implements JsonText {

  /** Enough for the longest value; only white space could be longer. */
  private static final int MOST_KEPT = 1 << 21;

  /** Before a comma may stand the first digits of a number that it is meant to divide. */
  private static final int BEFORE = 64;

  /** What stands where something is wrong is shown by its beginning. */
  private static final int AFTER = 64;

  private final java.io.Reader in;

  /** The brackets that are open at the last one or comma. */
  private final Deque<JsonFault.Bracket> open = new ArrayDeque<>();

  private char[] kept = new char[1 << 13];
  private int length;

  /** How much of what is kept the parser has found to be fine. */
  private int fine;

  /** The line and the column at which begins what is kept. */
  private int line = 1;

  private int column = 1;

  /** The line that has been come to. */
  private int lineOfFine = 1;

  /** From where on a fault is looked for; below 0 if that is gone. */
  private int since;

  private JsonFault.Since what = JsonFault.Since.BEGINNING;
  private boolean inText;
  private boolean escaped;

  JsonTape(java.io.Reader in) {
    this.in = in;
  }

  @Override
  public java.io.Reader reader() {
    return this;
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    lookOver();
    drop(since < 0 || length > MOST_KEPT ? length : since - BEFORE);
    int more = in.read(into, from, most);
    if (more > 0) {
      keep(into, from, more);
    }
    return more;
  }

  private void keep(char[] text, int from, int more) {
    if (length + more > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(length + more, 2 * kept.length));
    }
    System.arraycopy(text, from, kept, length, more);
    length += more;
  }

  private void lookOver() {
    for (int at = fine; at < length; at++) {
      char letter = kept[at];
      if (inText) {
        inText = escaped || letter != '"';
        escaped = !escaped && letter == '\\';
      } else {
        step(letter, at);
      }
    }
    fine = length;
  }

  private void step(char letter, int at) {
    switch (letter) {
      case '"' -> inText = true;
      case '\n' -> lineOfFine++;
      case '{', '[' -> {
        open.push(new JsonFault.Bracket(letter == '{', lineOfFine));
        mark(at + 1, JsonFault.Since.OPENED);
      }
      case '}', ']' -> {
        open.poll();
        mark(at + 1, JsonFault.Since.VALUE);
      }
      case ',' -> mark(at, JsonFault.Since.VALUE);
      default -> {
        // a letter of a word or number, a colon, white space
      }
    }
  }

  private void mark(int at, JsonFault.Since after) {
    since = at;
    what = after;
  }

  private void drop(int count) {
    if (count <= 0) {
      return;
    }
    for (int i = 0; i < count; i++) {
      if (kept[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    System.arraycopy(kept, count, kept, 0, length - count);
    length -= count;
    fine -= count;
    since = Math.max(-1, since - count);
  }

  @Override
  public Optional<JsonFault> fault() {
    if (since < 0) {
      return Optional.empty();
    }
    lookAhead();
    return JsonFault.in(new JsonPart(new String(kept, 0, length), line, column), since, what, open);
  }

  private void lookAhead() {
    char[] ahead = new char[AFTER];
    int more = 0;
    try {
      for (int i = 0; i < AFTER && more >= 0; i += more) {
        more = in.read(ahead, 0, AFTER - i);
        keep(ahead, 0, Math.max(0, more));
      }
    } catch (IOException e) {
      // what is wrong stands before what cannot be read
      return;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
