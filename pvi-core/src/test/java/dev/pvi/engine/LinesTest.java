package dev.pvi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A curve in longs answers as the curve itself does, or is left to decimals. */
class LinesTest {

  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP, RoundingMode.HALF_UP);

  private static Optional<BigDecimal> jump(Random random) {
    return random.nextInt(4) == 0
        ? Optional.of(BigDecimal.valueOf(random.nextInt(11)))
        : Optional.empty();
  }

  private static Curve curve(Random random) {
    List<Curve.Knot> knots = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    int at = random.nextInt(20) - 10;
    boolean endsLevel = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      BigDecimal value =
          endsLevel && i == count - 1
              ? knots.get(i - 1).start()
              : BigDecimal.valueOf(random.nextInt(11));
      Optional<BigDecimal> before = endsLevel ? Optional.empty() : jump(random);
      knots.add(new Curve.Knot(BigDecimal.valueOf(at), value, before, jump(random)));
      at += 1 + random.nextInt(9);
    }
    Rounding rounding =
        new Rounding(1 + random.nextInt(10), MODES.get(random.nextInt(MODES.size())));
    Curve.Beyond[] beyond = Curve.Beyond.values();
    return new Curve(knots, rounding, beyond[random.nextInt(beyond.length)]);
  }

  @Property
  void valueInLongsIsThatOfTheCurve(@ForAll long seed) {
    Random random = new Random(seed);
    Curve curve = curve(random);
    Optional<Lines> lines = Lines.of(curve);
    assertThat(lines.isPresent()).as("%s", curve).isEqualTo(!curve.goesOn());
    for (int i = 0; i < 50 && lines.isPresent(); i++) {
      BigDecimal x = BigDecimal.valueOf(random.nextInt(80_000) - 20_000, random.nextInt(4));
      long key = lines.get().key(x.unscaledValue().longValueExact(), x.scale());
      int segment = lines.get().segment(key);

      assertThat(BigDecimal.valueOf(lines.get().value(segment, key), lines.get().digits()))
          .as("%s in %s", x, curve)
          .isEqualByComparingTo(curve.at(Fact.of(x)).orElseThrow().value());
    }
  }

  @Test
  void lineThatGoesOnIsLeftToDecimals() {
    List<Curve.Knot> knots =
        List.of(
            new Curve.Knot(BigDecimal.ZERO, BigDecimal.ZERO),
            new Curve.Knot(BigDecimal.ONE, BigDecimal.TEN));

    assertThat(Lines.of(new Curve(knots, Rounding.DEFAULT))).isPresent();
    assertThat(Lines.of(new Curve(knots, Rounding.DEFAULT, Curve.Beyond.CONTINUE))).isEmpty();
  }
}
