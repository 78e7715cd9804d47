package dev.pvi.form;

/**
 * A part of a text that should be JSON, as someone who looks for a fault sees it.
 *
 * @param text the part
 * @param line the line of the whole text at which it begins, from 1
 * @param column the column at which it begins, from 1
 */
record JsonPart(String text, int line, int column) {

  private static final int MOST_SHOWN = 20;

  /** Returns the line at an index, from 1. */
  int lineOf(int index) {
    int lines = line;
    for (int i = 0; i < index; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Returns the column at an index, from 1. */
  int columnOf(int index) {
    int lineEnd = text.lastIndexOf('\n', index - 1);
    return lineEnd < 0 ? column + index : index - lineEnd;
  }

  int length() {
    return text.length();
  }

  char at(int index) {
    return text.charAt(index);
  }

  boolean isDigit(int index) {
    return index >= 0 && index < text.length() && isOneOf(index, "0123456789");
  }

  boolean isOneOf(int index, String letters) {
    return letters.indexOf(text.charAt(index)) >= 0;
  }

  boolean isComment(int index) {
    return text.startsWith("//", index)
        || text.startsWith("/*", index)
        || text.startsWith("#", index);
  }

  boolean isEscape(int index) {
    String escape = text.substring(index, Math.min(index + 6, text.length()));
    return escape.matches("(?s)\\\\([\"\\\\/bfnrt].*|u[0-9a-fA-F]{4})");
  }

  /** Returns the letters and digits from an index on. */
  String word(int from) {
    int end = from;
    while (end < text.length() && !isOneOf(end, " \t\r\n,:[]{}\"'/#")) {
      end++;
    }
    return text.substring(from, end);
  }

  /** Returns the number that a comma divides, with a point. */
  String number(int comma) {
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

  /** Returns what stands at an index, up to the end of the word or of the line. */
  String shown(int at) {
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
