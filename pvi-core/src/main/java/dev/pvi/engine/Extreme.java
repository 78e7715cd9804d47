package dev.pvi.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The greatest index over everything that is not known: each metric lies anywhere in its interval,
 * and some may or may not count.
 *
 * <p>A part raises a weighted mean exactly if it lies above it. So the greatest mean is that of the
 * parts that count for certain and of those others, from the greatest down, that lie above the mean
 * so far; within each category first, then over the categories.
 */
final class Extreme {

  private final List<Row> rows;
  private final CardWeights weights;
  private final int digits;

  Extreme(List<Row> rows, CardWeights weights, int digits) {
    this.rows = rows;
    this.weights = weights;
    this.digits = digits;
  }

  /** Returns the greatest index by one end of the intervals, rounded up. */
  BigDecimal greatest(Function<Row, BigDecimal> end) {
    List<Part> categories = new ArrayList<>();
    for (int c = 0; c < weights.ofCategories().size(); c++) {
      List<Part> metrics = new ArrayList<>();
      for (Row row : rows) {
        BigDecimal weight = row.metric().weight();
        if (row.metric().category() == c && row.mayCount() && weight.signum() > 0) {
          metrics.add(new Part(weight, new Value(end.apply(row), BigDecimal.ONE), row.mayDrop()));
        }
      }
      BigDecimal weight = weights.ofCategories().get(c);
      boolean mayDrop = metrics.stream().allMatch(Part::mayDrop);
      if (!metrics.isEmpty() && weight.signum() > 0) {
        categories.add(new Part(weight, greatestMean(metrics), mayDrop));
      }
    }
    Value greatest = greatestMean(categories);
    return greatest.above().divide(greatest.below(), digits, RoundingMode.CEILING);
  }

  /** The greatest mean of at least one part. */
  private static Value greatestMean(List<Part> parts) {
    Optional<Mean> mean = Optional.empty();
    for (Part part : parts) {
      if (!part.mayDrop()) {
        mean = Optional.of(Mean.of(mean, part));
      }
    }
    List<Part> others =
        parts.stream()
            .filter(Part::mayDrop)
            .sorted(Comparator.comparing(Part::value).reversed())
            .toList();
    for (Part part : others) {
      if (mean.isEmpty() || part.value().compareTo(mean.get().value()) > 0) {
        mean = Optional.of(Mean.of(mean, part));
      }
    }
    return mean.orElseThrow().value();
  }

  /** A value with its weight in a mean. */
  private record Part(BigDecimal weight, Value value, boolean mayDrop) {}

  /** A quotient that is not divided yet; below is greater than 0. */
  private record Value(BigDecimal above, BigDecimal below) implements Comparable<Value> {
    @Override
    public int compareTo(Value other) {
      return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
  }

  /** A mean of some parts: the sum of weight × value, and the sum of weights. */
  private record Mean(Value sum, BigDecimal weight) {
    static Mean of(Optional<Mean> mean, Part part) {
      BigDecimal above = part.weight().multiply(part.value().above());
      BigDecimal below = part.value().below();
      if (mean.isEmpty()) {
        return new Mean(new Value(above, below), part.weight());
      }
      Value sum = mean.get().sum();
      return new Mean(
          new Value(
              sum.above().multiply(below).add(above.multiply(sum.below())),
              sum.below().multiply(below)),
          mean.get().weight().add(part.weight()));
    }

    Value value() {
      return new Value(sum.above(), sum.below().multiply(weight));
    }
  }
}
