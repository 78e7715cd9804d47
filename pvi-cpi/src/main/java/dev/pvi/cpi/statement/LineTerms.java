package dev.pvi.cpi.statement;

import dev.pvi.form.Evidence;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * On which terms events of a portfolio are paid under a rule: what their lines have in common. The
 * lines that one calculation pays on the same terms share one object.
 */
@Value.Immutable
public abstract class LineTerms {

  LineTerms() {}

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableLineTerms.builder();
  }

  /** Returns the portfolio of the events. */
  public abstract Portfolio portfolio();

  /** Returns the index that counted. */
  public abstract BigDecimal index();

  /** Returns the standing that counted, and whether it is kept by protection. */
  public abstract String standing();

  /** Returns the date of the score that judged the events. */
  public abstract LocalDate scoredOn();

  /** Returns the rate, as a fraction. */
  public abstract BigDecimal rate();

  /** Returns for which case the rate holds; empty: for all. */
  @Value.Default
  public String rateLabel() {
    return "";
  }

  /** Returns the multiplier. */
  public abstract BigDecimal multiplier();

  /** Returns whose index the multiplier depends on, with that index; empty: that of the event. */
  @Value.Default
  public String multiplierLabel() {
    return "";
  }

  /** Returns what the rate that answered rests on; empty if the rule states none. */
  public abstract Optional<Evidence> rateEvidence();

  /** Returns what the multiplier that answered rests on; empty if the rule states none. */
  public abstract Optional<Evidence> multiplierEvidence();

  /** Returns what the amount of the stage rests on; empty if the event itself states the amount. */
  public abstract Optional<Evidence> amountEvidence();

  /**
   * Returns what an amount on these terms rests on: the weakest class of its figures. One without
   * any figure counts as ILLUSTRATIVE.
   */
  public Evidence evidence() {
    return Stream.of(rateEvidence(), multiplierEvidence(), amountEvidence())
        .flatMap(Optional::stream)
        .reduce(Evidence::weaker)
        .orElse(Evidence.ILLUSTRATIVE);
  }

  /** Collects terms. */
  public interface Builder {

    /** The portfolio of the events. Required. */
    Builder portfolio(Portfolio portfolio);

    /** The index that counted. Required. */
    Builder index(BigDecimal index);

    /** The standing that counted, and whether it is kept by protection. Required. */
    Builder standing(String standing);

    /** The date of the score that judged the events. Required. */
    Builder scoredOn(LocalDate scoredOn);

    /** The rate, as a fraction. Required. */
    Builder rate(BigDecimal rate);

    /** For which case the rate holds; for all, if not stated. */
    Builder rateLabel(String rateLabel);

    /** The multiplier. Required. */
    Builder multiplier(BigDecimal multiplier);

    /** Whose index the multiplier depends on, with that index; that of the event, if not stated. */
    Builder multiplierLabel(String multiplierLabel);

    /** What the rate that answered rests on, if the rule states one. */
    Builder rateEvidence(Optional<? extends Evidence> rateEvidence);

    /** What the multiplier that answered rests on, if the rule states one. */
    Builder multiplierEvidence(Optional<? extends Evidence> multiplierEvidence);

    /** What the amount of the stage rests on, if the event itself does not state the amount. */
    Builder amountEvidence(Optional<? extends Evidence> amountEvidence);

    /** Sets every part to that of other terms. */
    Builder like(LineTerms terms);

    /**
     * Returns the terms.
     *
     * @throws IllegalStateException if anything but labels and evidence is missing
     */
    LineTerms build();
  }
}
