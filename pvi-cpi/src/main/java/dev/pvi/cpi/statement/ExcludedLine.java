package dev.pvi.cpi.statement;

import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An event that earned nothing, and why.
 *
 * @param event the id of the event
 * @param date its date
 * @param portfolio its portfolio
 * @param base what would have been paid on, in the currency of the statement; empty if that has no
 *     amount in it
 * @param reason why
 */
public record ExcludedLine(
    String event, LocalDate date, Portfolio portfolio, Optional<BigDecimal> base, Reason reason) {

  static final Form<ExcludedLine> FORM =
      Form.of(
          "excluded-line",
          "an event that earned nothing",
          fields -> {
            var event = fields.required("event", Kind.text(), "The event.");
            var date = fields.required("date", Kind.date(), "Its date.");
            var portfolio = fields.required("portfolio", Portfolio.KIND, "Where.");
            var base = fields.optional("base", Kind.decimal(), "What would have been paid on.");
            var reason = fields.required("reason", Kind.reason(), "Why.");
            fields.writes(
                (it, out) ->
                    out.put(event, it.event())
                        .put(date, it.date())
                        .put(portfolio, it.portfolio())
                        .put(base, it.base())
                        .put(reason, it.reason()));
            return values ->
                new ExcludedLine(
                    values.get(event),
                    values.get(date),
                    values.get(portfolio),
                    values.get(base),
                    values.get(reason));
          });
}
