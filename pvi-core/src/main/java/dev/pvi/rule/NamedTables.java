package dev.pvi.rule;

import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Findings;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Tables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The tables of a book, each bound once, whoever names it, to the rules that its type names. A
 * table that leads back to itself is a finding. Mutable, for one thread: the bound tables are not.
 */
public final class NamedTables implements Tables {

  /** The tables of a book by name, as it states them. */
  public static final Kind<SortedMap<String, Tree>> KIND = Kind.mapOf(TableKind.INSTANCE);

  private static final String FIELD = "tables";

  /** So many tables may be named one within the other. */
  private static final int DEEPEST = 32;

  private final SortedMap<String, Tree> stated;
  private final ScoringRules rules;
  private final Map<String, Optional<Schedule>> bound = new HashMap<>();
  private final Set<String> binding = new LinkedHashSet<>();

  /**
   * Makes tables that are not bound yet.
   *
   * @param stated the tables by name, as the book states them
   * @param rules the rules that they may name
   */
  public NamedTables(SortedMap<String, Tree> stated, ScoringRules rules) {
    this.stated = stated;
    this.rules = rules;
  }

  /**
   * Returns the tables that a book states in its field {@code tables}; what is no table, or has no
   * type, is left to the form of the book to refuse.
   *
   * @param book the book
   * @param rules the rules that they may name
   */
  public static NamedTables of(Tree book, ScoringRules rules) {
    SortedMap<String, Tree> stated = new TreeMap<>();
    book.get(FIELD)
        .map(Tree::fields)
        .orElse(ImmutableMap.of())
        .forEach(
            (name, table) -> {
              if (table.type() == Tree.Type.OBJECT) {
                stated.put(name, table);
              }
            });
    return new NamedTables(stated, rules);
  }

  /**
   * Returns all tables that could be bound, by name.
   *
   * @param reader what the book declares; receives the findings
   */
  public SortedMap<String, Schedule> bindAll(Reader reader) {
    SortedMap<String, Schedule> all = new TreeMap<>();
    for (String name : stated.keySet()) {
      bind(name, reader).ifPresent(table -> all.put(name, table));
    }
    return all;
  }

  /**
   * Returns a table, bound.
   *
   * @param reader what the book declares; receives the findings, once for each table
   * @return empty if there is no such table, or something is wrong with it
   */
  public Optional<Schedule> bind(String name, Reader reader) {
    Optional<Schedule> known = bound.get(name);
    if (known != null) {
      return known;
    }
    Tree table = stated.get(name);
    if (table == null) {
      return Optional.empty();
    }
    if (table.get("type").isEmpty()) {
      return Optional.empty();
    }
    binding.add(name);
    Optional<Schedule> schedule = rules.bind(table, reader.with(Tables.class, this));
    binding.remove(name);
    bound.put(name, schedule);
    return schedule;
  }

  /**
   * Returns the names of the tables that are used: those that some nodes name, at any depth, and
   * those that these tables name in turn.
   *
   * @param stated the tables by name, as the book states them
   * @param nodes where the book names tables
   */
  public static Set<String> used(Map<String, Tree> stated, Stream<Tree> nodes) {
    Set<String> used = new TreeSet<>();
    Deque<Tree> open = new ArrayDeque<>();
    nodes.forEach(open::add);
    while (!open.isEmpty()) {
      Tree node = open.remove();
      open.addAll(node.fields().values());
      open.addAll(node.elements());
      node.asText()
          .filter(name -> stated.containsKey(name) && used.add(name))
          .map(stated::get)
          .ifPresent(open::add);
    }
    return used;
  }

  @Override
  public Optional<Schedule> stated(Tree object, Reader reader) {
    return rules.bind(object, reader);
  }

  @Override
  public Optional<Schedule> named(Tree node, Reader reader) {
    String name = node.asText().orElseThrow();
    Findings findings = reader.findings();
    if (!stated.containsKey(name)) {
      findings.unknown(
          node.place(), RuleCode.UNKNOWN_TABLE, name, stated.keySet(), "value", node.brief());
      return Optional.empty();
    }
    if (binding.contains(name)) {
      findings.error(
          node.place(),
          RuleCode.TABLE_CYCLE,
          "value",
          String.join(" names ", binding) + " names " + name);
      return Optional.empty();
    }
    if (binding.size() >= DEEPEST) {
      findings.error(
          node.place(), RuleCode.TABLE_DEPTH, "most", DEEPEST, "value", "one more, " + name);
      return Optional.empty();
    }
    return bind(name, reader);
  }

  @Override
  public Optional<Source> source(String name) {
    return Optional.ofNullable(stated.get(name)).flatMap(Tree::source);
  }
}
