package dev.pvi.formula;

import java.util.Comparator;
import java.util.List;

/** How the result of a rule moves when its input grows. */
public enum Trend {
  /** It never falls. */
  RISING,
  /** It never rises. */
  FALLING,
  /** It is always the same. */
  FLAT,
  /** It may do either. */
  MIXED;

  /** Returns how values move from each to the next. */
  static <V> Trend of(List<V> values, Comparator<V> order) {
    boolean rises = false;
    boolean falls = false;
    for (int i = 1; i < values.size(); i++) {
      int step = order.compare(values.get(i), values.get(i - 1));
      rises |= step > 0;
      falls |= step < 0;
    }
    if (rises && falls) {
      return MIXED;
    }
    return falls ? FALLING : rises ? RISING : FLAT;
  }
}
