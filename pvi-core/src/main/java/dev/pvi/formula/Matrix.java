package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One value for each combination of some attributes, such as a rate by standing, region and offer.
 * Found by hashing, however many cells there are.
 *
 * <p>Written as {@code {"type": "matrix", "by": ["standing", "region"], "cells": [{"at":
 * ["preferred", "EMEA"], "value": 0.05}, {"at": ["preferred", "*"], "value": 0.04}], "otherwise":
 * 0}}. A {@code *} stands for any value of its attribute. Of several cells that fit, the one
 * answers that names the value of the first attribute, of those the one that names the value of the
 * second, and so on: here Preferred in EMEA earns 5 %, in any other region 4 %, all others nothing.
 * An attribute that is not stated matters only where a cell that would fit names its value: then
 * the case cannot be told.
 */
public final class Matrix implements Chosen {

  private static final String ANY = "*";

  /** More attributes are no table that anyone reads. */
  private static final int MOST_ATTRIBUTES = 16;

  /**
   * A cell.
   *
   * @param at a value for each attribute, in order; {@code *} for any
   * @param value the answer there
   */
  public record Cell(List<String> at, BigDecimal value) {

    static final Form<Cell> FORM =
        Form.of(
            "cell",
            "a value for a combination of attributes",
            fields -> {
              var at =
                  fields.required(
                      "at", Kind.listOf(Kind.text()), "A value for each attribute; * for any.");
              var value = fields.required("value", Kind.decimal(), "The answer there.");
              fields.writes((it, out) -> out.put(at, it.at()).put(value, it.value()));
              return in -> new Cell(in.get(at), in.get(value));
            });

    /** Copies the values. */
    public Cell {
      at = ImmutableList.copyOf(at);
    }
  }

  /** How a matrix is written. */
  public static final Form<Matrix> FORM =
      Form.of(
          "matrix",
          "one value for each combination of some attributes",
          fields -> {
            var by =
                fields.required(
                    "by", Kind.listOf(Kind.id()), "The attributes, those that weigh more first.");
            var cells = fields.required("cells", Kind.listOf(Cell.FORM), "The cells.");
            var otherwise =
                fields.optional("otherwise", Kind.decimal(), "The answer where no cell fits.");
            fields.writes(
                (it, out) ->
                    out.put(by, it.by.stream().map(Attribute::id).toList())
                        .put(cells, it.cells)
                        .put(otherwise, it.otherwise));
            return in ->
                new Matrix(
                    attributes(in.node().get("by").orElseThrow(), in.reader()),
                    in.get(cells),
                    in.get(otherwise));
          });

  private final ImmutableList<Attribute> by;
  private final ImmutableList<Cell> cells;
  private final Optional<BigDecimal> otherwise;
  private final String[] ids;
  private final ImmutableMap<List<String>, Leaf> leaves;
  private final ImmutableMap<List<String>, Selection> selections;
  private final Optional<Leaf> other;
  private final Optional<Selection> otherSelection;

  /** Which attributes are named by some cell, one bit each, those of the fittest cells first. */
  private final ImmutableList<Integer> named;

  private Matrix(List<Attribute> by, List<Cell> cells, Optional<BigDecimal> otherwise) {
    this.by = ImmutableList.copyOf(by);
    this.ids = by.stream().map(Attribute::id).toArray(String[]::new);
    this.cells = ImmutableList.copyOf(cells);
    this.otherwise = otherwise;
    if (by.isEmpty() || cells.isEmpty()) {
      throw new IllegalArgumentException(
          "a matrix must have attributes and cells - but was: by "
              + by.size()
              + " attributes, "
              + cells.size()
              + " cells");
    }
    if (by.size() > MOST_ATTRIBUTES || new LinkedHashSet<>(by).size() < by.size()) {
      throw new IllegalArgumentException(
          "attributes of a matrix must differ and be at most "
              + MOST_ATTRIBUTES
              + " - but was: "
              + names());
    }
    Map<List<String>, Leaf> byPlace = new LinkedHashMap<>();
    Set<Integer> masks = new TreeSet<>((one, another) -> Integer.compare(another, one));
    for (Cell cell : cells) {
      check(cell);
      Leaf leaf = new Leaf(label(cell.at()), new Constant(cell.value()), Optional.empty());
      if (byPlace.put(cell.at(), leaf) != null) {
        throw new IllegalArgumentException("cells must differ - but was twice: " + cell.at());
      }
      masks.add(mask(cell.at()));
    }
    leaves = ImmutableMap.copyOf(byPlace);
    other = otherwise.map(value -> new Leaf("otherwise", new Constant(value), Optional.empty()));
    ImmutableMap.Builder<List<String>, Selection> selected = ImmutableMap.builder();
    leaves.forEach((at, leaf) -> selected.put(at, Selection.of(leaf)));
    selections = selected.buildOrThrow();
    otherSelection = other.map(Selection::of);
    named = ImmutableList.copyOf(masks);
  }

  private static List<Attribute> attributes(Tree by, Reader reader) {
    ImmutableList.Builder<Attribute> attributes = ImmutableList.builder();
    for (Tree node : by.elements()) {
      ConditionKind.attribute(node, reader).ifPresent(attributes::add);
    }
    return attributes.build();
  }

