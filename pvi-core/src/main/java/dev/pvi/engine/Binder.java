package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import dev.pvi.partner.MetricId;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.Policy;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.RuleBookCode;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.MetricTerms;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Binds a book to the rules that its tables name, and reports all problems at once. */
public final class Binder {

  private final RuleBook book;
  private final Findings findings = new Findings();
  private final Map<String, Schedule> tables = new TreeMap<>();

  private Binder(RuleBook book) {
    this.book = book;
  }

  /**
   * Returns the scorecards of a book, bound.
   *
   * @throws dev.pvi.explain.BookException with all findings, if a table cannot be bound
   */
  public static BoundBook bind(RuleBook book, ScoringRules rules) {
    Binder binder = new Binder(book);
    binder.bindTables(rules);
    binder.findings.throwIfBookIsWrong();
    Credits credits = binder.credits();
    ImmutableList.Builder<BoundCard> cards = ImmutableList.builder();
    for (Scorecard card : book.scorecards()) {
      CardWeights weights = CardWeights.of(card);
      Units units = binder.units(card, weights);
      cards.add(
          new BoundCard(book, card, weights, units, binder.metrics(card, weights, units, credits)));
    }
    return new BoundBook(book, cards.build(), credits);
  }

  private Credits credits() {
    Set<MetricId> byPersons = new HashSet<>();
    for (Metric metric : book.metrics()) {
      if (metric.counts() == Metric.Counts.PERSONS) {
        byPersons.add(metric.id());
      }
    }
    return new Credits(book.certifications(), book.scorecards(), byPersons);
  }

  private void bindTables(ScoringRules rules) {
    BigDecimal maximum = book.scale().maximum();
    tables.putAll(book.bind(rules, findings));
    Set<String> ofPoints = book.tablesOfPoints();
    tables.forEach(
        (name, table) -> {
          boolean isOfPoints = ofPoints.contains(name);
          boolean isOutside =
              table.minimum().signum() < 0 || table.maximum().compareTo(maximum) > 0;
          if (isOfPoints ? !table.isLimited() : isOutside) {
            findings.error(
                book.tree().at("tables", name).orElse(book.tree()).place(),
                isOfPoints ? RuleBookCode.UNLIMITED_POINTS : RuleBookCode.OUTSIDE_SCALE,
                "table",
                name,
                "maximum",
                maximum,
                "low",
                Figures.limit(table.minimum()),
                "high",
                Figures.limit(table.maximum()));
          }
        });
  }

  private Units units(Scorecard card, CardWeights weights) {
    int digits = card.initial().scale();
    int count = 1;
    for (int c = 0; c < card.categories().size(); c++) {
      List<Scorecard.WeightedMetric> metrics = card.categories().get(c).metrics();
      for (int m = 0; m < metrics.size(); m++) {
        int ofWeight =
            weights.ofCategories().get(c).scale() + weights.ofMetrics().get(c).get(m).scale();
        digits = Math.max(digits, ofWeight + indexDigits(card, metrics.get(m)));
        count++;
      }
    }
    return Units.of(digits, greatest(card), count);
  }

  /** The greatest index, or the most points of a metric either way. */
  private BigDecimal greatest(Scorecard card) {
    if (card.combine() == Scorecard.Combine.WEIGHTED) {
      return book.scale().maximum();
    }
    BigDecimal greatest = card.initial().abs();
    for (Scorecard.Category category : card.categories()) {
      for (Scorecard.WeightedMetric weighted : category.metrics()) {
        Schedule rule = rule(weighted);
        greatest = greatest.max(rule.minimum().abs()).max(rule.maximum().abs());
      }
    }
    return greatest;
  }

  /** The most digits after the point that an index can have, after policies and modifiers. */
  private int indexDigits(Scorecard card, Scorecard.WeightedMetric weighted) {
    Metric definition = book.metric(weighted.metric()).orElseThrow();
    int digits = Units.digits(rule(weighted));
    digits = Math.max(digits, digits(definition.absent()));
    digits = Math.max(digits, digits(definition.notApplicable()));
    for (Modifier modifier : modifiers(card, weighted)) {
      int more = 0;
      for (BigDecimal index : List.of(BigDecimal.ZERO, BigDecimal.ONE, book.scale().maximum())) {
        more = Math.max(more, Figures.normal(modifier.effect().on(index)).scale());
      }
      digits += more;
    }
    return digits;
  }

