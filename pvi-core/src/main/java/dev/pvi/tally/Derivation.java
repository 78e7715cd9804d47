package dev.pvi.tally;

import dev.pvi.form.Kind;
import dev.pvi.rule.Rule;

/**
 * Makes one number of many rows. The one interface to implement for a derivation of the house.
 *
 * <ol>
 *   <li>Write a record for the parameters that a book states; let it implement {@link Plan}.
 *   <li>Declare a {@link dev.pvi.form.Form} for it; {@link Part} reads an amount and a condition.
 *   <li>Answer in a {@link Tally}, which adds, takes back and merges exactly.
 *   <li>Name the type, and pass the derivation in: {@code
 *       Derivations.<Booking>standard().with(derivation)}.
 *   <li>Refer to the type where a book states a quantity: {@code {"type": "acme-median"}}.
 * </ol>
 *
 * @param <R> what a row is
 */
public interface Derivation<R> extends Rule<Plan<R>> {

  /** Returns a derivation of a type and the form of its parameters. */
  static <R> Derivation<R> of(String type, Kind<? extends Plan<R>> form) {
    return new PlainDerivation<>(type, form);
  }
}
