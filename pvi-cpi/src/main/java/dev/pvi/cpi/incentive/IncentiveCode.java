package dev.pvi.cpi.incentive;

import dev.pvi.explain.Code;

/** What can be wrong with an incentive book as a whole. */
public enum IncentiveCode implements Code {
  /** A name that is no attribute. */
  UNKNOWN_ATTRIBUTE(
      "{owner} must name one of the attributes {known} - but was: {value}",
      "What events, partner and score state, and the quantities of the rule, are attributes."),
  /** Two parts of one name. */
  TWICE(
      "each {what} of {owner} must have an id of its own - but was twice: {value}",
      "The id tells them apart in layers, traces and explanations."),
  /** A rate where an amount was reached already. */
  RATE_AFTER_AMOUNT(
      "{what} must stand before the first amount in rule {rule} - but was after it: {value}",
      "A rate is a share of the base; after an amount, only times and amount go on."),
  /** A second rate. */
  SECOND_RATE(
      "rule {rule} must state one rate, to which others are added by plus - but was a second: {value}",
      "Which of two rates holds could not be told."),
  /** A number looked up by levels. */
  LEVELS(
      "{what} of {owner} must answer for {attribute}, a number - but was: by levels",
      "Use bands, slope, tiers or constant, or a choice of them."),
  /** A quantity that feeds back. */
  FED_BACK(
      "requirement {value} must not test a quantity, as it decides which events make quantities up"
          + " - but was: of {what}",
      "State it for the rule, whose pots it is then held against; a requirement with at or within is"
          + " held against each event."),
  /** A quantity that is made of another one, or of itself. */
  QUANTITY_OF_QUANTITY(
      "a quantity must be made of what events state, not of quantities - but was: {value}",
      "Which of two quantities comes first could not be told; test them in requirements of the rule."),
  /** A group of what is no rule. */
  UNKNOWN_RULE(
      "group {group} must name rules of the book, {known} - but was: {value}",
      "A group holds rules, not itself and no other group."),
  /** A rule in two groups. */
  IN_TWO_GROUPS(
      "rule {value} must be in one group - but was in {group} and {other}",
      "Which one combines its offers first could not be told."),
  /** Rules of a group that are settled differently. */
  MIXED_GROUP(
      "rules of group {group} must be settled alike - but was: {value}",
      "Money and points cannot be compared, nor capped together."),
  /** A kind of event that is not known. */
  UNKNOWN_KIND(
      "rule {rule} must name kinds of event, {known} - but was: {value}",
      "Declare the kind in events."),
  /** A limit of a pot in a rule without pots, or in a group. */
  NO_POT(
      "limit {value} of {what} must be per line or rule, as there are no pots - but was: per pot",
      "State by which attributes the pot is totalled."),
  /** A table that no rule uses. */
  UNUSED_TABLE("table {value} is used by no rule", "Remove it, or use it."),
  /** A quantity that nothing uses. */
  UNUSED_QUANTITY("quantity {value} of rule {rule} is used by nothing", "Remove it, or use it."),
  /** A figure below 0. */
  NEGATIVE_FIGURE(
      "{what} of rule {rule} must be 0 or more, unless the rule states \"negative\": true and why"
          + " - but was: {value}",
      "A negative figure deducts from what is earned, and pays for credits."),
  /** A limit below 0. */
  NEGATIVE_LIMIT(
      "limit {what} of {rule} must be 0 or more - but was: {value}",
      "What is paid is limited, not turned around."),
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
