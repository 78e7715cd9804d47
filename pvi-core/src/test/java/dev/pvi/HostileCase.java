package dev.pvi;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Rounding;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A book whose figures are as long as a book admits, with rules that are no tables, and a partner
 * with readings of many digits, often on a limit or beside it; every reading is known.
 */
record HostileCase(List<HostileCase.Metric> metrics, RoundingMode mode, PartnerSnapshot partner) {

  record Metric(String id, BigDecimal weight, Table table, BigDecimal reading) {}

  /** A table as JSON, and what it answers in plain decimals. */
  sealed interface Table {
    String json();

    BigDecimal at(BigDecimal x);
  }

  record Bands(List<BigDecimal> bounds, List<BigDecimal> values, boolean inclusive)
      implements Table {
    @Override
    public String json() {
      List<String> rows = new ArrayList<>(List.of("{\"value\": " + plain(values.get(0)) + "}"));
      for (int i = 0; i < bounds.size(); i++) {
        rows.add(
            "{\"%s\": %s, \"value\": %s}"
                .formatted(
                    inclusive ? "from" : "above", plain(bounds.get(i)), plain(values.get(i + 1))));
      }
      return "{\"type\": \"bands\", \"rows\": " + rows + "}";
    }

    @Override
    public BigDecimal at(BigDecimal x) {
      int row = 0;
      for (BigDecimal bound : bounds) {
        row += x.compareTo(bound) > (inclusive ? -1 : 0) ? 1 : 0;
      }
      return values.get(row);
    }
  }

  record Slope(List<BigDecimal> knots, List<BigDecimal> values, Rounding rounding)
      implements Table {
    @Override
    public String json() {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < knots.size(); i++) {
        rows.add(
            "{\"at\": %s, \"value\": %s}".formatted(plain(knots.get(i)), plain(values.get(i))));
      }
      return "{\"type\": \"slope\", \"rounding\": {\"digits\": %d, \"mode\": \"%s\"}, \"knots\": %s}"
          .formatted(rounding.digits(), rounding.mode(), rows);
    }

