package dev.pvi;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A random book that uses everything a book can say, with figures of up to eighteen digits. Here
 * and there it slips: a weight is off, a row is missing, a table is of another kind.
 */
final class AnyBook {

  static final List<String> LEVELS = List.of("none", "basic", "expert");
  static final List<String> FLAGS = List.of("false", "true");
  static final Map<String, String> ATTRIBUTES =
      ImmutableMap.of(
          "maturity", "{\"type\": \"level\", \"levels\": [\"none\", \"basic\", \"expert\"]}",
          "audited", "{\"type\": \"flag\"}",
          "staff", "{\"type\": \"number\"}",
          "revenue", "{\"type\": \"money\"}",
          "since", "{\"type\": \"date\"}",
          "until", "{\"type\": \"date\"}",
          "colour", "{\"type\": \"text\"}");
  static final List<String> IDS = List.copyOf(ATTRIBUTES.keySet());

  private static final List<String> MAXIMA = List.of("10", "10", "1", "9.999999999999999999");

  private final Random random;
  private final TestBook book = TestBook.empty();
  private final String maximum;
  private final AnyFormula any;

  /** What a reading of a metric may be: by id, its levels; of a number, none. */
  final Map<String, List<String>> inputs = new LinkedHashMap<>();

  final List<String> portfolios = new ArrayList<>();
  final List<String> certifications = new ArrayList<>();

  AnyBook(Random random) {
    this.random = random;
    this.maximum = MAXIMA.get(random.nextInt(MAXIMA.size()));
    this.any = new AnyFormula(random, maximum);
    book.with("source", "\"OWN\"");
    book.with("currency", "\"EUR\"");
    book.with("scale", "{\"maximum\": %s, \"rounding\": %s}".formatted(maximum, any.rounding()));
    book.with("ladder", ladder());
    ATTRIBUTES.forEach(book::attribute);
    book.implies(
        "maturity",
        "[{\"when\": %s, \"value\": \"%s\"}]"
            .formatted(any.condition(2), any.pick(LEVELS, "expertt")));
    book.table("index", "{\"type\": \"constant\", \"value\": " + maximum + "}");
    int metrics = 1 + random.nextInt(4);
    while (inputs.size() < metrics) {
      addMetric("m" + inputs.size());
    }
    for (String portfolio : List.of("p", "q").subList(0, 1 + random.nextInt(2))) {
      addPortfolio(portfolio);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      book.modifier("x" + i, modifier());
    }
    book.with("certifications", addCertifications());
  }

  String json() {
    return book.json();
  }

  /** The metrics that the book defines, by id. */
  List<String> metrics() {
    return List.copyOf(inputs.keySet());
  }

  @Override
  public String toString() {
    return json();
  }

  private void addMetric(String id) {
    List<String> levels =
        List.of(List.<String>of(), List.<String>of(), LEVELS, FLAGS).get(random.nextInt(4));
    inputs.put(id, levels);
    String attribute = levels.isEmpty() ? "staff" : levels.equals(FLAGS) ? "audited" : "maturity";
    String reads =
        random.nextBoolean()
            ? ""
            : ", \"reads\": \""
                + any.pick(List.of(attribute), IDS.get(random.nextInt(IDS.size())))
                + "\"";
    book.metric(
        id,
        "\"unit\": \"%s\", \"absent\": %s, \"notApplicable\": %s%s"
            .formatted(any.pick("points", "percent"), policy(), policy(), reads));
    book.table(
        id,
        levels.equals(FLAGS) && random.nextBoolean()
            ? "{\"type\": \"flag\", \"yes\": %s, \"no\": %s}".formatted(any.value(), any.value())
            : any.table(levels, 2));
  }

  private String policy() {
    return random.nextInt(15) == 0
        ? "\"refuse\""
        : any.pick("\"zero\"", "\"exclude\"", "{\"assume\": " + any.value() + "}");
  }

  private void addPortfolio(String portfolio) {
    portfolios.add(portfolio);
    List<String> weights = weights(1 + random.nextInt(3));
    for (int c = 0; c < weights.size(); c++) {
      book.category(portfolio, "c" + c, weights.get(c));
      List<String> shares = weights(1 + random.nextInt(metrics().size()));
      for (int m = 0; m < shares.size(); m++) {
        book.weighs(
            portfolio, "c" + c, "m" + m, shares.get(m), any.pick(List.of("m" + m), "nowhere"));
      }
    }
  }

  /** Weights of up to eighteen digits that sum to 1; some are 0. */
  private List<String> weights(int parts) {
    int scale = random.nextInt(4) == 0 ? 18 : 2;
    List<String> weights = new ArrayList<>();
    BigDecimal left = any.slips() ? new BigDecimal("0.99") : BigDecimal.ONE;
    for (int i = 1; i < parts; i++) {
      BigDecimal weight =
          random.nextInt(5) == 0
              ? BigDecimal.ZERO
              : left.multiply(any.fraction()).setScale(scale, RoundingMode.DOWN);
      weights.add(weight.toPlainString());
      left = left.subtract(weight);
    }
    weights.add(left.toPlainString());
    return weights;
  }

  private String modifier() {
    String when =
        random.nextInt(3) == 0
            ? AnyFormula.test("reading-base", "below", any.amount())
            : any.condition(2);
    String effect =
        switch (random.nextInt(6)) {
          case 0 ->
              "{\"type\": \"factor\", \"by\": %s}"
                  .formatted(any.slips() ? "2" : any.fraction().toPlainString());
          case 1 -> "{\"type\": \"zero\"}";
          case 2 -> "{\"type\": \"cap\", \"at\": %s}".formatted(any.value());
          case 3 -> "{\"type\": \"floor\", \"at\": %s}".formatted(any.value());
          case 4 -> "{\"type\": \"suspend\"}";
          default -> "{\"type\": \"exclude\"}";
        };
    return """
    {"order": %d, "metrics": ["%s"], "portfolios": %s, "when": %s, "unknown": "%s",
     "effect": %s, "because": "it is so"}\
    """
        .formatted(
            random.nextInt(3),
            any.pick(metrics(), "nowhere"),
            random.nextBoolean() ? "[]" : "[\"p\"]",
            when,
            any.pick("apply", "skip"),
            effect);
  }

  private String addCertifications() {
    Optional<String> counted =
        metrics().stream().filter(id -> inputs.get(id).isEmpty()).findFirst();
    if (counted.isEmpty()) {
      return "{}";
    }
    certifications.addAll(List.of("stage-1", "stage-2"));
    return """
    {"stage-1": {"name": "One", "counts": {"%s": %s}, "requires": "%s"},
     "stage-2": {"name": "Two", "counts": {"%s": 1.5}, "portfolios": ["p"]}}\
    """
        .formatted(
            counted.get(),
            any.fraction().toPlainString(),
            any.pick(certifications, "stage-3"),
            any.slips() ? any.pick(metrics(), "nowhere") : counted.get());
  }

  private String ladder() {
    return """
    {"reach": "%s", "protectedMonths": %d,
     "standings": {"low": {"name": "Low", "at": 0}, "middle": {"name": "Middle", "at": %s},
                   "high": {"name": "High", "at": %s}}}\
    """
        .formatted(
            any.pick("from", "above"),
            random.nextInt(24),
            any.slips() ? "0" : "0.5",
            any.slips() ? "1001" : maximum);
  }
}
