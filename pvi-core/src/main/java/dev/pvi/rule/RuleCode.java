package dev.pvi.rule;

import dev.pvi.explain.Code;

/** What can be wrong with the rules that a book names. */
public enum RuleCode implements Code {
  /** A type that the set of rules does not have. */
  UNKNOWN_RULE_TYPE(
      "must be the type of a scoring rule ({known}) - but was: {value}",
      "Pass the rule in: ScoringRules.standard().with(rule)."),
  /** An input that the rule does not cover. */
  NOT_COVERED(
      "the table has no row for {value}", "The reading is of another kind than the table's rows.");

  private final String template;
  private final String documentation;

  RuleCode(String template, String documentation) {
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
