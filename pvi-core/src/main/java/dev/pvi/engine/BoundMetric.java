package dev.pvi.engine;

import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.score.MetricTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
 * @param attainable the most that it can add where nothing is excluded
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
    BigDecimal attainable) {

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
        terms.attainable());
  }
}
