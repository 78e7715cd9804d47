package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.form.Source;
import dev.pvi.formula.Choice;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.score.MetricTerms;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A metric of a scorecard with everything that can be resolved before a partner is known. */
final class BoundMetric {

  private final MetricTerms terms;
  private final Metric definition;
  private final Place place;
  private final Schedule rule;
  private final List<Modifier> modifiers;
  private final Units units;
  private final Reading notStated;
  private final @Nullable String reads;
  private final BigDecimal overallWeight;
  private final BigDecimal attainable;
  private final Expected expected;
  private final List<Leaf> leaves;
  private final List<MetricTerms> termsOfLeaves;

  /** By row of its only table; empty where no row has a source of its own. */
  private final List<MetricTerms> termsOfRows;

  private final @Nullable RowTable[] tables;
  private final List<Condition> tests;
  private final List<Condition> baseTests;
  private final boolean testsReading;

  /**
   * Where a metric stands in its scorecard.
   *
   * @param category the position of its category
   * @param tieId orders equal remainders
   * @param credits which sum of credits is its reading where none is stated; −1 if none is
   * @param weight its weight in the category, before any division by the sum of weights
   * @param overallWeight what one index point of it adds, before any such division
   * @param sourcesOfRows what each row of its table rests on; empty if all on what the table does
   */
  record Place(
      int category,
      String tieId,
      int credits,
      BigDecimal weight,
      BigDecimal overallWeight,
      List<Source> sourcesOfRows) {}

  BoundMetric(
      MetricTerms terms,
      Metric definition,
      Place place,
      Schedule rule,
      List<Modifier> modifiers,
      Units units) {
    this.terms = terms;
    this.definition = definition;
    this.place = place;
    this.rule = rule;
    this.modifiers = modifiers;
    this.units = units;
    reads = definition.reads().orElse(null);
    notStated =
        Reading.absent(
            reads == null
                ? "the snapshot states no reading"
                : "the snapshot states neither a reading nor " + reads);
    overallWeight = place.overallWeight();
    attainable = Figures.normal(overallWeight.multiply(terms.scaleMaximum()));
    expected = Expected.of(definition, rule);
    leaves = rule.leaves();
    termsOfLeaves = leaves.stream().map(leaf -> termsOf(terms, leaf)).toList();
    termsOfRows =
        place.sourcesOfRows().stream()
            .map(source -> MetricTerms.builder().from(terms).tableSource(source).build())
            .toList();
    tables = new RowTable[leaves.size()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = laidOut(leaves.get(i).schedule());
    }
    Set<Condition> ofBase = new LinkedHashSet<>();
    Set<Condition> others = new LinkedHashSet<>();
    for (Modifier modifier : modifiers) {
      modifier.condition().addTests(test -> (testsBase(test) ? ofBase : others).add(test));
    }
    rule.conditions().forEach(condition -> condition.addTests(others::add));
    testsReading =
        Stream.concat(ofBase.stream(), others.stream()).anyMatch(BoundMetric::testsReading);
    others.removeIf(BoundMetric::testsReading);
    tests = ImmutableList.copyOf(others);
    baseTests = ImmutableList.copyOf(ofBase);
  }

  private @Nullable RowTable laidOut(Schedule leaf) {
    if (leaf instanceof Scaled scaled) {
      return new RowTable(scaled, terms, units);
    }
    return leaf instanceof Table table ? new RowTable(table, terms, units) : null;
  }

  /** The figures of a leaf may rest on a source of their own. */
  private static MetricTerms termsOf(MetricTerms terms, Leaf leaf) {
    return leaf.source().isEmpty() || leaf.source().get().equals(terms.tableSource())
        ? terms
        : MetricTerms.builder().from(terms).tableSource(leaf.source().get()).build();
  }

  private static boolean testsBase(Condition test) {
    return test.attributes().contains(ReadingFacts.BASE);
  }

  private static boolean testsReading(Condition test) {
    return test.attributes().contains(ReadingFacts.READING);
  }

  /** Whether a condition tests the reading itself, so that nothing can be settled before it. */
  boolean testsReading() {
    return testsReading;
  }

  /** Returns the terms that its scores share, but for the source of a leaf of its rule. */
  MetricTerms terms() {
    return terms;
  }

  /** Returns the terms of what a leaf answers. */
  MetricTerms terms(int leaf) {
    return termsOfLeaves.get(leaf);
  }

  /** Returns the terms of what a row answers: it may rest on a source of its own. */
  MetricTerms ofRow(MetricTerms ofLeaf, int row) {
    return termsOfRows.isEmpty() ? ofLeaf : termsOfRows.get(row);
  }

  Metric definition() {
    return definition;
  }

  /** Returns the position of its category in the scorecard. */
  int category() {
    return place.category();
  }

  String tieId() {
    return place.tieId();
  }

  /** Returns which sum of credits is its reading where none is stated; −1 if none is. */
  int credits() {
    return place.credits();
  }

  /** Returns its rule, bound to its parameters. */
  Schedule rule() {
    return rule;
  }

  /** Returns the modifiers that act on it, in order. */
  List<Modifier> modifiers() {
    return modifiers;
  }

  Units units() {
    return units;
  }

  /** Returns the reading where a snapshot states none. */
  Reading notStated() {
    return notStated;
  }

  /** Returns the attribute that is the reading where a snapshot states none; null if none is. */
  @Nullable String reads() {
    return reads;
  }

  /** Returns its weight in the category, before any division by the sum of weights. */
  BigDecimal weight() {
    return place.weight();
  }

  /** Returns what one point of its index adds, before any division by the sum of weights. */
  BigDecimal overallWeight() {
    return overallWeight;
  }

  /** Returns the most that it can add where nothing is excluded. */
  BigDecimal attainable() {
    return attainable;
  }

  /** Returns what its readings should look like. */
  Expected expected() {
    return expected;
  }

  /** Returns the position of a leaf of the rule. */
  int leaf(Leaf leaf) {
    return leaves.indexOf(leaf);
  }

  /** Returns the layout of a leaf; null for a rule of the house. */
  @Nullable RowTable table(int leaf) {
    return tables[leaf];
  }

  /** Returns the tests on which the metric depends, but for those of the reading's own base. */
  List<Condition> tests() {
    return tests;
  }

  /** Returns the tests of the amount behind a reading. */
  List<Condition> baseTests() {
    return baseTests;
  }

  /** Whether the tests alone tell which leaf of the rule answers. */
  boolean isChosenByTests() {
    return isChosenByTests(rule);
  }

  private static boolean isChosenByTests(Schedule schedule) {
    if (schedule instanceof Choice choice) {
      return choice.cases().stream().allMatch(one -> isChosenByTests(one.then()))
          && choice.otherwise().stream().allMatch(BoundMetric::isChosenByTests);
    }
    List<Leaf> leaves = schedule.leaves();
    return leaves.size() == 1 && leaves.get(0).schedule().equals(schedule);
  }

  /** Returns in words how the metric is computed, and why. */
  String says() {
    StringBuilder text = new StringBuilder();
    if (tables.length > 1) {
      text.append("one of ").append(tables.length).append(" tables, ");
    }
    Set<String> how = new LinkedHashSet<>();
    for (RowTable table : tables) {
      how.add(table == null ? RowTable.CODE : table.says());
    }
    text.append(testsReading ? RowTable.BY_READING : String.join("; ", how));
    if (!modifiers.isEmpty()) {
      text.append(
          modifiers.stream().map(Modifier::id).collect(Collectors.joining(" or ", ", with ", "")));
    }
    return text.toString();
  }
}
