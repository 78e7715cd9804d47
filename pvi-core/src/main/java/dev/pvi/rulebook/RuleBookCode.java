package dev.pvi.rulebook;

import dev.pvi.explain.Code;

/** What can be wrong with a rule book as a whole. */
public enum RuleBookCode implements Code {
  /** Weights of one level that do not sum to 1. */
  WEIGHTS_SUM(
      "weights of {level} must sum to 1 - but was: {sum} (missing {missing})",
      "Each level of weights sums to exactly 1; a negative missing part is too much."),
  /** A weight that is missing, too large, or stated where there is none. */
  WEIGHT(
      "weight must be {expected} - but was: {value}",
      "Every category and metric of a card has a weight, unless the card adds points."),
  /** A scorecard without anything to score. */
  EMPTY_SCORECARD("must hold at least one {what} - but was: empty", "There is nothing to score."),
  /** A reference to something that the book does not define. */
  UNKNOWN_REFERENCE(
      "must be a {what} that the book defines ({known}) - but was: {value}",
      "Usually a misspelt id."),
  /** A certification of which a person is to count more or less than once. */
  ONCE_PER_PERSON(
      "must be 1, as metric {metric} counts persons - but was: {value}",
      "Each person counts once, whatever he or she holds."),
  /** A certification that requires itself, perhaps by way of others. */
  REQUIRES_ITSELF(
      "must not require itself - but was: {value}",
      "Nobody can hold first what needs itself; each stage requires an earlier one."),
  /** A table for percentages whose limits all are fractions of 1. */
  FRACTIONS_FOR_PERCENT(
      "should have limits in percent, as metric {metric} is read - but all lie within 1: {value}",
      "30 percent is written as 30, not as 0.30; where so little is meant, the metric says what is"
          + " plausible."),
  /** A need of a benefit that no fact of a partner can answer. */
  NO_FACT_OF_PARTNER(
      "must be an attribute of a partner - but was: {value}",
      "It stands for a single reading; a benefit belongs to the whole partner."),
  /** A benefit that nobody can have. */
  BENEFIT_UNREACHABLE(
      "benefit {value} can never be held: what it needs cannot be true at once",
      "Conditions contradict one another."),
  /** A benefit or a need that says the same as another. */
  SAID_TWICE("{what} {value} says the same as {other}", "Remove one of them, or tell them apart."),
  /** A table that answers outside the scale. */
  OUTSIDE_SCALE(
      "table {table} must answer from 0 to {maximum} - but was: from {low} to {high}",
      "The scale of the book bounds every index."),
  /** A table of points whose answers have no limit. */
  UNLIMITED_POINTS(
      "table {table} must have a least and a greatest answer, as its points are added - but was:"
          + " from {low} to {high}",
      "What a metric may add at most is part of every score."),
  /** A table that cannot reach the top of the scale. */
  BELOW_SCALE(
      "table {table} should reach the scale of the book, {maximum} - but its most is: {value}",
      "With it no portfolio can reach the maximum."),
  /** A table that moves the other way than declared. */
  WRONG_TREND(
      "rows must move as the table declares, {declared} - but was: {value}",
      "A row is out of place, or the declaration is wrong."),
  /** A table without a row for something that its metric may read. */
  INPUT_MISSED(
      "must name a table with a row for {value} - but was: {table}",
      "A reading without a row is refused, and the partner with it."),
  /** A table that no scorecard uses. */
  UNUSED_TABLE("table {value} is used by no scorecard", "Remove it, or use it."),
  /** Standings whose thresholds do not make a ladder. */
  LADDER("the ladder must {rule} - but was: {value}", "Each standing begins above the one before."),
  /** A standing that asks for a part that a scorecard of its ladder does not have. */
  UNKNOWN_REQUIRED(
      "must be a {what} of the scorecard {card} ({known}) - but was: {value}",
      "What a ladder asks is asked of every scorecard that uses it."),
  /** A modifier without a condition on the reading's own amounts, or likewise inconsistent. */
  UNKNOWN_DERIVED(
      "must be a declared attribute ({known}) - but was: {value}",
      "Implied values are given to declared attributes only.");

  private final String template;
  private final String documentation;

  RuleBookCode(String template, String documentation) {
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
