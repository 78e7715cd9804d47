package dev.pvi;

import static dev.pvi.TestPartner.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves, with and without jumps, scaled and not, against plain fractions. */
class ScaledReferenceTest {

  private static final Portfolio P = Portfolio.of("p");
  private static final RoundingMode[] MODES = {
    RoundingMode.UP,
    RoundingMode.DOWN,
    RoundingMode.CEILING,
    RoundingMode.FLOOR,
    RoundingMode.HALF_UP,
    RoundingMode.HALF_DOWN,
    RoundingMode.HALF_EVEN
  };

  /** A point of a curve: the value before, at and after it. */
  private record Knot(BigDecimal at, BigDecimal before, BigDecimal value, BigDecimal after) {
    String json() {
      return "{\"at\": %s, \"before\": %s, \"value\": %s, \"after\": %s}"
          .formatted(at, before, value, after);
    }
  }

  /** A book of one metric. */
  private static final class Case {
    private final Random random;
    private final boolean isScaled;
    private final List<Knot> required;
    private final List<Knot> knots;
    private final int digits;
    private final RoundingMode mode;

    Case(Random random) {
      this.random = random;
      isScaled = random.nextInt(4) > 0;
      required = knots(1_000_000, 3, 1, 300, false);
      knots = knots(isScaled ? 2 : 60, 3, 0, 10, random.nextBoolean());
      digits = 2 + random.nextInt(12);
      mode = MODES[random.nextInt(MODES.length)];
    }

    BigDecimal decimal(long most, int digits) {
      int scale = random.nextInt(digits + 1);
      long unscaled = (long) (random.nextDouble() * most * Math.pow(10, scale));
      return BigDecimal.valueOf(unscaled, scale);
    }

    private List<Knot> knots(long farthest, int digits, int least, int most, boolean jumps) {
      List<Knot> all = new ArrayList<>();
      BigDecimal at = BigDecimal.ZERO;
      for (int i = random.nextInt(4); i >= 0; i--) {
        at = at.add(decimal(farthest, digits)).add(BigDecimal.valueOf(1, 3));
        BigDecimal value = decimal(most - least, 2).add(BigDecimal.valueOf(least));
        BigDecimal before = jumps && random.nextBoolean() ? decimal(most, 2) : value;
        BigDecimal after = jumps && random.nextBoolean() ? decimal(most, 2) : value;
        all.add(new Knot(at, before, value, after));
      }
      return all;
    }

    String table() {
      String curve =
          "{\"type\": \"slope\", \"knots\": %s, \"rounding\": {\"digits\": %d, \"mode\": \"%s\"}}"
              .formatted(knots.stream().map(Knot::json).toList(), digits, mode);
      if (!isScaled) {
        return curve;
      }
      List<String> of =
          required.stream()
              .map(
                  knot ->
                      "{\"at\": {\"amount\": %s, \"currency\": \"USD\"}, \"value\": %s}"
                          .formatted(knot.at(), knot.value()))
              .toList();
      return "{\"type\": \"scaled\", \"of\": {\"attribute\": \"revenue\", \"knots\": %s}, \"table\": %s}"
          .formatted(of, curve);
    }

    /** The value at an input, before any rounding. */
    static Fraction value(List<Knot> knots, Fraction x) {
      for (int i = 0; i < knots.size(); i++) {
        Fraction at = Fraction.of(knots.get(i).at());
        int order = x.compareTo(at);
        if (order == 0) {
          return Fraction.of(knots.get(i).value());
        }
        if (order < 0) {
          Fraction end = Fraction.of(knots.get(i).before());
          if (i == 0) {
            return end;
          }
          Fraction from = Fraction.of(knots.get(i - 1).at());
          Fraction start = Fraction.of(knots.get(i - 1).after());
          return start.plus(end.minus(start).times(x.minus(from)).over(at.minus(from)));
        }
      }
      return Fraction.of(knots.get(knots.size() - 1).after());
    }

