package dev.pvi.formula;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** What holds for every schedule that chooses one of several leaves. */
interface Chosen extends Schedule {

  @Override
  default BigDecimal minimum() {
    return leaves().stream().map(leaf -> leaf.schedule().minimum()).reduce(BigDecimal::min).get();
  }

  @Override
  default BigDecimal maximum() {
    return leaves().stream().map(leaf -> leaf.schedule().maximum()).reduce(BigDecimal::max).get();
  }

  @Override
  default Set<String> attributes() {
    Set<String> ids = new TreeSet<>(Schedule.super.attributes());
    leaves().forEach(leaf -> ids.addAll(leaf.schedule().attributes()));
    return ids;
  }

  /** Returns the trend that all leaves share which are not flat; else {@link Trend#MIXED}. */
  @Override
  default Trend trend() {
    Trend all = Trend.FLAT;
    for (Leaf leaf : leaves()) {
      Trend one = leaf.schedule().trend();
      if (all != one && all != Trend.FLAT && one != Trend.FLAT) {
        return Trend.MIXED;
      }
      all = one == Trend.FLAT ? all : one;
    }
    return all;
  }

  @Override
  default Outcome apply(Fact input, Facts facts) {
    Selection selection = select(facts);
    return selection.leaf().isPresent()
        ? selection.leaf().get().schedule().apply(input, facts)
        : Outcome.unanswered(selection.because());
  }
}
