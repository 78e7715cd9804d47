package dev.pvi.cpi.statement;

import dev.pvi.cpi.incentive.Factor;
import dev.pvi.form.Evidence;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

  /** Returns what the factors of the rule answered, in their order. */
  public abstract List<AppliedFactor> factors();

  /** Returns what the base rests on, if it is a figure of the book; empty: the event states it. */
  public abstract Optional<Evidence> baseEvidence();

  /** Returns what the rule itself rests on, where it states no figure; else empty. */
  public abstract Optional<Evidence> ruleEvidence();

  /**
   * Returns what a base earns on these terms, exactly and unrounded.
   *
   * @param share its share of what the whole pot earns; empty if the rule pays nothing for a pot
   */
  public Ratio earned(BigDecimal base, Optional<Ratio> share) {
    return Reckoning.of(factors(), base, share);
  }

  /**
   * Returns the share of the base that is paid, by all factors of the rate; 1, if there is none.
   */
  public BigDecimal rate() {
    BigDecimal rate = BigDecimal.ONE;
    boolean stated = false;
    for (AppliedFactor factor : factors()) {
      switch (factor.effect()) {
        case RATE -> rate = factor.value();
        case PLUS -> rate = stated ? rate.add(factor.value()) : factor.value();
        case AT_MOST -> rate = rate.min(factor.value());
        default -> {}
      }
      stated |= factor.isOfRate();
    }
    return rate;
  }

  /** Returns for which cases the rate holds; empty: for all. */
  public String rateLabel() {
    return labels(Factor.Effect.RATE);
  }

  /** Returns the product of all multipliers; 1, if there is none. */
  public BigDecimal multiplier() {
    BigDecimal product = BigDecimal.ONE;
    for (AppliedFactor factor : factors()) {
      if (factor.effect() == Factor.Effect.TIMES) {
        product = product.multiply(factor.value());
      }
    }
    return product;
  }

  /** Returns for which cases the multipliers hold; empty: for all. */
  public String multiplierLabel() {
    return labels(Factor.Effect.TIMES);
  }

  private String labels(Factor.Effect effect) {
    return String.join(
        "; ",
        factors().stream()
            .filter(factor -> factor.effect() == effect)
            .map(AppliedFactor::label)
            .filter(label -> !label.isEmpty())
            .toList());
  }

  /** Returns what the rate rests on, the weakest of its parts; empty if the rule states none. */
  @Value.Lazy
  public Optional<Evidence> rateEvidence() {
    return weakest(factors().stream().filter(AppliedFactor::isOfRate)).or(this::ruleEvidence);
  }

  /** Returns what the multipliers rest on; empty if the rule states none. */
  @Value.Lazy
  public Optional<Evidence> multiplierEvidence() {
    return weakest(of(Factor.Effect.TIMES));
  }

  /** Returns what amounts rest on that are figures of the book; empty if there are none. */
  @Value.Lazy
  public Optional<Evidence> amountEvidence() {
    return weakest(weakest(of(Factor.Effect.AMOUNT)), baseEvidence());
  }

  /**
   * Returns what an amount on these terms rests on: the weakest class of its figures. One without
   * any figure counts as ILLUSTRATIVE.
   */
  @Value.Lazy
  public Evidence evidence() {
    return weakest(weakest(rateEvidence(), multiplierEvidence()), amountEvidence())
        .orElse(Evidence.ILLUSTRATIVE);
  }

  private Stream<AppliedFactor> of(Factor.Effect effect) {
    return factors().stream().filter(factor -> factor.effect() == effect);
  }

  private static Optional<Evidence> weakest(Stream<AppliedFactor> factors) {
    return factors.map(AppliedFactor::evidence).flatMap(Optional::stream).reduce(Evidence::weaker);
  }

  private static Optional<Evidence> weakest(Optional<Evidence> one, Optional<Evidence> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().weaker(other.get()))
        : one.or(() -> other);
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

    /** What the factors of the rule answered, in their order. */
    Builder factors(Iterable<? extends AppliedFactor> factors);

    /** What the base rests on, if it is a figure of the book. */
    Builder baseEvidence(Optional<? extends Evidence> baseEvidence);

    /** What the rule itself rests on, where it states no figure. */
    Builder ruleEvidence(Optional<? extends Evidence> ruleEvidence);

    /** Sets every part to that of other terms. */
    Builder like(LineTerms terms);

    /**
     * Returns the terms.
     *
     * @throws IllegalStateException if portfolio, index, standing or date is missing
     */
    LineTerms build();
  }
}