    BigDecimal expected(BigDecimal revenue, Fraction x) {
      Fraction input = isScaled ? x.over(value(required, Fraction.of(revenue))) : x;
      Fraction value = value(knots, input).rounded(digits, mode);
      return new BigDecimal(value.above()).divide(new BigDecimal(value.below()));
    }

    Reading reading() {
      long most = isScaled ? 700 : 250;
      return switch (random.nextInt(8)) {
        case 0 -> Reading.of(decimal(most, 3).negate());
        case 1 -> Reading.of(decimal(most, 12));
        case 2 -> quotient(most);
        case 3 -> atKnot();
        default -> Reading.of(decimal(most, 3));
      };
    }

    private Reading quotient(long most) {
      Ratio ratio = new Ratio(decimal(most, 3), BigDecimal.valueOf(1 + random.nextInt(9)));
      return new Reading.Known(Fact.of(ratio), Optional.empty(), Optional.empty());
    }

    private Reading atKnot() {
      Knot knot = knots.get(random.nextInt(knots.size()));
      Knot asked = required.get(required.size() - 1);
      return Reading.of(isScaled ? knot.at().multiply(asked.value()) : knot.at());
    }

    BigDecimal revenue() {
      return random.nextInt(3) == 0
          ? required.get(random.nextInt(required.size())).at()
          : decimal(4_000_000, random.nextInt(6) == 0 ? 9 : 2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyWayGivesWhatFractionsGive(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Case one = new Case(random);
      PviScorer scorer =
          TestBook.ofOneMetric(one.table()).attribute("revenue", "{\"type\": \"money\"}").scorer();
      for (int j = 0; j < 40; j++) {
        check(one, scorer);
      }
    }
  }

  @Test
  void whatIsAttainableHasNoMoreDigitsThanADecimalMayHave() {
    PviScorer scorer =
        TestBook.empty()
            .with("scale", "{\"maximum\": 9.999999999999999999}")
            .with("ladder", "{\"standings\": {\"any\": {\"name\": \"Any\", \"at\": 0}}}")
            .table("index", "{\"type\": \"constant\", \"value\": 1}")
            .table("t", "{\"type\": \"slope\", \"knots\": [{\"at\": 0, \"value\": 7}]}")
            .metric("m")
            .category("p", "c", "0.27")
            .category("p", "d", "0.73")
            .weighs("p", "c", "m", "1", "t")
            .weighs("p", "d", "m", "1", "t")
            .scorer();
    PartnerSnapshot partner = partner().reading("p", "m", TestPartner.reading("1")).build();

    var score = scorer.score(partner);
    PreparedReadings prepared = scorer.prepare(partner, P).readings(1);
    prepared.set(0, partner);

    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
    assertThat(score.portfolio("p").index()).isEqualByComparingTo("7");
    assertThat(scorer.index(partner, P)).contains(score.portfolio("p").index());
    assertThat(prepared.index(0)).contains(score.portfolio("p").index());
  }

  private static void check(Case one, PviScorer scorer) {
    BigDecimal revenue = one.revenue();
    Reading reading = one.reading();
    Ratio number = ((Fact.Quantity) ((Reading.Known) reading).value()).value();
    BigDecimal expected =
        one.expected(
            revenue, Fraction.of(number.numerator()).over(Fraction.of(number.denominator())));
    PartnerSnapshot partner =
        partner()
            .attribute("revenue", Fact.of(BigMoney.of(CurrencyUnit.USD, revenue)))
            .reading("p", "m", reading)
            .build();
    PreparedReadings prepared = scorer.prepare(partner, P).readings(1);
    prepared.set(0, partner);
    String what = one.table() + " for " + number + " at " + revenue;

    var score = scorer.score(partner).portfolio("p");
    var metric = score.metrics().get(0);

    assertThat(score.index()).as(what).isEqualByComparingTo(expected);
    assertThat(metric.chosen().orElseThrow().table().at(Fact.of(number)).orElseThrow().row())
        .as(what)
        .isEqualTo(metric.row());
    assertThat(scorer.index(partner, P).orElseThrow()).as(what).isEqualByComparingTo(expected);
    assertThat(prepared.index(0).orElseThrow()).as(what).isEqualByComparingTo(expected);
  }
}
