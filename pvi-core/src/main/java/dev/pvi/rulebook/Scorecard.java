package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Evidence;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Motion;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the index of a portfolio is made: {@code index = Σ category weight × metric weight × metric
 * index}. The weights of the categories sum to 1, and so do those of the metrics in each category.
 *
 * @param portfolio what the index is computed for
 * @param name its name in texts
 * @param motion the lifecycle motion whose success it measures; empty if it is that of a portfolio
 * @param order where it stands among the portfolios in texts
 * @param categories the categories in the order of presentation
 * @param ladder its own standings, if they are not those of the book
 */
public record Scorecard(
    Portfolio portfolio,
    String name,
    Optional<Motion> motion,
    int order,
    List<Category> categories,
    Optional<Ladder> ladder) {

  private static final Kind<BigDecimal> WEIGHT = Kind.decimal(BigDecimal.ZERO, BigDecimal.ONE);
  private static final Kind<Integer> ORDER = Kind.integer(0, 1000);

  /**
   * Part of a scorecard.
   *
   * @param id its id within the scorecard
   * @param name its name in texts
   * @param weight its share of the index
   * @param weightSource what the weight rests on
   * @param order where it stands among the categories in texts
   * @param metrics its metrics in the order of presentation
   */
  public record Category(
      String id,
      String name,
      BigDecimal weight,
      Source weightSource,
      int order,
      List<WeightedMetric> metrics) {

    public Category {
      metrics = ImmutableList.copyOf(metrics);
    }

    static final Form<Category> FORM =
        Form.of(
            "category",
            "a part of a scorecard",
            fields -> {
              var name = fields.required("name", Kind.text(), "Its name in texts.");
              var weight = fields.required("weight", WEIGHT, "Its share of the index.");
              var order =
                  fields.defaulted("order", ORDER, 0, "Where it stands in texts; ties by id.");
              var metrics =
                  fields.required(
                      "metrics",
                      Kind.keyed(WeightedMetric.FORM),
                      "Its metrics; their weights sum to 1.");
              return values -> {
                checkSum(
                    "metric",
                    "the metrics of category " + values.key(),
                    values,
                    metrics,
                    WeightedMetric::weight);
                return new Category(
                    values.key(),
                    values.get(name),
                    values.get(weight),
                    sourceOf(values, "weight"),
                    values.get(order),
                    ordered(values.get(metrics), WeightedMetric::order));
              };
            });
  }

  /**
   * A metric with its weight and the table that turns its reading into an index.
   *
   * @param metric the metric
   * @param weight its share of the category
   * @param weightSource what the weight rests on
   * @param table the name of the table
   * @param order where it stands among the metrics in texts
   */
  public record WeightedMetric(
      MetricId metric, BigDecimal weight, Source weightSource, String table, int order) {

    static final Form<WeightedMetric> FORM =
        Form.of(
            "weighted-metric",
            "a metric with its weight and table",
            fields -> {
              var weight = fields.required("weight", WEIGHT, "Its share of the category.");
              var table = fields.required("table", Kind.id(), "The name of its table.");
              var order = fields.defaulted("order", ORDER, 0, "Where it stands; ties by id.");
              return values ->
                  new WeightedMetric(
                      MetricId.of(values.key()),
                      values.get(weight),
                      sourceOf(values, "weight"),
                      values.get(table),
                      values.get(order));
            });
  }

  /** How a scorecard is written, in an object keyed by portfolio. */
  public static final Form<Scorecard> FORM =
      Form.of(
          "scorecard",
          "how the index of a portfolio is made",
          fields -> {
            var name = fields.required("name", Kind.text(), "Its name in texts.");
            var order =
                fields.defaulted("order", ORDER, 0, "Where it stands in texts; ties by id.");
            var motion =
                fields.optional(
                    "motion", Motion.KIND, "The lifecycle motion whose success it measures.");
            var categories =
                fields.required(
                    "categories",
                    Kind.keyed(Category.FORM),
                    "Its categories; their weights sum to 1.");
            var ladder = fields.optional("ladder", Ladder.FORM, "Its own standings, if any.");
            return values -> {
              checkSum(
                  "category",
                  "the categories of " + values.key(),
                  values,
                  categories,
                  Category::weight);
              return new Scorecard(
                  Portfolio.of(values.key()),
                  values.get(name),
                  values.get(motion),
                  values.get(order),
                  ordered(values.get(categories), Category::order),
                  values.get(ladder));
            };
          });

  public Scorecard {
    categories = ImmutableList.copyOf(categories);
  }

  private static <T> List<T> ordered(List<T> keyed, Function<T, Integer> order) {
    return ImmutableList.sortedCopyOf(Comparator.comparing(order), keyed);
  }

  private static Source sourceOf(Form.Values values, String field) {
    return values
        .node()
        .get(field)
        .flatMap(Tree::source)
        .orElse(new Source(Evidence.ILLUSTRATIVE, List.of(), ""));
  }

  private static <T> void checkSum(
      String what,
      String level,
      Form.Values values,
      Field<List<T>> field,
      Function<T, BigDecimal> weight) {
    List<T> parts = values.get(field);
    if (parts.isEmpty()) {
      values.error(field, RuleBookCode.EMPTY_SCORECARD, "what", what);
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (T part : parts) {
      sum = sum.add(weight.apply(part));
    }
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      values.error(
          field,
          RuleBookCode.WEIGHTS_SUM,
          "level",
          level,
          "sum",
          sum,
          "missing",
          BigDecimal.ONE.subtract(sum));
    }
  }
}
