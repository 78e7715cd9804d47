package dev.pvi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Tiers against references that are slow and obvious, on random tables and inputs. */
class TiersProperties {

  /** The limits of a table, ascending, and to which side each belongs. */
  private record Cuts(List<Integer> at, List<Boolean> through) {}

  private record Price(int each, int fee, int per, Optional<Tier.Blocks> blocks) {}

  private record Case(Cuts cuts, List<Price> prices, Tiers.Mode mode) {

    Tiers tiers() {
      List<Tier> rows = new ArrayList<>();
      Optional<Interval.Bound> lower = Optional.empty();
      for (int i = 0; i < prices.size(); i++) {
        Optional<Interval.Bound> upper = Optional.empty();
        if (i < cuts.at.size()) {
          upper =
              Optional.of(
                  new Interval.Bound(BigDecimal.valueOf(cuts.at.get(i)), cuts.through.get(i)));
        }
        Price price = prices.get(i);
        rows.add(
            new Tier(
                new Interval(lower, upper),
                BigDecimal.valueOf(price.each),
                BigDecimal.valueOf(price.fee),
                BigDecimal.valueOf(price.per),
                price.blocks));
        lower = upper.map(Interval.Bound::opposite);
      }
      return Tiers.of(mode, rows, Rounding.DEFAULT);
    }

    /** The row of an input in hundredths. */
    int row(int hundredths) {
      int row = 0;
      while (row < cuts.at.size()) {
        int limit = cuts.at.get(row) * 100;
        if (hundredths < limit || (hundredths == limit && cuts.through.get(row))) {
          return row;
        }
        row++;
      }
      return row;
    }
  }

  private static Case random(Random random, boolean plain) {
    List<Integer> at = new ArrayList<>();
    List<Boolean> through = new ArrayList<>();
    List<Price> prices = new ArrayList<>();
    int limit = random.nextInt(4) == 0 ? -12 : 0;
    int rows = 1 + random.nextInt(5);
    for (int i = 0; i < rows; i++) {
      if (i > 0) {
        at.add(limit);
        through.add(random.nextBoolean());
      }
      limit += 1 + random.nextInt(15);
      Optional<Tier.Blocks> blocks =
          plain || random.nextBoolean()
              ? Optional.empty()
              : Optional.of(random.nextBoolean() ? Tier.Blocks.BEGUN : Tier.Blocks.FULL);
      prices.add(
          new Price(
              plain ? random.nextInt(10) : random.nextInt(20) - 5,
              plain || random.nextBoolean() ? 0 : random.nextInt(50) - 10,
              blocks.isPresent()
                  ? 1 + random.nextInt(9)
                  : List.of(1, 2, 4, 5).get(random.nextInt(4)),
              blocks));
    }
    Tiers.Mode mode = plain || random.nextBoolean() ? Tiers.Mode.STEPPED : Tiers.Mode.WHOLE;
    return new Case(new Cuts(at, through), prices, mode);
  }

  private static BigDecimal priced(Price price, int hundredths) {
    int sign = hundredths < 0 ? -1 : 1;
    int block = price.per * 100;
    int left = Math.abs(hundredths);
    if (price.blocks.isEmpty()) {
      return BigDecimal.valueOf(price.each)
          .multiply(BigDecimal.valueOf(hundredths))
          .divide(BigDecimal.valueOf(block));
    }
    int blocks = 0;
    while (left >= block) {
      left -= block;
      blocks++;
    }
    if (left > 0 && price.blocks.get() == Tier.Blocks.BEGUN) {
      blocks++;
    }
    return BigDecimal.valueOf((long) sign * blocks * price.each);
  }

