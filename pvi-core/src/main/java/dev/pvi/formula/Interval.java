package dev.pvi.formula;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * An interval of numbers.
 *
 * @param lower the lower bound; empty for none
 * @param upper the upper bound; empty for none
 */
public record Interval(Optional<Bound> lower, Optional<Bound> upper) {

  /**
   * One end of an interval.
   *
   * @param value where it lies
   * @param inclusive whether the value itself belongs to the interval
   */
  public record Bound(BigDecimal value, boolean inclusive) {

    public Bound {
      value = Figures.checked("bound", value);
    }

    /** Returns the bound at which the other side of a cut here begins or ends. */
    public Bound opposite() {
      return new Bound(value, !inclusive);
    }
  }

  /** Returns whether a number lies above this interval. */
  boolean endsBefore(Ratio x) {
    if (upper.isEmpty()) {
      return false;
    }
    int order = x.compareTo(upper.get().value());
    return order > 0 || (order == 0 && !upper.get().inclusive());
  }

  /** Returns whether a number lies below this interval. */
  boolean beginsAfter(Ratio x) {
    if (lower.isEmpty()) {
      return false;
    }
    int order = x.compareTo(lower.get().value());
    return order < 0 || (order == 0 && !lower.get().inclusive());
  }

  /** Returns whether the interval holds no number. */
  boolean isEmpty() {
    if (lower.isEmpty() || upper.isEmpty()) {
      return false;
    }
    int order = lower.get().value().compareTo(upper.get().value());
    return order > 0 || (order == 0 && !(lower.get().inclusive() && upper.get().inclusive()));
  }

  /** Returns the interval in words, such as {@code more than 6 to 9}. */
  public String says() {
    return says(Figures::exact);
  }

  /** Returns the interval in words, with bounds as they are shown. */
  String says(Function<BigDecimal, String> shown) {
    String from =
        lower.map(b -> (b.inclusive() ? "" : "more than ") + shown.apply(b.value())).orElse("");
    String to =
        upper
            .map(
                b ->
                    (b.inclusive() ? (lower.isEmpty() ? "up to " : "") : "below ")
                        + shown.apply(b.value()))
            .orElse("");
    if (lower.isEmpty()) {
      return upper.isEmpty() ? "any" : to;
    }
    if (upper.isEmpty()) {
      return lower.get().inclusive() ? from + " or more" : from;
    }
    return from + " to " + to;
  }

  private static String text(Bound bound) {
    return Figures.exact(bound.value());
  }

  /** Returns the interval in mathematical notation, such as {@code [30, 35)}. */
  @Override
  public String toString() {
    return lower.map(b -> (b.inclusive() ? "[" : "(") + text(b)).orElse("(-∞")
        + ", "
        + upper.map(b -> text(b) + (b.inclusive() ? "]" : ")")).orElse("∞)");
  }
}
