package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.pvi.book.Book;
import dev.pvi.book.BookFormat;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rule.NamedTables;
import dev.pvi.rule.ScoringRules;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A release of a program's rules: scorecards, metrics, tables, modifiers and the ladder of
 * standings. Immutable; read from a file, never changed.
 */
public final class RuleBook extends Book {

  /** The file format of a rule book. */
  static final Document<RuleBookContent> DOCUMENT =
      new Document<>("pvi-rule-book/1", "The rules of a partner program", RuleBookContent.FORM);

  /** How rule books are read and looked through; {@code dev.pvi.RuleBooks} does it. */
  public static final BookFormat<RuleBook> FORMAT =
      BookFormat.<RuleBook>builder()
          .document(DOCUMENT)
          .provided(RuleBookContent.PROVIDED)
          .reading(RuleBook::read)
          .removals(Removals::apply)
          .lint(Lint::check)
          .sourced(
              List.of(
                  "tables/*",
                  "modifiers/*",
                  "certifications/*",
                  "benefits/*",
                  "ladder",
                  "portfolios/*/ladder",
                  "portfolios/*/categories/*/weight",
                  "portfolios/*/categories/*/metrics/*/weight"))
          .build();

  private final RuleBookContent content;
  private final Bound bound;
  private final ImmutableSortedMap<MetricId, Metric> metrics;

  private RuleBook(RuleBookContent content, Bound bound) {
    super(content.header());
    this.content = content;
    this.bound = bound;
    ImmutableSortedMap.Builder<MetricId, Metric> byId = ImmutableSortedMap.naturalOrder();
    content.metrics().forEach(metric -> byId.put(metric.id(), metric));
    this.metrics = byId.build();
  }

  private static Optional<RuleBook> read(Tree tree, Reader reader) {
    Optional<RuleBookContent> content = DOCUMENT.read(tree, reader);
    content.ifPresent(read -> new RuleBookCheck(tree, read, reader).run());
    Bound bound = Bound.of(tree, reader);
    return content.map(read -> new RuleBook(read, bound));
  }

  /**
   * The tables that were bound while the book was read, so that who lints, scores or replays by the
   * same rules need not read their rows again.
   */
  private record Bound(Optional<ScoringRules> rules, SortedMap<String, Schedule> tables) {

    static Bound of(Tree tree, Reader reader) {
      Optional<ScoringRules> rules = reader.given(ScoringRules.class);
      return new Bound(
          rules,
          rules
              .map(given -> NamedTables.of(tree, given).bindAll(reader))
              .orElse(ImmutableSortedMap.of()));
    }
  }

  @Override
  public Set<String> covers() {
    ImmutableSortedSet.Builder<String> ids = ImmutableSortedSet.naturalOrder();
    for (Scorecard card : content.scorecards()) {
      ids.add(card.portfolio().id());
    }
    return ids.build();
  }

  /** Returns the scale of every index. */
  public Scale scale() {
    return content.scale();
  }

  /** Returns the scorecards in the order of presentation. */
  public List<Scorecard> scorecards() {
    return content.scorecards();
  }

  /** Returns the scorecard of a portfolio. */
  public Optional<Scorecard> scorecard(Portfolio portfolio) {
    return content.scorecards().stream()
        .filter(card -> card.portfolio().equals(portfolio))
        .findFirst();
  }

  /** Returns the metrics that the program knows, by id, also those that no scorecard uses. */
  public List<Metric> metrics() {
    return ImmutableList.copyOf(metrics.values());
  }

  /** Returns the definition of a metric. */
  public Optional<Metric> metric(MetricId id) {
    @Nullable Metric metric = metrics.get(id);
    return Optional.ofNullable(metric);
  }

  /** Returns the portfolios that the program knows, whether or not this book scores them. */
  public List<Portfolio> portfolios() {
    return content.portfolios();
  }

  /** Returns the tables by name, as the book states them. */
  public SortedMap<String, Tree> tables() {
    return content.tables();
  }