    @Override
    public BigDecimal at(BigDecimal x) {
      int last = knots.size() - 1;
      if (x.compareTo(knots.get(0)) < 0) {
        return values.get(0);
      }
      if (x.compareTo(knots.get(last)) >= 0) {
        return values.get(last);
      }
      int right = 0;
      while (knots.get(right).compareTo(x) <= 0) {
        right++;
      }
      BigDecimal y0 = values.get(right - 1);
      if (x.compareTo(knots.get(right - 1)) == 0) {
        return y0;
      }
      BigDecimal y1 = values.get(right);
      BigDecimal run = knots.get(right).subtract(knots.get(right - 1));
      BigDecimal value =
          y0.multiply(run)
              .add(x.subtract(knots.get(right - 1)).multiply(y1.subtract(y0)))
              .divide(run, rounding.digits(), rounding.mode());
      return value.max(y0.min(y1)).min(y0.max(y1));
    }
  }

  /** A rule of the house without a table: the reading, between 0 and 10. */
  record Clamped() implements Table, Schedule {
    static final ScoringRule RULE =
        ScoringRule.of("acme-clamped", Form.of("clamped", "the reading", f -> v -> new Clamped()));

    @Override
    public String json() {
      return "{\"type\": \"acme-clamped\"}";
    }

    @Override
    public BigDecimal at(BigDecimal x) {
      return x.max(BigDecimal.ZERO).min(BigDecimal.TEN);
    }

    @Override
    public Outcome apply(Fact input, Facts facts) {
      return Outcome.of(at(((Fact.Quantity) input).value().numerator()));
    }
  }

  static HostileCase of(Random random) {
    List<Metric> metrics = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    BigDecimal left = BigDecimal.ONE;
    int weightDigits = random.nextInt(10);
    for (int i = 0; i < count; i++) {
      BigDecimal weight =
          i == count - 1
              ? left
              : left.multiply(share(random)).setScale(weightDigits, RoundingMode.DOWN);
      left = left.subtract(weight);
      Table table = table(random);
      metrics.add(new Metric("m" + i, weight, table, reading(random, table)));
    }
    PartnerSnapshot.Builder partner = TestPartner.partner();
    metrics.forEach(metric -> partner.reading("p", metric.id(), Reading.of(metric.reading())));
    RoundingMode[] modes = {RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.HALF_UP};
    return new HostileCase(metrics, modes[random.nextInt(3)], partner.build());
  }

  private static BigDecimal share(Random random) {
    return BigDecimal.valueOf(random.nextInt(1000), 3);
  }

  private static Table table(Random random) {
    int digits = random.nextInt(5) == 0 ? random.nextInt(18) : random.nextInt(4);
    return switch (random.nextInt(7)) {
      case 0 -> new Clamped();
      case 1, 2, 3 -> {
        List<BigDecimal> bounds = ascending(random, random.nextInt(25));
        yield new Bands(bounds, values(random, bounds.size() + 1, digits), random.nextBoolean());
      }
      default -> {
        List<BigDecimal> knots = ascending(random, 1 + random.nextInt(6));
        RoundingMode[] modes = {
          RoundingMode.UP,
          RoundingMode.DOWN,
          RoundingMode.CEILING,
          RoundingMode.FLOOR,
          RoundingMode.HALF_UP,
          RoundingMode.HALF_DOWN,
          RoundingMode.HALF_EVEN
        };
        Rounding rounding = new Rounding(random.nextInt(19), modes[random.nextInt(modes.length)]);
        yield new Slope(knots, values(random, knots.size(), digits), rounding);
      }
    };
  }

  /** Bounds of one size: small, usual, huge, or many digits after the point. */
  private static List<BigDecimal> ascending(Random random, int count) {
    int most = 2 + random.nextInt(random.nextInt(3) == 0 ? 16 : 4);
    int scale = random.nextInt(3) == 0 ? random.nextInt(19) : random.nextInt(3);
    return random
        .longs(-pow(most), pow(most))
        .distinct()
        .limit(count)
        .sorted()
        .mapToObj(unscaled -> BigDecimal.valueOf(unscaled, scale))
        .toList();
  }

  private static long pow(int digits) {
    return BigInteger.TEN.pow(digits).longValueExact();
  }

  private static List<BigDecimal> values(Random random, int count, int digits) {
    return random
        .longs(count, 0, 10 * pow(digits) + 1)
        .mapToObj(unscaled -> BigDecimal.valueOf(unscaled, digits))
        .toList();
  }

  private static BigDecimal reading(Random random, Table table) {
    List<BigDecimal> limits =
        table instanceof Bands bands
            ? bands.bounds()
            : table instanceof Slope slope ? slope.knots() : List.of();
    BigDecimal near =
        limits.isEmpty() || random.nextInt(5) == 0
            ? BigDecimal.valueOf(random.nextLong() / 10, random.nextInt(19))
            : limits.get(random.nextInt(limits.size()));
    BigDecimal beside = BigDecimal.valueOf(random.nextInt(3) - 1, random.nextInt(19));
    return Figures.normal(near.add(beside).setScale(18, RoundingMode.DOWN));
  }

  private static String plain(BigDecimal x) {
    return x.toPlainString();
  }

  PviScorer scorer() {
    TestBook book = TestBook.empty().category("p", "c", "1");
    book.with("scale", "{\"rounding\": {\"digits\": 10, \"mode\": \"" + mode + "\"}}");
    for (Metric metric : metrics) {
      book.metric(metric.id())
          .table(metric.id(), metric.table().json())
          .weighs("p", "c", metric.id(), plain(metric.weight()), metric.id());
    }
    return PviScorer.of(
        RuleBooks.parse("hostile book", book.json()), ScoringRules.standard().with(Clamped.RULE));
  }

  /** The sum of weight × index; rounded to 18 digits where a product may have more. */
  BigDecimal index() {
    BigDecimal index = BigDecimal.ZERO;
    boolean isExact = true;
    for (Metric metric : metrics) {
      BigDecimal value = Figures.normal(metric.table().at(metric.reading()));
      BigDecimal weight = Figures.normal(metric.weight());
      index = index.add(weight.multiply(value));
      isExact &= weight.scale() + value.scale() <= Figures.FRACTION_DIGITS;
    }
    return Figures.normal(isExact ? index : index.setScale(18, mode));
  }
}
