package dev.pvi.cpi.statement;

import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** An event that earned nothing, or a part of one, and why. */
@Value.Immutable
public abstract class ExcludedLine {

  ExcludedLine() {}

  static final Form<ExcludedLine> FORM =
      Form.of(
          "excluded-line",
          "an event that earned nothing",
          fields -> {
            var event = fields.required("event", Kind.text(), "The event.");
            var date = fields.required("date", Kind.date(), "Its date.");
            var portfolio = fields.required("portfolio", Portfolio.KIND, "Where.");
            var base = fields.optional("base", ExactKind.INSTANCE, "What would have been paid on.");
            var foreign =
                fields.optional(
                    "foreign", ForeignAmount.FORM, "What that is in another currency, if it is.");
            var scoredOn =
                fields.optional("scoredOn", Kind.date(), "The date of the score, if one judged.");
            var reason = fields.required("reason", Kind.reason(), "Why.");
            fields.writes(
                (it, out) ->
                    out.put(event, it.event())
                        .put(date, it.date())
                        .put(portfolio, it.portfolio())
                        .put(base, it.base())
                        .put(foreign, it.foreign())
                        .put(scoredOn, it.scoredOn())
                        .put(reason, it.reason()));
            return values ->
                builder()
                    .event(values.get(event))
                    .date(values.get(date))
                    .portfolio(values.get(portfolio))
                    .base(values.get(base))
                    .foreign(values.get(foreign))
                    .scoredOn(values.get(scoredOn))
                    .reason(values.get(reason))
                    .build();
          });

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableExcludedLine.builder();
  }

  /** Returns the id of the event. */
  public abstract String event();

  /** Returns its date. */
  public abstract LocalDate date();

  /** Returns its portfolio. */
  public abstract Portfolio portfolio();

  /**
   * Returns what would have been paid on, in the currency of the statement; empty if that has no
   * amount in it.
   */
  public abstract Optional<BigDecimal> base();

  /**
   * Returns what would have been paid on, if that is in another currency than the statement; where
   * no exchange rate is declared, this is all that is known of it.
   */
  public abstract Optional<ForeignAmount> foreign();

  /** Returns the date of the score that judged the event; empty if none did. */
  public abstract Optional<LocalDate> scoredOn();

  /** Returns why. */
  public abstract Reason reason();

  /** Collects what a line says. */
  public interface Builder {

    /** The id of the event. Required. */
    Builder event(String event);

    /** Its date. Required. */
    Builder date(LocalDate date);

    /** Its portfolio. Required. */
    Builder portfolio(Portfolio portfolio);

    /** What would have been paid on, in the currency of the statement. */
    Builder base(BigDecimal base);

    /** What would have been paid on, if that has an amount in the currency of the statement. */
    Builder base(Optional<? extends BigDecimal> base);

    /** What would have been paid on, in another currency than the statement. */
    Builder foreign(ForeignAmount foreign);

    /** What would have been paid on, if that is in another currency than the statement. */
    Builder foreign(Optional<? extends ForeignAmount> foreign);

    /** The date of the score that judged the event. */
    Builder scoredOn(LocalDate scoredOn);

    /** The date of the score that judged the event, if one did. */
    Builder scoredOn(Optional<? extends LocalDate> scoredOn);

    /** Why. Required. */
    Builder reason(Reason reason);

    /**
     * Returns the line.
     *
     * @throws IllegalStateException if event, date, portfolio or reason is missing
     */
    ExcludedLine build();
  }
}
