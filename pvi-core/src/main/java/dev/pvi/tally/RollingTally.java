package dev.pvi.tally;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Sums of five quarters, of which four are the baseline.
 *
 * @param <R> what a row is
 */
final class RollingTally<R> implements Tally<R> {

  /** How many quarters are the baseline; the one after them is the current one. */
  static final int BASELINE = 4;

  private final RollingGrowth<R> plan;
  private final Rows<R> rows;
  private final Part part;
  private final LocalDate through;
  private final ImmutableList<Quarter> quarters;

  RollingTally(RollingGrowth<R> plan, Rows<R> rows, Span span) {
    this.plan = plan;
    this.rows = rows;
    this.part = plan.part();
    this.through = span.through();
    List<Quarter> backwards = new ArrayList<>();
    LocalDate first = span.quarters().first(through);
    backwards.add(new Quarter(first));
    for (int i = 0; i < BASELINE; i++) {
      first = span.quarters().before(first);
      backwards.add(new Quarter(first));
    }
    Collections.reverse(backwards);
    this.quarters = ImmutableList.copyOf(backwards);
  }

  /** The totals of a quarter, told by its first day. */
  private static final class Quarter {

    private final LocalDate first;
    private final Total actual = new Total();
    private final Total restated = new Total();

    private Quarter(LocalDate first) {
      this.first = first;
    }

    /** Returns what holds of the two. */
    private Total total() {
      return restated.rows() == 0 ? actual : restated;
    }
  }

  @Override
  public void add(R row, int times) {
    Optional<Quarter> in = quarter(rows.date(row));
    if (in.isEmpty()) {
      return;
    }
    Optional<BigDecimal> actual = part.amount(rows, row);
    Optional<BigDecimal> restated = plan.restated().flatMap(one -> one.amount(rows, row));
    in.get().actual.add(actual, times);
    in.get().restated.add(restated, times);
  }

  private Optional<Quarter> quarter(LocalDate day) {
    if (day.isAfter(through)) {
      return Optional.empty();
    }
    for (Quarter quarter : quarters.reverse()) {
      if (!day.isBefore(quarter.first)) {
        return Optional.of(quarter);
      }
    }
    return Optional.empty();
  }

  @Override
  public void merge(Tally<R> other) {
    if (!(other instanceof RollingTally<R> that)
        || !plan.equals(that.plan)
        || !through.equals(that.through)
        || !days().equals(that.days())) {
      throw Merging.refused(plan);
    }
    for (int i = 0; i < quarters.size(); i++) {
      quarters.get(i).actual.add(that.quarters.get(i).actual);
      quarters.get(i).restated.add(that.quarters.get(i).restated);
    }
  }

  private List<LocalDate> days() {
    return quarters.stream().map(quarter -> quarter.first).toList();
  }

  @Override
  public Derived value() {
    Total baseline = new Total();
    for (Quarter quarter : quarters.subList(0, BASELINE)) {
      baseline.add(quarter.total());
    }
    return plan.growth(
        quarters.get(BASELINE).total().sum(),
        quarters.get(0).total().sum(),
        baseline.sum(),
        baseline.rows());
  }
}
