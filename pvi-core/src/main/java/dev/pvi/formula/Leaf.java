package dev.pvi.formula;

import dev.pvi.form.Source;
import java.util.Optional;

/**
 * A schedule that answers without choosing any further: a table, or a rule of the house.
 *
 * @param label for which cases it answers, such as {@code size is L or XL}; empty: for all
 * @param schedule what answers
 * @param source what its figures rest on, where a choice states or names it; empty: what the whole
 *     schedule rests on
 */
public record Leaf(String label, Schedule schedule, Optional<Source> source) {

  /** Returns the leaf of a schedule that chooses nothing. */
  public static Leaf of(Schedule schedule) {
    return new Leaf("", schedule, Optional.empty());
  }

  /** Returns this leaf as a case of a choice around it. */
  Leaf within(String outer, Optional<Source> ofCase) {
    String both = label.isEmpty() ? outer : outer.isEmpty() ? label : outer + ", " + label;
    return new Leaf(both, schedule, source.isPresent() ? source : ofCase);
  }
}
