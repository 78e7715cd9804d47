package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import java.util.List;

/**
 * The answer of a condition, and the tests that decided it.
 *
 * @param truth the answer
 * @param because the reasons
 */
public record Verdict(Truth truth, List<Reason> because) {

  public Verdict {
    because = ImmutableList.copyOf(because);
  }

  /** Returns whether the condition holds. */
  public boolean holds() {
    return truth == Truth.TRUE;
  }
}
