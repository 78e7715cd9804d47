package dev.pvi.cpi;

import dev.pvi.cpi.incentive.StatedSchedule;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rate or a multiplier of a rule.
 *
 * @param schedule what answers
 * @param options the answers to choose from
 * @param attributes the attributes that decide; empty if a part of it may look at any fact
 */
record BoundSchedule(Schedule schedule, Options options, Optional<List<String>> attributes) {

  /**
   * Binds a schedule.
   *
   * @param stated how the book states it; empty if it does not
   */
  static BoundSchedule of(Schedule schedule, Optional<StatedSchedule> stated) {
    Options options = Options.of(schedule, stated);
    SortedSet<String> attributes = new TreeSet<>();
    return new BoundSchedule(
        schedule,
        options,
        options.addAttributes(attributes)
            ? Optional.of(List.copyOf(attributes))
            : Optional.empty());
  }

  /** Returns, as a figure of a reason, why there is no answer; the schedule itself says so. */
  Object why(Fact input, Facts facts) {
    return attributes.isPresent()
        ? new Late(known -> schedule.apply(input, known).reasons(), attributes.get(), facts)
        : HouseRule.why(schedule, input, facts);
  }
}
