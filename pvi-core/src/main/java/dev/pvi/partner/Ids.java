package dev.pvi.partner;

/** The one rule for ids. */
final class Ids {

  private static final int LONGEST = 200;

  private Ids() {}

  static void check(String what, String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          what + " must be lower-case letters and digits joined by - . or : - but was: " + id);
    }
  }

  /** Joints stand singly between letters or digits. By hand, as hosts make ids by the million. */
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
