package dev.pvi.cpi.statement;

import dev.pvi.explain.Code;

/** Why an event earned nothing, or less. */
public enum StatementCode implements Code {
  /** The index lies below the gate. */
  BELOW_GATE(
      "the index of {portfolio}, {index}, is {distance} below the gate of {gate}",
      "The rule pays only from this index on."),
  /** The index is at the gate, which must be exceeded. */
  AT_GATE(
      "the index of {portfolio}, {index}, must exceed the gate of {gate}",
      "The rule pays only above this index."),
  /** The portfolio was not scored. */
  NOT_SCORED("{portfolio} was not scored on {date}", "Without an index there is no gate to pass."),
  /** No score was in force. */
  NO_SCORE("no score is in force on {date}; the first is of {first}", "Score the earlier date."),
  /** A requirement is not met. */
  REQUIREMENT("{because}: {why}", "The requirement's own id is the code."),
  /** The amount is in a currency without a rate. */
  NO_RATE(
      "{amount} cannot be paid in {currency}: no rate from {from} to {currency} is declared",
      "Declare the rate in the earnings."),
  /** The date lies outside the period. */
  OUTSIDE_PERIOD("{date} lies outside the period from {from} through {through}", "Another period."),
  /** No release holds on the date. */
  NO_RELEASE("no release of the incentive is in force on {date}", "Add the release."),
  /** No rule looks at the event. */
  NO_RULE(
      "no rule of {book} looks at events of type {type} in {portfolio}", "Nothing to earn here."),
  /** The stage is not paid. */
  STAGE_NOT_PAID("stage {stage} is not paid; the rule pays {paid}", "Some stages only advance."),
  /** There was no growth. */
  NO_GROWTH("the annual contract value did not grow", "Growth is paid, decline is not deducted."),
  /** The renewal came late. */
  LATE("renewed on {date}, after the due date {due}", "Only on-time renewals are paid."),
  /** There was no renewal. */
  NOT_RENEWED("not renewed", "Only renewals are paid."),
  /** Nothing fell due, and nothing was renewed. */
  NOTHING_DUE("nothing was due, and nothing renewed", "There is nothing to pay."),
  /** A value was renewed though nothing fell due. */
  NOTHING_TO_RENEW(
      "{renewed} was renewed, but nothing was due: a renewal of nothing",
      "State the value that fell due; without it, this is not a renewal."),
  /** A part of a contract was not renewed. */
  PARTLY_RENEWED(
      "only {renewed} of {due} due was renewed", "The part that was renewed on time is paid."),
  /** A rate or multiplier could not be chosen. */
  UNDECIDED("the {what} cannot be told: {why}", "State the fact that is missing."),
  /** There is nothing to pay on. */
  ZERO_BASE("the amount to pay on is 0", "Nothing was booked, renewed or earned."),
  /** The rate or the multiplier is 0. */
  ZERO_RATE("the {what} is 0", "The schedule pays nothing here."),
  /** Less than the smallest coin. */
  ROUNDED_AWAY(
      "{exact} before rounding; the coins of the rule went to lines with larger remainders",
      "The total of a rule is rounded once and given to its lines.");

  private final String template;
  private final String documentation;

  StatementCode(String template, String documentation) {
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
