package dev.pvi;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A random book of one portfolio, a random partner, and what both say in plain Java. */
public record RandomCase(
    List<RandomCase.Category> categories,
    Rounding rounding,
    Optional<BigDecimal> initial,
    Optional<String> size,
    String book,
    PartnerSnapshot partner) {

  static final List<String> SIZES = List.of("S", "M", "L");
  static final List<String> LEVELS = List.of("none", "basic", "expert");

  /** A weight as the book states it, and what it is. */
  record Weight(Fraction value, String json) {
    static Weight of(BigDecimal weight) {
      return new Weight(Fraction.of(weight), weight.toPlainString());
    }

    /** Whether it is no decimal: its denominator has a factor that no power of ten has. */
    boolean isQuotient() {
      return BigInteger.TEN.pow(18).mod(value.below()).signum() != 0;
    }
  }

  record Category(String id, Weight weight, List<Metric> metrics) {}

  record Metric(
      String id,
      Weight weight,
      Table table,
      String absent,
      String notApplicable,
      List<Change> changes,
      Optional<Reading> reading) {}

  /** What a table is: one of these, or by size. */
  sealed interface Table {
    String json();
  }

  /** Row {@code i} begins at bound {@code i − 1}; the first begins nowhere. */
  record Bands(List<BigDecimal> bounds, List<Boolean> inclusive, List<BigDecimal> values)
      implements Table {
    @Override
    public String json() {
      List<String> rows = new ArrayList<>();
      rows.add("{\"value\": " + values.get(0) + "}");
      for (int i = 0; i < bounds.size(); i++) {
        String operator = inclusive.get(i) ? "from" : "above";
        rows.add(
            "{\"%s\": %s, \"value\": %s}".formatted(operator, bounds.get(i), values.get(i + 1)));
      }
      return "{\"type\": \"bands\", \"rows\": " + rows + "}";
    }
  }

  record Slope(List<BigDecimal> knots, List<BigDecimal> values) implements Table {
    @Override
    public String json() {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < knots.size(); i++) {
        rows.add("{\"at\": %s, \"value\": %s}".formatted(knots.get(i), values.get(i)));
      }
      return "{\"type\": \"slope\", \"knots\": " + rows + "}";
    }
  }

  record ByLevel(List<BigDecimal> values) implements Table {
    @Override
    public String json() {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < LEVELS.size(); i++) {
        rows.add("{\"level\": \"%s\", \"value\": %s}".formatted(LEVELS.get(i), values.get(i)));
      }
      return "{\"type\": \"levels\", \"rows\": " + rows + "}";
    }
  }

  /** One table per size, the last for the last size as {@code otherwise}. */
  record BySize(List<Table> tables) implements Table {
    @Override
    public String json() {
      return """
      {"type": "choice",
       "cases": [{"when": {"attribute": "size", "is": "S"}, "then": %s},
                 {"when": {"attribute": "size", "is": "M"}, "then": %s}],
       "otherwise": %s}\
      """
          .formatted(tables.get(0).json(), tables.get(1).json(), tables.get(2).json());
    }
  }

  /** A modifier on one metric, for partners of one size or for little bases. */
  record Change(
      String id,
      boolean bySize,
      String limit,
      boolean appliesIfUnknown,
      String effect,
      BigDecimal by) {
    String json(String metric) {
      String when =
          bySize
              ? "{\"attribute\": \"size\", \"is\": \"" + limit + "\"}"
              : "{\"attribute\": \"reading-base\", \"below\": {\"amount\": "
                  + limit
                  + ", \"currency\": \"USD\"}}";
      String parameter =
          switch (effect) {
            case "factor" -> ", \"by\": " + by;
            case "cap", "floor" -> ", \"at\": " + by;
            default -> "";
          };
      return """
      {"order": 1, "metrics": ["%s"], "when": %s, "unknown": "%s",
       "effect": {"type": "%s"%s}, "because": "%s"}\
      """
          .formatted(metric, when, appliesIfUnknown ? "apply" : "skip", effect, parameter, id);
    }
  }

  @Override
  public String toString() {
    return book + "\n" + partner.toJson();
  }

  int digits() {
    return rounding.digits();
  }

  RoundingMode mode() {
    return rounding.mode();
  }

  RandomCase withPartner(List<Category> read, Optional<String> otherSize) {
    return new RandomCase(read, rounding, initial, otherSize, book, partner(read, otherSize));
  }

  /** Returns the same case with another reading of a metric. */
  RandomCase with(String metric, Reading reading) {
    List<Category> changed = new ArrayList<>();
    for (Category category : categories) {
      List<Metric> metrics = new ArrayList<>();
      for (Metric one : category.metrics()) {
        metrics.add(
            one.id().equals(metric)
                ? new Metric(
                    one.id(),
                    one.weight(),
                    one.table(),
                    one.absent(),
                    one.notApplicable(),
                    one.changes(),
                    Optional.of(reading))
                : one);
      }
      changed.add(new Category(category.id(), category.weight(), metrics));
    }
    return withPartner(changed, size);
  }

  public static RandomCase of(Random random) {
    boolean isOfPoints = random.nextInt(4) == 0;
    List<Category> categories = new ArrayList<>();
    List<Weight> categoryWeights = weights(random, 1 + random.nextInt(4));
    for (int c = 0; c < categoryWeights.size(); c++) {
      List<Metric> metrics = new ArrayList<>();
      List<Weight> weights = weights(random, 1 + random.nextInt(5));
      for (int m = 0; m < weights.size(); m++) {
        metrics.add(metric(random, "m" + c + "-" + m, weights.get(m), isOfPoints));
      }
      categories.add(new Category("c" + c, categoryWeights.get(c), metrics));
    }
    int digits = random.nextInt(11);
    RoundingMode mode =
        List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP)
            .get(random.nextInt(4));
    Optional<String> size =
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(SIZES.get(random.nextInt(SIZES.size())));
    Rounding rounding = new Rounding(digits, mode);
    Optional<BigDecimal> initial =
        isOfPoints
            ? Optional.of(BigDecimal.valueOf(random.nextInt(-3000, 3000), 2))
            : Optional.empty();
    return new RandomCase(
        categories,
        rounding,
        initial,
        size,
        book(categories, rounding, initial),
        partner(categories, size));
  }

  private static List<Weight> weights(Random random, int parts) {
    return switch (random.nextInt(6)) {
      case 0 -> quotients(random, parts);
      case 1 -> equal(random, parts);
      default -> decimals(random, parts).stream().map(Weight::of).toList();
    };
  }

  /** Weights such as 2/7 that sum to 1. */
  private static List<Weight> quotients(Random random, int parts) {
    List<Integer> shares = random.ints(parts, 1, 10).boxed().toList();
    int all = shares.stream().mapToInt(Integer::intValue).sum();
    return shares.stream()
        .map(share -> new Weight(fraction(share, all), "\"" + share + "/" + all + "\""))
        .toList();
  }

  /** Some weights as they are; the others are equal parts of what these leave. */
  private static List<Weight> equal(Random random, int parts) {
    List<Weight> weights = new ArrayList<>();
    int stated = random.nextInt(parts);
    for (int i = 0; i < stated; i++) {
      weights.add(Weight.of(BigDecimal.valueOf(random.nextInt(10 / parts + 1), 1)));
    }
    Fraction left = Fraction.of(BigDecimal.ONE);
    for (Weight weight : weights) {
      left = left.minus(weight.value());
    }
    while (weights.size() < parts) {
      weights.add(new Weight(left.times(fraction(1, parts - stated)), "\"equal\""));
    }
    return weights;
  }

  private static Fraction fraction(int above, int below) {
    return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
  }

  /** Weights of one to three digits, or up to nine, that sum to 1; now and then one is 0. */
  private static List<BigDecimal> decimals(Random random, int parts) {
    int scale = 1 + random.nextInt(random.nextInt(4) == 0 ? 9 : 3);
    int left = BigDecimal.TEN.pow(scale).intValueExact();
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 1; i < parts; i++) {
      int weight = random.nextInt(left + 1) / 2;
      weights.add(BigDecimal.valueOf(weight, scale));
      left -= weight;
    }
    weights.add(BigDecimal.valueOf(left, scale));
    return weights;
  }

  private static Metric metric(Random random, String id, Weight weight, boolean isOfPoints) {
    int least = isOfPoints ? -300 : 0;
    Table table = table(random, true, least);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      changes.add(change(random, id + "-x" + i));
    }
    List<String> policies =
        List.of("\"zero\"", "\"exclude\"", "{\"assume\": " + random.nextInt(least / 10, 11) + "}");
    return new Metric(
        id,
        weight,
        table,
        policies.get(random.nextInt(3)),
        policies.get(random.nextInt(3)),
        changes,
        reading(random, table));
  }

  private static Table table(Random random, boolean choice, int least) {
    return switch (random.nextInt(choice ? 5 : 3)) {
      case 0 -> {
        List<Boolean> inclusive = new ArrayList<>();
        int rows = 1 + random.nextInt(5);
        for (int i = 0; i < rows; i++) {
          inclusive.add(random.nextBoolean());
        }
        yield new Bands(ascending(random, rows), inclusive, values(random, rows + 1, least));
      }
      case 1 -> {
        int knots = 1 + random.nextInt(4);
        yield new Slope(ascending(random, knots), values(random, knots, least));
      }
      case 2 -> new ByLevel(values(random, LEVELS.size(), least));
      default -> {
        boolean levels = random.nextInt(4) == 0;
        List<Table> tables = new ArrayList<>();
        while (tables.size() < SIZES.size()) {
          Table table = table(random, false, least);
          if (table instanceof ByLevel == levels) {
            tables.add(table);
          }
        }
        yield new BySize(tables);
      }
    };
  }

  private static List<BigDecimal> ascending(Random random, int count) {
    return random
        .ints(-50, 150)
        .distinct()
        .limit(count)
        .sorted()
        .mapToObj(BigDecimal::valueOf)
        .toList();
  }

  /** Values from a tenth of the least to 10, more often than not ascending. */
  private static List<BigDecimal> values(Random random, int count, int least) {
    List<BigDecimal> values =
        random.ints(count, least, 101).mapToObj(v -> BigDecimal.valueOf(v, 1)).toList();
    return random.nextInt(3) == 0 ? values : values.stream().sorted().toList();
  }

  private static Change change(Random random, String id) {
    boolean bySize = random.nextBoolean();
    return new Change(
        id,
        bySize,
        bySize ? SIZES.get(random.nextInt(SIZES.size())) : String.valueOf(random.nextInt(1000)),
        random.nextBoolean(),
        List.of("factor", "zero", "cap", "floor", "exclude", "suspend").get(random.nextInt(6)),
        random.nextInt(4) == 0
            ? BigDecimal.valueOf(random.nextInt(1_000_000_001), 9)
            : BigDecimal.valueOf(random.nextInt(11), 1));
  }

  private static Optional<Reading> reading(Random random, Table table) {
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Reading.absent("the export failed"));
      case 2 -> Optional.of(Reading.notApplicable("no bookings"));
      default -> Optional.of(known(random, table));
    };
  }

  static Reading.Known known(Random random, Table table) {
    Table first = table instanceof BySize choice ? choice.tables().get(0) : table;
    Reading.Known known;
    if (first instanceof ByLevel) {
      known = Reading.level(LEVELS.get(random.nextInt(LEVELS.size())));
    } else if (random.nextBoolean()) {
      known = Reading.of(BigDecimal.valueOf(random.nextInt(-6000, 16000), 2));
    } else {
      Ratio ratio =
          Ratio.percent(
              BigDecimal.valueOf(random.nextInt(-100, 1000)),
              BigDecimal.valueOf(1 + random.nextInt(999)));
      known = new Reading.Known(Fact.of(ratio), Optional.empty(), Optional.empty());
    }
    return random.nextInt(3) == 0
        ? known
        : known.withBase(TestPartner.usd(String.valueOf(random.nextInt(1000))));
  }

  private static String book(
      List<Category> categories, Rounding rounding, Optional<BigDecimal> initial) {
    TestBook book =
        TestBook.empty()
            .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"M\", \"L\"]}")
            .with(
                "scale",
                "{\"rounding\": {\"digits\": %d, \"mode\": \"%s\"}}"
                    .formatted(rounding.digits(), rounding.mode()));
    initial.ifPresent(
        points ->
            book.card("p", "\"combine\": \"points\", \"initial\": " + points.toPlainString()));
    for (Category category : categories) {
      book.category("p", category.id(), initial.isPresent() ? "" : category.weight().json());
      for (Metric metric : category.metrics()) {
        book.metric(
            metric.id(),
            "\"unit\": \"points\", \"absent\": %s, \"notApplicable\": %s"
                .formatted(metric.absent(), metric.notApplicable()));
        book.table(metric.id(), metric.table().json());
        String weight = initial.isPresent() ? "" : metric.weight().json();
        book.weighs("p", category.id(), metric.id(), weight, metric.id());
        metric.changes().forEach(change -> book.modifier(change.id(), change.json(metric.id())));
      }
    }
    return book.json();
  }

  /** States at least that the first metric is absent, so that the portfolio is scored. */
  private static PartnerSnapshot partner(List<Category> categories, Optional<String> size) {
    PartnerSnapshot.Builder partner = TestPartner.partner();
    size.ifPresent(s -> partner.attribute("size", Fact.of(s)));
    for (Category category : categories) {
      for (Metric metric : category.metrics()) {
        metric.reading().ifPresent(reading -> partner.reading("p", metric.id(), reading));
      }
    }
    if (categories.get(0).metrics().get(0).reading().isEmpty()) {
      partner.reading(
          "p", categories.get(0).metrics().get(0).id(), Reading.absent("nothing was measured"));
    }
    return partner.build();
  }
}
