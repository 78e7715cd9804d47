package dev.pvi.score;

import dev.pvi.explain.Code;

/** Why a part of a score is what it is, and what can be wrong with a snapshot. */
public enum ScoreCode implements Code {
  /** A metric without a reading. */
  ABSENT("not measured: {why}; {policy}", "State the reading; until then the policy holds."),
  /** A metric without a reading, of a kind that is told apart. */
  ABSENT_BY_CODE(
      "not measured ({code}): {why}; {policy}",
      "The policy of the metric for this kind of absence says what follows."),
  /** A metric that does not apply. */
  NOT_APPLICABLE("not applicable: {why}; {policy}", "The policy of the metric says what follows."),
  /** A metric that does not apply, for a kind of reason that is told apart. */
  NOT_APPLICABLE_BY_CODE(
      "not applicable ({code}): {why}; {policy}",
      "The policy of the metric for this kind of reason says what follows."),
  /** A table that could not be chosen. */
  UNDECIDED("the table cannot be chosen: {why}; {policy}", "State the fact that is missing."),
  /** Which case of a choice answered. */
  CHOSEN("by the rule for {label}", "The rule is chosen by facts about the partner."),
  /** A modifier whose condition could not be told. */
  CONDITION_UNKNOWN(
      "{modifier} cannot be told, {why}; {consequence}", "State the fact that is missing."),
  /** A displayed index that seems to reach a threshold. */
  SHOWN_ROUNDED(
      "shown as {shown}, exactly {index}: thresholds are compared unrounded, so {threshold} is not"
          + " reached",
      "Two digits, half up, are for display only."),
  /** A standing whose threshold is reached, but not what else it asks. */
  STANDING_HELD_BACK(
      "{index} reaches {standing}, but {why}",
      "A standing may ask more than its threshold; what is said first is the way to it."),
  /** What the next standing asks beside its threshold, which is not reached either. */
  STANDING_ASKS("{standing} asks besides: {why}", "A standing may ask more than its threshold."),
  /** What a standing asks of every part, and some do not count. */
  STANDING_PASSES_OVER(
      "{standing} passes over what is not counted: {names}",
      "Nothing is asked of what does not count."),
  /** A snapshot of a date before the first on which the rules hold. */
  BEFORE_RELEASE(
      "as of {date} lies before {from}, from which {book} is in force",
      "Choose the release by the date of the snapshot, unless another is meant as a what-if."),
  /** A snapshot of a date after the last on which the rules hold. */
  AFTER_RELEASE(
      "as of {date} lies after {through}, through which {book} is in force",
      "Choose the release by the date of the snapshot, unless another is meant as a what-if."),
  /** A portfolio or metric that the program does not know. */
  UNKNOWN_IN_PROGRAM(
      "must be a {what} of the program ({known}) - but was: {value}", "Usually a misspelt id."),
  /** A metric that the program knows but this book does not score there. */
  NOT_SCORED("{what} {value} is known to the program but not scored by this book", "Ignored."),
  /** A portfolio for which the snapshot states nothing. */
  NOTHING_STATED(
      "not scored, because the snapshot states no reading: {portfolios}",
      "State a reading, or name the portfolio among `portfolios`, to have it scored."),
  /** A portfolio in which no metric counts. */
  NOTHING_APPLIES(
      "not scored, because no metric applies: {portfolios}", "There is nothing to weigh."),
  /** A reading in another unit than the metric's. */
  WRONG_UNIT("must be in the unit of the metric, {expected} - but was: {value}", "Convert it."),
  /** A base in another currency than the book's. */
  WRONG_CURRENCY(
      "must be in the currency of the book, {expected} - but was: {value}", "Convert it."),
  /** A reading that the table cannot answer. */
  NO_ROW("must be an input that table {table} covers - but was: {value}", "Check the reading."),
  /** A code of absence of which no policy of the book speaks. */
  UNKNOWN_ABSENCE(
      "code {value} is none of which the book speaks ({known}): it counts as any other",
      "Usually a misspelt code; the policy of the metric for other codes holds."),
  /** A bare number for a percentage that looks like a fraction of 1. */
  SUSPICIOUS_PERCENT(
      "{which} between 0 and 1, such as {value}: is it a fraction of 1?",
      "55 percent is written as 55, or as 0.55 with the unit fraction; 0.55 percent, if it is meant,"
          + " with the unit percent."),
  /** A reading outside the bounds that its metric calls plausible. */
  IMPLAUSIBLE(
      "should be {expected}, as {metric} is said to be - but was: {value}",
      "Correct the reading, or what the metric calls plausible."),
  /** A part that is more than its whole. */
  MORE_THAN_WHOLE(
      "the part should be at most its whole, {whole} - but was: {part}",
      "Correct the record; a metric that may exceed 100 percent says so by what it calls"
          + " plausible."),
  /** A part below 0. */
  NEGATIVE_PART(
      "the part of {whole} should not be negative - but was: {part}",
      "Correct the record; a metric that may be negative says so by what it calls plausible."),
  /** A part of a whole of 0. */
  PART_WITHOUT_WHOLE(
      "should state the whole of its part, for a part of nothing is 0 - but was: {why}",
      "Correct the record; it counts as not measured. 0 of 0 does not apply."),
  /** A stated attribute that other facts of the partner contradict. */
  CONTRADICTED(
      "should be {implied}, as other facts of the partner imply - but was: {value}",
      "What is stated counts; correct it, or the facts that contradict it."),
  /** An attribute of another type than declared. */
  WRONG_ATTRIBUTE("must be {expected} - but was: {value}", "The book declares the type."),
  /** An attribute that the book does not declare. */
  UNDECLARED_ATTRIBUTE("attribute {value} is not declared by the book", "Ignored by this book."),
  /** How credits came together. */
  CREDITS(
      "{credits,number} credits: {count} certifications count, of {holders} persons with linked accounts",
      "Counted."),
  /** How many persons hold any of the certifications that count. */
  PERSONS(
      "persons with linked accounts: {persons}, who hold {count} certifications that count",
      "Each person counts once, whatever he or she holds."),
  /** Credits of persons whose account is not linked. */
  UNLINKED(
      "+{credits,number} for nothing: link the account of {holder} ({certification})",
      "A certification counts only if the person's account is linked to the company."),
  /** A certification without the one that it requires. */
  PREREQUISITE(
      "{certification} of {holder} counts for nothing without {required}",
      "Each stage needs the ones before it."),
  /** A certification that is not valid on the date. */
  NOT_VALID("{certification} of {holder} is not valid on {date}", "Renew it."),
  /** A certification that is valid only after the date. */
  NOT_YET_VALID(
      "{certification} of {holder} is valid from {from} on, which lies after {date}",
      "A certification of the future counts for nothing; correct the date, if it is a slip."),
  /** A certification that counts, though the one that it requires is of an unlinked account. */
  RESTS_ON_UNLINKED(
      "{certification} of {holder} counts, though {required}, which it requires, is of an account"
          + " that is not linked",
      "Both should be of the one linked account of the person."),
  /** A certification of one person that is stated again. */
  STATED_TWICE(
      "{certification} of {holder} is stated again and counts once", "Remove one of them."),
  /** A standing that was reached after the date of the snapshot. */
  STANDING_LATER(
      "must have been reached by the date of the snapshot, {date} - but was: {value}",
      "A standing of the future protects nothing."),
  /** A standing that a benefit needs, and that is reached. */
  STANDING_REACHED(
      "{portfolio} is {standing}, with index {index}", "At least the standing is held."),
  /** A standing that a benefit needs, and that is not reached. */
  STANDING_NOT_REACHED(
      "{portfolio} is {standing}, with index {index}; {least} begins {reach} {at}",
      "The standing is below."),
  /** A standing of a portfolio that was not scored. */
  STANDING_UNKNOWN("{portfolio} is not scored", "State a reading, or name the portfolio."),
  /** How many persons hold any of the certifications that a benefit names. */
  HOLDERS(
      "{persons} of {least} persons with linked accounts hold any of {certifications}",
      "Each person counts once."),
  /** A snapshot that says nothing of certifications, where a benefit needs some. */
  NO_CERTIFICATIONS_STATED(
      "the snapshot says nothing of certifications", "State them; an empty list says none."),
  /** A reading that was set by hand. */
  OVERRIDDEN(
      "set by hand by {author} on {date}, instead of {replaced}: {because}",
      "What was stated or measured stays in the snapshot."),
  /** An override of a later day than the snapshot's. */
  OVERRIDE_LATER(
      "must have been decided by the date of the snapshot, {date} - but was: {value}",
      "What is decided later holds for a later snapshot."),
  /** A metric that lies below what is usual. */
  BELOW_BASELINE(
      "{code}: {index} is below {baseline}, {points} less than usual",
      "The scorecard states what is usual; reasons are ranked by what they make of it."),
  /** A metric that lies above what is usual. */
  ABOVE_BASELINE(
      "{code}: {index} is above {baseline}, {points} more than usual",
      "The scorecard states what is usual; reasons are ranked by what they make of it."),
  /** The next step of a table. */
  GAIN_BY_STEP("{metric}: from {from} to {to}", "The nearest input that has a higher index."),
  /** A reading that is missing. */
  GAIN_BY_MEASURING(
      "{metric}: not measured, worth up to this", "Nothing was measured, though it applies."),
  /** What modifiers withhold. */
  GAIN_WITHHELD("{metrics}, withheld: {why}", "What is gained once the modifier no longer acts."),
  /** A metric whose policy refuses to go on. */
  REFUSED(
      "must be measured and apply, or the partner cannot be scored - but was: {value}",
      "The policy of the metric refuses.");

  private final String template;
  private final String documentation;

  ScoreCode(String template, String documentation) {
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
