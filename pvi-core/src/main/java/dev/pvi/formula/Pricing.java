package dev.pvi.formula;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an input is worth by the rows of {@link Tiers}, row by row. Immutable. */
final class Pricing {

  private static final Ratio ZERO = Ratio.of(BigDecimal.ZERO);
  private static final int ID_DIGITS = 9;

  private final Tiers.Mode mode;
  private final List<Tier> rows;
  private final Rounding rounding;

  Pricing(Tiers.Mode mode, List<Tier> rows, Rounding rounding) {
    this.mode = mode;
    this.rows = rows;
    this.rounding = rounding;
  }

  /** Returns the amount of an input as a row has it. */
  BigDecimal amount(Ratio x, int row) {
    return Figures.computed("amount", settled(total(parts(x, row))));
  }

  /** Returns what each row adds to the amount of an input that lies in one of them. */
  List<Slice> slices(Ratio x, int row) {
    List<Part> parts = parts(x, row);
    List<BigDecimal> amounts = amounts(parts, amount(x, row));
    ImmutableList.Builder<Slice> slices = ImmutableList.builder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      BigDecimal each = rows.get(part.row).each();
      slices.add(new Slice(part.row, part.units, part.counted, each, part.fee, amounts.get(i)));
    }
    return slices.build();
  }

  /** What a row adds, before anything is rounded. */
  private record Part(int row, Ratio units, Ratio counted, BigDecimal fee, Ratio amount) {}

  private Part part(int row, Ratio units, boolean isReached) {
    Tier of = rows.get(row);
    Ratio counted = of.counted(units);
    BigDecimal fee = isReached ? of.fee() : BigDecimal.ZERO;
    return new Part(row, units, counted, fee, counted.times(of.each()).plus(Ratio.of(fee)));
  }

  /** Returns what the rows add to the amount of an input that lies in one of them. */
  private List<Part> parts(Ratio x, int in) {
    if (mode == Tiers.Mode.WHOLE) {
      return ImmutableList.of(part(in, x.reduced(), true));
    }
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    for (int row = 0; row < rows.size(); row++) {
      Part part = part(row, between(rows.get(row).inputs(), x), row <= in);
      if (row == in || part.units.signum() != 0 || part.fee.signum() != 0) {
        parts.add(part);
      }
    }
    return parts.build();
  }

  /** Returns how much of an interval lies between 0 and an input, below 0 as a negative number. */
  private static Ratio between(Interval inputs, Ratio x) {
    boolean isBelow = x.signum() < 0;
    Ratio from = isBelow ? x : ZERO;
    Ratio to = isBelow ? ZERO : x;
    if (inputs.lower().isPresent() && from.compareTo(inputs.lower().get().value()) < 0) {
      from = Ratio.of(inputs.lower().get().value());
    }
    if (inputs.upper().isPresent() && to.compareTo(inputs.upper().get().value()) > 0) {
      to = Ratio.of(inputs.upper().get().value());
    }
    Ratio units = to.minus(from);
    return units.signum() <= 0 ? ZERO : isBelow ? ZERO.minus(units) : units;
  }

  private static Ratio total(List<Part> parts) {
    Ratio total = ZERO;
    for (Part part : parts) {
      total = total.plus(part.amount);
    }
    return total;
  }

  private static boolean isExact(Ratio amount) {
    return amount.isDecimal() && amount.scale() <= Figures.FRACTION_DIGITS;
  }

  /** Returns an amount as it is where it is a decimal, else rounded. */
  private BigDecimal settled(Ratio total) {
    return isExact(total)
        ? total.numerator()
        : rounding.divide(total.numerator(), total.denominator());
  }

  /** Gives an amount to its parts, rounded where they are no decimals. */
  private List<BigDecimal> amounts(List<Part> parts, BigDecimal amount) {
    if (parts.stream().allMatch(part -> isExact(part.amount))) {
      return parts.stream().map(part -> part.amount.numerator()).toList();
    }
    Ratio total = total(parts);
    Rounding ending =
        isExact(total)
            ? new Rounding(Math.max(rounding.digits(), amount.scale()), rounding.mode())
            : rounding;
    BigDecimal common = BigDecimal.ONE;
    for (Part part : parts) {
      common = common.multiply(part.amount.denominator());
    }
    List<BigDecimal> numerators = new ArrayList<>(parts.size());
    List<String> ids = new ArrayList<>(parts.size());
    for (Part part : parts) {
      numerators.add(part.amount.times(common).reduced().numerator());
      ids.add(Strings.padStart(String.valueOf(part.row), ID_DIGITS, '0'));
    }
    return Apportionment.of(numerators, ids, common, ending).parts();
  }

  /**
   * Returns the amounts at both ends of every row, as that row has them: between its ends an amount
   * only rises or only falls. An end that lies nowhere has none, or no limit.
   */
  List<Ratio> ends() {
    List<Ratio> ends = new ArrayList<>(2 * rows.size());
    for (int row = 0; row < rows.size(); row++) {
      Interval inputs = rows.get(row).inputs();
      int sign = rows.get(row).each().signum();
      ends.add(inputs.lower().isPresent() ? end(inputs.lower(), row) : open(inputs, row, -sign));
      ends.add(inputs.upper().isPresent() ? end(inputs.upper(), row) : open(inputs, row, sign));
    }
    return ends;
  }

  private Ratio end(Optional<Interval.Bound> at, int row) {
    return total(parts(at.map(bound -> Ratio.of(bound.value())).orElse(ZERO), row));
  }

  private Ratio open(Interval inputs, int row, int sign) {
    return sign == 0
        ? end(inputs.lower().or(inputs::upper), row)
        : Ratio.of(sign < 0 ? Figures.GREATEST.negate() : Figures.GREATEST);
  }

  /** Returns what no amount is less than, however it is rounded. */
  BigDecimal least(List<Ratio> ends) {
    BigDecimal least = Figures.GREATEST;
    for (Ratio end : ends) {
      least = least.min(bound(end, RoundingMode.FLOOR)).min(rounded(end, rounding));
    }
    return Figures.normal(least.max(Figures.GREATEST.negate()));
  }

  /** Returns what no amount is more than, however it is rounded. */
  BigDecimal most(List<Ratio> ends) {
    BigDecimal most = Figures.GREATEST.negate();
    for (Ratio end : ends) {
      most = most.max(bound(end, RoundingMode.CEILING)).max(rounded(end, rounding));
    }
    return Figures.normal(most.min(Figures.GREATEST));
  }

  private static BigDecimal bound(Ratio end, RoundingMode away) {
    return rounded(end, new Rounding(Figures.FRACTION_DIGITS, away));
  }

  private static BigDecimal rounded(Ratio end, Rounding rounding) {
    return rounding.divide(end.numerator(), end.denominator());
  }
}
