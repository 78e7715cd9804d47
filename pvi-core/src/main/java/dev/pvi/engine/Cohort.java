package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Finding;
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
  private final List<Finding> noticed;
  private final Facts facts;
  private final Units units;
  private final List<PreparedMetric> metrics;
  private final long base;
  private final long[] before;
  private final long[] by;
  private final int[] metricOf;
  private final int[] others;

  Cohort(
      BoundBook bound,
      BoundCard card,
      List<MetricPlan> plans,
      SortedMap<String, Fact> attributes,
      LocalDate asOf,
      List<Finding> noticed) {
    this.bound = bound;
    this.card = card;
    this.attributes = attributes;
    this.asOf = asOf;
    this.noticed = noticed;
    facts = RuleBook.facts(attributes, asOf);
    List<@Nullable Row[]> rows = new ArrayList<>();
    int digits = 0;
    for (MetricPlan plan : plans) {
      @Nullable Row[] ofMetric = PreparedMetric.rows(plan, facts);
      rows.add(ofMetric);
      int ofWeight = plan.metric().overallWeight().scale();
      digits = Math.max(digits, ofWeight + PreparedMetric.digits(plan, ofMetric));
    }
    BigDecimal initial = card.card().initial();
    int needed = Math.max(digits, initial.scale());
    units = Units.of(needed, card.units().greatest(), plans.size() + 1);
    boolean isInLongs = card.isInLongs() && units.of(initial) != Tens.NONE;
    ImmutableList.Builder<PreparedMetric> prepared = ImmutableList.builder();
    for (int m = 0; m < plans.size(); m++) {
      prepared.add(new PreparedMetric(plans.get(m), facts, rows.get(m), units, isInLongs));
    }
    metrics = prepared.build();
    List<Term> terms = new ArrayList<>();
    List<Integer> searchedOrDivided = new ArrayList<>();
    long sum = isInLongs ? units.of(initial) : 0;
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
    Reckoning reckoning = card.reckoning(new MetricReading[metrics.size()]);
    for (int m = 0; m < metrics.size(); m++) {
      PreparedMetric metric = metrics.get(m);
      Reading reading = readings[m];
      int at = m;
      Row row =
          reading == null
              ? metric.row(keys[from + m])
              : metric.plan().row(reading, facts, where -> place(document, at), findings);
      reckoning.add(row);
    }
    findings.throwIfRecordIsWrong();
    return card.index(reckoning);
  }

  private Place place(String document, int metric) {
    return Place.of(
        document, "/readings/" + portfolio() + "/" + metrics.get(metric).metric().terms().metric());
  }

  /** Returns the reading of a metric that holds where none is stated. */
  public Reading unstated(int metric) {
    return BoundCard.unstated(metrics.get(metric).metric(), facts, null);
  }

  /**
   * Judges a reading.
   *
   * @return the reading in the unit of the metric
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if it is wrong
   */
  public Reading checked(int metric, Reading reading, String document) {
    if (!(reading instanceof Reading.Known stated)) {
      return reading;
    }
    Findings findings = new Findings();
    Expected expected = metrics.get(metric).metric().expected();
    Reading.Known known = expected.inUnit(stated);
    bound.check(expected, known, place(document, metric), findings);
    findings.throwIfRecordIsWrong();
    return known;
  }

  /** Returns what was noticed about the partner that the card was prepared like. */
  public List<Finding> findings() {
    return noticed;
  }

  /** Adds what can only be a slip in a column of numbers {@code unscaled ÷ 10^digits}. */
  public Optional<Finding> judge(int metric, long[] unscaled, int digits) {
    return ColumnCheck.judge(
        metrics.get(metric).metric().expected(), unscaled, digits, place("column", metric));
  }

  /**
   * Returns the readings of a partner in the order of the metrics, with what stands in for those
   * that it does not state.
   *
   * @throws IllegalArgumentException if the partner has other attributes or another date
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public Reading[] readings(PartnerSnapshot partner) {
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
    return bound.readings(partner, card, facts);
  }

  /** Returns in words how each metric is computed, and why. */
  public String describe() {
    return units.describe(card.card().name(), card.metrics(), i -> metrics.get(i).says());
  }
}
