package dev.pvi.cpi.incentive;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.rulebook.Ladder;
import java.math.BigDecimal;

/**
 * The least index of the portfolio with which an event earns, compared unrounded.
 *
 * @param index the threshold
 * @param reach whether it is reached at the threshold or only above it
 */
public record Gate(BigDecimal index, Ladder.Reach reach) {

  /** The gate that every index passes. */
  public static final Gate OPEN = new Gate(BigDecimal.ZERO, Ladder.Reach.FROM);

  /** How a gate is written. */
  public static final Form<Gate> FORM =
      Form.of(
          "gate",
          "the least index with which an event earns",
          fields -> {
            var index =
                fields.required("index", Kind.decimalFrom(BigDecimal.ZERO), "The threshold.");
            var reach =
                fields.defaulted(
                    "reach",
                    Kind.constant(Ladder.Reach.class, true),
                    Ladder.Reach.FROM,
                    "Whether it is reached at the threshold (from) or only above it.");
            return values -> new Gate(values.get(index), values.get(reach));
          });

  /** Returns whether an index passes. */
  public boolean admits(BigDecimal other) {
    int order = other.compareTo(index);
    return order > 0 || (order == 0 && reach == Ladder.Reach.FROM);
  }

  /**
   * Returns whether the least index passes with which a standing is reached. Where a standing is
   * reached only above its threshold, whoever reached 5 had more than 5, and so passes a gate that
   * must be exceeded there.
   *
   * @param ladder the ladder of the standing
   * @param rung the standing
   */
  public boolean admits(Ladder ladder, Ladder.Rung rung) {
    boolean exceeds = ladder.reach(rung) == Ladder.Reach.ABOVE && rung.at().signum() > 0;
    return exceeds ? rung.at().compareTo(index) >= 0 : admits(rung.at());
  }
}
