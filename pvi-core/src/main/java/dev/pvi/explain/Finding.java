package dev.pvi.explain;

import java.util.Optional;

/**
 * A judgement on an input: how bad, where, what.
 *
 * @param severity how much it weighs
 * @param place where it stands
 * @param reason the code, the sentence and the offending value
 * @param suggestion what to do about it, where there is something to say
 */
public record Finding(Severity severity, Place place, Reason reason, Optional<String> suggestion) {

  /** Returns a finding without a suggestion. */
  public static Finding of(Severity severity, Place place, Code code, Object... arguments) {
    return new Finding(severity, place, Reason.of(code, arguments), Optional.empty());
  }

  /** Returns the stable code, such as {@code duplicate-field}. */
  public String code() {
    return reason.code();
  }

  /** Returns the same finding with a suggestion. */
  public Finding suggest(String text) {
    return new Finding(severity, place, reason, Optional.of(text));
  }

  /** Returns one line: where, what must hold, what was found, the code. */
  @Override
  public String toString() {
    return place
        + ": "
        + reason.text()
        + suggestion.map(text -> "; " + text).orElse("")
        + " ["
        + reason.code()
        + "]";
  }
}
