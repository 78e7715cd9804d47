package dev.pvi.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the first place at which a text is no JSON, and says in the words of who wrote it what is
 * wrong there. Only looked for once a parser has refused the text.
 */
final class JsonFault {

  private static final int MOST_SHOWN = 20;

  /** After what of a text a fault is looked for. */
  enum Since {
    /** After nothing. */
    BEGINNING,
    /** After an opening bracket. */
    OPENED,
    /** After a value within a bracket, or that of the whole text. */
    VALUE
  }

  /** A bracket that is open: that of an object or of a list, and its line. */
  record Bracket(boolean isObject, int line) {}

  private final String text;
  private final int firstLine;
  private final int firstColumn;
  private final Deque<Bracket> open;

  /** Whether the innermost bracket was just opened. */
  private boolean begun;

  private int at;

  /** The line that has been come to. */
  private int line;

  private String problem = "";

  private JsonFault(String text, int firstLine, int firstColumn, int from, Deque<Bracket> open) {
    this.text = text;
    this.firstLine = firstLine;
    this.firstColumn = firstColumn;
    this.open = open;
    this.at = from;
    this.line = line();
  }

  /** Returns the first fault; empty if there is none. */
  static Optional<JsonFault> in(String text) {
    return in(text, 1, 1, 0, Since.BEGINNING, new ArrayDeque<>());
  }

  /**
   * Returns the first fault of a part of a text; empty if there is none.
   *
   * @param line the line at which the part begins
   * @param column the column at which it does
   * @param from the index from which on it is looked for, where values or commas begin or end
   * @param since after what that is
   * @param open the brackets that are open there
   */
  static Optional<JsonFault> in(
      String part, int line, int column, int from, Since since, Deque<Bracket> open) {
    JsonFault fault = new JsonFault(part, line, column, from, open);
    fault.begun = since == Since.OPENED;
    return fault.isFound(since) ? Optional.of(fault) : Optional.empty();
  }

