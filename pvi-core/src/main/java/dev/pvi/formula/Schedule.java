package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Value to value: scoring bands, rates, multipliers. A {@link Table} answers for an input alone, a
 * {@link Choice} and a {@link Matrix} choose by the facts of a case, and a rule of the house, bound
 * to its parameters, is a schedule as well. Immutable, safe for many threads.
 *
 * <p>For a rule of your own, implement {@link #apply}; declare the least and greatest answer.
 */
public interface Schedule {

  /**
   * How a schedule is written: an object whose {@code type} is a rule that the reader knows, or the
   * name of a table.
   */
  Kind<Schedule> KIND = Kind.lazy("schedule", () -> ScheduleKind.INSTANCE);

  /** Returns the least value that is ever answered; 0, unless overridden. */
  default BigDecimal minimum() {
    return BigDecimal.ZERO;
  }

  /**
   * Returns the greatest value that is ever answered; 10, unless overridden. An answer outside the
   * declared range is refused when it is given.
   */
  default BigDecimal maximum() {
    return BigDecimal.TEN;
  }

  /**
   * Returns whether there is a least and a greatest answer; tiers, and a slope that continues, may
   * answer without a limit.
   */
  default boolean isLimited() {
    return minimum().compareTo(Figures.GREATEST.negate()) > 0
        && maximum().compareTo(Figures.GREATEST) < 0;
  }

  /** Returns how the value moves when the input grows. */
  default Trend trend() {
    return Trend.RISING;
  }

  /**
   * Returns the value for an input.
   *
   * @param input what was measured
   * @param facts what else is known about the case
   */
  Outcome apply(Fact input, Facts facts);

  /** Returns which leaf answers for a case, or why none does. */
  default Selection select(Facts facts) {
    return Selection.of(Leaf.of(this));
  }

  /** Returns every leaf that may answer. */
  default List<Leaf> leaves() {
    return ImmutableList.of(Leaf.of(this));
  }

  /** Returns the conditions by which a leaf is chosen. */
  default List<Condition> conditions() {
    return ImmutableList.of();
  }

  /**
   * Returns the ids of the facts that decide the answer beside what is looked up; those of the
   * conditions, unless overridden. A rule of the house that looks at facts names them here, so that
   * a quantity of which it makes use is known to be used.
   */
  default Set<String> attributes() {
    Set<String> ids = new TreeSet<>();
    conditions().forEach(condition -> ids.addAll(condition.attributes()));
    return ids;
  }

  /** Adds to the findings what is probably not meant: cases never reached, levels without any. */
  default void check(Place place, Findings findings) {}

  /**
   * Which leaf answers, or why none does.
   *
   * @param leaf the leaf; empty if that cannot be told
   * @param because why none answers; else empty
   */
  record Selection(Optional<Leaf> leaf, List<Reason> because) {

    public Selection {
      because = ImmutableList.copyOf(because);
    }

    /** Returns that a leaf answers. */
    public static Selection of(Leaf leaf) {
      return new Selection(Optional.of(leaf), ImmutableList.of());
    }

    /** Returns that none answers, and why. */
    public static Selection none(List<Reason> because) {
      return new Selection(Optional.empty(), because);
    }
  }
}
