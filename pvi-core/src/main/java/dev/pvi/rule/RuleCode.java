package dev.pvi.rule;

import dev.pvi.explain.Code;

/** What can be wrong with the rules that a book names. */
public enum RuleCode implements Code {
  /** A type that the set of rules does not have. */
  UNKNOWN_RULE_TYPE(
      "must be the type of a {sort} ({known}) - but was: {value}",
      "Pass the rule in: ScoringRules.standard().with(rule)."),
  /** A name that no table has. */
  UNKNOWN_TABLE(
      "must be a table that the book defines ({known}) - but was: {value}",
      "Usually a misspelt name."),
  /** A table that is reached through too many others. */
  TABLE_DEPTH(
      "must be reached through at most {most} tables - but was: {value}",
      "Tables that name tables that name tables are followed only so far."),
  /** A table that names itself, perhaps through others. */
  TABLE_CYCLE(
      "must not lead back to itself - but was: {value}",
      "A table may name others, but none that names it.");

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
