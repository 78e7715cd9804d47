package dev.pvi.cpi;

import dev.pvi.form.Evidence;
import dev.pvi.formula.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A rate or a multiplier that a schedule answers, and the terms that follow from it. */
final class Answer implements Pick {

  private final BigDecimal value;
  private final String label;
  private final Optional<Evidence> evidence;
  private final Map<Answer, Terms> terms = new HashMap<>(2);

  Answer(BigDecimal value, String label, Optional<Evidence> evidence) {
    this.value = value;
    this.label = label;
    this.evidence = evidence;
  }

  BigDecimal value() {
    return value;
  }

  /** Returns for which cases it holds; empty: for all. */
  String label() {
    return label;
  }

  /** Returns what the value rests on; empty if the book does not state it. */
  Optional<Evidence> evidence() {
    return evidence;
  }

  /** Returns, of a rate, the terms by multiplier that were made so far. */
  Map<Answer, Terms> terms() {
    return terms;
  }

  @Override
  public Answer pick(Facts facts) {
    return this;
  }
}
