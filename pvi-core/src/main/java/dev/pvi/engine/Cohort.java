package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A card for partners that share attributes and a date. A partner is a row of keys, one per metric
 * (see {@link PreparedMetric}), and its index is one sum of longs:
 *
 * <pre>{@code
 * index = base + Σ over all cuts of all metrics: (key ≥ at ? by : 0)
 * }</pre>
 *
 * <p>Each term is computed without a branch: {@code at − 1 − key} is negative exactly if {@code key
 * ≥ at}, so that its sign, spread over 64 bits, keeps {@code by} or clears it. Nothing overflows:
 * keys and cuts lie within 2^61 + 2 of zero, and the sums are proved by {@link Units}. What a
 * branch predictor could learn does not matter, and neither does the order of the inputs.
 *
 * <p>A table of many rows is searched by halving instead, and a curve divides. Immutable.
 */
public final class Cohort {

  /** The key of a reading that has none: what it adds must be evaluated. */
  public static final long NONE = Tens.NONE;

  /** Tables of more cuts are searched. */
  private static final int SUMMED = 16;

  private final BoundBook bound;
  private final BoundCard card;
  private final SortedMap<String, Fact> attributes;
  private final LocalDate asOf;
  private final Units units;
  private final List<PreparedMetric> metrics;
  private final long base;
  private final long[] before;
  private final long[] by;
  private final int[] metricOf;
  private final int[] others;

  Cohort(BoundBook bound, BoundCard card, SortedMap<String, Fact> attributes, LocalDate asOf) {
    this.bound = bound;
    this.card = card;
    this.attributes = attributes;
    this.asOf = asOf;
    Facts facts = RuleBook.facts(attributes, asOf);
    List<Resolution> resolutions =
        card.metrics().stream().map(metric -> new Resolution(metric, facts)).toList();
    int digits =
        resolutions.stream()
            .mapToInt(one -> one.metric().overallWeight().scale() + one.digits())
            .max()
            .orElse(0);
    BigDecimal maximum = bound.book().scale().maximum();
    units = Units.of(digits, maximum, resolutions.size());
    metrics = resolutions.stream().map(one -> new PreparedMetric(one, units)).toList();
    List<Term> terms = new ArrayList<>();
    List<Integer> searchedOrDivided = new ArrayList<>();
    long sum = 0;
    for (int m = 0; m < metrics.size(); m++) {
      PreparedMetric metric = metrics.get(m);
      List<PreparedMetric.Change> changes = metric.changes();
      if (metric.isCurve() || changes.size() > SUMMED) {
        searchedOrDivided.add(m);
      } else {
        sum += metric.first();
        for (PreparedMetric.Change change : changes) {
          terms.add(new Term(m, change));
        }
      }
    }
    base = sum;
    before = terms.stream().mapToLong(term -> term.change().at() - 1).toArray();
    by = terms.stream().mapToLong(term -> term.change().by()).toArray();
    metricOf = terms.stream().mapToInt(Term::metric).toArray();
    others = searchedOrDivided.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A term of the sum. */
  private record Term(int metric, PreparedMetric.Change change) {}

  /** Returns the portfolio. */
  public Portfolio portfolio() {
    return card.card().portfolio();
  }

  /** Returns the metrics in the order of the keys of a row. */
  public List<MetricId> metrics() {
    return metrics.stream().map(metric -> metric.metric().terms().metric()).toList();
  }

  /** Returns the key of a reading; {@link #NONE} if it has none. */
  public long key(int metric, Reading reading) {
    return metrics.get(metric).key(reading);
  }

  /** Returns the key of the number {@code unscaled ÷ 10^digits}; {@link #NONE} if it has none. */
  public long key(int metric, long unscaled, int digits) {
    return metrics.get(metric).key(unscaled, digits);
  }

  /** Returns the index of a row that has all keys, in units. */
  public long units(long[] keys, int from) {
    long sum = base;
    for (int i = 0; i < before.length; i++) {
      sum += ((before[i] - keys[from + metricOf[i]]) >> 63) & by[i];
    }
    for (int metric : others) {
      sum += metrics.get(metric).units(keys[from + metric]);
    }
    return sum;
  }

  /** Returns the digits after the point of an index in units. */
  public int digits() {
    return units.digits();
  }

  /** Returns an index in units as a decimal. */
  public BigDecimal decimal(long inUnits) {
    return units.decimal(inUnits);
  }

  /**
   * Returns the index of a row of which some readings have no keys; empty if nothing applies.
   *
   * @param readings the readings without keys by their position; null where there is a key
   * @param document what messages call the row
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if a reading is refused
   */
  public Optional<BigDecimal> index(
      long[] keys, int from, @Nullable Reading[] readings, String document) {
    Findings findings = new Findings();
    List<Evaluation> evaluations = new ArrayList<>();
    for (int m = 0; m < metrics.size(); m++) {
      PreparedMetric metric = metrics.get(m);
      Reading reading = readings[m];
      evaluations.add(
          reading == null
              ? Evaluation.settled(metric.metric(), Figures.normal(metric.index(keys[from + m])))
              : metric
                  .resolution()
                  .evaluate(Measurement.of(reading), place(document, m), findings));
    }
    findings.throwIfRecordIsWrong();
    return new Weighting(evaluations, card.card(), bound.book().scale()).index();
  }

  private Place place(String document, int metric) {
    return Place.of(
        document, "/readings/" + portfolio() + "/" + metrics.get(metric).metric().terms().metric());
  }

  /** Returns the reading of a metric that holds where none is stated. */
  public Reading unstated(int metric) {
    return metrics.get(metric).resolution().unstated();
  }

  /**
   * Judges a reading.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if it is wrong
   */
  public void check(int metric, Reading reading, String document) {
    if (reading instanceof Reading.Known known) {
      Findings findings = new Findings();
      bound.check(metrics.get(metric).metric(), known, place(document, metric), findings);
      findings.throwIfRecordIsWrong();
    }
  }

  /**
   * Returns the readings of a partner in the order of the metrics, with what stands in for those
   * that it does not state.
   *
   * @throws IllegalArgumentException if the partner has other attributes or another date
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public Reading[] readings(PartnerSnapshot partner) {
    @Nullable MetricReading[] stated = bound.readings(partner, card);
    SortedMap<String, Fact> own = bound.book().withImplied(partner);
    if (!own.equals(attributes) || !partner.asOf().equals(asOf)) {
      throw new IllegalArgumentException(
          "partner must have the attributes and the date that the card was prepared for, "
              + attributes
              + " on "
              + asOf
              + " - but was: "
              + own
              + " on "
              + partner.asOf());
    }
    Facts facts = RuleBook.facts(attributes, asOf);
    Reading[] readings = new Reading[stated.length];
    for (int m = 0; m < readings.length; m++) {
      MetricReading one = stated[m];
      readings[m] =
          one == null
              ? card.measure(partner, facts, metrics.get(m).metric()).reading()
              : one.reading();
    }
    return readings;
  }

  /** Returns in words how each metric is computed, and why. */
  public String describe() {
    return units.describe(card.card().name(), card.metrics(), i -> metrics.get(i).says());
  }
}
