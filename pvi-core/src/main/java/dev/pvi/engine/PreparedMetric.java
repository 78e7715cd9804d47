package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.Policy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A metric for partners that share attributes and a date, in longs: a reading is a <i>key</i>, and
 * what it adds to the index is found by counting the cuts that the key reaches.
 *
 * <p>The keys of numbers are those of {@link Cuts}, on a curve those of {@link LongCurve}; a level
 * has twice the number of its row. Two keys below all others stand for a reading that does not
 * apply and for one that is absent. The rows are those of the {@link MetricPlan}, for readings of
 * which the base is not stated. Whatever cannot be told in this way has no key ({@link Tens#NONE})
 * and is left to the plan.
 */
final class PreparedMetric {

  private static final long NOT_APPLICABLE = Cuts.LOWEST - 2;
  private static final long ABSENT = Cuts.LOWEST - 1;

  /** The first rows of every metric; those of its table follow. */
  private static final Reading NO_READING = Reading.notApplicable("not applicable");

  private static final int ROW_NOT_APPLICABLE = 0;

  private static final int ROW_ABSENT = 1;
  private static final int FIRST = 2;

  private final MetricPlan plan;
  private final Facts facts;
  private final @Nullable Cuts cuts;
  private final @Nullable LongCurve lines;
  private final @Nullable Row[] rows;
  private final long[] starts;
  private final long[] added;
  private final long unitsPerValue;
  private final Optional<String> decimalBecause;

  /**
   * Prepares a metric.
   *
   * @param rows what each key leads to, see {@link #rows}
   * @param units the units of the sum
   * @param isInLongs whether the index of the card is a sum of longs at all
   */
  PreparedMetric(
      MetricPlan plan, Facts facts, @Nullable Row[] rows, Units units, boolean isInLongs) {
    this.plan = plan;
    this.facts = facts;
    this.rows = rows;
    BigDecimal weight = plan.metric().overallWeight();
    added = new long[rows.length];
    for (int i = 0; i < added.length; i++) {
      Row row = rows[i];
      boolean adds = isInLongs && row != null && row.counts() && row.isExact();
      added[i] = adds ? units.of(row.contribution()) : Tens.NONE;
    }
    RowTable table = plan.table();
    cuts = table == null ? null : table.cuts();
    Optional<String> because =
        isInLongs
            ? decimalBecause(plan, facts)
            : Optional.of("the weights of its card are divided by their sum");
    lines = table == null || because.isPresent() ? null : table.lines(facts);
    unitsPerValue = lines == null ? 0 : units.of(weight.movePointLeft(lines.digits()));
    starts = starts();
    boolean fits = unitsPerValue != Tens.NONE;
    for (int i = FIRST; i < added.length; i++) {
      fits &= added[i] != Tens.NONE;
    }
    decimalBecause =
        because.isPresent() || fits
            ? because
            : Optional.of("it does not count, or what it adds has too many digits for a long");
  }

  /**
   * Returns what a reading that does not apply leads to, then an absent one, then each row of the
   * table; null where it is refused.
   */
  static @Nullable Row[] rows(MetricPlan plan, Facts facts) {
    RowTable table = plan.table();
    int ofTable = table == null ? 0 : table.rows();
    @Nullable Row[] rows = new Row[FIRST + ofTable];
    rows[ROW_NOT_APPLICABLE] = unlessRefused(plan, NO_READING, facts);
    rows[ROW_ABSENT] = unlessRefused(plan, plan.metric().notStated(), facts);
    Facts ofReading = ReadingFacts.of(plan.metric().notStated(), facts);
    for (int row = 0; row < ofTable; row++) {
      rows[FIRST + row] = plan.row(row, ofReading);
    }
    return rows;
  }

  private static @Nullable Row unlessRefused(MetricPlan plan, Reading reading, Facts facts) {
    Findings findings = new Findings();
    Row row = plan.row(reading, facts, where -> Place.of("", ""), findings);
    return findings.errors() > 0 ? null : row;
  }

  /** Returns the most digits after the point that an index of the metric can have. */
  static int digits(MetricPlan plan, @Nullable Row[] rows) {
    int digits = 0;
    for (Row row : rows) {
      digits = row == null || !row.counts() ? digits : Math.max(digits, row.applied().scale());
    }
    RowTable table = plan.table();
    return table == null ? digits : Math.max(digits, table.digits());
  }

  private static Optional<String> decimalBecause(MetricPlan plan, Facts facts) {
    RowTable table = plan.table();
    if (plan.metric().testsReading()) {
      return Optional.of("a condition tests the reading itself");
    }
    if (table == null) {
      return Optional.of(
          plan.isUndecided()
              ? "the attributes do not tell which table answers"
              : "its rule is code, not a table");
    }
    if (!table.isCurve()) {
      return Optional.empty();
    }
    if (!plan.isUnmodified(ReadingFacts.of(plan.metric().notStated(), facts))) {
      return Optional.of("a modifier acts on its curve");
    }
    if (table.lines(facts) != null) {
      return Optional.empty();
    }
    return Optional.of(
        table.scaled() == null || table.scaled().of().at(facts).isPresent()
            ? "its curve has too many digits for a long"
            : "the attributes do not tell what scales its table");
  }

  /** The least key of each row. */
  private long[] starts() {
    long[] all = new long[added.length];
    all[ROW_NOT_APPLICABLE] = NOT_APPLICABLE;
    all[ROW_ABSENT] = ABSENT;
    long[] ofTable = cuts == null ? new long[0] : cuts.cuts();
    for (int row = FIRST; row < all.length; row++) {
      int ofRow = row - FIRST;
      all[row] = ofRow == 0 ? Cuts.LOWEST : cuts == null ? 2L * ofRow : ofTable[ofRow - 1];
    }
    return all;
  }

  MetricPlan plan() {
    return plan;
  }

  BoundMetric metric() {
    return plan.metric();
  }

  /** Returns whether the metric is a curve, which no cuts answer. */
  boolean isCurve() {
    return lines != null;
  }

  /** Returns the key of a reading; {@link Tens#NONE} if it has none. */
  long key(Reading reading) {
    if (!(reading instanceof Reading.Known known)) {
      boolean isAbsent = reading instanceof Reading.Absent;
      return isApart(reading) || added[isAbsent ? ROW_ABSENT : ROW_NOT_APPLICABLE] == Tens.NONE
          ? Tens.NONE
          : isAbsent ? ABSENT : NOT_APPLICABLE;
    }
    if (decimalBecause.isPresent()) {
      return Tens.NONE;
    }
    long key = key(known.value());
    return key == Tens.NONE || isAsWithoutBase(known, key) ? key : Tens.NONE;
  }

  /** Whether something else follows by the code of a reading than is kept. */
  private boolean isApart(Reading reading) {
    Policy absent = metric().definition().absent();
    Policy none = metric().definition().notApplicable();
    return reading instanceof Reading.Absent of
        ? !absent.of(of.code()).equals(absent.of(Reading.Absent.NOT_MEASURED))
        : reading instanceof Reading.NotApplicable not
            && !none.of(not.code()).equals(none.of(Reading.NotApplicable.NOT_APPLICABLE));
  }

  /** Whether the base of a reading changes nothing. */
  private boolean isAsWithoutBase(Reading.Known known, long key) {
    if (metric().baseTests().isEmpty() || known.base().isEmpty()) {
      return true;
    }
    Row own = plan.row(known, facts, where -> Place.of("", ""), new Findings());
    return own.counts() && own.applied().compareTo(index(key)) == 0;
  }

  private long key(Fact value) {
    if (value instanceof Fact.Quantity quantity) {
      if (lines != null) {
        return lines.key(quantity.value());
      }
      if (cuts != null) {
        return cuts.key(quantity.value());
      }
    }
    RowTable table = plan.table();
    int row = table == null || lines != null ? -1 : table.row(value);
    return row < 0 ? Tens.NONE : 2L * row;
  }

  /** Returns the key of the number {@code unscaled ÷ 10^digits}; NONE if it has none. */
  long key(long unscaled, int digits) {
    if (decimalBecause.isEmpty()) {
      if (lines != null) {
        return lines.key(unscaled, digits);
      }
      if (cuts != null) {
        return cuts.key(unscaled, digits);
      }
    }
    return key(Reading.of(BigDecimal.valueOf(unscaled, digits)));
  }

  /** Returns what the reading of a key adds, in units. */
  long units(long key) {
    if (lines != null && key >= Cuts.LOWEST) {
      return lines.value(lines.segment(key), key) * unitsPerValue;
    }
    return added[at(key)];
  }

  /** Returns what the reading of a key leads to. */
  Row row(long key) {
    RowTable table = plan.table();
    if (lines != null && table != null && key >= Cuts.LOWEST) {
      int segment = lines.segment(key);
      return plan.ofCurve(table, lines, segment, lines.value(segment, key));
    }
    Row row = rows[at(key)];
    if (row == null) {
      throw new IllegalStateException("key " + key + " has no row");
    }
    return row;
  }

  private BigDecimal index(long key) {
    return row(key).applied();
  }

  private int at(long key) {
    return Cuts.count(starts, key) - 1;
  }

  /** Returns what the lowest key adds. */
  long first() {
    return Arrays.stream(added).filter(one -> one != Tens.NONE).findFirst().orElse(0);
  }

  /** Returns the keys from which on more or less is added than below, ascending. */
  List<Change> changes() {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    long before = first();
    for (int row = 0; row < added.length; row++) {
      if (added[row] != Tens.NONE && added[row] != before) {
        changes.add(new Change(starts[row], added[row] - before));
        before = added[row];
      }
    }
    return changes.build();
  }

  /**
   * A change of what a metric adds.
   *
   * @param at the least key
   * @param by how much more is added
   */
  record Change(long at, long by) {}

  /** Returns in words how the metric is computed, and why. */
  String says() {
    if (decimalBecause.isPresent()) {
      return "decimal: " + decimalBecause.get();
    }
    RowTable table = plan.table();
    StringBuilder text = new StringBuilder(table == null ? "" : table.says());
    Facts ofReading = ReadingFacts.of(metric().notStated(), facts);
    StringJoiner byBase = new StringJoiner(" or ");
    for (Modifier modifier : metric().modifiers()) {
      if (modifier.condition().attributes().contains(ReadingFacts.BASE)) {
        byBase.add(modifier.id());
      } else if (modifier.condition().truth(ofReading) != Truth.FALSE) {
        text.append(", with ").append(modifier.id());
      }
    }
    if (byBase.length() > 0) {
      text.append("; decimal where the base of a reading makes ").append(byBase).append(" act");
    }
    return text.toString();
  }
}
