package dev.pvi.examples.quickstart;

import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.ScoringRule;
import java.math.BigDecimal;

/**
 * An amount of the house for a kind of event of the house: a workshop is paid by its seats, nothing
 * below the least number, and no more than the most.
 *
 * <p>At 40 a seat from 5 seats on and at most 1,000, 12 seats are 480, 4 seats 0 and 30 seats
 * 1,000.
 *
 * @param perSeat what a seat is paid
 * @param least from how many seats on
 * @param most the most that is paid
 */
public record SeatPay(BigDecimal perSeat, BigDecimal least, BigDecimal most) implements Schedule {

  private static final Form<SeatPay> FORM =
      Form.of(
          "seat-pay",
          "an amount for each seat",
          fields -> {
            var perSeat = fields.required("perSeat", Kind.decimalFrom(BigDecimal.ZERO), "A seat.");
            var least = fields.required("least", Kind.decimal(), "From how many seats on.");
            var most = fields.required("most", Kind.decimalFrom(BigDecimal.ZERO), "At most.");
            return values -> new SeatPay(values.get(perSeat), values.get(least), values.get(most));
          });

  /** The amount as a book names it. */
  public static final ScoringRule RULE = ScoringRule.of("acme-seat-pay", FORM);

  private static final Code FROM = Code.of("seat-pay", "{each} a seat from {least} seats on", "");

  @Override
  public BigDecimal maximum() {
    return most;
  }

  @Override
  public Outcome apply(Fact seats, Facts facts) {
    BigDecimal all = seats.number().multiply(perSeat).min(most);
    boolean isPaid = seats.number().compareTo(least) >= 0;
    Reason because = Reason.of(FROM, "each", perSeat, "least", least);
    return Outcome.of(isPaid ? all : BigDecimal.ZERO, because);
  }
}
