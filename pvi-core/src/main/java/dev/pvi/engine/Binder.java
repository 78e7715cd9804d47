package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.MetricId;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
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
      Units units = binder.units(card);
      cards.add(new BoundCard(book, card, units, binder.metrics(card, units, credits)));
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
    tables.forEach(
        (name, table) -> {
          if (table.minimum().signum() < 0 || table.maximum().compareTo(maximum) > 0) {
            findings.error(
                book.tree().at("tables", name).orElse(book.tree()).place(),
                RuleBookCode.OUTSIDE_SCALE,
                "table",
                name,
                "maximum",
                maximum,
                "low",
                table.minimum(),
                "high",
                table.maximum());
          }
        });
  }

  private Units units(Scorecard card) {
    int digits = 0;
    int count = 0;
    for (Scorecard.Category category : card.categories()) {
      for (Scorecard.WeightedMetric weighted : category.metrics()) {
        int ofWeight = category.weight().scale() + weighted.weight().scale();
        digits = Math.max(digits, ofWeight + indexDigits(card, weighted));
        count++;
      }
    }
    return Units.of(digits, book.scale().maximum(), count);
  }

  /** The most digits after the point that an index can have, after policies and modifiers. */
  private int indexDigits(Scorecard card, Scorecard.WeightedMetric weighted) {
    Metric definition = book.metric(weighted.metric()).orElseThrow();
    int digits = Units.digits(rule(weighted));
    digits = Math.max(digits, definition.absent().assumed().scale());
    digits = Math.max(digits, definition.notApplicable().assumed().scale());
    for (Modifier modifier : modifiers(card, weighted)) {
      int more = 0;
      for (BigDecimal index : List.of(BigDecimal.ZERO, BigDecimal.ONE, book.scale().maximum())) {
        more = Math.max(more, Figures.normal(modifier.effect().on(index)).scale());
      }
      digits += more;
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

  private List<BoundMetric> metrics(Scorecard card, Units units, Credits credits) {
    ImmutableList.Builder<BoundMetric> metrics = ImmutableList.builder();
    for (int c = 0; c < card.categories().size(); c++) {
      Scorecard.Category category = card.categories().get(c);
      for (Scorecard.WeightedMetric weighted : category.metrics()) {
        Metric definition = book.metric(weighted.metric()).orElseThrow();
        metrics.add(
            new BoundMetric(
                terms(category, weighted, definition),
                definition,
                new BoundMetric.Place(
                    c,
                    category.id() + "/" + weighted.metric(),
                    credits.target(card.portfolio(), weighted.metric())),
                rule(weighted),
                modifiers(card, weighted),
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
