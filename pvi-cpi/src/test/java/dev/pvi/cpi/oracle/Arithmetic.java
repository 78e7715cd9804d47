package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Rounding and apportionment over whole numbers, one step at a time. */
final class Arithmetic {

  private Arithmetic() {}

  /** A decimal rounded to so many digits after the point. */
  static BigDecimal rounded(BigDecimal value, int digits, String mode) {
    return quotient(value, BigDecimal.ONE, digits, mode);
  }

  /** A quotient rounded to so many digits after the point; the divisor is greater than 0. */
  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int digits, String mode) {
    int shift = Math.max(Math.max(dividend.scale(), divisor.scale()), 0);
    BigInteger above = dividend.movePointRight(shift + digits).toBigIntegerExact();
    BigInteger below = divisor.movePointRight(shift).toBigIntegerExact();
    return new BigDecimal(whole(above, below, mode), digits);
  }

  private static BigInteger whole(BigInteger above, BigInteger below, String mode) {
    BigInteger rest = above.mod(below);
    BigInteger floor = above.subtract(rest).divide(below);
    if (rest.signum() == 0) {
      return floor;
    }
    boolean positive = above.signum() > 0;
    int half = rest.add(rest).compareTo(below);
    boolean up =
        switch (mode) {
          case "CEILING" -> true;
          case "FLOOR" -> false;
          case "UP" -> positive;
          case "DOWN" -> !positive;
          case "HALF_UP" -> half > 0 || (half == 0 && positive);
          case "HALF_DOWN" -> half > 0 || (half == 0 && !positive);
          case "HALF_EVEN" -> half > 0 || (half == 0 && floor.testBit(0));
          default -> throw new IllegalArgumentException(mode);
        };
    return up ? floor.add(BigInteger.ONE) : floor;
  }

  /**
   * The rounded total of some amounts, given to them coin by coin: first to each what it has in
   * whole coins, counted downwards, then one to the amount that is left with most, the first of
   * equals, and so on.
   */
  static List<BigDecimal> shares(List<BigDecimal> amounts, int digits, String mode) {
    BigDecimal coin = BigDecimal.ONE.movePointLeft(digits);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal given = BigDecimal.ZERO;
    List<BigDecimal> shares = new ArrayList<>();
    List<BigDecimal> wants = new ArrayList<>();
    for (BigDecimal amount : amounts) {
      BigDecimal share = rounded(amount, digits, "FLOOR");
      shares.add(share);
      wants.add(amount.subtract(share));
      sum = sum.add(amount);
      given = given.add(share);
    }
    BigDecimal total = rounded(sum, digits, mode);
    while (given.compareTo(total) < 0) {
      int most = 0;
      for (int i = 1; i < wants.size(); i++) {
        if (wants.get(i).compareTo(wants.get(most)) > 0) {
          most = i;
        }
      }
      shares.set(most, shares.get(most).add(coin));
      wants.set(most, BigDecimal.ONE.negate());
      given = given.add(coin);
    }
    return shares;
  }
}
