package dev.pvi.tally;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.pvi.explain.Dates;
import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of other currencies is worth in one currency, since when. On a day that rate of a
 * currency holds which is the latest to begin on or before the day; a rate without a date holds on
 * every day before the first that has one. Immutable.
 *
 * <p>Written as {@code {"EUR": 1.10, "GBP": [{"from": "2026-02-01", "worth": 1.27}, {"from":
 * "2026-03-01", "worth": 1.3}]}}: on 2026-02-28 a pound is worth 1.27, so that 1,000.00 GBP are
 * 1,270.00; on 2026-01-31 it has no rate.
 */
public final class FxRates {

  /** A currency as rates are stated for it. */
  static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private static final Comparator<Rate> BY_DAY =
      Comparator.comparing(rate -> rate.from().orElse(LocalDate.MIN));

  private static final FxRates NONE = new FxRates(ImmutableSortedMap.of());

  /** How rates are written; one of 0 or less is a finding where it stands. */
  public static final Kind<FxRates> KIND = Kind.lazy("exchange-rates", () -> FxRatesKind.WHOLE);

  private final ImmutableSortedMap<String, List<Rate>> byCurrency;

  private FxRates(SortedMap<String, List<Rate>> byCurrency) {
    this.byCurrency = ImmutableSortedMap.copyOfSorted(byCurrency);
  }

  /**
   * What one unit of a currency is worth.
   *
   * @param worth how much, greater than 0
   * @param from from which day; empty if always
   */
  public record Rate(BigDecimal worth, Optional<LocalDate> from) {
    /**
     * Normalises the decimal.
     *
     * @throws IllegalArgumentException if the rate is not greater than 0, or of too many digits, or
     *     the day is no date from 1000-01-01 through 9999-12-31
     */
    public Rate {
      worth = checked("rate", worth);
      from.ifPresent(day -> Dates.checked("from", day));
    }
  }

  /** Returns no rates. */
  public static FxRates none() {
    return NONE;
  }

  /**
   * Returns these rates and one that holds always.
   *
   * @param currency a currency by its three letters
   * @param worth what one unit of it is worth, greater than 0
   * @throws IllegalArgumentException if the rate is not greater than 0, of no currency, or the
   *     second one of the currency that holds always
   */
  public FxRates with(String currency, BigDecimal worth) {
    return with(currency, new Rate(checked("rate of " + currency, worth), Optional.empty()));
  }

  /**
   * Returns these rates and one that holds from a day.
   *
   * @param currency a currency by its three letters
   * @param from the first day on which the rate holds
   * @param worth what one unit of it is worth, greater than 0
   * @throws IllegalArgumentException if the rate is not greater than 0, of no currency, or the
   *     second one of the currency from that day
   */
  public FxRates with(String currency, LocalDate from, BigDecimal worth) {
    return with(currency, new Rate(checked("rate of " + currency, worth), Optional.of(from)));
  }

  private FxRates with(String currency, Rate rate) {
    if (!CODE.matcher(currency).matches()) {
      throw new IllegalArgumentException(
          "rates must be of currencies of three capital letters - but was: " + currency);
    }
    List<Rate> rates = new ArrayList<>(rates(currency));
    for (Rate other : rates) {
      if (other.from().equals(rate.from())) {
        throw new IllegalArgumentException(
            "rates of "
                + currency
                + " must begin on different days - but was: two "
                + rate.from().map(day -> "from " + day).orElse("that hold always"));
      }
    }
    rates.add(rate);
    rates.sort(BY_DAY);
    SortedMap<String, List<Rate>> all = new TreeMap<>(byCurrency);
    all.put(currency, ImmutableList.copyOf(rates));
    return new FxRates(all);
  }

  private static BigDecimal checked(String what, BigDecimal worth) {
    if (worth.signum() <= 0) {
      throw new IllegalArgumentException(
          what + " must be greater than 0 - but was: " + Figures.exact(worth));
    }
    return Figures.checked(what, worth);
  }

  /**
   * Checks that no rate is of the currency into which is converted.
   *
   * @param statement that currency
   * @throws IllegalArgumentException if one is
   */
  public void checkInto(CurrencyUnit statement) {
    if (byCurrency.containsKey(statement.getCode())) {
      throw new IllegalArgumentException(
          "rates must be of currencies other than the statement's - but was: " + statement);
    }
  }

  /**
   * Returns the rate of a currency that holds on a day.
   *
   * @return empty if there is none, or the first begins later
   */
  public Optional<Rate> at(CurrencyUnit from, LocalDate day) {
    for (Rate rate : Lists.reverse(rates(from.getCode()))) {
      if (rate.from().isEmpty() || !rate.from().get().isAfter(day)) {
        return Optional.of(rate);
      }
    }
    return Optional.empty();
  }

  /** Returns the rates of a currency, the earliest first; none if none is stated. */
  public List<Rate> rates(String currency) {
    return byCurrency.getOrDefault(currency, ImmutableList.of());
  }

  /** Returns the currencies that have a rate, by their three letters. */
  public SortedSet<String> currencies() {
    return ImmutableSortedSet.copyOf(byCurrency.keySet());
  }

  /** Rates are equal that say the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FxRates that && byCurrency.equals(that.byCurrency);
  }

  @Override
  public int hashCode() {
    return byCurrency.hashCode();
  }

  /** Returns the rates as they are written, on one line. */
  @Override
  public String toString() {
    return KIND.write(this).toCanonicalJson();
  }
}
