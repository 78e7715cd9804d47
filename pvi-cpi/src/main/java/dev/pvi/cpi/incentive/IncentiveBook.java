package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pvi.book.Book;
import dev.pvi.book.BookFormat;
import dev.pvi.cpi.earning.EventType;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Evidence;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.Tables;
import dev.pvi.rule.NamedTables;
import dev.pvi.time.FiscalCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release of an incentive program: kinds of event, requirements, earning rules, how they combine
 * and are settled. Immutable; read from a file, never changed.
 *
 * <p>Conditions may test, besides the attributes that the book declares, {@code index}, {@code
 * standing}, {@code standing-protected} and {@code portfolio} of the score that counts; {@code
 * event-type}, {@code event-date}, {@code offer}, {@code region}, {@code assessed-on} and whatever
 * else its kind says of the event; {@code period-start}, {@code period-end} and the names of the
 * fiscal periods of the event's date; the attributes of the partner; and, for the pot, the
 * quantities of the rule. A rate, multiplier or amount that several rules share can be a table of
 * the book, and be named wherever a schedule may stand.
 */
public final class IncentiveBook extends Book {

  /** By what a pot is one event. */
  public static final String EVENT = "event";

  /** The file format of an incentive book. */
  static final Document<IncentiveBookContent> DOCUMENT =
      new Document<>(
          "pvi-incentive-book/1", "The rules of a partner incentive", IncentiveBookContent.FORM);

  /** Facts that the library itself provides. */
  private static final List<Attribute> PROVIDED =
      ImmutableList.<Attribute>builder()
          .add(new Attribute("index", Attribute.Type.NUMBER, List.of(), "the index"))
          .add(new Attribute("standing", Attribute.Type.TEXT, List.of(), "the standing"))
          .add(
              new Attribute(
                  "standing-protected",
                  Attribute.Type.FLAG,
                  List.of(),
                  "protection of the standing"))
          .add(new Attribute("portfolio", Attribute.Type.TEXT, List.of(), "the portfolio"))
          .add(new Attribute("event-type", Attribute.Type.TEXT, List.of(), "the kind of event"))
          .add(new Attribute("event-date", Attribute.Type.DATE, List.of(), "the date of the event"))
          .add(new Attribute("offer", Attribute.Type.TEXT, List.of(), "the offer"))
          .add(new Attribute("region", Attribute.Type.TEXT, List.of(), "the region"))
          .add(new Attribute("assessed-on", Attribute.Type.DATE, List.of(), "the assessment date"))
          .add(new Attribute("renewed-on", Attribute.Type.DATE, List.of(), "the renewal date"))
          .add(new Attribute("period-start", Attribute.Type.DATE, List.of(), "the first day"))
          .add(new Attribute("period-end", Attribute.Type.DATE, List.of(), "the last day"))
          .add(new Attribute("fiscal-month", Attribute.Type.TEXT, List.of(), "the fiscal month"))
          .add(
              new Attribute("fiscal-quarter", Attribute.Type.TEXT, List.of(), "the fiscal quarter"))
          .add(new Attribute("fiscal-half", Attribute.Type.TEXT, List.of(), "the fiscal half-year"))
          .add(new Attribute("fiscal-year", Attribute.Type.TEXT, List.of(), "the fiscal year"))
          .addAll(EventType.attributes())
          .build();

  /**
   * How incentive books are read and looked through; {@code dev.pvi.cpi.IncentiveBooks} does it.
   */
  public static final BookFormat<IncentiveBook> FORMAT =
      BookFormat.<IncentiveBook>builder()
          .document(DOCUMENT)
          .provided(PROVIDED)
          .reading(IncentiveBook::read)
          .lint(BookLint::run)
          .sourced(
              List.of(
                  "tables/*",
                  "rules/*/factors/*",
                  "rules/*/limits/*",
                  "rules/*/base/levels",
                  "groups/*/limits/*",
                  "requirements/*"))
          .build();

  private final IncentiveBookContent content;
  private final ImmutableMap<String, EventKind> kinds;
  private final Attributes declared;

  /** The rules are those that the reader was given, or the standard ones. */
  private static Optional<IncentiveBook> read(Tree tree, Reader reader) {
    NamedTables tables = NamedTables.of(tree, Rules.of(reader).scoring());
    Reader knowing =
        reader.with(Attributes.class, attributes(tree, reader)).with(Tables.class, tables);
    tables.bindAll(knowing);
    Optional<IncentiveBook> book = DOCUMENT.read(tree, knowing).map(IncentiveBook::new);
    book.ifPresent(read -> FigureCheck.refuseNegative(read, reader.findings()));
    return book;
  }

  /** Returns all that conditions may test: what is given, and what the book says of events. */
  private static Attributes attributes(Tree tree, Reader reader) {
    Attributes given = reader.given(Attributes.class).orElse(Attributes.unread());
    Reader silent = Reader.of(new Findings());
    Map<String, Attribute> more = new TreeMap<>();
    tree.get("events")
        .map(Tree::fields)
        .orElse(ImmutableMap.of())
        .forEach(
            (kind, stated) ->
                stated
                    .get("facts")
                    .flatMap(facts -> Kind.keyed(Attribute.FORM).read(facts, silent))
                    .ifPresent(facts -> facts.forEach(fact -> more.put(fact.id(), fact))));
    tree.get("credentials")
        .map(Tree::fields)
        .orElse(ImmutableMap.of())
        .forEach((id, held) -> more.put(id, Attribute.of(id, Attribute.Type.FLAG)));
    tree.get("days")
        .map(Tree::fields)
        .orElse(ImmutableMap.of())
        .forEach(
            (id, days) ->
                more.put(
                    id,
                    new Attribute(
                        id,
                        Attribute.Type.NUMBER,
                        List.of(),
                        days.get("name").flatMap(Tree::asText).orElse(""))));
    List<String> standings =
        tree.get("standings").map(Tree::elements).orElse(ImmutableList.of()).stream()
            .flatMap(one -> one.asText().stream())
            .toList();
    if (!standings.isEmpty()) {
      more.put(
          "standing", new Attribute("standing", Attribute.Type.LEVEL, standings, "the standing"));
    }
    return more.isEmpty() ? given : given.with(new ArrayList<>(more.values()));
  }

