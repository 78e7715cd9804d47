package dev.pvi.partner;

import dev.pvi.explain.Texts;
import org.jspecify.annotations.Nullable;

/** The one rule for ids: lower-case letters and digits in parts joined by one - . or : each. */
public final class Ids {

  private static final int LONGEST = 200;

  /**
   * Some ids that were found right, by their hash: hosts write the same few by the million. Threads
   * may overwrite what another one noted; then it is looked at once more.
   */
  private static final @Nullable String[] RIGHT = new String[512];

  private Ids() {}

  /**
   * Does nothing if a text is an id.
   *
   * @param what how the message calls it
   * @throws IllegalArgumentException if it is not
   */
  public static void check(String what, String id) {
    int hash = id.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (RIGHT.length - 1);
    if (id.equals(RIGHT[slot])) {
      return;
    }
    if (!isId(id)) {
      throw new IllegalArgumentException(
          what
              + " must be lower-case letters and digits joined by - . or : - but was: "
              + Texts.brief(id));
    }
    RIGHT[slot] = id;
  }

  /** Joints stand singly between letters or digits. */
  private static boolean isId(String id) {
    boolean isJoint = true;
    for (int i = 0; i < id.length(); i++) {
      char letter = id.charAt(i);
      boolean wasJoint = isJoint;
      isJoint = letter == '-' || letter == '.' || letter == ':';
      boolean isPart = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
      if (isJoint ? wasJoint : !isPart) {
        return false;
      }
    }
    return !isJoint && id.length() <= LONGEST;
  }
}
