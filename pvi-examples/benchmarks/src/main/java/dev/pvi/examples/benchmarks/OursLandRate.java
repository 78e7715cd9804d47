package dev.pvi.examples.benchmarks;

import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import java.math.BigDecimal;
import java.util.Optional;

/** This library: the schedules of the two factors, asked as a host would. */
public class OursLandRate extends LandRate {

  private final Schedule rate = LandRule.schedule("rate");
  private final Schedule multiplier = LandRule.schedule("multiplier");

  @Override
  public Optional<BigDecimal> factor(Deal deal) {
    Facts facts =
        attribute ->
            attribute.equals("standing")
                ? Optional.of(deal.position().standingFact())
                : deal.booking().fact(attribute);
    Outcome found = rate.apply(deal.position().indexFact(), facts);
    if (found.value().isEmpty()) {
      return Optional.empty();
    }
    return multiplier
        .apply(deal.position().indexFact(), facts)
        .value()
        .map(found.value().get()::multiply);
  }
}
