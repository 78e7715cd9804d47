package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Evidence;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Standing;
import dev.pvi.rulebook.Ladder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The index of a portfolio, the standing that it earns, and the parts that sum to it exactly.
 *
 * @param portfolio the portfolio
 * @param name its name in texts
 * @param index the index, unrounded
 * @param range where it lies whatever the absent readings turn out to be
 * @param ladder the standings of the program
 * @param protection a standing that was reached before and may be kept
 * @param scaleMaximum the greatest index
 * @param categories the parts
 */
public record PortfolioScore(
    Portfolio portfolio,
    String name,
    BigDecimal index,
    IndexRange range,
    Ladder ladder,
    Optional<Protection> protection,
    BigDecimal scaleMaximum,
    List<CategoryScore> categories) {

  static final Form<PortfolioScore> FORM =
      Form.of(
          "portfolio-score",
          "the index of a portfolio and its parts",
          fields -> {
            var portfolio = fields.required("portfolio", Portfolio.KIND, "The portfolio.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var index = fields.required("index", Kind.decimal(), "The index, unrounded.");
            var standing =
                fields.required(
                    "standing",
                    Standing.KIND,
                    "The standing that counts: the computed one, or a higher one that is kept.");
            var computedStanding =
                fields.required(
                    "computedStanding", Standing.KIND, "The standing that the index earns.");
            var range = fields.required("range", IndexRange.FORM, "Where it may lie.");
            var ladder = fields.required("ladder", Ladder.FORM, "The standings.");
            var protection =
                fields.optional("protection", Protection.FORM, "A standing that may be kept.");
            var scaleMaximum =
                fields.required("scaleMaximum", Kind.decimal(), "The greatest index.");
            var categories =
                fields.required("categories", Kind.listOf(CategoryScore.FORM), "The parts.");
            fields.writes(
                (it, out) ->
                    out.put(portfolio, it.portfolio())
                        .put(name, it.name())
                        .put(index, it.index())
                        .put(standing, it.standing().standing())
                        .put(computedStanding, it.computedStanding().standing())
                        .put(range, it.range())
                        .put(ladder, it.ladder())
                        .put(protection, it.protection())
                        .put(scaleMaximum, it.scaleMaximum())
                        .put(categories, it.categories()));
            return values -> {
              PortfolioScore score =
                  new PortfolioScore(
                      values.get(portfolio),
                      values.get(name),
                      values.get(index),
                      values.get(range),
                      values.get(ladder),
                      values.get(protection),
                      values.get(scaleMaximum),
                      values.get(categories));
              if (!score.ladder.rungs().isEmpty()) {
                checkFollows(values, standing, score.standing());
                checkFollows(values, computedStanding, score.computedStanding());
              }
              return score;
            };
          });

  private static final Comparator<MetricScore> MOST_FIRST =
      (one, other) -> {
        int order = other.contribution().compareTo(one.contribution());
        return order != 0 ? order : one.terms().metric().compareTo(other.terms().metric());
      };

  public PortfolioScore {
    categories = ImmutableList.copyOf(categories);
  }

  /** A standing is written for the reader of the file; it follows from what else is written. */
  private static void checkFollows(Form.Values values, Field<Standing> field, Ladder.Rung follows) {
    if (!values.get(field).equals(follows.standing())) {
      values.error(
          field,
          FormCode.OUT_OF_RANGE,
          "expected",
          follows.standing() + ", which follows from index, ladder and protection",
          "value",
          values.get(field));
    }
  }

  /** Returns the standing that the index earns. */
  public Ladder.Rung computedStanding() {
    return ladder.at(index);
  }

  /**
   * Returns the standing that counts: the one that the index earns, or a higher one that is kept.
   */
  public Ladder.Rung standing() {
    Ladder.Rung computed = computedStanding();
    if (protection.isEmpty()) {
      return computed;
    }
    return protection
        .filter(Protection::active)
        .flatMap(kept -> ladder.find(kept.standing()))
        .filter(kept -> kept.at().compareTo(computed.at()) > 0)
        .orElse(computed);
  }

  /** Returns the next standing above the one that the index earns; empty at the top. */
  public Optional<Ladder.Rung> nextStanding() {
    return ladder.next(index);
  }

  /** Returns every metric of all categories. */
  public List<MetricScore> metrics() {
    List<MetricScore> metrics = new ArrayList<>();
    for (CategoryScore category : categories) {
      metrics.addAll(category.metrics());
    }
    return Collections.unmodifiableList(metrics);
  }

  /** Returns the most that the index could be. */
  public BigDecimal attainable() {
    BigDecimal sum = BigDecimal.ZERO;
    for (CategoryScore category : categories) {
      sum = sum.add(category.attainable());
    }
    return Figures.normal(sum);
  }

  /** Returns on what the attainable points rest. */
  public EvidenceShares evidence() {
    return EvidenceShares.of(metrics());
  }

  /**
   * Returns the metrics that add to the index by an ILLUSTRATIVE figure, those that add most first,
   * ties by id: what to replace by figures of one's own before anything else.
   *
   * @param figure the source of the figure in question, of the table or of the weight
   */
  public List<MetricScore> illustrative(Function<MetricTerms, Evidence> figure) {
    List<MetricScore> found = new ArrayList<>();
    for (MetricScore metric : metrics()) {
      if (metric.contribution().signum() > 0
          && figure.apply(metric.terms()) == Evidence.ILLUSTRATIVE) {
        found.add(metric);
      }
    }
    return ImmutableList.sortedCopyOf(MOST_FIRST, found);
  }

  /** Returns why the index is what it is, line by line. */
  public Explanation explain() {
    return ScoreText.portfolio(this);
  }
}
