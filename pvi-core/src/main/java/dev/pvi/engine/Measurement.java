package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Reading;
import java.util.List;

/**
 * A reading and how it came about.
 *
 * @param reading the reading
 * @param reasons what led to it, where it was not simply stated
 */
record Measurement(Reading reading, List<Reason> reasons) {

  static Measurement of(Reading reading) {
    return new Measurement(reading, ImmutableList.of());
  }
}
