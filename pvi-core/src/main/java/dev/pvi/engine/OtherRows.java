package dev.pvi.engine;

import dev.pvi.partner.Reading;
import org.jspecify.annotations.Nullable;

/** What readings that are no value lead to: a few of them, as their texts are the partner's own. */
final class OtherRows {

  private static final int MOST = 8;

  /** A reading that is no value, with what it leads to. */
  private record Kept(Reading reading, Row row) {}

  private final @Nullable Kept[] kept = new Kept[MOST];

  /** Returns what a reading leads to; null if that is not kept. */
  @Nullable Row find(Reading reading) {
    for (Kept one : kept) {
      if (one == null) {
        return null;
      }
      if (one.reading().equals(reading)) {
        return one.row();
      }
    }
    return null;
  }

  /** Keeps what a reading leads to, if there is room. */
  void keep(Reading reading, Row row) {
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] == null) {
        kept[i] = new Kept(reading, row);
        return;
      }
    }
  }
}
