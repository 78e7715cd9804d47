package dev.pvi.rule;

import dev.pvi.form.Kind;

/** A rule made of its two parts. */
record PlainRule(String type, Kind<? extends ScoringRule.Bound> form) implements ScoringRule {
  @Override
  public String toString() {
    return type;
  }
}
