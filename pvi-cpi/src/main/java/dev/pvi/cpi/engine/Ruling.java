package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.explain.Reason;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule makes of the events of one portfolio under one score. */
interface Ruling {

  /** Takes an event that the rule pays on. */
  void take(Counted counted);

  /** Takes an event that only counts towards the quantities of the rule. */
  void count(Counted counted);

  /**
   * Pays nothing, whatever the event.
   *
   * @param scoredOn the date of the score that judged; null if none did
   * @param because why
   */
  record Refusal(RuleTally tally, @Nullable LocalDate scoredOn, Function<Counted, Reason> because)
      implements Ruling {
    @Override
    public void take(Counted counted) {
      tally.exclude(counted, tally.worth(counted), because.apply(counted), scoredOn);
    }

    @Override
    public void count(Counted counted) {}
  }
}
