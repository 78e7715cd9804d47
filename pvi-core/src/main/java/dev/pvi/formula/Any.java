package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds if at least one part holds.
 *
 * @param parts the parts; none: never holds
 */
record Any(List<Condition> parts) implements Condition {
  public Any {
    parts = ImmutableList.copyOf(parts);
  }

  @Override
  public Truth truth(Facts facts) {
    Truth truth = Truth.FALSE;
    for (Condition part : parts) {
      Truth one = part.truth(facts);
      if (one == Truth.TRUE) {
        return Truth.TRUE;
      }
      truth = one == Truth.UNKNOWN ? one : truth;
    }
    return truth;
  }

  @Override
  public List<Reason> reasons(Facts facts) {
    return Parts.decisive(parts, truth(facts), facts);
  }

  @Override
  public String says() {
    return Parts.joined(parts, " or ");
  }

  @Override
  public void addTests(Consumer<Condition> to) {
    parts.forEach(part -> part.addTests(to));
  }
}
