package dev.pvi.engine;

import dev.pvi.formula.Facts;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.score.MetricTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param hasModifiers whether any modifier acts on it
 * @param lookup its rule laid out as rows; null for a rule that is no schedule
 */
record BoundMetric(
    MetricTerms terms,
    Metric definition,
    int category,
    String tieId,
    Schedule rule,
    List<Modifier> modifiers,
    Reading notStated,
    BigDecimal overallWeight,
    BigDecimal attainable,
    boolean isPercent,
    boolean hasModifiers,
    @Nullable Lookup lookup) {

  static BoundMetric of(
      MetricTerms terms,
      Metric definition,
      int category,
      String categoryId,
      Schedule rule,
      List<Modifier> modifiers,
      Units units) {
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
        !modifiers.isEmpty(),
        Lookup.of(rule, RowTable.Weight.of(terms, units)));
  }

  /**
   * Returns the table that alone decides about a reading: it is known, no modifier acts or may act,
   * and the attributes tell which table answers. Its answer is that of an {@link Evaluation}.
   *
   * @return null if anything else must be looked at
   */
  @Nullable RowTable decisive(Reading reading, Facts facts) {
    return lookup != null
            && reading instanceof Reading.Known known
            && (!hasModifiers || !mayAct(known, facts))
        ? lookup.choose(facts)
        : null;
  }

  private boolean mayAct(Reading.Known reading, Facts facts) {
    Facts ofReading = Evaluation.with(reading, facts);
    for (int i = 0; i < modifiers.size(); i++) {
      if (modifiers.get(i).when().truth(ofReading) != Truth.FALSE) {
        return true;
      }
    }
    return false;
  }

  /** Returns in words how the metric is computed, and why. */
  String says() {
    if (lookup == null) {
      return "decimal: its rule is code, not a table";
    }
    String how =
        lookup.tables().stream().map(RowTable::says).distinct().collect(Collectors.joining("; "));
    return (lookup.tables().size() > 1 ? "one of " + lookup.tables().size() + " tables, " : "")
        + how
        + (modifiers.isEmpty() ? "" : decimalWhere(modifiers.stream().map(Modifier::id).toList()));
  }

  static String decimalWhere(List<String> modifiers) {
    return "; decimal where " + String.join(" or ", modifiers) + " may act";
  }
}
