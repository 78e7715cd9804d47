package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Limits;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Plausible;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the readings of a metric should look like: in which unit, between which bounds, and whether
 * a bare number below 1 can be a percentage. Nothing is allocated where a reading is as expected.
 */
final class Expected {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final String PERCENT = "percent";
  private static final Plausible SHARE = Plausible.between(BigDecimal.ZERO, HUNDRED);

  /** So many digits may stand before the point of a percentage, and two less of a fraction. */
  private static final BigDecimal GREATEST_FRACTION =
      BigDecimal.TEN.pow(Figures.INTEGER_DIGITS - 2);

  private final Metric metric;
  private final boolean isPercent;
  private final boolean isStated;
  private final @Nullable Bound from;
  private final @Nullable Bound through;
  private final @Nullable BigDecimal firstLimit;

  private Expected(Metric metric, @Nullable BigDecimal firstLimit) {
    this.metric = metric;
    this.firstLimit = firstLimit;
    isPercent = metric.unit().equals(PERCENT);
    isStated = metric.plausible().isPresent();
    Optional<Plausible> bounds =
        isPercent ? Optional.of(metric.plausible().orElse(SHARE)) : metric.plausible();
    from = bounds.flatMap(Plausible::from).map(Bound::new).orElse(null);
    through = bounds.flatMap(Plausible::through).map(Bound::new).orElse(null);
  }

  /** Returns what a metric says of its readings, whatever table answers. */
  static Expected of(Metric metric) {
    return new Expected(metric, null);
  }

  /** Returns what a metric and the tables that answer for it say of its readings. */
  static Expected of(Metric metric, Schedule rule) {
    return new Expected(metric, firstLimit(metric, rule));
  }

  /**
   * The first number above 0 at which a table turns, if a percentage between 0 and 1 is a slip:
   * unless the first limit lies there, or the metric may fall below 0, and so anywhere near it.
   */
  private static @Nullable BigDecimal firstLimit(Metric metric, Schedule rule) {
    if (!metric.unit().equals(PERCENT) || mayBeNegative(metric)) {
      return null;
    }
    SortedSet<BigDecimal> above = Limits.of(rule).tailSet(BigDecimal.ZERO);
    for (BigDecimal limit : above) {
      if (limit.signum() > 0) {
        return limit.compareTo(BigDecimal.ONE) > 0 ? limit : null;
      }
    }
    return null;
  }

  private static boolean mayBeNegative(Metric metric) {
    return metric
        .plausible()
        .filter(it -> it.from().map(from -> from.signum() < 0).orElse(true))
        .isPresent();
  }

  Metric metric() {
    return metric;
  }

  boolean isPercent() {
    return isPercent;
  }

  /** Returns the first limit of its tables, where a percentage between 0 and 1 is a slip. */
  @Nullable BigDecimal firstLimit() {
    return firstLimit;
  }

  /** Returns the reading in the unit of the metric: 0.39 as a fraction is 39 percent. */
  Reading.Known inUnit(Reading.Known known) {
    if (!isPercent
        || !(known.value() instanceof Fact.Quantity quantity)
        || known.unit().isEmpty()
        || !known.unit().get().equals(Reading.FRACTION)
        || quantity.value().numerator().abs().compareTo(GREATEST_FRACTION) >= 0) {
      return known;
    }
    Ratio x = quantity.value();
    return new Reading.Known(
        Fact.of(new Ratio(x.numerator().multiply(HUNDRED), x.denominator())),
        Optional.of(PERCENT),
        known.base());
  }

  /** Whether a reading is in the unit of the metric. */
  boolean isInUnit(Reading.Known known) {
    return known.unit().isEmpty() || known.unit().get().equals(metric.unit());
  }

  /** Whether a number is one that the metric calls plausible, or says nothing of. */
  boolean isPlausible(Reading.Known known) {
    if (!(known.value() instanceof Fact.Quantity quantity)) {
      return true;
    }
    Ratio x = quantity.value();
    boolean isWithin =
        (from == null || from.compare(x) >= 0) && (through == null || through.compare(x) <= 0);
    return isWithin || !(isStated || known.isShareOfBase());
  }

  /** Whether a number, {@code unscaled ÷ 10^digits}, is one that the metric calls plausible. */
  boolean isPlausible(long unscaled, int digits) {
    return !isStated
        || ((from == null || from.compare(unscaled, digits) >= 0)
            && (through == null || through.compare(unscaled, digits) <= 0));
  }

  /** Whether a bare number looks like a fraction of 1 rather than a percentage. */
  boolean looksLikeFraction(Reading.Known known) {
    return firstLimit != null
        && known.unit().isEmpty()
        && known.value() instanceof Fact.Quantity quantity
        && isBelowOne(quantity.value());
  }

  private static boolean isBelowOne(Ratio x) {
    return x.unscaled() != Ratio.NOT_COMPACT
        ? x.unscaled() > 0 && x.unscaled() < Tens.power(x.scale())
        : x.signum() > 0 && x.compareTo(BigDecimal.ONE) < 0;
  }

  /** A bound, compared in longs where that is exact. */
  private static final class Bound {

    private final BigDecimal value;
    private final long[] scaled = new long[Tens.DIGITS + 1];

    Bound(BigDecimal value) {
      this.value = value;
      for (int scale = 0; scale < scaled.length; scale++) {
        scaled[scale] = Tens.scaled(value, scale, Long.MAX_VALUE);
      }
    }

    /** Returns how a number compares with the bound. */
    int compare(Ratio x) {
      if (x.unscaled() != Ratio.NOT_COMPACT) {
        return compare(x.unscaled(), x.scale());
      }
      return value.signum() == 0 ? x.signum() : x.compareTo(value);
    }

    int compare(long unscaled, int digits) {
      return scaled[digits] == Tens.NONE
          ? BigDecimal.valueOf(unscaled, digits).compareTo(value)
          : Long.compare(unscaled, scaled[digits]);
    }
  }
}
