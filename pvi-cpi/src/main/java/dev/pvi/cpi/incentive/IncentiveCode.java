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
