package dev.pvi.partner;

import java.util.regex.Pattern;

/** The one rule for ids. */
final class Ids {

  private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(?:[-.:][a-z0-9]+)*");

  private Ids() {}

  static void check(String what, String id) {
    if (id.length() > 200 || !PATTERN.matcher(id).matches()) {
      throw new IllegalArgumentException(
          what + " must be lower-case letters and digits joined by - . or : - but was: " + id);
    }
  }
}
