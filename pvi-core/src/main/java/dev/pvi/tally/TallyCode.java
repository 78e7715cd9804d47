package dev.pvi.tally;

import dev.pvi.explain.Code;

/** What can be wrong with a derivation or an exchange rate, and why a number is not defined. */
public enum TallyCode implements Code {
  /** Two rates of one currency from one day. */
  DUPLICATE_RATE(
      "must be the only rate of its currency from its day - but was: {value}",
      "Of two rates of one currency that begin on one day, neither can be chosen."),
  /** A fact of which no sum can be made. */
  NOT_SUMMED(
      "must be a number or an amount of money - but was: {value}",
      "Only numbers and amounts can be added; name another fact."),
  /** A share of nothing. */
  NO_WHOLE(
      "there is nothing of which it could be a share: the whole is {whole}",
      "No row counts for the whole, or what counts is not more than 0."),
  /** A growth over nothing. */
  NO_BASELINE("there is no baseline: no row counts for it", "Growth needs an amount to grow from."),
  /** A growth over what is not more than 0. */
  BASELINE_NOT_POSITIVE(
      "the baseline is {baseline}, over which no growth can be told",
      "What counts for the baseline is not more than 0, perhaps as more was reversed than"
          + " booked."),
  /** A number that is too large. */
  TOO_LARGE(
      "the rows come to more than 18 digits before the point: {value}",
      "Look for a row with a slip in its amount.");

  private final String template;
  private final String documentation;

  TallyCode(String template, String documentation) {
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
