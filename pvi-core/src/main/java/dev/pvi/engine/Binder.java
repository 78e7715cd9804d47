package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.RuleBookCode;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.MetricTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Binds a book to the rules that its tables name, and reports all problems at once. */
public final class Binder {

  private final RuleBook book;
  private final Findings findings = new Findings();
  private final Map<String, ScoringRule.Bound> tables = new TreeMap<>();

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
    Credits credits = new Credits(book.certifications());
    ImmutableList.Builder<BoundCard> cards = ImmutableList.builder();
    for (Scorecard card : book.scorecards()) {
      Units units = binder.units(card);
      cards.add(new BoundCard(book, card, units, binder.metrics(card, units), credits));
    }
    return new BoundBook(book, cards.build(), credits);
  }

  private void bindTables(ScoringRules rules) {
    BigDecimal maximum = book.scale().maximum();
    for (Map.Entry<String, Tree> table : book.tables().entrySet()) {
      Optional<ScoringRule.Bound> bound = book.bind(table.getKey(), rules, findings);
      if (bound.isEmpty()) {
        continue;
      }
      tables.put(table.getKey(), bound.get());
      if (bound.get().minimum().signum() < 0 || bound.get().maximum().compareTo(maximum) > 0) {
        findings.error(
            table.getValue().place(),
            RuleBookCode.OUTSIDE_SCALE,
            "table",
            table.getKey(),
            "maximum",
            maximum,
            "low",
            bound.get().minimum(),
            "high",
            bound.get().maximum());
      }
    }
  }

  private Units units(Scorecard card) {
    int digits = 0;
    int count = 0;
    for (Scorecard.Category category : card.categories()) {
      for (Scorecard.WeightedMetric weighted : category.metrics()) {
        int ofWeight = category.weight().scale() + weighted.weight().scale();
        int ofIndex = rule(weighted).schedule().map(Units::digits).orElse(0);
        digits = Math.max(digits, ofWeight + ofIndex);
        count++;
      }
    }
    return Units.of(digits, book.scale().maximum(), count);
  }

  private ScoringRule.Bound rule(Scorecard.WeightedMetric weighted) {
    ScoringRule.Bound rule = tables.get(weighted.table());
    if (rule == null) {
      throw new IllegalStateException("table " + weighted.table() + " was not bound");
    }
    return rule;
  }

  private List<BoundMetric> metrics(Scorecard card, Units units) {
    ImmutableList.Builder<BoundMetric> metrics = ImmutableList.builder();
    for (int c = 0; c < card.categories().size(); c++) {
      Scorecard.Category category = card.categories().get(c);
      for (Scorecard.WeightedMetric weighted : category.metrics()) {
        Metric definition = book.metric(weighted.metric()).orElseThrow();
        ImmutableList.Builder<Modifier> modifiers = ImmutableList.builder();
        for (Modifier modifier : book.modifiers()) {
          if (modifier.actsOn(card.portfolio(), weighted.metric())) {
            modifiers.add(modifier);
          }
        }
        metrics.add(
            BoundMetric.of(
                terms(category, weighted, definition),
                definition,
                c,
                category.id(),
                rule(weighted),
                modifiers.build(),
                units));
      }
    }
    return metrics.build();
  }

  private MetricTerms terms(
      Scorecard.Category category, Scorecard.WeightedMetric weighted, Metric definition) {
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
        .scaleMaximum(book.scale().maximum())
        .table(weighted.table())
        .tableSource(tableSource)
        .weightSource(weightSource)
        .build();
  }
}
