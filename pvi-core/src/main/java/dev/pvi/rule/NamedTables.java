package dev.pvi.rule;

import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Tables;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of a book, each bound once, whoever names it, to the rules that its type names. A
 * table that leads back to itself is a finding. Mutable, for one thread: the bound tables are not.
 */
public final class NamedTables implements Tables {

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
    binding.add(name);
    Optional<Schedule> schedule = rules.bind(table, reader.with(Tables.class, this));
    binding.remove(name);
    bound.put(name, schedule);
    return schedule;
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
      String known = String.join(", ", stated.keySet());
      findings.error(node.place(), RuleCode.UNKNOWN_TABLE, "known", known, "value", node.brief());
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
    return bind(name, reader);
  }

  @Override
  public Optional<Source> source(String name) {
    return Optional.ofNullable(stated.get(name)).flatMap(Tree::source);
  }
}
