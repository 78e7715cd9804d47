package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Point;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.score.MetricScore;
import dev.pvi.score.MetricTerms;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a scorecard with everything that can be resolved before a partner is known.
 *
 * @param terms the terms that its scores share
 * @param definition its definition
 * @param category the position of its category in the scorecard
 * @param tieId orders equal remainders
 * @param rule its rule, bound to its parameters
 * @param modifiers the modifiers that act on it, in order
 * @param notStated the reading where a snapshot states none
 * @param overallWeight what one point of its index adds
 * @param attainable the most that it can add where nothing is excluded
 * @param isPercent whether its readings are percentages
 * @param lookup its rule laid out as rows; null for a rule that is no schedule
 */
record BoundMetric(
    MetricTerms terms,
    Metric definition,
    int category,
    String tieId,
    ScoringRule.Bound rule,
    List<Modifier> modifiers,
    Reading notStated,
    BigDecimal overallWeight,
    BigDecimal attainable,
    boolean isPercent,
    @Nullable Lookup lookup) {

  static BoundMetric of(
      MetricTerms terms,
      Metric definition,
      int category,
      String categoryId,
      ScoringRule.Bound rule,
      List<Modifier> modifiers) {
    Optional<String> reads = definition.reads();
    return new BoundMetric(
        terms,
        definition,
        category,
        categoryId + "/" + terms.metric(),
        rule,
        modifiers,
        Reading.absent(
            reads
                .map(attribute -> "the snapshot states neither a reading nor " + attribute)
                .orElse("the snapshot states no reading")),
        terms.overallWeight(),
        terms.attainable(),
        definition.unit().equals("percent"),
        rule.schedule()
            .map(schedule -> Lookup.of(schedule, "", terms.overallWeight()))
            .orElse(null));
  }

  /**
   * Returns the score where nothing stands in the way of simply looking up a row: a known reading,
   * a table, no modifier that acts or may act. It is the same as that of an {@link Evaluation}.
   *
   * @return null if anything else must be looked at
   */
  @Nullable MetricScore lookedUp(Reading reading, Facts facts) {
    if (lookup == null || !(reading instanceof Reading.Known known)) {
      return null;
    }
    RowTable table = lookup.choose(facts);
    if (table == null || mayAct(known, facts)) {
      return null;
    }
    if (table.hasRows()) {
      int row = table.row(known.value());
      return row < 0 || !isExact(table.value(row))
          ? null
          : scored(reading, table, row, table.value(row), table.contribution(row));
    }
    Optional<Point> point = table.table().at(known.value());
    if (point.isEmpty() || !isExact(point.get().value())) {
      return null;
    }
    BigDecimal value = point.get().value();
    BigDecimal contribution = Figures.normal(overallWeight.multiply(value));
    return scored(reading, table, point.get().row(), value, contribution);
  }

  /** Whether the product of weights and index has no more digits than a decimal may have. */
  private boolean isExact(BigDecimal value) {
    int digits = Math.max(value.scale(), terms.scaleMaximum().scale());
    return overallWeight.scale() + digits <= Figures.FRACTION_DIGITS;
  }

  private MetricScore scored(
      Reading reading, RowTable table, int row, BigDecimal value, BigDecimal contribution) {
    return new MetricScore(
        terms,
        Status.SCORED,
        reading,
        table.chosen(),
        row,
        value,
        value,
        ImmutableList.of(),
        ImmutableList.of(),
        contribution,
        attainable);
  }

  private boolean mayAct(Reading.Known reading, Facts facts) {
    if (modifiers.isEmpty()) {
      return false;
    }
    Facts ofReading = Evaluation.with(reading, facts);
    for (int i = 0; i < modifiers.size(); i++) {
      if (modifiers.get(i).when().truth(ofReading) != Truth.FALSE) {
        return true;
      }
    }
    return false;
  }
}
