package dev.pvi.rule;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Point;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A bound rule that is a schedule. */
record ScheduleRule(Schedule of) implements ScoringRule.Bound {

  @Override
  public BigDecimal minimum() {
    return of.minimum();
  }

  @Override
  public BigDecimal maximum() {
    return of.maximum();
  }

  @Override
  public Trend trend() {
    return of.trend();
  }

  @Override
  public Optional<Schedule> schedule() {
    return Optional.of(of);
  }

  @Override
  public ScoringRule.Outcome apply(ScoringRule.Input input) {
    Schedule.Selection selection = of.select(input.facts());
    if (selection.table().isEmpty()) {
      return ScoringRule.Outcome.unanswered(selection.because());
    }
    Optional<Point> point = selection.table().get().at(input.value());
    return point
        .map(found -> ScoringRule.Outcome.of(found.value()))
        .orElseGet(
            () ->
                ScoringRule.Outcome.unanswered(
                    List.of(Reason.of(RuleCode.NOT_COVERED, "value", input.value()))));
  }
}
