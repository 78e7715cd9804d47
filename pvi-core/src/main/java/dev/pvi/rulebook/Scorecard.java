package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.BookFormat;
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
import org.immutables.value.Value;

/**
 * How the index of a portfolio is made: {@code index = Σ category weight × metric weight × metric
 * index}. The weights of the categories sum to 1, and so do those of the metrics in each category.
 */
@Value.Immutable
public abstract class Scorecard {

  private static final Kind<BigDecimal> WEIGHT = Kind.decimal(BigDecimal.ZERO, BigDecimal.ONE);
  private static final Kind<Integer> ORDER = Kind.integer(0, 1000);

  Scorecard() {}

  /** Part of a scorecard. */
  @Value.Immutable
  public abstract static class Category {

    Category() {}

    static final Form<Category> FORM =
        Form.of(
            "category",
            "a part of a scorecard",
            fields -> {
              var name = fields.required("name", Kind.name(), "Its name in texts.");
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
                return builder()
                    .id(values.key())
                    .name(values.get(name))
                    .weight(values.get(weight))
                    .weightSource(sourceOf(values, "weight"))
                    .order(values.get(order))
                    .metrics(ordered(values.get(metrics), WeightedMetric::order))
                    .build();
              };
            });

    private static ImmutableCategory.Builder builder() {
      return ImmutableCategory.builder();
    }

    /** Returns its id within the scorecard. */
    public abstract String id();

    /** Returns its name in texts. */
    public abstract String name();

    /** Returns its share of the index, from 0 to 1. */
    public abstract BigDecimal weight();

    /** Returns what the weight rests on. */
    public abstract Source weightSource();

    /** Returns where it stands among the categories in texts; ties by id. */
    public abstract int order();

    /** Returns its metrics in the order of presentation. */
    public abstract List<WeightedMetric> metrics();
  }

  /** A metric with its weight and the table that turns its reading into an index. */
  @Value.Immutable
  public abstract static class WeightedMetric {

    WeightedMetric() {}

    static final Form<WeightedMetric> FORM =
        Form.of(
            "weighted-metric",
            "a metric with its weight and table",
            fields -> {
              var weight = fields.required("weight", WEIGHT, "Its share of the category.");
              var table = fields.required("table", Kind.id(), "The name of its table.");
              var order = fields.defaulted("order", ORDER, 0, "Where it stands; ties by id.");
              return values ->
                  builder()
                      .metric(MetricId.of(values.key()))
                      .weight(values.get(weight))
                      .weightSource(sourceOf(values, "weight"))
                      .table(values.get(table))
                      .order(values.get(order))
                      .build();
            });

    private static ImmutableWeightedMetric.Builder builder() {
      return ImmutableWeightedMetric.builder();
    }

    /** Returns the metric. */
    public abstract MetricId metric();

    /** Returns its share of the category, from 0 to 1. */
    public abstract BigDecimal weight();

    /** Returns what the weight rests on. */
    public abstract Source weightSource();

    /** Returns the name of the table. */
    public abstract String table();

    /** Returns where it stands among the metrics in texts; ties by id. */
    public abstract int order();
  }

  /** How a scorecard is written, in an object keyed by portfolio. */
  public static final Form<Scorecard> FORM =
      Form.of(
          "scorecard",
          "how the index of a portfolio is made",
          fields -> {
            var name = fields.required("name", Kind.name(), "Its name in texts.");
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
              return builder()
                  .portfolio(Portfolio.of(values.key()))
                  .name(values.get(name))
                  .motion(values.get(motion))
                  .order(values.get(order))
                  .categories(ordered(values.get(categories), Category::order))
                  .ladder(values.get(ladder))
                  .build();
            };
          });

  private static ImmutableScorecard.Builder builder() {
    return ImmutableScorecard.builder();
  }

  /** Returns what the index is computed for. */
  public abstract Portfolio portfolio();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns the lifecycle motion whose success it measures; empty if it is that of a portfolio. */
  public abstract Optional<Motion> motion();

  /** Returns where it stands among the portfolios in texts; ties by id. */
  public abstract int order();

  /** Returns the categories in the order of presentation. */
  public abstract List<Category> categories();

  /** Returns its own standings, if they are not those of the book. */
  public abstract Optional<Ladder> ladder();

  /**
   * Returns whether the weights of each level sum to 1, as those of every book do that is not
   * {@linkplain dev.pvi.book.BookFormat#hypothetical hypothetical}. Where they do not, they are
   * divided by their sum.
   */
  @Value.Lazy
  public boolean isWhole() {
    boolean whole = isOne(categories(), Category::weight);
    for (Category category : categories()) {
      whole &= isOne(category.metrics(), WeightedMetric::weight);
    }
    return whole;
  }

  private static <T> boolean isOne(List<T> parts, Function<T, BigDecimal> weight) {
    return sum(parts, weight).compareTo(BigDecimal.ONE) == 0;
  }

  private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> weight) {
    BigDecimal sum = BigDecimal.ZERO;
    for (T part : parts) {
      sum = sum.add(weight.apply(part));
    }
    return sum;
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
    if (BookFormat.isHypothetical(values.reader())) {
      return;
    }
    if (parts.isEmpty()) {
      values.error(field, RuleBookCode.EMPTY_SCORECARD, "what", what);
      return;
    }
    BigDecimal sum = sum(parts, weight);
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
