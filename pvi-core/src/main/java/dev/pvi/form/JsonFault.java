package dev.pvi.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the first place at which a text is no JSON, and says in the words of who wrote it what is
 * wrong there. Only looked for once a parser has refused the text.
 */
final class JsonFault {

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

  private final JsonPart text;
  private final Deque<Bracket> open;

  /** Whether the innermost bracket was just opened. */
  private boolean begun;

  private int at;

  /** The line that has been come to. */
  private int line;

  private String problem = "";

  private JsonFault(JsonPart text, int from, Deque<Bracket> open) {
    this.text = text;
    this.open = open;
    this.at = from;
    this.line = text.lineOf(from);
  }

  /** Returns the first fault of a text; empty if there is none. */
  static Optional<JsonFault> in(String text) {
    return in(new JsonPart(text, 1, 1), 0, Since.BEGINNING, new ArrayDeque<>());
  }

  /**
   * Returns the first fault of a part of a text; empty if there is none.
   *
   * @param from the index from which on it is looked for, where values or commas begin or end
   * @param since after what that is
   * @param open the brackets that are open there
   */
  static Optional<JsonFault> in(JsonPart part, int from, Since since, Deque<Bracket> open) {
    JsonFault fault = new JsonFault(part, from, open);
    fault.begun = since == Since.OPENED;
    return fault.isFound(since) ? Optional.of(fault) : Optional.empty();
  }

  /** Returns the line of the fault, from 1. */
  int line() {
    return text.lineOf(at);
  }

  /** Returns the column of the fault, from 1. */
  int column() {
    return text.columnOf(at);
  }

  /** Returns what is wrong, the words that follow "but was". */
  String problem() {
    return problem;
  }

  private boolean fault(String what) {
    boolean isComment = at < text.length() && text.isComment(at);
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
      return at < text.length() && !fault("more after its end: " + text.shown(at));
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
    return text.at(at) == (isObject() ? '}' : ']');
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
    if (text.at(at) != ',') {
      return fault("no comma before " + text.shown(at));
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
    if (isObject() && text.isDigit(at) && text.isDigit(comma - 1)) {
      at = comma;
      return fault("a comma within a number, which has a point: " + text.number(comma));
    }
    return isObject() ? field() : value();
  }

  private boolean field() {
    if (text.at(at) != '"') {
      return fault(
          text.at(at) == '\''
              ? "a single quote instead of a double one"
              : "a field whose name is not in double quotes: " + text.shown(at));
    }
    if (!string()) {
      return false;
    }
    space();
    if (ended()) {
      return false;
    }
    if (text.at(at) != ':') {
      return fault("no colon between a field and its value, but " + text.shown(at));
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
    char first = text.at(at);
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
    String word = text.word(at);
    if (word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      at += word.length();
      return true;
    }
    if (word.matches("[-+]?(NaN|Infinity|inf|nan)")) {
      return fault(word + ", which is no number");
    }
    if (word.matches("[-+]?[0-9.][-+0-9.eE_]*")) {
      return fault("a number that is not written as 1, -0.5 or 2.25: " + text.shown(at));
    }
    if (word.matches("(?i)true|false|null|none|yes|no")) {
      return fault("a word that is not written as true, false or null: " + text.shown(at));
    }
    return fault(
        text.at(at) == '\''
            ? "a single quote instead of a double one"
            : text.isOneOf(at, ",]}:")
                ? "no value before " + text.shown(at)
                : "a text without quotes: " + text.shown(at));
  }

  private boolean string() {
    int start = at++;
    while (at < text.length() && text.at(at) != '"') {
      char letter = text.at(at);
      if (letter == '\\') {
        if (!text.isEscape(at)) {
          return fault("a backslash that must be doubled or begin an escape such as \\n");
        }
        at++;
      } else if (letter == '\n' || letter == '\r') {
        at = start;
        return fault("a text that does not end on its line: " + text.shown(at));
      } else if (letter < ' ') {
        return fault("a control character within a text: " + text.shown(at));
      }
      at++;
    }
    if (at >= text.length()) {
      at = start;
      return fault("a text that does not end: " + text.shown(at));
    }
    at++;
    return true;
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
    while (at < text.length() && text.isOneOf(at, " \t\r\n")) {
      line += text.at(at) == '\n' ? 1 : 0;
      at++;
    }
  }
}
