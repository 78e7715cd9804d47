package dev.pvi.rulebook;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What follows where a reading is absent or does not apply: the index is 0, another one is assumed,
 * the metric does not count, or the partner is refused. It may tell kinds of absence apart by their
 * code, as in {@code {"no-prior-period": "exclude", "otherwise": "zero"}}; what it says by itself
 * holds for all others.
 */
public sealed interface Policy permits Policies.Stated, Policies.Coded {

  /**
   * Returns what follows for a kind of absence; this policy, if it does not tell kinds apart or
   * says nothing of this one.
   *
   * @param code the kind, see {@link dev.pvi.partner.Reading.Absent#code}
   */
  Policy of(String code);

  /** Returns the policies of the kinds that are told apart, by their code; empty if none is. */
  SortedMap<String, Policy> byCode();

  /** Returns the index that stands in for the missing one; 0, unless another one is stated. */
  BigDecimal assumed();

  /** Returns whether the metric does not count; the others of its category are re-weighted. */
  boolean excludes();

  /** Returns whether the partner is not scored. */
  boolean refuses();

  /** Returns what follows, in words, such as {@code counts as 0}. */
  String says();
}
