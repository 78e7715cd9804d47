package dev.pvi.cpi.statement;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an event earned under a rule: {@code base × rate × multiplier} before rounding; {@code
 * amount} is its part of the rounded total of the rule. What many lines share stands in their
 * {@link #terms()}, once.
 */
@Value.Immutable
public abstract class PaidLine {

  PaidLine() {}

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
            var scoredOn = fields.required("scoredOn", Kind.date(), "The date of the score.");
            var base = fields.required("base", ExactKind.INSTANCE, "Paid on.");
            var foreign =
                fields.optional(
                    "foreign", ForeignAmount.FORM, "What it was converted from, if it was.");
            var rate = fields.required("rate", ExactKind.INSTANCE, "A fraction.");
            var rateLabel = fields.defaulted("rateLabel", Kind.text(), "", "For which case.");
            var multiplier = fields.required("multiplier", ExactKind.INSTANCE, "The multiplier.");
            var multiplierLabel =
                fields.defaulted("multiplierLabel", Kind.text(), "", "Whose index it depends on.");
            var evidence = LineEvidence.declare(fields);
            var amount = fields.required("amount", ExactKind.INSTANCE, "Paid.");
            var remark = fields.optional("remark", Kind.reason(), "Why nothing is paid.");
            fields.writes(
                (it, out) ->
                    evidence
                        .write(it.terms(), out)
                        .put(event, it.event())
                        .put(date, it.date())
                        .put(portfolio, it.portfolio())
                        .put(index, it.index())
                        .put(standing, it.standing())
                        .put(scoredOn, it.terms().scoredOn())
                        .put(base, it.base())
                        .put(foreign, it.foreign())
                        .put(rate, it.rate())
                        .put(rateLabel, it.rateLabel())
                        .put(multiplier, it.multiplier())
                        .put(multiplierLabel, it.multiplierLabel())
                        .put(amount, it.amount())
                        .put(remark, it.remark()));
            return values ->
                builder()
                    .event(values.get(event))
                    .date(values.get(date))
                    .base(values.get(base))
                    .foreign(values.get(foreign))
                    .amount(values.get(amount))
                    .remark(values.get(remark))
                    .terms(
                        evidence
                            .read(values, LineTerms.builder())
                            .portfolio(values.get(portfolio))
                            .index(values.get(index))
                            .standing(values.get(standing))
                            .scoredOn(values.get(scoredOn))
                            .rate(values.get(rate))
                            .rateLabel(values.get(rateLabel))
                            .multiplier(values.get(multiplier))
                            .multiplierLabel(values.get(multiplierLabel))
                            .build())
                    .build();
          });

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutablePaidLine.builder();
  }

  /** Returns the id of the event. */
  public abstract String event();

  /** Returns its date. */
  public abstract LocalDate date();

  /** Returns what was paid on, in the currency of the statement. */
  public abstract BigDecimal base();

  /** Returns what the event states, if that is in another currency than the statement. */
  public abstract Optional<ForeignAmount> foreign();

  /** Returns the amount paid. */
  public abstract BigDecimal amount();

  /** Returns why the amount is 0; empty if it is not. */
  public abstract Optional<Reason> remark();

  /** Returns on which terms it is paid. */
  public abstract LineTerms terms();

  /** Returns the portfolio of the event. */
  public Portfolio portfolio() {
    return terms().portfolio();
  }

  /** Returns the index that counted. */
  public BigDecimal index() {
    return terms().index();
  }

  /** Returns the standing that counted, and whether it is kept by protection. */
  public String standing() {
    return terms().standing();
  }

  /** Returns the date of the score that judged the event. */
  public LocalDate scoredOn() {
    return terms().scoredOn();
  }

  /** Returns what the amount rests on: the weakest class of the figures used. */
  public Evidence evidence() {
    return terms().evidence();
  }

  /** Returns the rate, as a fraction. */
  public BigDecimal rate() {
    return terms().rate();
  }

  /** Returns for which case the rate holds; empty: for all. */
  public String rateLabel() {
    return terms().rateLabel();
  }

  /** Returns the multiplier. */
  public BigDecimal multiplier() {
    return terms().multiplier();
  }

  /** Returns whose index the multiplier depends on, with that index; empty: that of the event. */
  public String multiplierLabel() {
    return terms().multiplierLabel();
  }

  /** Returns the amount before rounding: {@code base × rate × multiplier}. */
  public BigDecimal exact() {
    return Figures.normal(base().multiply(rate()).multiply(multiplier()));
  }

  /** Collects what a line says. */
  public interface Builder {

    /** The id of the event. Required. */
    Builder event(String event);

    /** Its date. Required. */
    Builder date(LocalDate date);

    /** What was paid on, in the currency of the statement. Required. */
    Builder base(BigDecimal base);

    /** What the event states, in another currency than the statement. */
    Builder foreign(ForeignAmount foreign);

    /** What the event states, if that is in another currency than the statement. */
    Builder foreign(Optional<? extends ForeignAmount> foreign);

    /** The amount paid. Required. */
    Builder amount(BigDecimal amount);

    /** Why the amount is 0. */
    Builder remark(Reason remark);

    /** Why the amount is 0, if it is. */
    Builder remark(Optional<? extends Reason> remark);

    /** On which terms it is paid. Required. */
    Builder terms(LineTerms terms);

    /**
     * Returns the line.
     *
     * @throws IllegalStateException if anything but remark and foreign amount is missing
     */
    PaidLine build();
  }
}
