package dev.pvi.cpi;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition and which attributes it looks at.
 *
 * @param condition the condition
 * @param attributes their ids
 */
record Tested(Condition condition, List<String> attributes) {

  static Tested of(Condition condition) {
    return new Tested(condition, List.copyOf(condition.attributes()));
  }

  /**
   * Returns the reasons of the answer, put into words when they are asked for. Only the facts that
   * they speak of are kept for that.
   */
  Supplier<String> why(Facts facts) {
    @Nullable Fact[] values = new Fact[attributes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = facts.get(attributes.get(i)).orElse(null);
    }
    return new Why(this, values);
  }

  static String text(List<Reason> reasons) {
    return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
  }

  private static final class Why implements Supplier<String> {
    private final Tested tested;
    private final @Nullable Fact[] values;

    Why(Tested tested, @Nullable Fact[] values) {
      this.tested = tested;
      this.values = values;
    }

    private Optional<Fact> fact(String attribute) {
      int at = tested.attributes.indexOf(attribute);
      return at < 0 ? Optional.empty() : Optional.ofNullable(values[at]);
    }

    @Override
    public String get() {
      return text(tested.condition.reasons(this::fact));
    }

    @Override
    public String toString() {
      return get();
    }
  }
}
