package dev.pvi.explain;

import java.io.Serializable;
import java.util.Objects;
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

  /** Checks that nothing is null. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /** Returns a finding without a suggestion; of a text that fills a screen, its beginning. */
  public static Finding of(Severity severity, Place place, Code code, Object... arguments) {
    Object[] cut = arguments.clone();
    for (int i = 1; i < cut.length; i += 2) {
      if (cut[i] instanceof String text) {
        cut[i] = Texts.beginning(text);
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

  /**
   * Returns the same finding, which asks whether the nearest of some names is meant; unchanged if
   * none is near.
   *
   * @param name the unknown name
   * @param known the known ones
   */
  public Finding didYouMean(String name, Iterable<?> known) {
    Optional<String> nearest = Nearest.to(name, known);
    return nearest.isPresent() ? suggest("did you mean " + nearest.get() + "?") : this;
  }

  /** Returns one line: where, what must hold, what was found, the code. */
  @Override
  public String toString() {
    return place
        + ": "
        + reason.text()
        + suggestion.map(text -> "; " + Texts.shown(text)).orElse("")
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
