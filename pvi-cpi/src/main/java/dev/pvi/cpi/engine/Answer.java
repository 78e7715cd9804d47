package dev.pvi.cpi.engine;

import dev.pvi.form.Evidence;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a factor answers. Equal answers are the same for a line. */
final class Answer implements Pick {

  private final BigDecimal value;
  private final String label;
  private final Optional<Evidence> evidence;
  private final int hash;

  Answer(BigDecimal value, String label, Optional<Evidence> evidence) {
    this.value = value;
    this.label = label;
    this.evidence = evidence;
    hash = value.hashCode() * 31 + label.hashCode();
  }

  /** Returns this answer with what led to it, as a rule of the house says; empty: nothing more. */
  Answer because(String reasons) {
    return reasons.isEmpty()
        ? this
        : new Answer(value, label.isEmpty() ? reasons : label + ", " + reasons, evidence);
  }

  BigDecimal value() {
    return value;
  }

  /** Returns for which cases it holds, and what was looked up; empty: for all. */
  String label() {
    return label;
  }

  /** Returns what the value rests on; empty if the book does not state it. */
  Optional<Evidence> evidence() {
    return evidence;
  }

  @Override
  public Answer pick(EventFacts facts) {
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Answer that
            && hash == that.hash
            && value.equals(that.value)
            && label.equals(that.label)
            && evidence.equals(that.evidence));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
