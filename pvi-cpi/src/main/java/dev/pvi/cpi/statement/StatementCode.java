package dev.pvi.cpi.statement;

import dev.pvi.explain.Code;

/** Why an event earned nothing, or less. */
public enum StatementCode implements Code {
  /** The portfolio was not scored. */
  NOT_SCORED("{portfolio} was not scored on {date}", "Without an index nothing can be judged."),
  /** No score was in force. */
  NO_SCORE("no score is in force on {date}; the first is of {first}", "Score the earlier date."),
  /** A requirement is not met. */
  REQUIREMENT("{because}: {why}", "The requirement's own id is the code."),
  /** The amount is in a currency without a rate. */
  NO_RATE(
      "{amount} cannot be paid in {currency}: no rate from {from} to {currency} holds on {date}",
      "Declare the rate in the earnings."),
  /** The date lies outside the period. */
  OUTSIDE_PERIOD("{date} lies outside the period from {from} through {through}", "Another period."),
  /** No release holds on the date. */
  NO_RELEASE("no release of the incentive is in force on {date}", "Add the release."),
  /** No rule looks at the event. */
  NO_RULE(
      "no rule of {book} looks at events of type {type} in {portfolio}", "Nothing to earn here."),
  /** The event is of a kind that the book does not know. */
  UNKNOWN_KIND("{book} knows no events of type {type}", "Declare the kind of event in the book."),
  /** The event states a fact that is not of the type that its kind declares. */
  WRONG_FACT("{fact} must be {expected} - but was: {value}", "State it as the book declares it."),
  /** The event says the same as one before it. */
  DUPLICATE(
      "the same as {first}: equal in {facts}",
      "Paid once; the book says by what events are equal."),
  /** The original of a reversal is not there. */
  NO_ORIGINAL(
      "takes back {original}, which is not among the events",
      "Add the original event, which may lie before the period."),
  /** The amount to pay on is not stated. */
  NOT_MEASURED("{fact} is not stated, on which is paid", "State the amount."),
  /** The level has no amount. */
  LEVEL_NOT_PAID("{fact} {level} is not paid; the rule pays {paid}", "Some levels only advance."),
  /** The amount must be more than 0. */
  NOT_POSITIVE("{because}", "The book pays only on what is more than 0."),
  /** A part of the amount is not paid on. */
  CUT("{because}: {paid} of {whole}", "The rest is paid on."),
  /** What is free at first. */
  FREE("{because}: {free} free", "Paid is what comes after."),
  /** A quantity is not defined. */
  UNDEFINED("{quantity} is not defined: {why}", "The book may say what holds then."),
  /** A derivation of the house fails. */
  NOT_COMPUTED("it cannot be computed, {why}", "Mend the derivation."),
  /** A rate, multiplier, amount or limit could not be told. */
  UNDECIDED("the {what} cannot be told: {why}", "State the fact that is missing."),
  /** There is nothing to pay on. */
  ZERO_BASE("the amount to pay on is 0", "Nothing was booked, renewed or earned."),
  /** The rate or the multiplier is 0. */
  ZERO_RATE("the {what} is 0", "The schedule pays nothing here."),
  /** Less than the smallest coin. */
  ROUNDED_AWAY(
      "{exact} before rounding; the coins of the rule went to lines with larger remainders",
      "The total of a rule is rounded once and given to its lines."),
  /** The share that is paid. */
  RATE("{id}: × {value}{label}", "A step of the trace."),
  /** What is added to the share. */
  PLUS("{id}: + {value} on the rate{label}", "A step of the trace."),
  /** The most that the share may be. */
  AT_MOST("{id}: the rate is at most {value}{label}", "A step of the trace."),
  /** A multiplier. */
  TIMES("{id}: × {value}{label}", "A step of the trace."),
  /** An amount. */
  AMOUNT("{id}: + {value}{label}", "A step of the trace."),
  /** An amount that the whole pot earns. */
  POT_AMOUNT("{id}: its share of {value} for the whole{label}", "A step of the trace."),
  /** How rules of a group combine. */
  COMBINED("{group}: {because}", "A step of the trace, down to what is kept."),
  /** What all rules of a group may pay of what an event offers. */
  CEILING("{group}: all rules together pay at most {value} of the base", "A step of the trace."),
  /** A combination returned what it must not. */
  BAD_COMBINATION(
      "group {group} must keep from 0 to what was offered - but was: {value}",
      "Nothing is paid for the event; mend the combination."),
  /** What a cap takes. */
  CAP("{limit}: {before} is more than {value}", "A step of the trace, down to its share."),
  /** What makes up for what is missing. */
  FLOOR("{limit}: {before} is less than {value}", "A line of its own."),
  /** Too little to be paid. */
  MINIMUM(
      "{limit}: {before} is less than {value}, so that nothing is paid", "A step of the trace."),
  /** A limit that could not be looked up. */
  NOT_HELD(
      "limit {limit} must be known to be held - but was: not told by what the latest of its events"
          + " states",
      "More may be paid than the limit admits; state the fact by which it is looked up."),
  /** Rounding. */
  ROUNDED("rounded", "A step of the trace; the lines sum to the rounded total."),
  /** Which tiers make an amount. */
  TIERS("{id}: {tiers}", "How the amount of a pot comes about."),
  /** A total below 0. */
  NEGATIVE_TOTAL(
      "more is taken back than earned", "What is credited or reversed exceeds what is earned."),
  /** What the next step would bring. */
  NEXT(
      "{id}: {value} instead of {now} when {quantity} {at}{more}",
      "What a little more would bring.");

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
