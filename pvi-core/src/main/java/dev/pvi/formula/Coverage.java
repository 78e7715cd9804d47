package dev.pvi.formula;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.util.List;
import java.util.Optional;

/** Checks that rows stand in order and cover every number once; names rows from 1. */
final class Coverage {

  private Coverage() {}

  static void check(List<Interval> rows, Place place, Findings findings) {
    if (rows.isEmpty()) {
      gap(new Interval(Optional.empty(), Optional.empty()), place, findings);
      return;
    }
    rows.get(0)
        .lower()
        .ifPresent(
            first ->
                gap(
                    new Interval(Optional.empty(), Optional.of(first.opposite())),
                    place,
                    findings));
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isEmpty()) {
        findings.error(
            place.child(String.valueOf(i)),
            FormulaCode.EMPTY_ROW,
            "row",
            i + 1,
            "interval",
            rows.get(i));
      }
      if (i > 0) {
        join(rows.get(i - 1), rows.get(i), i, place, findings);
      }
    }
    rows.get(rows.size() - 1)
        .upper()
        .ifPresent(
            last ->
                gap(new Interval(Optional.of(last.opposite()), Optional.empty()), place, findings));
  }

  /** Looks at the seam between row {@code second} (counted from 1) and the one after it. */
  private static void join(
      Interval before, Interval after, int second, Place place, Findings findings) {
    if (before.upper().isEmpty() || after.lower().isEmpty()) {
      Interval both = new Interval(after.lower(), before.upper());
      overlap(both, second, place, findings);
      return;
    }
    Interval.Bound end = before.upper().get();
    Interval.Bound begin = after.lower().get();
    int order = end.value().compareTo(begin.value());
    if (order < 0 || (order == 0 && !end.inclusive() && !begin.inclusive())) {
      gap(
          new Interval(Optional.of(end.opposite()), Optional.of(begin.opposite())),
          place.child(String.valueOf(second)),
          findings);
    } else if (order > 0 || (end.inclusive() && begin.inclusive())) {
      Optional<Interval.Bound> upper =
          after.upper().filter(bound -> bound.value().compareTo(end.value()) < 0).or(before::upper);
      overlap(new Interval(after.lower(), upper), second, place, findings);
    }
  }

  private static void gap(Interval interval, Place place, Findings findings) {
    findings.error(place, FormulaCode.GAP, "interval", interval);
  }

  private static void overlap(Interval interval, int second, Place place, Findings findings) {
    findings.error(
        place.child(String.valueOf(second)),
        FormulaCode.OVERLAP,
        "first",
        second,
        "second",
        second + 1,
        "interval",
        interval);
  }
}
