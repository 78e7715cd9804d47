package dev.pvi.cpi.statement;

import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
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

  /** Collects terms. */
  public interface Builder {

    /** The portfolio of the events. Required. */
    Builder portfolio(Portfolio portfolio);

    /** The index that counted. Required. */
    Builder index(BigDecimal index);

    /** The standing that counted, and whether it is kept by protection. Required. */
    Builder standing(String standing);

    /** The rate, as a fraction. Required. */
    Builder rate(BigDecimal rate);

    /** For which case the rate holds; for all, if not stated. */
    Builder rateLabel(String rateLabel);

    /** The multiplier. Required. */
    Builder multiplier(BigDecimal multiplier);

    /** Whose index the multiplier depends on, with that index; that of the event, if not stated. */
    Builder multiplierLabel(String multiplierLabel);

    /**
     * Returns the terms.
     *
     * @throws IllegalStateException if anything but a label is missing
     */
    LineTerms build();
  }
}
