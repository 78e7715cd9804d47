package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Ratio;
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
 * index}, where the weights of the categories sum to 1, and so do those of the metrics in each
 * category; or, where points are added, {@code index = initial + Σ points}, without weights.
 *
 * <p>With the weights 0.2, 0.4 and 0.4, the metric indices 0, 9.5 and 9 make 7.4. Three metrics of
 * equal weight that answer 10, 0 and 0 make 10/3, rounded once as the scale of the book says. An
 * initial −15 and the points −10, −18 and −50 make −93.
 */
@Value.Immutable
public abstract class Scorecard {

  private static final Kind<Integer> ORDER = Kind.integer(0, 1000);

  Scorecard() {}

  /** How what the metrics answer becomes an index. */
  public enum Combine {
    /** Each answer counts by the weights of its metric and category; the weights sum to 1. */
    WEIGHTED,
    /** The answers are points, of any size and sign, and are added to the initial score. */
    POINTS
  }

  /** On which side of its baseline the answer of a metric is a reason for the index. */
  public enum ReasonSide {
    /** Below it: where much is good, what lacks is a reason. */
    BELOW,
    /** Above it: where little is good, what is too much is a reason. */
    ABOVE
  }

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
              var weight = fields.optional("weight", StatedWeight.KIND, Weights.OF_CATEGORY);
              var order =
                  fields.defaulted("order", ORDER, 0, "Where it stands in texts; ties by id.");
              var metrics =
                  fields.required(
                      "metrics",
                      Kind.keyed(WeightedMetric.FORM),
                      "Its metrics; their weights, where there are any, sum to 1.");
              return values -> {
                Weights<WeightedMetric> weights =
                    new Weights<>(values.get(metrics), WeightedMetric::stated);
                weights.check("metric", "the metrics of category " + values.key(), values, metrics);
                return builder()
                    .id(values.key())
                    .name(values.get(name))
                    .stated(values.get(weight))
                    .weightSource(sourceOf(values, "weight"))
                    .order(values.get(order))
                    .metrics(ordered(weights.given(WeightedMetric::with), WeightedMetric::order))
                    .build();
              };
            });

    private static Category with(Category category, Ratio weight) {
      return ImmutableCategory.copyOf(category).withWeight(weight);
    }

    private static ImmutableCategory.Builder builder() {
      return ImmutableCategory.builder();
    }

    /** Returns its id within the scorecard. */
    public abstract String id();

    /** Returns its name in texts. */
    public abstract String name();

    /** Returns its weight as the book states it; empty where points are added. */
    abstract Optional<StatedWeight> stated();

    /** Returns its share of the index, from 0 to 1; 1 where points are added. */
    @Value.Default
    public Ratio weight() {
      return Weights.WHOLE;
    }

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
              var weight = fields.optional("weight", StatedWeight.KIND, Weights.OF_METRIC);
              var table = fields.required("table", Kind.id(), "The name of its table.");
              var order = fields.defaulted("order", ORDER, 0, "Where it stands; ties by id.");
              var baseline =
                  fields.optional(
                      "baseline",
                      Kind.decimal(),
                      "What is usual: an index of the metric, or points where they are added. What"
                          + " lies beyond it is a reason for the index of the portfolio.");
              var reasonCode =
                  fields.optional(
                      "reasonCode", Kind.text(), "What the reason is called, if not by the id.");
              return values ->
                  builder()
                      .baseline(values.get(baseline))
                      .reasonCode(values.get(reasonCode))
                      .metric(MetricId.of(values.key()))
                      .stated(values.get(weight))
                      .weightSource(sourceOf(values, "weight"))
                      .table(values.get(table))
                      .order(values.get(order))
                      .build();
            });

    private static ImmutableWeightedMetric.Builder builder() {
      return ImmutableWeightedMetric.builder();
    }

    private static WeightedMetric with(WeightedMetric metric, Ratio weight) {
      return ImmutableWeightedMetric.copyOf(metric).withWeight(weight);
    }

    /** Returns the metric. */
    public abstract MetricId metric();

    /** Returns its weight as the book states it; empty where points are added. */
    abstract Optional<StatedWeight> stated();

    /** Returns its share of the category, from 0 to 1; 1 where points are added. */
    @Value.Default
    public Ratio weight() {
      return Weights.WHOLE;
    }

    /** Returns what the weight rests on. */
    public abstract Source weightSource();

    /** Returns the name of the table. */
    public abstract String table();

    /** Returns what is usual, an index of the metric or points; empty: it is never a reason. */
    public abstract Optional<BigDecimal> baseline();

    /** Returns what the reason is called where it lies beyond its baseline; empty: by the id. */
    public abstract Optional<String> reasonCode();

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
            var combine =
                fields.defaulted(
                    "combine",
                    Kind.constant(Combine.class, true),
                    Combine.WEIGHTED,
                    "Whether answers are weighted, as where this is not stated, or points, which are"
                        + " added.");
            var initial =
                fields.defaulted(
                    "initial",
                    Kind.decimal(),
                    BigDecimal.ZERO,
                    "The score before any point is added; 0, if not stated.");
            var reasons =
                fields.defaulted(
                    "reasons",
                    Kind.constant(ReasonSide.class, true),
                    ReasonSide.BELOW,
                    "Whether a metric is a reason for the index below its baseline or above it.");
            var categories =
                fields.required(
                    "categories",
                    Kind.keyed(Category.FORM),
                    "Its categories; their weights, where there are any, sum to 1.");
            var ladder = fields.optional("ladder", Ladder.FORM, "Its own standings, if any.");
            return values -> {
              boolean isWeighted = values.get(combine) == Combine.WEIGHTED;
              if (isWeighted && values.get(initial).signum() != 0) {
                values.error(
                    initial,
                    FormCode.OUT_OF_RANGE,
                    "expected",
                    "0, as weights leave no room for an initial score",
                    "value",
                    values.get(initial));
              }
              Weights<Category> weights = new Weights<>(values.get(categories), Category::stated);
              weights.check("category", "the categories of " + values.key(), values, categories);
              Weights.checkStated(values, isWeighted);
              return builder()
                  .portfolio(Portfolio.of(values.key()))
                  .name(values.get(name))
                  .motion(values.get(motion))
                  .order(values.get(order))
                  .combine(values.get(combine))
                  .initial(values.get(initial))
                  .reasons(values.get(reasons))
                  .categories(ordered(weights.given(Category::with), Category::order))
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

  /** Returns whether what metrics answer is weighted, or points, which are added. */
  public abstract Combine combine();

  /** Returns the score before any point is added; 0 where answers are weighted. */
  public abstract BigDecimal initial();

  /** Returns on which side of its baseline a metric is a reason for the index. */
  public abstract ReasonSide reasons();

  /** Returns the categories in the order of presentation. */
  public abstract List<Category> categories();

  /** Returns its own standings, if they are not those of the book. */
  public abstract Optional<Ladder> ladder();

  /**
   * Returns whether the weights of each level sum to 1, as those of every book do that is not
   * {@linkplain dev.pvi.book.BookFormat#hypothetical hypothetical}. Where they do not, they are
   * divided by their sum. Points have no weights, so that nothing can be missing of them.
   */
  @Value.Lazy
  public boolean isWhole() {
    if (combine() == Combine.POINTS) {
      return true;
    }
    boolean whole = Weights.areWhole(categories().stream().map(Category::weight));
    for (Category category : categories()) {
      whole &= Weights.areWhole(category.metrics().stream().map(WeightedMetric::weight));
    }
    return whole;
  }

  private static <T> List<T> ordered(List<T> keyed, Function<T, Integer> order) {
    return ImmutableList.sortedCopyOf(Comparator.comparing(order), keyed);
  }

  private static Source sourceOf(Form.Values values, String field) {
    return values
        .node()
        .get(field)
        .or(() -> Optional.of(values.node()))
        .flatMap(Tree::source)
        .orElse(new Source(Evidence.ILLUSTRATIVE, List.of(), ""));
  }
}
