package dev.pvi.score;

import dev.pvi.explain.Figures;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import dev.pvi.partner.MetricId;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** On which terms a metric counts in a portfolio: shared by all scores with one book. */
@Value.Immutable
public abstract class MetricTerms {

  MetricTerms() {}

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableMetricTerms.builder();
  }

  /** Returns the metric. */
  public abstract MetricId metric();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns the unit of its readings. */
  public abstract String unit();

  /** Returns the share of its category in the index; 1 where points are added. */
  public abstract Ratio categoryWeight();

  /** Returns its share of the category; 1 where points are added. */
  public abstract Ratio weight();

  /** Returns the greatest index; where points are added, the most that its table answers. */
  public abstract BigDecimal scaleMaximum();

  /** Returns the name of its table. */
  public abstract String table();

  /** Returns what the table rests on, or the row that answered where it has a source of its own. */
  public abstract Source tableSource();

  /** Returns what the weight rests on: the weaker of the category's and the metric's. */
  public abstract Source weightSource();

  /** Returns what is usual, an index of the metric or points; empty: it is never a reason. */
  @Value.Default
  public Optional<BigDecimal> baseline() {
    return Optional.empty();
  }

  /** Returns what the reason is called where it lies beyond its baseline; empty: by the id. */
  @Value.Default
  public Optional<String> reasonCode() {
    return Optional.empty();
  }

  /**
   * Returns category weight × weight: what one index point of the metric adds to the index. Exact,
   * but for quotients such as 1/3, which end after ten digits, half even.
   */
  public BigDecimal overallWeight() {
    BigDecimal above = categoryWeight().numerator().multiply(weight().numerator());
    return hasDecimalWeight()
        ? Figures.normal(above)
        : Rounding.DEFAULT.divide(
            above, categoryWeight().denominator().multiply(weight().denominator()));
  }

  /** Returns whether the overall weight is exact, as it is unless a weight is a quotient. */
  boolean hasDecimalWeight() {
    return categoryWeight().isDecimal() && weight().isDecimal();
  }

  /**
   * Returns overall weight × the greatest index: the most that the metric can add. Of a quotient,
   * what is left of the greatest index by its ten digits is apportioned by the score.
   */
  public BigDecimal attainable() {
    return Figures.normal(overallWeight().multiply(scaleMaximum()));
  }

  /** Returns the evidence class of the table. */
  public Evidence tableEvidence() {
    return tableSource().evidence();
  }

  /** Returns the evidence class of the weight. */
  public Evidence weightEvidence() {
    return weightSource().evidence();
  }

  /** Collects the terms of a metric. Every part is required but the last two. */
  public interface Builder {

    /** Sets every part to that of other terms. */
    Builder from(MetricTerms terms);

    /** The metric. */
    Builder metric(MetricId metric);

    /** Its name in texts. */
    Builder name(String name);

    /** The unit of its readings. */
    Builder unit(String unit);

    /** The share of its category in the index. */
    Builder categoryWeight(Ratio categoryWeight);

    /** Its share of the category. */
    Builder weight(Ratio weight);

    /** The greatest index. */
    Builder scaleMaximum(BigDecimal scaleMaximum);

    /** The name of its table. */
    Builder table(String table);

    /** What the table rests on. */
    Builder tableSource(Source tableSource);

    /** What the weight rests on: the weaker of the category's and the metric's. */
    Builder weightSource(Source weightSource);

    /** What is usual, an index of the metric or points, if anything is. */
    Builder baseline(Optional<BigDecimal> baseline);

    /** What the reason is called where it lies beyond its baseline, if not by the id. */
    Builder reasonCode(Optional<String> reasonCode);

    /**
     * Returns the terms.
     *
     * @throws IllegalStateException if a part is missing
     */
    MetricTerms build();
  }
}