  /** Returns the line of the fault, from 1. */
  int line() {
    int lines = firstLine;
    for (int i = 0; i < at; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Returns the column of the fault, from 1. */
  int column() {
    int lineEnd = text.lastIndexOf('\n', at - 1);
    return lineEnd < 0 ? firstColumn + at : at - lineEnd;
  }

  /** Returns what is wrong, the words that follow "but was". */
  String problem() {
    return problem;
  }

  private boolean fault(String what) {
    boolean isComment = at < text.length() && isComment();
    problem = isComment ? "a comment; a field \"$comment\" may hold one" : what;
    return false;
  }

  private boolean isFound(Since since) {
    boolean fine = since != Since.BEGINNING || value();
    while (fine && !open.isEmpty()) {
      fine = begun ? first() : next();
    }
    if (fine) {
      space();
      return at < text.length() && !fault("more after its end: " + shown());
    }
    return true;
  }

  /** Goes on after the opening bracket of an object or a list. */
  private boolean first() {
    begun = false;
    space();
    if (ended()) {
      return false;
    }
    if (closes()) {
      return true;
    }
    return isObject() ? field() : value();
  }

  private boolean isObject() {
    return open.element().isObject();
  }

  private boolean isClosing() {
    return text.charAt(at) == (isObject() ? '}' : ']');
  }

  private boolean closes() {
    if (isClosing()) {
      at++;
      open.remove();
      return true;
    }
    return false;
  }

  /** Goes on after a value within an object or a list. */
  private boolean next() {
    space();
    if (ended()) {
      return false;
    }
    if (closes()) {
      return true;
    }
    if (text.charAt(at) != ',') {
      return fault("no comma before " + shown());
    }
    int comma = at++;
    space();
    if (ended()) {
      return false;
    }
    if (isClosing()) {
      at = comma;
      return fault("a comma after which nothing follows");
    }
    if (isObject() && isDigit(at) && isDigit(comma - 1)) {
      at = comma;
      return fault("a comma within a number, which has a point: " + number(comma));
    }
    return isObject() ? field() : value();
  }

  private String number(int comma) {
    int start = comma;
    int end = comma + 1;
    while (isDigit(start - 1)) {
      start--;
    }
    while (isDigit(end)) {
      end++;
    }
    return text.substring(start, comma) + "." + text.substring(comma + 1, end);
  }

  private boolean field() {
    if (text.charAt(at) != '"') {
      return fault(
          text.charAt(at) == '\''
              ? "a single quote instead of a double one"
              : "a field whose name is not in double quotes: " + shown());
    }
    if (!string()) {
      return false;
    }
    space();
    if (ended()) {
      return false;
    }
    if (text.charAt(at) != ':') {
      return fault("no colon between a field and its value, but " + shown());
    }
    at++;
    return value();
  }

  /** Reads a value, of an object or a list only its beginning. */
  private boolean value() {
    space();
    if (ended()) {
      return false;
    }
    char first = text.charAt(at);
    if (first == '{' || first == '[') {
      open.push(new Bracket(first == '{', line));
      at++;
      begun = true;
      return true;
    }
    if (first == '"') {
      return string();
    }
    return word();
  }

  private boolean word() {
    String word = word(at);
    if (word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      at += word.length();
      return true;
    }
    if (word.matches("[-+]?(NaN|Infinity|inf|nan)")) {
      return fault(word + ", which is no number");
    }
    if (word.matches("[-+]?[0-9.][-+0-9.eE_]*")) {
      return fault("a number that is not written as 1, -0.5 or 2.25: " + shown());
    }
    if (word.matches("(?i)true|false|null|none|yes|no")) {
      return fault("a word that is not written as true, false or null: " + shown());
    }
    return fault(
        text.charAt(at) == '\''
            ? "a single quote instead of a double one"
            : isOneOf(at, ",]}:")
                ? "no value before " + shown()
                : "a text without quotes: " + shown());
  }

  /** Returns the letters and digits from an index on. */
  private String word(int from) {
    int end = from;
    while (end < text.length() && !isOneOf(end, " \t\r\n,:[]{}\"'/#")) {
      end++;
    }
    return text.substring(from, end);
  }

  private boolean string() {
    int start = at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char letter = text.charAt(at);
      if (letter == '\\') {
        String escape = text.substring(at, Math.min(at + 6, text.length()));
        if (!escape.matches("(?s)\\\\([\"\\\\/bfnrt].*|u[0-9a-fA-F]{4})")) {
          return fault("a backslash that must be doubled or begin an escape such as \\n");
        }
        at++;
      } else if (letter == '\n' || letter == '\r') {
        at = start;
        return fault("a text that does not end on its line: " + shown());
      } else if (letter < ' ') {
        return fault("a control character within a text: " + shown());
      }
      at++;
    }
    if (at >= text.length()) {
      at = start;
      return fault("a text that does not end: " + shown());
    }
    at++;
    return true;
  }

  private boolean isComment() {
    return text.startsWith("//", at) || text.startsWith("/*", at) || text.charAt(at) == '#';
  }

  private boolean ended() {
    if (at < text.length()) {
      return false;
    }
    if (open.isEmpty()) {
      fault("an empty text");
    } else {
      fault(
          "the end of the text within "
              + (isObject() ? "an object" : "a list")
              + " that begins on line "
              + open.element().line());
    }
    return true;
  }

  private void space() {
    while (at < text.length() && isOneOf(at, " \t\r\n")) {
      line += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
  }

  private boolean isDigit(int index) {
    return index >= 0 && index < text.length() && isOneOf(index, "0123456789");
  }

  private boolean isOneOf(int index, String letters) {
    return letters.indexOf(text.charAt(index)) >= 0;
  }

  /** Returns what stands here, up to the end of the word or of the line. */
  private String shown() {
    String word = word(at);
    String shown = word.isEmpty() ? text.substring(at, at + 1) : word;
    if (text.charAt(at) == '"') {
      int end = at;
      while (end < text.length() && end - at < MOST_SHOWN && !isOneOf(end, "\r\n")) {
        end++;
      }
      shown = text.substring(at, end);
    }
    return shown.length() <= MOST_SHOWN ? shown : shown.substring(0, MOST_SHOWN) + "...";
  }
}