  private IncentiveBook(IncentiveBookContent content) {
    super(content.header());
    this.content = content;
    this.declared = content.header().attributes();
    ImmutableMap.Builder<String, EventKind> byId = ImmutableMap.builder();
    content.events().forEach(kind -> byId.put(kind.id(), kind));
    EventType.standard().stream()
        .filter(type -> content.events().stream().noneMatch(kind -> kind.id().equals(type.id())))
        .forEach(type -> byId.put(type.id(), EventKind.undeclared(type.id())));
    kinds = byId.buildOrThrow();
  }

  @Override
  public Set<String> covers() {
    return ImmutableSet.of(release().id().program());
  }

  /** Returns the fiscal calendar. */
  public FiscalCalendar calendar() {
    return content.calendar();
  }

  /** Returns what the book says of a kind of event; empty if that is no kind it knows. */
  public Optional<EventKind> kind(String type) {
    return Optional.ofNullable(kinds.get(type));
  }

  /** Returns all kinds of event that the book knows. */
  public Collection<EventKind> kinds() {
    return kinds.values();
  }

  /** Returns of which certifications one must be held, by the flag that says so. */
  public SortedMap<String, List<String>> credentials() {
    return content.credentials();
  }

  /** Returns the numbers of days that conditions may test. */
  public List<DayCount> days() {
    return content.days();
  }

  /** Returns what must hold whatever the rule, by id. */
  public List<Requirement> requirements() {
    return content.requirements();
  }

  /** Returns what must hold for a rule, by id: its own requirements and those of the book. */
  public List<Requirement> requirements(EarningRule rule) {
    SortedMap<String, Requirement> all = new TreeMap<>();
    content.requirements().forEach(one -> all.put(one.id(), one));
    rule.requirements().forEach(one -> all.put(one.id(), one));
    List<Requirement> inOrder = new ArrayList<>();
    content.requirements().forEach(one -> inOrder.add(all.remove(one.id())));
    inOrder.addAll(all.values());
    return inOrder;
  }

  /** Returns whether a protected standing counts, or the computed one alone. */
  public boolean countsProtectedStanding() {
    return content.countsProtectedStanding();
  }

  /** Returns how a rule is settled. */
  public Settlement settlement(EarningRule rule) {
    return rule.settlement().orElse(content.settlement());
  }

  /** Returns the tables by name, as the book states them. */
  public SortedMap<String, Tree> tables() {
    return content.tables();
  }

  /** Returns the rules in the order of a statement. */
  public List<EarningRule> rules() {
    return content.rules();
  }

  /** Returns the groups of rules, by id. */
  public List<Group> groups() {
    return content.groups();
  }

  /** Returns what a factor of a rule looks up, as the book states it. */
  public StatedSchedule stated(EarningRule rule, Factor factor) {
    Tree node = element(rule, "factors", rule.factors().indexOf(factor));
    return StatedSchedule.of(
        factor.schedule(), node.get(factor.effect().field()).orElse(node), tables());
  }

  /** Returns what a limit of a rule looks up, as the book states it. */
  public StatedSchedule stated(EarningRule rule, Limit limit) {
    Tree node = element(rule, "limits", rule.limits().indexOf(limit));
    return StatedSchedule.of(
        limit.schedule(), node.get(limit.bound().field()).orElse(node), tables());
  }

  /** Returns what a limit of a group looks up, as the book states it. */
  StatedSchedule stated(Group group, Limit limit) {
    Tree node =
        tree()
            .at("groups", group.id(), "limits")
            .map(all -> all.elements().get(group.limits().indexOf(limit)))
            .orElse(tree());
    return StatedSchedule.of(
        limit.schedule(), node.get(limit.bound().field()).orElse(node), tables());
  }

  /** Returns the amounts by level on which a rule pays, as the book states them. */
  public Optional<StatedSchedule> levels(EarningRule rule) {
    return rule.base()
        .levels()
        .flatMap(
            levels ->
                node(rule)
                    .at("base", "levels")
                    .map(node -> StatedSchedule.of(levels, node, tables())));
  }

  /** Returns what a rule itself rests on, where it states no figure. */
  public Evidence evidence(EarningRule rule) {
    return StatedSchedule.evidence(node(rule));
  }

  /** Returns how texts call what a rule looks up: a quantity of its own, or an attribute. */
  public String title(EarningRule rule, String attribute) {
    return rule.quantities().stream()
        .filter(quantity -> quantity.id().equals(attribute))
        .map(Quantity::title)
        .findFirst()
        .orElseGet(() -> declared.find(attribute).map(Attribute::title).orElse(attribute));
  }

  /** Returns the object that states a rule. */
  Tree node(EarningRule rule) {
    return tree().at("rules", rule.id()).orElse(tree());
  }

  private Tree element(EarningRule rule, String list, int at) {
    Tree node = node(rule);
    return node.get(list).map(all -> all.elements().get(at)).orElse(node);
  }

  /** Returns the worked examples, by id. */
  public List<IncentiveExample> examples() {
    return content.examples();
  }
}
