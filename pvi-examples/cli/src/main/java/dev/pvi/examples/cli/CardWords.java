package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.percent;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Motion;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.rulebook.Scorecard.Category;
import dev.pvi.rulebook.Scorecard.WeightedMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How the indices of a rule book are made, in words. */
final class CardWords {

  private final RuleBook book;
  private final Tree tree;

  /** Makes the words of a book. */
  CardWords(RuleBook book) {
    this.book = book;
    this.tree = book.tree();
  }

  /**
   * A metric where it counts.
   *
   * @param card in which portfolio
   * @param category in which category
   * @param metric which metric, with its weight and table
   */
  record Use(Scorecard card, Category category, WeightedMetric metric) {

    /** Returns in words where it is. */
    String where() {
      return card.portfolio() + ", " + category.name();
    }
  }

  /** Returns where metrics count, in the order of presentation. */
  List<Use> uses(Predicate<WeightedMetric> which) {
    List<Use> uses = new ArrayList<>();
    for (Scorecard card : book.scorecards()) {
      for (Category category : card.categories()) {
        category.metrics().stream()
            .filter(which)
            .forEach(metric -> uses.add(new Use(card, category, metric)));
      }
    }
    return uses;
  }

  /** Returns a scorecard with its categories and weights. */
  Explanation card(Scorecard card) {
    List<Explanation> lines = new ArrayList<>();
    if (isAdding(card)) {
      lines.add(
          Explanation.line(
              "index = "
                  + Figures.exact(card.initial())
                  + " + the points of every metric, without weights"));
    }
    for (Category category : card.categories()) {
      List<Explanation> metrics = new ArrayList<>();
      for (WeightedMetric one : category.metrics()) {
        metrics.add(weight(new Use(card, category, one), one.metric().id()));
      }
      lines.add(
          new Explanation(
              named(category.id(), category.name()),
              isAdding(card)
                  ? List.of()
                  : List.of(percent(category.weight()), shortly(source(card, category))),
              metrics));
    }
    String motion = card.motion().map(Motion::toString).map(one -> ", measures " + one).orElse("");
    return Explanation.of(named(card.portfolio().id(), card.name()) + motion, lines);
  }

  private static boolean isAdding(Scorecard card) {
    return card.combine() == Scorecard.Combine.POINTS;
  }

  private Optional<Source> source(Scorecard card, Category category) {
    return tree.at("portfolios", card.portfolio().id(), "categories", category.id(), "weight")
        .flatMap(Tree::source);
  }

  /** Returns what a metric counts for, what it is looked up in, and when it is a reason. */
  Explanation weight(Use use, String label) {
    WeightedMetric one = use.metric();
    String table = "table " + one.table();
    return new Explanation(
        label,
        isAdding(use.card())
            ? List.of("points", table)
            : List.of(
                percent(one.weight()),
                percent(use.category().weight().times(one.weight())),
                "of the index",
                table,
                shortly(Optional.of(one.weightSource()))),
        reason(use.card(), one));
  }

  private static List<Explanation> reason(Scorecard card, WeightedMetric one) {
    String side = card.reasons() == Scorecard.ReasonSide.BELOW ? "less" : "more";
    return one
        .baseline()
        .map(
            usual ->
                Explanation.line(
                    "usual is "
                        + Figures.exact(usual)
                        + "; "
                        + side
                        + " is a reason for the index, "
                        + one.reasonCode().orElse(one.metric().id())))
        .stream()
        .toList();
  }

  /** Returns the metrics of a card, each once. */
  static List<MetricId> metrics(Scorecard card) {
    return card.categories().stream()
        .flatMap(category -> category.metrics().stream())
        .map(WeightedMetric::metric)
        .distinct()
        .toList();
  }

  /** Returns the tables of a card, each once. */
  static List<String> tables(Scorecard card) {
    return card.categories().stream()
        .flatMap(category -> category.metrics().stream())
        .map(WeightedMetric::table)
        .distinct()
        .toList();
  }
}
