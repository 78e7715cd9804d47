package dev.pvi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Interval;
import dev.pvi.formula.Point;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Steps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The row that is counted is the row that the bands themselves find. */
class CutsTest {

  private static Steps bands(List<BigDecimal> bounds, List<Boolean> through) {
    List<Steps.Row> rows = new ArrayList<>();
    Optional<Interval.Bound> lower = Optional.empty();
    for (int i = 0; i < bounds.size(); i++) {
      Interval.Bound upper = new Interval.Bound(bounds.get(i), through.get(i));
      rows.add(new Steps.Row(new Interval(lower, Optional.of(upper)), BigDecimal.valueOf(i)));
      lower = Optional.of(upper.opposite());
    }
    rows.add(
        new Steps.Row(new Interval(lower, Optional.empty()), BigDecimal.valueOf(bounds.size())));
    return Steps.of(rows);
  }

  private static int found(Steps steps, Fact input) {
    return steps.at(input).map(Point::row).orElse(-1);
  }

  @Property
  void rowIsThatOfTheBands(@ForAll long seed) {
    Random random = new Random(seed);
    int scale = random.nextInt(19);
    int most = random.nextInt(30);
    List<BigDecimal> bounds =
        random
            .longs(most, -1000, 1000)
            .distinct()
            .sorted()
            .mapToObj(v -> BigDecimal.valueOf(v, scale))
            .toList();
    List<Boolean> through = bounds.stream().map(bound -> random.nextBoolean()).toList();
    Steps steps = bands(bounds, through);
    Optional<Cuts> cuts = Cuts.of(steps);
    if (cuts.isEmpty()) {
      return;
    }
    for (int i = 0; i < 50; i++) {
      Fact input = input(random, bounds);
      assertThat(cuts.get().row(input)).as("%s in %s", input, steps).isEqualTo(found(steps, input));
    }
  }

  /** Often a bound itself, or a little beside it; decimals and ratios, small and huge. */
  private static Fact input(Random random, List<BigDecimal> bounds) {
    BigDecimal near =
        bounds.isEmpty() || random.nextInt(4) == 0
            ? BigDecimal.valueOf(random.nextInt(5) - 2, random.nextInt(4))
            : bounds.get(random.nextInt(bounds.size()));
    BigDecimal beside = BigDecimal.valueOf(random.nextInt(3) - 1, 1 + random.nextInt(18));
    BigDecimal x =
        random.nextInt(10) == 0
            ? BigDecimal.valueOf(random.nextLong() / 100)
            : near.add(beside).setScale(18, RoundingMode.DOWN);
    if (random.nextBoolean()) {
      return Fact.of(x);
    }
    int denominator = 1 + random.nextInt(999);
    BigDecimal above = near.multiply(BigDecimal.valueOf(denominator)).add(beside);
    return Fact.of(
        new Ratio(above.setScale(18, RoundingMode.DOWN), BigDecimal.valueOf(denominator)));
  }

  @Property
  void wholeNumberWithDigitsHasTheRowOfItsDecimal(
      @ForAll long unscaled, @ForAll @IntRange(max = 18) int digits, @ForAll long seed) {
    Random random = new Random(seed);
    int scale = random.nextInt(18);
    Cuts cuts =
        Cuts.of(bands(List.of(BigDecimal.valueOf(random.nextInt(1, 10), scale)), List.of(true)))
            .orElseThrow();
    long number = random.nextBoolean() ? unscaled : unscaled >> random.nextInt(64);

    assertThat(cuts.row(cuts.key(number, digits)))
        .isEqualTo(cuts.row(cuts.key(BigDecimal.valueOf(number, digits))));
  }

  @Test
  void zerosAtTheEndOfADecimalMakeItNoGreater() {
    Cuts cuts =
        Cuts.of(bands(List.of(new BigDecimal("0.0000000001")), List.of(true))).orElseThrow();

    assertThat(cuts.row(cuts.key(new BigDecimal("0.00000000010")))).isZero();
    assertThat(cuts.row(cuts.key(10, 11))).isZero();
    assertThat(cuts.row(cuts.key(new BigDecimal("0.00000000011")))).isEqualTo(1);
  }

  @Test
  void zeroLiesBelowTheSmallestBound() {
    Steps steps = bands(List.of(new BigDecimal("0.00000000000000001")), List.of(false));

    assertThat(Cuts.of(steps).orElseThrow().row(Fact.of(BigDecimal.ZERO))).isZero();
  }

  @Test
  void levelHasNoRow() {
    Steps steps = bands(List.of(BigDecimal.ONE), List.of(true));

    assertThat(Cuts.of(steps).orElseThrow().row(Fact.of("basic"))).isEqualTo(-1);
  }
}
