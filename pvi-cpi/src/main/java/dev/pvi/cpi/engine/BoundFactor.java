package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.incentive.StatedSchedule;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A factor of a rule.
 *
 * @param factor the factor
 * @param options the answers to choose from
 * @param attributes the attributes that decide; empty if a part of it may look at any fact
 * @param title how texts call what is looked up
 * @param shared whether its answer is an amount for the whole pot, which the lines share
 */
record BoundFactor(
    Factor factor,
    Options options,
    Optional<List<String>> attributes,
    String title,
    boolean shared) {

  static BoundFactor of(Factor factor, StatedSchedule stated, String title, boolean onQuantity) {
    Options options = Options.of(factor.schedule(), Optional.of(stated));
    SortedSet<String> attributes = new TreeSet<>();
    boolean all = options.addAttributes(attributes);
    return new BoundFactor(
        factor,
        options,
        all ? Optional.of(List.copyOf(attributes)) : Optional.empty(),
        title,
        onQuantity && factor.effect() == Factor.Effect.AMOUNT);
  }

  boolean isOnIndex() {
    return factor.on().equals(Factor.INDEX);
  }

  /** Returns, as a figure of a reason, why there is no answer; the schedule itself says so. */
  Object why(Optional<Fact> input, EventFacts facts) {
    if (input.isEmpty()) {
      return title + " is not stated";
    }
    Schedule schedule = factor.schedule();
    return attributes.isPresent()
        ? new Late(known -> schedule.apply(input.get(), known).reasons(), attributes.get(), facts)
        : HouseRule.why(schedule, input.get(), facts);
  }
}
