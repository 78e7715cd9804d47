package dev.pvi.cpi.engine;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reasons that are put into words when they are asked for. Only the facts that they speak of are
 * kept for that, not the event.
 */
final class Late implements Supplier<String> {

  private final Function<Facts, List<Reason>> reasons;
  private final List<String> attributes;
  private final @Nullable Fact[] values;

  /**
   * Keeps what reasons speak of.
   *
   * @param attributes the attributes that they look at, and no others
   */
  Late(Function<Facts, List<Reason>> reasons, List<String> attributes, Facts facts) {
    this.reasons = reasons;
    this.attributes = attributes;
    values = new Fact[attributes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = facts.get(attributes.get(i)).orElse(null);
    }
  }

  private Optional<Fact> fact(String attribute) {
    int at = attributes.indexOf(attribute);
    return at < 0 ? Optional.empty() : Optional.ofNullable(values[at]);
  }

  @Override
  public String get() {
    return text(reasons.apply(this::fact));
  }

  /** Returns reasons in words. */
  static String text(List<Reason> reasons) {
    return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
  }
}
