package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds if every part holds.
 *
 * @param parts the parts; none: always holds
 */
record All(List<Condition> parts) implements Condition {

  /** The condition that always holds. */
  static final Condition NOTHING = new All(List.of());

  public All {
    parts = ImmutableList.copyOf(parts);
  }

  @Override
  public Truth truth(Facts facts) {
    Truth truth = Truth.TRUE;
    for (Condition part : parts) {
      Truth one = part.truth(facts);
      if (one == Truth.FALSE) {
        return Truth.FALSE;
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
    return Parts.joined(parts, " and ");
  }

  @Override
  public void addTests(Consumer<Condition> to) {
    parts.forEach(part -> part.addTests(to));
  }
}
