package dev.pvi.formula;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays rows that overlap out side by side. */
final class Overlaps {

  private final Overlap how;
  private final Place place;
  private final Findings findings;

  /**
   * Makes it for some rows.
   *
   * @param place where the rows stand
   * @param findings receives gaps and rows that hold nothing
   */
  Overlaps(Overlap how, Place place, Findings findings) {
    this.how = how;
    this.place = place;
    this.findings = findings;
  }

  /** Where rows begin or end: before a number, or right after it. */
  private record Cut(BigDecimal at, boolean after) implements Comparable<Cut> {

    static Optional<Cut> lower(Interval inputs) {
      return inputs.lower().map(bound -> new Cut(bound.value(), !bound.inclusive()));
    }

    static Optional<Cut> upper(Interval inputs) {
      return inputs.upper().map(bound -> new Cut(bound.value(), bound.inclusive()));
    }

    @Override
    public int compareTo(Cut other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : Boolean.compare(after, other.after);
    }

    Interval.Bound begins() {
      return new Interval.Bound(at, !after);
    }

    Interval.Bound ends() {
      return new Interval.Bound(at, after);
    }
  }

  /** The values of the rows that hold an input, while one goes from cut to cut. */
  private static final class Held {

    private final TreeMap<BigDecimal, Integer> values = new TreeMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    void add(BigDecimal value) {
      values.merge(value, 1, Integer::sum);
      sum = sum.add(value);
      count++;
    }

    void remove(BigDecimal value) {
      values.merge(value, -1, (before, less) -> before + less == 0 ? null : before + less);
      sum = sum.subtract(value);
      count--;
    }

    Optional<BigDecimal> answer(Overlap how) {
      return switch (how) {
        case SUM -> Optional.of(Figures.normal(sum));
        case COUNT -> Optional.of(BigDecimal.valueOf(count));
        case MAX -> values.isEmpty() ? Optional.empty() : Optional.of(values.lastKey());
        case MIN -> values.isEmpty() ? Optional.empty() : Optional.of(values.firstKey());
      };
    }
  }

  /** Which rows begin and end at each cut. */
  private record Change(List<BigDecimal> begin, List<BigDecimal> end) {
    static Change none() {
      return new Change(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Returns rows of which each input has one, ascending; a gap has none. */
  List<Steps.Row> disjoint(List<Steps.Row> rows) {
    SortedMap<Cut, Change> cuts = new TreeMap<>();
    Held held = new Held();
    for (int i = 0; i < rows.size(); i++) {
      Steps.Row row = rows.get(i);
      if (row.inputs().isEmpty()) {
        Object interval = row.inputs();
        Place of = place.child(String.valueOf(i));
        findings.error(of, FormulaCode.EMPTY_ROW, "row", i + 1, "interval", interval);
        continue;
      }
      Optional<Cut> lower = Cut.lower(row.inputs());
      if (lower.isPresent()) {
        cuts.computeIfAbsent(lower.get(), cut -> Change.none()).begin().add(row.value());
      } else {
        held.add(row.value());
      }
      Cut.upper(row.inputs())
          .ifPresent(
              upper -> cuts.computeIfAbsent(upper, cut -> Change.none()).end().add(row.value()));
    }
    return swept(cuts, held);
  }

  private List<Steps.Row> swept(SortedMap<Cut, Change> cuts, Held held) {
    List<Steps.Row> all = new ArrayList<>(cuts.size() + 1);
    Optional<Interval.Bound> from = Optional.empty();
    for (Cut cut : cuts.keySet()) {
      add(new Interval(from, Optional.of(cut.ends())), held, all);
      Change change = cuts.get(cut);
      change.end().forEach(held::remove);
      change.begin().forEach(held::add);
      from = Optional.of(cut.begins());
    }
    add(new Interval(from, Optional.empty()), held, all);
    return all;
  }

  private void add(Interval inputs, Held held, List<Steps.Row> to) {
    Optional<BigDecimal> value = held.answer(how);
    if (value.isPresent()) {
      to.add(new Steps.Row(inputs, value.get()));
    } else {
      findings.error(place, FormulaCode.GAP, "interval", inputs);
    }
  }
}