  private static int digits(Policy policy) {
    int digits = policy.assumed().scale();
    for (Policy ofCode : policy.byCode().values()) {
      digits = Math.max(digits, ofCode.assumed().scale());
    }
    return digits;
  }

  /** The modifiers that act on a metric of a card, in order. */
  private List<Modifier> modifiers(Scorecard card, Scorecard.WeightedMetric weighted) {
    ImmutableList.Builder<Modifier> modifiers = ImmutableList.builder();
    for (Modifier modifier : book.modifiers()) {
      if (modifier.actsOn(card.portfolio(), weighted.metric())) {
        modifiers.add(modifier);
      }
    }
    return modifiers.build();
  }

  private Schedule rule(Scorecard.WeightedMetric weighted) {
    Schedule rule = tables.get(weighted.table());
    if (rule == null) {
      throw new IllegalStateException("table " + weighted.table() + " was not bound");
    }
    return rule;
  }

  private List<BoundMetric> metrics(
      Scorecard card, CardWeights weights, Units units, Credits credits) {
    ImmutableList.Builder<BoundMetric> metrics = ImmutableList.builder();
    for (int c = 0; c < card.categories().size(); c++) {
      Scorecard.Category category = card.categories().get(c);
      for (int m = 0; m < category.metrics().size(); m++) {
        Scorecard.WeightedMetric weighted = category.metrics().get(m);
        Metric definition = book.metric(weighted.metric()).orElseThrow();
        metrics.add(
            new BoundMetric(
                terms(card, category, weighted, definition),
                definition,
                new BoundMetric.Place(
                    c,
                    category.id() + "/" + weighted.metric(),
                    credits.target(card.portfolio(), weighted.metric()),
                    weights.ofMetrics().get(c).get(m),
                    weights.overall(c, m),
                    sourcesOfRows(weighted)),
                rule(weighted),
                modifiers(card, weighted),
                units));
      }
    }
    return metrics.build();
  }

  /** What the rows of a table of bands or levels rest on, if not all on what the table does. */
  private List<Source> sourcesOfRows(Scorecard.WeightedMetric weighted) {
    Tree stated = book.tables().get(weighted.table());
    Schedule rule = rule(weighted);
    if (stated == null || !(rule instanceof Steps || rule instanceof Levels)) {
      return ImmutableList.of();
    }
    List<Source> sources =
        stated.get("rows").map(Tree::elements).orElse(ImmutableList.of()).stream()
            .flatMap(row -> row.source().stream())
            .toList();
    boolean isEach = sources.size() == ((Table) rule).values().size();
    boolean differ = sources.stream().anyMatch(one -> !stated.source().equals(Optional.of(one)));
    return isEach && differ ? sources : ImmutableList.of();
  }

  private MetricTerms terms(
      Scorecard card,
      Scorecard.Category category,
      Scorecard.WeightedMetric weighted,
      Metric definition) {
    Source weightSource =
        category.weightSource().evidence().compareTo(weighted.weightSource().evidence()) > 0
            ? category.weightSource()
            : weighted.weightSource();
    Source tableSource =
        Optional.ofNullable(book.tables().get(weighted.table()))
            .flatMap(Tree::source)
            .orElse(weighted.weightSource());
    return MetricTerms.builder()
        .metric(weighted.metric())
        .name(definition.name())
        .unit(definition.unit())
        .categoryWeight(category.weight())
        .weight(weighted.weight())
        .scaleMaximum(
            card.combine() == Scorecard.Combine.POINTS
                ? rule(weighted).maximum()
                : book.scale().maximum())
        .table(weighted.table())
        .tableSource(tableSource)
        .weightSource(weightSource)
        .baseline(weighted.baseline())
        .reasonCode(weighted.reasonCode())
        .build();
  }
}
