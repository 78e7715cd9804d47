package dev.pvi.tally;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A tally of the totals of some parts.
 *
 * @param <R> what a row is
 */
final class PartTally<R> implements Tally<R> {

  private final Plan<R> plan;
  private final Rows<R> rows;
  private final ImmutableList<Part> parts;
  private final ImmutableList<Total> totals;
  private final Function<List<Total>, Derived> answer;

  /**
   * Makes a tally without rows.
   *
   * @param plan what starts it
   * @param answer what the totals of the parts come to
   */
  PartTally(Plan<R> plan, Rows<R> rows, List<Part> parts, Function<List<Total>, Derived> answer) {
    this.plan = plan;
    this.rows = rows;
    this.parts = ImmutableList.copyOf(parts);
    this.totals =
        Stream.generate(Total::new).limit(parts.size()).collect(ImmutableList.toImmutableList());
    this.answer = answer;
  }

  @Override
  public void add(R row, int times) {
    ImmutableList.Builder<Optional<BigDecimal>> amounts =
        ImmutableList.builderWithExpectedSize(parts.size());
    parts.forEach(part -> amounts.add(part.amount(rows, row)));
    List<Optional<BigDecimal>> all = amounts.build();
    for (int i = 0; i < all.size(); i++) {
      totals.get(i).add(all.get(i), times);
    }
  }

  @Override
  public void merge(Tally<R> other) {
    if (!(other instanceof PartTally<R> that) || !plan.equals(that.plan)) {
      throw Merging.refused(plan);
    }
    for (int i = 0; i < totals.size(); i++) {
      totals.get(i).add(that.totals.get(i));
    }
  }

  @Override
  public Derived value() {
    return answer.apply(totals);
  }
}
