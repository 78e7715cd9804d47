package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Choice;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Matrix;
import dev.pvi.formula.Point;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.formula.Tier;
import dev.pvi.formula.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rate, a multiplier or amounts as a book states them: with the places of the single figures, and
 * what each of them rests on. Immutable.
 */
public final class StatedSchedule {

  private final Schedule schedule;
  private final Tree stated;
  private final Tree node;
  private final Map<String, Tree> tables;
  private volatile @Nullable List<Tree> figures;
  private volatile @Nullable Map<Leaf, Evidence> byCell;

  private StatedSchedule(Schedule schedule, Tree stated, Tree node, Map<String, Tree> tables) {
    this.schedule = schedule;
    this.stated = stated;
    this.node = node;
    this.tables = tables;
  }

  /**
   * Returns a schedule as it is stated.
   *
   * @param stated the node that states or names it
   * @param tables the tables of the book by name
   */
  static StatedSchedule of(Schedule schedule, Tree stated, Map<String, Tree> tables) {
    Tree node = stated.asText().map(tables::get).orElse(stated);
    return new StatedSchedule(schedule, stated, node, tables);
  }

  /** Returns the schedule. */
  public Schedule schedule() {
    return schedule;
  }

  /** Returns the node that states or names it. */
  Tree stated() {
    return stated;
  }

  /** Returns the node that states it, also where another one names it as a table. */
  public Tree node() {
    return node;
  }

  /** Returns, of a choice, what its cases state, in order; of anything else, nothing. */
  public List<StatedSchedule> cases() {
    if (!(schedule instanceof Choice choice)) {
      return ImmutableList.of();
    }
    List<Tree> stated = elements("cases");
    ImmutableList.Builder<StatedSchedule> cases = ImmutableList.builder();
    for (int i = 0; i < choice.cases().size(); i++) {
      Tree one = i < stated.size() ? stated.get(i).get("then").orElse(node) : node;
      cases.add(of(choice.cases().get(i).then(), one, tables));
    }
    return cases.build();
  }

  /** Returns, of a choice, what holds where no case does. */
  public Optional<StatedSchedule> otherwise() {
    return schedule instanceof Choice choice
        ? choice.otherwise().map(inner -> of(inner, node.get("otherwise").orElse(node), tables))
        : Optional.empty();
  }

  /**
   * Returns what the answer of a table rests on: on a curve the weaker of the two knots of its
   * line, of stepped tiers the weakest of all rows that may have a slice of it.
   */
  public Evidence evidence(Point answer) {
    List<Tree> figures = figures();
    int last = figures.size() - 1;
    int row = Math.min(answer.row(), last);
    if (schedule instanceof Tiers tiers) {
      return evidence(tiers, answer.row(), figures);
    }
    Evidence evidence = evidence(figures.get(row));
    if (!(schedule instanceof Curve curve) || answer.row() == 0) {
      return evidence;
    }
    evidence = evidence.weaker(evidence(figures.get(answer.row() - 1)));
    return curve.goesOn() && answer.row() == curve.knots().size()
        ? evidence.weaker(evidence(figures.get(answer.row() - 2)))
        : evidence;
  }

  /** Units are counted from 0, so that the rows between 0 and the input have slices. */
  private static Evidence evidence(Tiers tiers, int row, List<Tree> figures) {
    int count = tiers.rows().size();
    int first = row;
    int last = row;
    if (tiers.mode() == Tiers.Mode.STEPPED) {
      first = 0;
      last = Math.max(row, tiers.at(Fact.of(0)).orElseThrow().row());
    }
    Evidence evidence = evidence(figures.get(first));
    for (int i = first; i <= last; i++) {
      evidence = evidence.weaker(evidence(figures.get(i)));
      evidence = evidence.weaker(evidence(figures.get(count + i)));
    }
    return evidence;
  }

  /** Returns what the answer of a cell of a matrix, or of a rule of the house, rests on. */
  public Evidence evidence(Leaf leaf) {
    return schedule instanceof Matrix matrix
        ? ofCells(matrix).getOrDefault(leaf, evidence(node))
        : evidence(node);
  }

  /** Threads that meet here may each work it out; all come to the same. */
  private Map<Leaf, Evidence> ofCells(Matrix matrix) {
    @Nullable Map<Leaf, Evidence> known = byCell;
    if (known == null) {
      known = new HashMap<>();
      List<Leaf> leaves = matrix.leaves();
      List<Tree> figures = figures();
      for (int i = 0; i < leaves.size(); i++) {
        known.putIfAbsent(leaves.get(i), evidence(figures.get(i)));
      }
      byCell = known;
    }
    return known;
  }

  /** Returns what the answer of a leaf rests on, of which a row answered. */
  public Evidence evidence(Leaf leaf, Point answer) {
    return schedule instanceof Table ? evidence(answer) : evidence(leaf);
  }

  static Evidence evidence(Tree figure) {
    return figure.source().map(Source::evidence).orElse(Evidence.ILLUSTRATIVE);
  }

  /**
   * Returns the nodes of the figures: of the rows or knots of a table, of tiers the prices and then
   * the fees, of the cells of a matrix and then its otherwise; of a rule of the house, its own.
   */
  List<Tree> figures() {
    @Nullable List<Tree> known = figures;
    if (known == null) {
      ImmutableList.Builder<Tree> all = ImmutableList.builder();
      List<Tree> rows = rows();
      int count = values().size();
      for (int i = 0; i < count; i++) {
        all.add(figure(i, rows));
      }
      known = all.build();
      figures = known;
    }
    return known;
  }

  /** Returns the values of the {@link #figures}; of a rule of the house, its least answer. */
  List<BigDecimal> values() {
    if (schedule instanceof Tiers tiers) {
      return Stream.concat(
              tiers.rows().stream().map(Tier::each), tiers.rows().stream().map(Tier::fee))
          .toList();
    }
    if (schedule instanceof Table table) {
      return table.values();
    }
    if (schedule instanceof Matrix matrix) {
      List<BigDecimal> values = new ArrayList<>();
      matrix.cells().forEach(cell -> values.add(cell.value()));
      matrix.otherwise().ifPresent(values::add);
      return values;
    }
    return schedule instanceof Choice ? List.of() : List.of(schedule.minimum());
  }

  /** A table that a rule of the house makes is no table in the book: then its node is all. */
  private Tree figure(int i, List<Tree> rows) {
    if (schedule instanceof Tiers tiers && !rows.isEmpty()) {
      Tree row = rows.get(i % tiers.rows().size());
      return row.get(i < tiers.rows().size() ? "each" : "fee").orElse(row);
    }
    if (i < rows.size()) {
      return rows.get(i).get("value").orElse(rows.get(i));
    }
    String field =
        schedule instanceof Matrix
            ? "otherwise"
            : node.get("yes").isEmpty() ? "value" : i == 0 ? "no" : "yes";
    return node.get(field).orElse(node);
  }

  private List<Tree> rows() {
    for (String field : List.of("rows", "knots", "cells")) {
      if (node.get(field).isPresent()) {
        return elements(field);
      }
    }
    return ImmutableList.of();
  }

  private List<Tree> elements(String field) {
    return node.get(field).map(Tree::elements).orElse(ImmutableList.of());
  }
}
