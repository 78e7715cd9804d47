package dev.pvi.rule;

import dev.pvi.form.Kind;
import dev.pvi.formula.Schedule;

/** A rule made of its two parts. */
record PlainRule(String type, Kind<? extends Schedule> form) implements ScoringRule {
  @Override
  public String toString() {
    return type;
  }
}
