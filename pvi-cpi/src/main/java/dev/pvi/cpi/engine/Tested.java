package dev.pvi.cpi.engine;

import dev.pvi.formula.Condition;
import java.util.List;

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
}
