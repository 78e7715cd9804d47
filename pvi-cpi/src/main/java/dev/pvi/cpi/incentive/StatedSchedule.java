package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Choice;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Matrix;
import dev.pvi.formula.Point;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rate, a multiplier or amounts as a book states them: with the places of the single figures, and
 * what each of them rests on. Immutable.
 */
public final class StatedSchedule {

  private final Schedule schedule;
  private final Tree node;
  private final Map<String, Tree> tables;

  private StatedSchedule(Schedule schedule, Tree node, Map<String, Tree> tables) {
    this.schedule = schedule;
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
    return new StatedSchedule(schedule, node, tables);
  }

  /** Returns the schedule. */
  public Schedule schedule() {
    return schedule;
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

  /** Returns what the answer of a table rests on; on a curve, the weaker of both its knots. */
  public Evidence evidence(Point answer) {
    List<Tree> figures = figures();
    int last = figures.size() - 1;
    Evidence evidence = evidence(figures.get(Math.min(answer.row(), last)));
    return schedule instanceof Curve && answer.row() > 0
        ? evidence.weaker(evidence(figures.get(answer.row() - 1)))
        : evidence;
  }

  /** Returns what the answer of a cell of a matrix, or of a rule of the house, rests on. */
  public Evidence evidence(Leaf leaf) {
    if (schedule instanceof Matrix matrix) {
      int cell = matrix.leaves().indexOf(leaf);
      return evidence(cell < 0 ? node : figures().get(cell));
    }
    return evidence(node);
  }

  static Evidence evidence(Tree figure) {
    return figure.source().map(Source::evidence).orElse(Evidence.ILLUSTRATIVE);
  }

  /**
   * Returns the nodes of the figures: of the rows or knots of a table, of the cells of a matrix and
   * then its otherwise; of a rule of the house, its own.
   */
  List<Tree> figures() {
    List<Tree> figures = new ArrayList<>();
    for (int i = 0; i < values().size(); i++) {
      figures.add(figure(i));
    }
    return figures;
  }

  /** Returns the values of the {@link #figures}; of a rule of the house, its least answer. */
  List<BigDecimal> values() {
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
  private Tree figure(int i) {
    List<Tree> rows = rows();
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
