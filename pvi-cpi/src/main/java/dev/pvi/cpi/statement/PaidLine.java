package dev.pvi.cpi.statement;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an event earned under a rule: {@code base × rate × multiplier} before rounding; {@code
 * amount} is its part of the rounded total of the rule.
 *
 * @param event the id of the event
 * @param date its date
 * @param portfolio its portfolio
 * @param index the index that counted
 * @param standing the standing that counted, and whether it is kept by protection
 * @param base what was paid on, in the currency of the statement
 * @param rate the rate, as a fraction
 * @param rateLabel for which case the rate holds; empty: for all
 * @param multiplier the multiplier
 * @param multiplierLabel whose index it depends on, with that index; empty: that of the event
 * @param amount the amount paid
 * @param remark why the amount is 0; empty if it is not
 */
public record PaidLine(
    String event,
    LocalDate date,
    Portfolio portfolio,
    BigDecimal index,
    String standing,
    BigDecimal base,
    BigDecimal rate,
    String rateLabel,
    BigDecimal multiplier,
    String multiplierLabel,
    BigDecimal amount,
    Optional<Reason> remark) {

  static final Form<PaidLine> FORM =
      Form.of(
          "paid-line",
          "what an event earned under a rule",
          fields -> {
            var event = fields.required("event", Kind.text(), "The event.");
            var date = fields.required("date", Kind.date(), "Its date.");
            var portfolio = fields.required("portfolio", Portfolio.KIND, "Where.");
            var index = fields.required("index", Kind.decimal(), "The index used.");
            var standing = fields.required("standing", Kind.text(), "The standing used.");
            var base = fields.required("base", Kind.decimal(), "Paid on.");
            var rate = fields.required("rate", Kind.decimal(), "A fraction.");
            var rateLabel = fields.defaulted("rateLabel", Kind.text(), "", "For which case.");
            var multiplier = fields.required("multiplier", Kind.decimal(), "The multiplier.");
            var multiplierLabel =
                fields.defaulted("multiplierLabel", Kind.text(), "", "Whose index it depends on.");
            var amount = fields.required("amount", Kind.decimal(), "Paid.");
            var remark = fields.optional("remark", Kind.reason(), "Why nothing is paid.");
            fields.writes(
                (it, out) ->
                    out.put(event, it.event())
                        .put(date, it.date())
                        .put(portfolio, it.portfolio())
                        .put(index, it.index())
                        .put(standing, it.standing())
                        .put(base, it.base())
                        .put(rate, it.rate())
                        .put(rateLabel, it.rateLabel())
                        .put(multiplier, it.multiplier())
                        .put(multiplierLabel, it.multiplierLabel())
                        .put(amount, it.amount())
                        .put(remark, it.remark()));
            return values ->
                new PaidLine(
                    values.get(event),
                    values.get(date),
                    values.get(portfolio),
                    values.get(index),
                    values.get(standing),
                    values.get(base),
                    values.get(rate),
                    values.get(rateLabel),
                    values.get(multiplier),
                    values.get(multiplierLabel),
                    values.get(amount),
                    values.get(remark));
          });

  /** Returns the amount before rounding: {@code base × rate × multiplier}. */
  public BigDecimal exact() {
    return Figures.normal(base.multiply(rate).multiply(multiplier));
  }

  /** Returns this line with its part of the rounded total and, where that is 0, the reason. */
  public PaidLine withAmount(BigDecimal part) {
    return new PaidLine(
        event,
        date,
        portfolio,
        index,
        standing,
        base,
        rate,
        rateLabel,
        multiplier,
        multiplierLabel,
        part,
        part.signum() == 0 ? Optional.of(whyZero()) : Optional.empty());
  }

  private Reason whyZero() {
    if (base.signum() == 0) {
      return Reason.of(StatementCode.ZERO_BASE);
    } else if (exact().signum() == 0) {
      return Reason.of(StatementCode.ZERO_RATE, "what", rate.signum() == 0 ? "rate" : "multiplier");
    }
    return Reason.of(StatementCode.ROUNDED_AWAY, "exact", exact());
  }
}
