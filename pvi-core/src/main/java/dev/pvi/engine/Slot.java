package dev.pvi.engine;

import dev.pvi.partner.MetricId;
import dev.pvi.partner.MetricReading;
import java.util.Arrays;
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

  /** Makes the slot of a metric that stands at some positions. */
  Slot(MetricId id, int... positions) {
    this.id = id;
    this.positions = positions;
  }

  /** Returns the slot of the metric where it stands at one more position. */
  Slot and(int position) {
    int[] more = Arrays.copyOf(positions, positions.length + 1);
    more[positions.length] = position;
    return new Slot(id, more);
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
