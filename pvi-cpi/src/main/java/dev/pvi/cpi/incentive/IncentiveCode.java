package dev.pvi.cpi.incentive;

import dev.pvi.explain.Code;

/** What can be wrong with an incentive book as a whole. */
public enum IncentiveCode implements Code {
  /** Amounts per stage missing, or where nothing is paid per stage. */
  AMOUNTS(
      "rule {rule} must state amounts exactly if it pays on milestones - but was: {value}",
      "A milestone is worth what the book says for its stage."),
  /** A rate or multiplier by levels. */
  LEVELS(
      "{what} of rule {rule} must answer for the index, a number - but was: by levels",
      "Use bands, slope or constant, or a choice of them."),
  /** A table that no rule uses. */
  UNUSED_TABLE("table {value} is used by no rule", "Remove it, or use it."),
  /** A figure below 0. */
  NEGATIVE_FIGURE(
      "{what} of rule {rule} must be 0 or more, unless the rule states \"negative\": true and why"
          + " - but was: {value}",
      "A negative figure deducts from what is earned, and pays for credits."),
  /** Figures that may be negative for no stated reason, or a reason without that. */
  NEGATIVE_REASON(
      "rule {rule} must state because exactly if it states \"negative\": true - but was: {value}",
      "Who reads the book must see why figures may be negative."),
  /** A rule that may have negative figures and has none. */
  NEEDLESS_NEGATIVE(
      "rule {value} states that figures may be negative, but none is", "Remove the statement."),
  /** A rate above 100 %. */
  GREAT_RATE(
      "rate of rule {rule} should be at most 1, which is 100 % - but was: {value}",
      "Rates are fractions: 2 % is 0.02."),
  /** A multiplier far from 1. */
  GREAT_MULTIPLIER(
      "multiplier of rule {rule} should be at most 10 - but was: {value}",
      "Multipliers are factors: five percent more is 1.05."),
  /** No rounding. */
  UNNECESSARY(
      "rounding must say how to round - but was: {value}",
      "A total does not come out in whole coins by itself."),
  /** A book without rules. */
  NO_RULES("must hold at least one rule - but was: empty", "There is nothing to earn.");

  private final String template;
  private final String documentation;

  IncentiveCode(String template, String documentation) {
    this.template = template;
    this.documentation = documentation;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String documentation() {
    return documentation;
  }
}
