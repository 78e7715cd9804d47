package dev.pvi.explain;

import java.util.Locale;

/**
 * How texts that others wrote are admitted as ids and shown in messages, the same on every machine.
 *
 * <p>A text that is shown stays on its line and says what it holds: characters that begin a line,
 * move the cursor, turn the direction of reading or cannot be seen are shown by their number in
 * hexadecimal digits, as JSON does. JSON holds every text as it is.
 */
public final class Texts {

  /** The most characters that an id which a host gives may have. */
  public static final int LONGEST_ID = 200;

  /** The most characters of a value that a message shows whole. */
  private static final int BRIEF = 64;

  /** So many characters are shown of a longer one. */
  private static final int BEGINNING = 37;

  private static final char LAST_CONTROL = 0x1F;
  private static final char DELETE = 0x7F;
  private static final char FIRST_UNUSUAL = 0xA0;
  private static final char NON_JOINER = 0x200C;
  private static final char JOINER = 0x200D;

  private Texts() {}

  /**
   * Returns the id if it can be one that a host gives to a partner, a person or an event: not
   * blank, of at most {@value #LONGEST_ID} characters, each of which can be seen.
   *
   * @param what how the message calls it
   * @throws IllegalArgumentException if it cannot
   */
  public static String checkedId(String what, String id) {
    if (isId(id)) {
      return id;
    }
    throw new IllegalArgumentException(what + " must be " + idSays() + quoted(id));
  }

  /** Returns whether a text can be an id that a host gives, see {@link #checkedId}. */
  public static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter <= LAST_CONTROL
          || (letter >= DELETE
              && (isHidden(text, i) || letter == NON_JOINER || letter == JOINER))) {
        return false;
      }
    }
    return text.length() <= LONGEST_ID && !text.isBlank();
  }

  /** Returns the words that follow "must be" for such an id. */
  public static String idSays() {
    return "an id of 1 to " + LONGEST_ID + " visible characters";
  }

  /**
   * Returns the text if it is not blank.
   *
   * @param what how the message calls it
   * @throws IllegalArgumentException if it is
   */
  public static String checked(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank" + quoted(text));
    }
    return text;
  }

  private static String quoted(String value) {
    return " - but was: \"" + brief(value) + "\"";
  }

  /** Returns the text on one line, with the numbers of characters that cannot be shown. */
  public static String shown(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text, i)) {
        return spelled(text, Texts::isHidden);
      }
    }
    return text;
  }

  /**
   * Returns a JSON text with the number of each half of a character that stands alone: without the
   * other half it cannot be written in UTF-8, and would be read as another character.
   */
  public static String withoutHalves(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (isLone(json, i)) {
        return spelled(json, Texts::isLone);
      }
    }
    return json;
  }

  private static String spelled(String text, Which which) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      if (which.applies(text, i)) {
        shown.append(String.format(Locale.ROOT, "\\u%04X", (int) text.charAt(i)));
      } else {
        shown.append(text.charAt(i));
      }
    }
    return shown.toString();
  }

  /** Tells some characters of a text from the others. */
  private interface Which {
    boolean applies(String text, int at);
  }

  /** Returns a value for a message: on one line, and of a long one its beginning and its length. */
  public static String brief(String value) {
    return shown(atMost(BRIEF, BEGINNING, value));
  }

  /** Returns a step of a pointer (RFC 6901) to a key: no key that can be right is cut. */
  public static String step(String key) {
    String step = key.length() <= LONGEST_ID ? key : brief(key);
    return "/" + step.replace("~", "~0").replace("/", "~1");
  }

  /** Returns a text for a message that may be longer than a value, cut where it fills a screen. */
  static String passage(String text) {
    return shown(beginning(text));
  }

  /** Returns a text as it is; of one that fills a screen, its beginning and its length. */
  static String beginning(String text) {
    return atMost(2000, 1900, text);
  }

  private static String atMost(int most, int beginning, String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(beginning - 1)) ? beginning - 1 : beginning;
    return text.substring(0, end) + "... (" + text.length() + " characters)";
  }

  /**
   * Returns whether a character cannot be shown as it is. The list is written out, so that it is
   * the same on every platform.
   */
  private static boolean isHidden(String text, int at) {
    char letter = text.charAt(at);
    if (letter < FIRST_UNUSUAL) {
      return letter <= LAST_CONTROL || letter >= DELETE;
    }
    if (Character.isSurrogate(letter)) {
      return isLone(text, at) || isTag(text, at);
    }
    return letter == 0xAD
        || letter == 0x61C
        || letter == 0x180E
        || letter == 0x200B
        || letter == 0x200E
        || letter == 0x200F
        || (letter >= 0x2028 && letter <= 0x202E)
        || (letter >= 0x2060 && letter <= 0x206F)
        || letter == 0xFEFF
        || (letter >= 0xFFF9 && letter <= 0xFFFB);
  }

  /** Returns whether half of a character stands at an index, without its other half. */
  private static boolean isLone(String text, int at) {
    char letter = text.charAt(at);
    if (Character.isHighSurrogate(letter)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(letter)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Letters that were made to be invisible; a text could hold another one in them. */
  private static boolean isTag(String text, int at) {
    int whole =
        Character.isHighSurrogate(text.charAt(at))
            ? text.codePointAt(at)
            : text.codePointBefore(at + 1);
    return whole >= 0xE0000 && whole <= 0xE0FFF;
  }
}
