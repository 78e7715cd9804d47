package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.rulebook.Scale;
import dev.pvi.score.IndexRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Adds points to the initial score of a card: {@code index = initial + Σ points of what counts}. An
 * initial −15 and the points −10, −18 and −50 make −93. What does not count adds nothing, and the
 * points of the others stay what they are.
 *
 * @param initial the score before any point is added
 * @param scale how many digits the ends of a range have
 */
record Adding(BigDecimal initial, Scale scale) implements Combining {

  @Override
  public boolean isSum(Reckoning reckoning) {
    return reckoning.isSum();
  }

  @Override
  public Optional<Weighed> weigh(List<Row> rows) {
    if (rows.stream().noneMatch(Row::counts)) {
      return Optional.empty();
    }
    BigDecimal index = initial;
    ImmutableList.Builder<BigDecimal> contributions = ImmutableList.builder();
    ImmutableList.Builder<BigDecimal> attainable = ImmutableList.builder();
    for (Row row : rows) {
      BigDecimal adds = row.counts() ? row.contribution() : BigDecimal.ZERO;
      index = index.add(adds);
      contributions.add(adds);
      attainable.add(row.counts() ? row.answer().attainable() : BigDecimal.ZERO);
    }
    return Optional.of(
        new Weighed(Figures.normal(index), contributions.build(), attainable.build()));
  }

  @Override
  public IndexRange range(List<Row> rows, BigDecimal index) {
    if (rows.stream().noneMatch(Row::isOpen)) {
      return new IndexRange(index, index);
    }
    BigDecimal low = initial;
    BigDecimal high = initial;
    for (Row row : rows) {
      if (row.mayCount()) {
        low = low.add(row.mayDrop() ? row.low().min(BigDecimal.ZERO) : row.low());
        high = high.add(row.mayDrop() ? row.high().max(BigDecimal.ZERO) : row.high());
      }
    }
    int digits = scale.rounding().digits();
    return new IndexRange(
        Figures.normal(low.setScale(digits, RoundingMode.FLOOR).min(index)),
        Figures.normal(high.setScale(digits, RoundingMode.CEILING).max(index)));
  }
}
