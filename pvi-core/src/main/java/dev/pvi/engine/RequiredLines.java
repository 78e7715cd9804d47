package dev.pvi.engine;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Required;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute asks for, as a quotient of longs in units of {@code 10^-digits}. On the line
 * from (a₀, r₀) to (a₁, r₁) it is
 *
 * <pre>{@code
 * (r₀ × above + (a − a₀) × rise) ÷ above      above = a₁ − a₀, rise = r₁ − r₀, in lowest terms
 * }</pre>
 */
final class RequiredLines {

  /** Attributes with up to so many digits after the point are whole. */
  private static final int CENTS = 2;

  private final int scale;
  private final int digits;
  private final long[] knots;
  private final long[] amounts;
  private final long[] above;
  private final long[] rises;

  /**
   * How much is asked for, {@code below ÷ above}: a share of it is an input × above ÷ below.
   *
   * @param above what an input is multiplied by
   * @param below what it is then divided by
   */
  record Amount(long above, long below) {}

  /**
   * Lays the lines out.
   *
   * @throws ArithmeticException if a number does not fit
   */
  RequiredLines(Required required) {
    List<BigDecimal> at = required.knots().stream().map(knot -> number(knot.at())).toList();
    List<BigDecimal> values = required.knots().stream().map(Required.Knot::value).toList();
    scale = Math.max(CENTS, digits(at));
    digits = digits(values);
    knots = at.stream().mapToLong(one -> units(one, scale)).toArray();
    amounts = values.stream().mapToLong(one -> units(one, digits)).toArray();
    above = new long[knots.length - 1];
    rises = new long[knots.length - 1];
    for (int i = 0; i < above.length; i++) {
      long distance = Math.subtractExact(knots[i + 1], knots[i]);
      long growth = Math.subtractExact(amounts[i + 1], amounts[i]);
      long common = gcd(distance, growth);
      above[i] = distance / common;
      rises[i] = growth / common;
    }
  }

  private static BigDecimal number(Fact fact) {
    return fact instanceof Fact.Amount amount
        ? amount.value().getAmount()
        : ((Fact.Quantity) fact).value().numerator();
  }

  /** Returns the most digits after the point of some decimals. */
  static int digits(List<BigDecimal> all) {
    int digits = 0;
    for (BigDecimal one : all) {
      digits = Math.max(digits, one.scale());
    }
    return digits;
  }

  /** Returns {@code x × 10^scale}, which must be whole and a long. */
  static long units(BigDecimal x, int scale) {
    return x.movePointRight(scale).longValueExact();
  }

  /** Returns the greatest common divisor; 1 for two zeros. */
  static long gcd(long one, long other) {
    return Math.max(1, BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValueExact());
  }

  /** Returns the digits after the point of an amount. */
  int digits() {
    return digits;
  }

  /** Returns bounds of all that can be asked for: of each line, and after the last. */
  List<Amount> greatest() {
    List<Amount> all = new ArrayList<>();
    for (int i = 0; i < above.length; i++) {
      long most = Math.max(amounts[i], amounts[i + 1]);
      all.add(new Amount(above[i], Math.multiplyExact(most, above[i])));
    }
    all.add(new Amount(1, amounts[amounts.length - 1]));
    return all;
  }

  /** Returns how much is asked for; null if the attribute has too many digits. */
  @Nullable Amount amount(Fact attribute) {
    if (attribute instanceof Fact.Quantity quantity && !quantity.value().isDecimal()) {
      return null;
    }
    long at = Tens.scaled(number(attribute), scale, Long.MAX_VALUE);
    if (at == Tens.NONE) {
      return null;
    }
    int last = knots.length - 1;
    if (at <= knots[0] || at >= knots[last]) {
      return new Amount(1, amounts[at <= knots[0] ? 0 : last]);
    }
    int line = Cuts.count(knots, at) - 1;
    long below = amounts[line] * above[line] + (at - knots[line]) * rises[line];
    return new Amount(above[line], below);
  }
}
