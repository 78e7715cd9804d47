package dev.pvi.formula;

import dev.pvi.explain.Reason;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds if its part does not.
 *
 * @param part the part
 */
record Not(Condition part) implements Condition {
  @Override
  public Truth truth(Facts facts) {
    return part.truth(facts).not();
  }

  @Override
  public List<Reason> reasons(Facts facts) {
    return part.reasons(facts);
  }

  @Override
  public String says() {
    return "not (" + part.says() + ")";
  }

  @Override
  public void addTests(Consumer<Condition> to) {
    part.addTests(to);
  }
}
