package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Kind;
import dev.pvi.formula.Ratio;
import dev.pvi.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the rules of a group that pay on one event combine. The one interface to implement for a
 * combination of the house:
 *
 * <ol>
 *   <li>Write a record for the parameters that a book states; let it implement {@link Bound}.
 *   <li>Declare a {@link dev.pvi.form.Form} for it.
 *   <li>Answer in {@link Bound#combine}: for each offer, how much of it is kept, and why not all.
 *   <li>Name the type, and pass it in: {@code Rules.standard().with(combination)}.
 *   <li>Refer to the type in a group: {@code "combine": {"type": "acme-half-of-second"}}.
 * </ol>
 */
public interface Combination extends Rule<Combination.Bound> {

  /** A combination with its parameters. Immutable, safe for many threads. */
  @FunctionalInterface
  interface Bound {

    /**
     * Returns how much of each offer is kept, in the same order; never more than was offered. What
     * is taken back is offered and kept as it was when it was earned, as amounts above 0.
     *
     * @param offers what the rules of the group offer for one event, in the order of the group
     */
    List<Kept> combine(List<Offer> offers);
  }

  /**
   * What a rule offers for an event.
   *
   * @param rule the id of the rule
   * @param base what it pays on, in the currency of the statement
   * @param amount what it pays, before limits and rounding
   */
  record Offer(String rule, BigDecimal base, Ratio amount) {
    /** Checks that nothing is null. */
    public Offer {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * How much of an offer is kept.
   *
   * @param amount how much
   * @param because why not all of it; empty if it is all
   */
  record Kept(Ratio amount, Optional<String> because) {
    /** Checks that nothing is null. */
    public Kept {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(because, "because");
    }

    /** Returns that all of an offer is kept. */
    public static Kept all(Offer offer) {
      return new Kept(offer.amount(), Optional.empty());
    }

    /** Returns that nothing of an offer is kept. */
    public static Kept nothing(String because) {
      return new Kept(Ratio.of(BigDecimal.ZERO), Optional.of(because));
    }
  }

  /** Returns a combination of a type and the form of its parameters. */
  static Combination of(String type, Kind<? extends Bound> form) {
    return new PlainCombination(type, form);
  }

  /** Returns the combinations that come with the library. */
  static List<Combination> standard() {
    return ImmutableList.of(
        StandardCombinations.STACK,
        StandardCombinations.BEST_OF,
        StandardCombinations.EXCLUSIVE,
        StandardCombinations.COMPOUND);
  }
}
