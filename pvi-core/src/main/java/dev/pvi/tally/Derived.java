package dev.pvi.tally;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import java.util.Optional;

/**
 * A number that was derived from rows, or why there is none.
 *
 * @param value the number, exact; empty if it is not defined
 * @param undefined why it is not defined; empty if it is
 */
public record Derived(Optional<Ratio> value, Optional<Reason> undefined) {

  /**
   * Checks that there is either.
   *
   * @throws IllegalArgumentException if there are both, or none
   */
  public Derived {
    if (value.isPresent() == undefined.isPresent()) {
      throw new IllegalArgumentException(
          "derived must have either a value or a reason why it has none - but was: "
              + value
              + " and "
              + undefined);
    }
  }

  /** Returns a number. */
  public static Derived of(Ratio value) {
    return new Derived(Optional.of(value), Optional.empty());
  }

  /** Returns that there is no number, and why. */
  public static Derived undefined(Reason reason) {
    return new Derived(Optional.empty(), Optional.of(reason));
  }

  /** Returns the number, or the sentence that says why there is none. */
  @Override
  public String toString() {
    return value.map(Ratio::toString).or(() -> undefined.map(Reason::text)).orElseThrow();
  }
}
