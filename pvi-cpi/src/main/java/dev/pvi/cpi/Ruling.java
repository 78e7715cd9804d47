package dev.pvi.cpi;

import dev.pvi.cpi.earning.Event;
import dev.pvi.explain.Reason;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule makes of the events of one portfolio under one score. */
interface Ruling {

  /** Takes an event that the rule looks at. */
  void take(Event event);

  /**
   * Pays nothing, whatever the event.
   *
   * @param scoredOn the date of the score that judged; null if none did
   * @param because why
   */
  record Refusal(RuleTally tally, @Nullable LocalDate scoredOn, Function<Event, Reason> because)
      implements Ruling {
    @Override
    public void take(Event event) {
      tally.exclude(event, tally.worth(event), because.apply(event), scoredOn);
    }
  }
}
