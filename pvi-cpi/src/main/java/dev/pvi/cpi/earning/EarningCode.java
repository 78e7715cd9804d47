package dev.pvi.cpi.earning;

import dev.pvi.explain.Code;

/** What can only be a slip in what a partner did. */
public enum EarningCode implements Code {
  /** A type that is not standard, with amounts as only standard types have them. */
  UNKNOWN_TYPE(
      "must be one of {known}, or a kind of the book's own, whose amounts stand among its facts -"
          + " but was: {value}, which states {field} beside them",
      "The fields of a standard type are known only with its name spelt right."),
  /** A value was renewed where nothing was due. */
  NOTHING_TO_RENEW(
      "due must be greater than 0 where a value was renewed - but was: 0, with {renewed} renewed",
      "Nothing is paid on it; state what fell due."),
  /** Events say the same under different ids. */
  ALIKE(
      "{events} should not say the same under different ids - but were: of type {type} on {date} in"
          + " {portfolio} with equal facts",
      "Equal deals on one day do occur, so each is judged by itself; a book may say by which facts"
          + " events are equal."),
  /** An event is to take back one that is not there. */
  UNKNOWN_ORIGINAL(
      "reverses must name an event of the earnings - but was: {value}",
      "Nothing can be taken back without it; add the original, which may lie before the period."),
  /** An event is to take back one that itself takes one back. */
  REVERSED_REVERSAL(
      "reverses must name an event that reverses none - but was: {value}, which reverses {original}",
      "Name the original event.");

  private final String template;
  private final String documentation;

  EarningCode(String template, String documentation) {
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
