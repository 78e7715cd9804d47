package dev.pvi.engine;

import com.google.common.primitives.ImmutableIntArray;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.MetricReading;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a card and where it stands there, perhaps in several categories.
 *
 * <p>Hosts write the id of a metric as one and the same text, time and again. So the id is kept as
 * the first snapshot states it: later ones are then found equal without looking at a letter. Which
 * of two threads comes first does not matter, as both ids are equal.
 */
final class Slot {

  private MetricId id;
  private boolean isAsStated;
  private final int[] positions;

  Slot(MetricId id, ImmutableIntArray positions) {
    this.id = id;
    this.positions = positions.toArray();
  }

  /** Returns the metric. */
  MetricId id() {
    return id;
  }

  /** Returns where the metric stands first. */
  int first() {
    return positions[0];
  }

  /** Puts a reading wherever the metric stands. */
  void put(MetricReading stated, @Nullable MetricReading[] slots) {
    for (int position : positions) {
      slots[position] = stated;
    }
  }

  /** Returns whether a snapshot states this metric. */
  boolean is(MetricId stated) {
    if (!id.equals(stated)) {
      return false;
    }
    if (!isAsStated) {
      id = stated;
      isAsStated = true;
    }
    return true;
  }
}