  /**
   * Returns the tables by name, each bound to its rule. A book that was read with these rules has
   * bound them already.
   *
   * @param rules the rules that the tables may name
   * @param findings receives what is wrong with them; a table that is wrong is left out
   */
  public SortedMap<String, Schedule> bind(ScoringRules rules, Findings findings) {
    return bound.rules().filter(rules::equals).isPresent()
        ? bound.tables()
        : new NamedTables(tables(), rules).bindAll(reader(findings));
  }

  /**
   * Returns the names of the tables that answer points: cards that add points use them, and no card
   * that weighs indices does. What they answer lies on no scale.
   */
  public Set<String> tablesOfPoints() {
    Set<String> ofPoints = new TreeSet<>(used(Scorecard.Combine.POINTS));
    ofPoints.removeAll(used(Scorecard.Combine.WEIGHTED));
    return ofPoints;
  }

  private Set<String> used(Scorecard.Combine combine) {
    return NamedTables.used(
        tables(),
        scorecards().stream()
            .filter(card -> card.combine() == combine)
            .flatMap(card -> card.categories().stream())
            .flatMap(category -> category.metrics().stream())
            .map(metric -> Tree.text(metric.table())));
  }

  /** Returns the modifiers in the order in which they act. */
  public List<Modifier> modifiers() {
    return content.modifiers();
  }

  /** Returns the worked examples, by id. */
  public List<Example> examples() {
    return content.examples();
  }

  /** Returns what certifications are worth, by id. */
  public List<Certification> certifications() {
    return content.certifications();
  }

  /** Returns what the program gives beside the standings, in the order of presentation. */
  public List<Benefit> benefits() {
    return content.benefits();
  }

  /** Returns the ladder of standings, for scorecards that have none of their own. */
  public Ladder ladder() {
    return content.ladder();
  }

  /**
   * Returns the attributes of a partner with those that they imply: the size band of a revenue, the
   * maturity that a designation counts as.
   */
  public SortedMap<String, Fact> withImplied(PartnerSnapshot partner) {
    SortedMap<String, Fact> attributes = partner.attributes();
    boolean isOwn = false;
    for (Implied implied : content.implied()) {
      Attribute attribute = attributes().find(implied.attribute()).orElseThrow();
      Optional<Fact> fact = implied.value(attribute, facts(attributes, partner.asOf()));
      if (fact.isPresent() && !fact.get().equals(attributes.get(implied.attribute()))) {
        attributes = isOwn ? attributes : new TreeMap<>(attributes);
        attributes.put(implied.attribute(), fact.get());
        isOwn = true;
      }
    }
    return isOwn ? Collections.unmodifiableSortedMap(attributes) : attributes;
  }

  /**
   * Returns what other facts of a partner imply for attributes that it states otherwise, such as
   * the size XL where XS is stated with a revenue of 500,000,000. What is stated counts, so that
   * this can only be a slip, of the one or of the others.
   *
   * @return the implied values; none for an attribute that is raised to what is implied
   */
  public SortedMap<String, Fact> contradicted(PartnerSnapshot partner) {
    SortedMap<String, Fact> attributes = partner.attributes();
    SortedMap<String, Fact> contradicted = Collections.emptySortedMap();
    for (Implied implied : content.implied()) {
      Fact own = attributes.get(implied.attribute());
      if (own == null || implied.raises()) {
        continue;
      }
      Optional<Fact> value = implied.value(facts(attributes, partner.asOf()));
      if (value.isPresent() && !value.get().equals(own)) {
        contradicted = contradicted.isEmpty() ? new TreeMap<>() : contradicted;
        contradicted.put(implied.attribute(), value.get());
      }
    }
    return contradicted;
  }

  /** Returns attributes as facts, with the date as {@code as-of}. */
  public static Facts facts(SortedMap<String, Fact> attributes, LocalDate asOf) {
    Optional<Fact> day = Optional.of(Fact.of(asOf));
    return id -> id.equals("as-of") ? day : Optional.ofNullable(attributes.get(id));
  }

  /** Returns a reader that knows what this book declares. */
  public Reader reader(Findings findings) {
    return Reader.of(findings)
        .with(Attributes.class, attributes())
        .with(CurrencyUnit.class, currency());
  }
}
