package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.pvi.book.Book;
import dev.pvi.book.BookIdentity;
import dev.pvi.book.Layers;
import dev.pvi.book.Library;
import dev.pvi.book.Release;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.BookHeader;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rule.NamedTables;
import dev.pvi.rule.ScoringRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A release of a program's rules: scorecards, metrics, tables, modifiers and the ladder of
 * standings. Immutable; read from a file, never changed.
 */
public final class RuleBook implements Book {

  /** The file format of a rule book. */
  static final Document<RuleBookContent> DOCUMENT =
      new Document<>("pvi-rule-book/1", "The rules of a partner program", RuleBookContent.FORM);

  private final Layers layers;
  private final RuleBookContent content;
  private final Bound bound;
  private final ImmutableSortedMap<MetricId, Metric> metrics;
  private final BookIdentity identity;

  private RuleBook(Layers layers, RuleBookContent content, Bound bound) {
    this.layers = layers;
    this.content = content;
    this.bound = bound;
    ImmutableSortedMap.Builder<MetricId, Metric> byId = ImmutableSortedMap.naturalOrder();
    content.metrics().forEach(metric -> byId.put(metric.id(), metric));
    this.metrics = byId.build();
    this.identity = BookIdentity.of(release().id(), layers.tree());
  }

  /**
   * Returns the book that a text states. A book that extends another is parsed with a library.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static RuleBook parse(String name, String json) {
    return parse(name, json, Library.empty());
  }

  /**
   * Returns the book that a text states, with its tables checked against the rules that will bind
   * them.
   *
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static RuleBook parse(String name, String json, ScoringRules rules) {
    return parse(name, json, Library.empty(), Optional.of(rules));
  }

  /**
   * Returns the book that a text states.
   *
   * @param bases where the books are that it may extend
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static RuleBook parse(String name, String json, Library bases) {
    return parse(name, json, bases, Optional.empty());
  }

  private static RuleBook parse(
      String name, String json, Library bases, Optional<ScoringRules> rules) {
    Findings findings = new Findings();
    Optional<RuleBook> book = read(name, json, bases, rules, findings);
    findings.throwIfBookIsWrong();
    return book.orElseThrow();
  }

  /**
   * Reads a book and reports instead of throwing.
   *
   * @param name the name by which messages call the text
   * @param json the text
   * @param bases where the books are that it may extend
   * @param rules the rules to check the tables against; empty: tables are not looked into
   * @param findings receives every problem
   * @return empty if a part that is needed could not be read
   */
  public static Optional<RuleBook> read(
      String name, String json, Library bases, Optional<ScoringRules> rules, Findings findings) {
    return Tree.parse(name, json, findings)
        .flatMap(tree -> bases.resolve(tree, findings))
        .flatMap(layers -> read(layers, rules, findings));
  }

  private static Optional<RuleBook> read(
      Layers layers, Optional<ScoringRules> rules, Findings findings) {
    Tree tree = layers.tree();
    Reader reader = Reader.of(findings);
    if (!layers.haveFormat(DOCUMENT, reader)) {
      return Optional.empty();
    }
    Reader declared = BookHeader.readBefore(tree, RuleBookContent.PROVIDED, reader);
    Optional<RuleBookContent> content = DOCUMENT.read(tree, declared);
    content.ifPresent(read -> new RuleBookCheck(tree, read, findings).run());
    Bound bound = Bound.of(tree, rules, declared);
    return content.map(read -> new RuleBook(layers, read, bound));
  }

  /**
   * The tables that were bound while the book was read, so that who lints, scores or replays by the
   * same rules need not read their rows again.
   */
  private record Bound(Optional<ScoringRules> rules, SortedMap<String, Schedule> tables) {

    static Bound of(Tree tree, Optional<ScoringRules> rules, Reader reader) {
      SortedMap<String, Tree> stated = new TreeMap<>();
      if (rules.isPresent()) {
        for (Map.Entry<String, Tree> table :
            tree.get("tables").map(Tree::fields).orElse(ImmutableMap.of()).entrySet()) {
          if (table.getValue().type() == Tree.Type.OBJECT) {
            stated.put(table.getKey(), table.getValue());
          }
        }
      }
      return new Bound(
          rules,
          rules.isEmpty()
              ? ImmutableSortedMap.of()
              : new NamedTables(stated, rules.get()).bindAll(reader));
    }
  }

  @Override
  public Release release() {
    return content.header().release();
  }

  @Override
  public Layers layers() {
    return layers;
  }

  @Override
  public Set<String> covers() {
    ImmutableSortedSet.Builder<String> ids = ImmutableSortedSet.naturalOrder();
    for (Scorecard card : content.scorecards()) {
      ids.add(card.portfolio().id());
    }
    return ids.build();
  }

  /** Returns the title of the release. */
  public String title() {
    return content.header().title();
  }

  /** Returns what a user must know before relying on the figures; empty if nothing. */
  public String notice() {
    return content.header().notice();
  }

  /** Returns the declared attributes, and {@code as-of} and {@code reading-base}. */
  public Attributes attributes() {
    return content.header().attributes();
  }

  /** Returns the currency of all amounts. */
  public CurrencyUnit currency() {
    return content.header().currency();
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

  /** Returns the ladder of standings, for scorecards that have none of their own. */
  public Ladder ladder() {
    return content.ladder();
  }

  /**
   * Returns the attributes of a partner with those that they imply: the size band of a revenue, the
   * maturity that a designation counts as.
   */
  public SortedMap<String, Fact> withImplied(PartnerSnapshot partner) {
    if (content.implied().isEmpty()) {
      return partner.attributes();
    }
    SortedMap<String, Fact> attributes = partner.attributes();
    for (Implied implied : content.implied()) {
      Attribute attribute = attributes().find(implied.attribute()).orElseThrow();
      Optional<Fact> fact = implied.value(attribute, facts(attributes, partner.asOf()));
      if (fact.isPresent() && !fact.get().equals(attributes.get(implied.attribute()))) {
        SortedMap<String, Fact> more = new TreeMap<>(attributes);
        more.put(implied.attribute(), fact.get());
        attributes = ImmutableSortedMap.copyOfSorted(more);
      }
    }
    return attributes;
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

  /** Returns the JSON Schema of rule books, with the tables of the standard rules. */
  public static String schema() {
    return DOCUMENT.schema(true);
  }

  /** Returns the reference page of rule books, with the tables of the standard rules. */
  public static String reference() {
    return DOCUMENT.reference(true);
  }

  /** Returns the release and the hash of its text, by which scores name their rules. */
  public BookIdentity identity() {
    return identity;
  }

  /** Returns the SHA-256 of the canonical text: equal rules have equal identities. */
  public String hash() {
    return identity.hash();
  }

  @Override
  public String toString() {
    return release().id().toString();
  }
}
