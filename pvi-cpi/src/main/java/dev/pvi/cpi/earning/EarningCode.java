package dev.pvi.cpi.earning;

import dev.pvi.explain.Code;

/** What can only be a slip in what a partner did, though an event may say so. */
public enum EarningCode implements Code {
  /** A fact repeats what the event itself states, and differs. */
  CONTRADICTION(
      "fact {name} must be what the event itself states, {own} - but was: {value}",
      "Rules look at what the event itself states; remove the fact, or correct one of the two."),
  /** A value was renewed where nothing was due. */
  NOTHING_TO_RENEW(
      "due must be greater than 0 where a value was renewed - but was: 0, with {renewed} renewed",
      "Nothing is paid on it; state what fell due.");

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
