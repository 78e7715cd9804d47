package dev.pvi.form;

import org.jspecify.annotations.Nullable;

/**
 * Lets the short texts of a document that are equal be one object: of millions of records, most
 * state the same few portfolios, offers and currencies. It is of a fixed size, and forgets.
 */
final class TextPool {

  private static final int LONGEST = 32;
  private static final int SIZE = 1 << 10;

  /** A document of fewer texts has nothing to gain. */
  private static final int FEW = 100;

  private @Nullable String @Nullable [] known;
  private int asked;

  /** Returns a text equal to this one, which may be one that was seen before. */
  String shared(String text) {
    if (text.length() > LONGEST || asked++ < FEW) {
      return text;
    }
    if (known == null) {
      known = new String[SIZE];
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SIZE - 1);
    @Nullable String before = known[slot];
    if (before != null && before.equals(text)) {
      return before;
    }
    known[slot] = text;
    return text;
  }
}