  private void check(Cell cell) {
    if (cell.at().size() != by.size()) {
      throw new IllegalArgumentException(
          "a cell must state a value for each of " + names() + " - but was: " + cell.at());
    }
    for (int i = 0; i < by.size(); i++) {
      String value = cell.at().get(i);
      boolean fits =
          value.equals(ANY)
              || switch (by.get(i).type()) {
                case LEVEL -> by.get(i).levels().contains(value);
                case FLAG -> value.equals("true") || value.equals("false");
                case TEXT -> true;
                default -> false;
              };
      if (!fits) {
        throw new IllegalArgumentException(
            by.get(i).id() + " of a cell must be " + by.get(i).says() + " - but was: " + value);
      }
    }
  }

  private List<String> names() {
    return by.stream().map(Attribute::id).toList();
  }

  private static int mask(List<String> at) {
    int mask = 0;
    for (String value : at) {
      mask = 2 * mask + (value.equals(ANY) ? 0 : 1);
    }
    return mask;
  }

  private String label(List<String> at) {
    StringJoiner label = new StringJoiner(", ");
    for (int i = 0; i < by.size(); i++) {
      if (!at.get(i).equals(ANY)) {
        label.add(by.get(i).title() + " is " + at.get(i));
      }
    }
    return label.length() == 0 ? "any" : label.toString();
  }

  @Override
  public List<Leaf> leaves() {
    ImmutableList.Builder<Leaf> all = ImmutableList.<Leaf>builder().addAll(leaves.values());
    other.ifPresent(all::add);
    return all.build();
  }

  /** Returns the attributes by which a cell is chosen. */
  public List<String> by() {
    return names();
  }

  @Override
  public Set<String> attributes() {
    return new TreeSet<>(names());
  }

  /** Returns the cells, as they were stated. */
  public List<Cell> cells() {
    return cells;
  }

  /** Returns the answer where no cell fits; empty if there is none then. */
  public Optional<BigDecimal> otherwise() {
    return otherwise;
  }

  @Override
  public Selection select(Facts facts) {
    @Nullable String[] values = new @Nullable String[ids.length];
    int unknown = 0;
    for (int i = 0; i < values.length; i++) {
      Optional<Fact> fact = facts.get(ids[i]);
      values[i] = fact.isPresent() ? value(fact.get()) : null;
      unknown = 2 * unknown + (values[i] == null ? 1 : 0);
    }
    String[] at = new String[values.length];
    for (int mask : named) {
      if ((mask & unknown) != 0) {
        if (fitsOne(mask, values)) {
          return Selection.none(ImmutableList.of(notStated(mask & unknown)));
        }
        continue;
      }
      for (int i = 0; i < at.length; i++) {
        @Nullable String value = values[i];
        at[i] = value != null && names(mask, i) ? value : ANY;
      }
      Selection selection = selections.get(Arrays.asList(at));
      if (selection != null) {
        return selection;
      }
    }
    return otherSelection.isPresent() ? otherSelection.get() : Selection.none(noCell(values));
  }

  private static String value(Fact fact) {
    return fact instanceof Fact.Flag flag ? String.valueOf(flag.value()) : fact.toString();
  }

  private boolean names(int mask, int attribute) {
    return (mask >> (by.size() - 1 - attribute) & 1) == 1;
  }

  /** Returns whether one of the cells that name these attributes may fit, whatever is unknown. */
  private boolean fitsOne(int mask, @Nullable String[] values) {
    for (Cell cell : cells) {
      boolean fits = mask(cell.at()) == mask;
      for (int i = 0; fits && i < values.length; i++) {
        @Nullable String value = values[i];
        fits = value == null || !names(mask, i) || value.equals(cell.at().get(i));
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }

  /** Put into words when someone reads it. */
  private List<Reason> noCell(@Nullable String[] values) {
    Supplier<String> where = () -> says(values);
    return ImmutableList.of(Reason.of(FormulaCode.NO_CELL, "value", where));
  }

  private String says(@Nullable String[] values) {
    StringJoiner at = new StringJoiner(", ");
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        at.add(by.get(i).title() + " " + values[i]);
      }
    }
    return at.toString();
  }

  /** Says of the first of some attributes that it is not stated. */
  private Reason notStated(int mask) {
    int first = 0;
    while (!names(mask, first)) {
      first++;
    }
    Attribute attribute = by.get(first);
    return Reason.of(
        FormulaCode.NOT_STATED,
        "attribute",
        attribute.title(),
        "value",
        "not stated",
        "test",
        "which cell of the matrix answers");
  }

  @Override
  public void check(Place place, Findings findings) {
    if (other.isPresent()) {
      return;
    }
    for (Map<String, Fact> combination : Combinations.of(new LinkedHashSet<>(by))) {
      if (select(Facts.of(combination)).leaf().isEmpty()) {
        findings.error(place, FormulaCode.LEVEL_MISSED, "value", Combinations.says(combination));
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object another) {
    return another instanceof Matrix that
        && by.equals(that.by)
        && cells.equals(that.cells)
        && otherwise.equals(that.otherwise);
  }

  @Override
  public int hashCode() {
    return Objects.hash(by, cells, otherwise);
  }

  @Override
  public String toString() {
    return "Matrix by " + names() + " of " + cells.size() + " cells";
  }
}
