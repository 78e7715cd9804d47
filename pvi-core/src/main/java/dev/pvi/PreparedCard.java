package dev.pvi;

import dev.pvi.engine.Cohort;
import dev.pvi.explain.Finding;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.List;

/**
 * A scorecard prepared for partners that share attributes and a date: choices are made, modifiers
 * that act on all of them are worked in, and the index of a partner is a sum of whole numbers.
 *
 * <p>For a quote screen that changes one reading at every keystroke, and for columns of many
 * partners. The index is that of {@link PviScorer#score}, to the last digit. With two weights of
 * 0.5 and bands that answer 6.5 and 7, the card counts in hundredths ({@link #digits} is 2), and
 * the index is 325 + 350 = 675 units, which {@link #decimal} makes 6.75.
 *
 * <pre>{@code
 * PreparedCard card = scorer.prepare(partner, Portfolio.of("networking"));
 * PreparedReadings readings = card.readings(1);
 * readings.set(0, partner);
 * readings.set(0, card.position("acv-growth"), Reading.of(new BigDecimal("7.5")));
 * Optional<BigDecimal> index = readings.index(0);
 * }</pre>
 *
 * <p>Immutable and safe for many threads.
 */
public final class PreparedCard {

  private final Cohort cohort;

  PreparedCard(Cohort cohort) {
    this.cohort = cohort;
  }

  /** Returns the portfolio. */
  public Portfolio portfolio() {
    return cohort.portfolio();
  }

  /** Returns the metrics in the order in which readings are kept. */
  public List<MetricId> metrics() {
    return cohort.metrics();
  }

  /**
   * Returns the first position of a metric among {@link #metrics()}; one that stands in several
   * categories has several.
   *
   * @throws IllegalArgumentException if the card has no such metric
   */
  public int position(String metric) {
    int position = metrics().indexOf(MetricId.of(metric));
    if (position < 0) {
      throw new IllegalArgumentException(
          "metric must be one of " + metrics() + " - but was: " + metric);
    }
    return position;
  }

  /** Returns the digits after the point of an index in units: with 3, 6,580 units are 6.58. */
  public int digits() {
    return cohort.digits();
  }

  /** Returns an index in units as a decimal. */
  public BigDecimal decimal(long units) {
    return cohort.decimal(units);
  }

  /**
   * Returns what was noticed about the partner that the card was prepared like: that the book is
   * not in force on its date, say.
   */
  public List<Finding> findings() {
    return cohort.findings();
  }

  /** Returns room for the readings of some partners, none of them stated yet. */
  public PreparedReadings readings(int partners) {
    return new PreparedReadings(this, cohort, partners);
  }

  /** Returns in words how each metric is computed, and why. */
  public String describe() {
    return cohort.describe();
  }
}
