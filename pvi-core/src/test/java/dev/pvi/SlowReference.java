package dev.pvi;

import dev.pvi.formula.Fact;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The index by the words of the design, in exact fractions: every metric that counts adds its
 * weight's share of its category, times the category's share of those that count, times its index.
 */
final class SlowReference {

  private SlowReference() {}

  /** The index of one metric; empty if it does not count. */
  record Line(RandomCase.Category category, RandomCase.Metric metric, Optional<Fraction> index) {}

  static List<Line> lines(RandomCase c) {
    List<Line> lines = new ArrayList<>();
    for (RandomCase.Category category : c.categories()) {
      for (RandomCase.Metric metric : category.metrics()) {
        lines.add(new Line(category, metric, applied(metric, c.size())));
      }
    }
    return lines;
  }

  /** The contributions before any rounding; empty if nothing counts. */
  static Optional<List<Fraction>> contributions(RandomCase c) {
    List<Line> lines = lines(c);
    if (c.initial().isPresent()) {
      return lines.stream().allMatch(line -> line.index().isEmpty())
          ? Optional.empty()
          : Optional.of(lines.stream().map(line -> line.index().orElse(Fraction.ZERO)).toList());
    }
    return weighed(lines);
  }

  private static Optional<List<Fraction>> weighed(List<Line> lines) {
    Fraction categories = Fraction.ZERO;
    for (RandomCase.Category category : lines.stream().map(Line::category).distinct().toList()) {
      if (!counting(category, lines).isZero()) {
        categories = categories.plus(category.weight().value());
      }
    }
    if (categories.isZero()) {
      return Optional.empty();
    }
    List<Fraction> contributions = new ArrayList<>();
    for (Line line : lines) {
      Fraction metrics = counting(line.category(), lines);
      contributions.add(
          line.index().isEmpty() || metrics.isZero()
              ? Fraction.ZERO
              : line.category()
                  .weight()
                  .value()
                  .over(categories)
                  .times(line.metric().weight().value().over(metrics))
                  .times(line.index().get()));
    }
    return Optional.of(contributions);
  }

  private static Fraction counting(RandomCase.Category category, List<Line> lines) {
    Fraction sum = Fraction.ZERO;
    for (Line line : lines) {
      if (line.category().equals(category) && line.index().isPresent()) {
        sum = sum.plus(line.metric().weight().value());
      }
    }
    return sum;
  }

  /** The index, rounded as the book says where something was excluded, else to 18 digits. */
  static Optional<Fraction> index(RandomCase c) {
    Fraction initial = Fraction.of(c.initial().orElse(BigDecimal.ZERO));
    boolean isDivided =
        c.initial().isEmpty()
            && lines(c).stream()
                .anyMatch(
                    line ->
                        line.index().isEmpty()
                            || line.metric().weight().isQuotient()
                            || line.category().weight().isQuotient());
    return contributions(c)
        .map(parts -> parts.stream().reduce(initial, Fraction::plus))
        .map(index -> index.rounded(isDivided ? c.digits() : 18, c.mode()));
  }

  private static Optional<Fraction> applied(RandomCase.Metric metric, Optional<String> size) {
    Optional<Fraction> index = achieved(metric, size);
    for (RandomCase.Change change : metric.changes()) {
      Optional<Boolean> holds = holds(change, metric, size);
      if (index.isPresent() && holds.orElse(change.appliesIfUnknown())) {
        if (change.effect().equals("suspend")) {
          return Optional.of(Fraction.ZERO);
        }
        index = changed(change, index.get());
      }
    }
    return index;
  }

  private static Optional<Fraction> achieved(RandomCase.Metric metric, Optional<String> size) {
    Optional<Reading> reading = metric.reading();
    if (reading.isPresent() && reading.get() instanceof Reading.NotApplicable) {
      return policy(metric.notApplicable());
    }
    boolean undecided = metric.table() instanceof RandomCase.BySize && size.isEmpty();
    if (reading.isPresent() && reading.get() instanceof Reading.Known known && !undecided) {
      RandomCase.Table table =
          metric.table() instanceof RandomCase.BySize choice
              ? choice.tables().get(RandomCase.SIZES.indexOf(size.orElseThrow()))
              : metric.table();
      return Optional.of(look(table, known.value()));
    }
    return policy(metric.absent());
  }

  private static Optional<Fraction> policy(String policy) {
    return switch (policy) {
      case "\"zero\"" -> Optional.of(Fraction.ZERO);
      case "\"exclude\"" -> Optional.empty();
      default -> Optional.of(Fraction.of(new BigDecimal(policy.replaceAll("[^0-9-]", ""))));
    };
  }

  private static Fraction look(RandomCase.Table table, Fact value) {
    if (table instanceof RandomCase.ByLevel levels) {
      int level = RandomCase.LEVELS.indexOf(((Fact.Text) value).value());
      return Fraction.of(levels.values().get(level));
    }
    Fact.Quantity number = (Fact.Quantity) value;
    Fraction x =
        Fraction.of(number.value().numerator()).over(Fraction.of(number.value().denominator()));
    if (table instanceof RandomCase.Bands bands) {
      int row = 0;
      for (int i = 0; i < bands.bounds().size(); i++) {
        int order = x.compareTo(Fraction.of(bands.bounds().get(i)));
        row = order > 0 || (order == 0 && bands.inclusive().get(i)) ? i + 1 : row;
      }
      return Fraction.of(bands.values().get(row));
    }
    return between((RandomCase.Slope) table, x);
  }

  private static Fraction between(RandomCase.Slope slope, Fraction x) {
    int last = slope.knots().size() - 1;
    if (x.compareTo(Fraction.of(slope.knots().get(0))) <= 0) {
      return Fraction.of(slope.values().get(0));
    }
    for (int i = 1; i <= last; i++) {
      Fraction x0 = Fraction.of(slope.knots().get(i - 1));
      Fraction x1 = Fraction.of(slope.knots().get(i));
      if (x.compareTo(x1) < 0) {
        Fraction y0 = Fraction.of(slope.values().get(i - 1));
        Fraction y1 = Fraction.of(slope.values().get(i));
        return y0.plus(x.minus(x0).times(y1.minus(y0)).over(x1.minus(x0)))
            .rounded(10, RoundingMode.HALF_EVEN);
      }
    }
    return Fraction.of(slope.values().get(last));
  }

  /** Whether a change applies; empty if that cannot be told. */
  private static Optional<Boolean> holds(
      RandomCase.Change change, RandomCase.Metric metric, Optional<String> size) {
    if (change.bySize()) {
      return size.map(change.limit()::equals);
    }
    return metric
        .reading()
        .flatMap(
            reading -> reading instanceof Reading.Known known ? known.base() : Optional.empty())
        .map(base -> base.getAmount().compareTo(new BigDecimal(change.limit())) < 0);
  }

  private static Optional<Fraction> changed(RandomCase.Change change, Fraction index) {
    Fraction by = Fraction.of(change.by());
    return switch (change.effect()) {
      case "factor" -> Optional.of(index.times(by).rounded(18, RoundingMode.HALF_EVEN));
      case "zero" -> Optional.of(Fraction.ZERO);
      case "cap" -> Optional.of(index.compareTo(by) > 0 ? by : index);
      case "floor" -> Optional.of(index.compareTo(by) < 0 ? by : index);
      default -> Optional.empty();
    };
  }
}