  /** Goes from 0 to the input one hundredth after another, and asks of each in which row it is. */
  private static BigDecimal reference(Case one, int hundredths) {
    int in = one.row(hundredths);
    if (one.mode == Tiers.Mode.WHOLE) {
      Price price = one.prices.get(in);
      return priced(price, hundredths).add(BigDecimal.valueOf(price.fee));
    }
    int[] slices = new int[one.prices.size()];
    int step = hundredths < 0 ? -1 : 1;
    for (int at = 0; at != hundredths; at += step) {
      int row = 0;
      while (row < one.cuts.at.size() && one.cuts.at.get(row) * 100 <= Math.min(at, at + step)) {
        row++;
      }
      slices[row] += step;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = 0; row < slices.length; row++) {
      sum = sum.add(priced(one.prices.get(row), slices[row]));
      if (row <= in) {
        sum = sum.add(BigDecimal.valueOf(one.prices.get(row).fee));
      }
    }
    return sum;
  }

  private static BigDecimal answer(Tiers tiers, int hundredths) {
    return tiers.at(Fact.of(BigDecimal.valueOf(hundredths, 2))).orElseThrow().value();
  }

  /** Often a limit itself, or a hundredth beside it. */
  private static int input(Random random, Cuts cuts) {
    if (cuts.at.isEmpty() || random.nextBoolean()) {
      return random.nextInt(9_000) - 2_000;
    }
    return cuts.at.get(random.nextInt(cuts.at.size())) * 100 + random.nextInt(3) - 1;
  }

  @Property
  void amountIsThatOfAnObviousReference(@ForAll long seed) {
    Random random = new Random(seed);
    Case one = random(random, false);
    Tiers tiers = one.tiers();
    for (int i = 0; i < 10; i++) {
      int hundredths = input(random, one.cuts);
      BigDecimal amount = answer(tiers, hundredths);

      assertThat(amount)
          .as("%s for %s / 100", one, hundredths)
          .isEqualByComparingTo(reference(one, hundredths))
          .isBetween(tiers.minimum(), tiers.maximum());
    }
  }

  /** Thirds, sevenths and any rounding: the parts still add up to what is answered. */
  @Property
  void slicesAddUpToTheAnswer(@ForAll long seed) {
    Random random = new Random(seed);
    Case one = random(random, false);
    Tiers even = one.tiers();
    List<Tier> rows =
        even.rows().stream()
            .map(
                row ->
                    new Tier(
                        row.inputs(),
                        row.each(),
                        row.fee(),
                        BigDecimal.valueOf(List.of(1, 3, 7, 12).get(random.nextInt(4))),
                        row.blocks()))
            .toList();
    RoundingMode mode = RoundingMode.values()[random.nextInt(7)];
    Tiers tiers = Tiers.of(one.mode, rows, new Rounding(random.nextInt(12), mode));
    for (int i = 0; i < 10; i++) {
      Ratio input =
          new Ratio(
              BigDecimal.valueOf(input(random, one.cuts), 2),
              BigDecimal.valueOf(1 + random.nextInt(3)));
      BigDecimal amount = tiers.at(Fact.of(input)).orElseThrow().value();
      BigDecimal sum = BigDecimal.ZERO;
      for (Slice slice : tiers.slices(input)) {
        sum = sum.add(slice.amount());
      }

      assertThat(sum)
          .as("%s for %s", tiers, input)
          .isEqualByComparingTo(amount)
          .isBetween(tiers.minimum(), tiers.maximum());
    }
  }

  /** A step of a hundredth never takes anything back, nor gives more than the greatest price. */
  @Property
  void steppedAmountWithoutFeesAndBlocksIsMonotoneAndContinuous(@ForAll long seed) {
    Random random = new Random(seed);
    Case one = random(random, true);
    Tiers tiers = one.tiers();
    assertThat(tiers.trend()).isIn(Trend.RISING, Trend.FLAT);
    BigDecimal greatest = new BigDecimal("0.09");
    for (int i = 0; i < 10; i++) {
      int hundredths = input(random, one.cuts);

      assertThat(answer(tiers, hundredths + 1).subtract(answer(tiers, hundredths)))
          .as("%s after %s / 100", one, hundredths)
          .isBetween(BigDecimal.ZERO, greatest);
    }
  }

  @Property
  void tiersAreWrittenAsTheyAreRead(@ForAll long seed) {
    Tiers tiers = random(new Random(seed), false).tiers();

    assertThat(FormulaText.read(Tiers.FORM, Tiers.FORM.write(tiers).toJson())).isEqualTo(tiers);
  }
}
