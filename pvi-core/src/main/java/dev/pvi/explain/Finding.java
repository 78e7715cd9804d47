package dev.pvi.explain;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A judgement on an input: how bad, where, what.
 *
 * @param severity how much it weighs
 * @param place where it stands
 * @param reason the code, the sentence and the offending value
 * @param suggestion what to do about it, where there is something to say
 */
public record Finding(Severity severity, Place place, Reason reason, Optional<String> suggestion)
    implements Serializable {

  /** More than a name, a value and the names known in its place have together. */
  private static final int LONGEST = 2_000;

  /** Returns a finding without a suggestion; of a text that is too long to be read, its begin. */
  public static Finding of(Severity severity, Place place, Code code, Object... arguments) {
    Object[] cut = arguments.clone();
    for (int i = 1; i < cut.length; i += 2) {
      if (cut[i] instanceof String text) {
        cut[i] = Figures.shortened(text, LONGEST);
      }
    }
    return new Finding(severity, place, Reason.of(code, cut), Optional.empty());
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

  private Object writeReplace() {
    return new Written(severity, place, reason, suggestion.orElse(null));
  }

  /** What a stream of Java objects holds in the place of a finding: an optional cannot be in it. */
  private record Written(Severity severity, Place place, Reason reason, @Nullable String suggestion)
      implements Serializable {
    private Object readResolve() {
      return new Finding(severity, place, reason, Optional.ofNullable(suggestion));
    }
  }
}
