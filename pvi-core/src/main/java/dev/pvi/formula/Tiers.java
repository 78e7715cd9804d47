package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tiers: an amount for a number of units, priced by rows.
 *
 * <p>Written as {@code {"type": "tiers", "mode": "stepped", "rows": [{"through": 500}, {"above":
 * 500, "each": 2}, {"above": 1000, "each": 3}]}}, with bounds as {@link Steps} state them. A row
 * pays {@code each} for a unit, or for every {@code per} units, of which a block that is only begun
 * counts in part, whole ({@code "blocks": "begun"}) or not at all ({@code full}); and a {@code fee}
 * once.
 *
 * <ul>
 *   <li><i>Stepped</i>, each slice of the input is paid at the price of its own row, and the fee of
 *       every row that is reached, which is one that holds the input or lies below it, is added:
 *       1,200 is {@code 500 × 0 + 500 × 2 + 200 × 3}, 1,600. A slice is measured from the limit
 *       itself, whichever row holds that, and blocks are counted within it.
 *   <li><i>Whole</i>, the row that holds the input prices all of it, and adds its fee: 1,200 × 3.
 * </ul>
 *
 * <p>Units are counted from 0, so that an input below 0 takes back what one above it would have
 * given: −10 at 2 each is −20, and a block counts the same either way. The fee of the row that
 * holds 0 is due at 0 already.
 *
 * <p>An amount is exact where it is a decimal of at most 18 digits after the point; else it is
 * rounded once. One of more digits than the library computes with is an {@link
 * ArithmeticException}.
 */
public final class Tiers implements Table {

  /** Which rows price an input. */
  public enum Mode {
    /** Each slice is priced by its own row. */
    STEPPED,
    /** The row that holds the input prices all of it. */
    WHOLE
  }

  /** How tiers are written. */
  public static final Form<Tiers> FORM =
      Form.of(
          "tiers",
          "an amount for a number of units, priced by rows",
          fields -> {
            var mode =
                fields.required(
                    "mode",
                    Kind.constant(Mode.class, true),
                    "Whether each slice is priced by its own row, or all by the row that holds it.");
            var rows =
                fields.required(
                    "rows",
                    Kind.listOf(StatedTier.FORM),
                    "The rows, ascending, which together cover every number once.");
            var rounding =
                fields.defaulted(
                    "rounding",
                    Rounding.FORM,
                    Rounding.DEFAULT,
                    "How an amount ends that is no decimal; ten digits, half even, where it is not"
                        + " stated.");
            fields.writes(
                (it, out) ->
                    out.put(mode, it.mode)
                        .put(rows, it.rows.stream().map(StatedTier::of).toList())
                        .put(rounding, it.rounding));
            return values -> {
              List<Tier> completed = StatedTier.complete(values.get(rows));
              Place place = values.node().at("rows").orElseThrow().place();
              Coverage.check(inputs(completed), place, values.reader().findings());
              return new Tiers(values.get(mode), completed, values.get(rounding));
            };
          });

  private final Mode mode;
  private final ImmutableList<Tier> rows;
  private final Rounding rounding;
  private final Pricing pricing;
  private final BigDecimal minimum;
  private final BigDecimal maximum;
  private final Trend trend;

  private Tiers(Mode mode, List<Tier> rows, Rounding rounding) {
    this.mode = mode;
    this.rows = ImmutableList.copyOf(rows);
    this.rounding = rounding;
    pricing = new Pricing(mode, this.rows, rounding);
    List<Ratio> ends = pricing.ends();
    minimum = pricing.least(ends);
    maximum = pricing.most(ends);
    trend = Trend.of(ends, (one, other) -> one.minus(other).signum());
  }

  /**
   * Returns tiers.
   *
   * @param mode which rows price an input
   * @param rows the rows, ascending
   * @param rounding how an amount ends that is no decimal
   * @throws IllegalArgumentException if the rows do not cover every number once
   */
  public static Tiers of(Mode mode, List<Tier> rows, Rounding rounding) {
    Findings findings = new Findings();
    Coverage.check(inputs(rows), Place.of("tiers", "/rows"), findings);
    if (findings.errors() > 0) {
      throw new IllegalArgumentException(findings.all().get(0).reason().text());
    }
    return new Tiers(mode, rows, rounding);
  }

  private static List<Interval> inputs(List<Tier> rows) {
    return rows.stream().map(Tier::inputs).toList();
  }

  /** Returns which rows price an input. */
  public Mode mode() {
    return mode;
  }

  /** Returns the rows, ascending. */
  public List<Tier> rows() {
    return rows;
  }

  /** Returns how an amount ends that is no decimal. */
  public Rounding rounding() {
    return rounding;
  }

  @Override
  public String type() {
    return "tiers";
  }

  @Override
  public Optional<Point> at(Fact input) {
    if (!(input instanceof Fact.Quantity number)) {
      return Optional.empty();
    }
    int row = row(number.value());
    return Optional.of(new Point(pricing.amount(number.value(), row), row));
  }

  private int row(Ratio x) {
    int row = 0;
    while (row < rows.size() - 1 && rows.get(row).inputs().endsBefore(x)) {
      row++;
    }
    return row;
  }

  /** Says the slices, so that an amount can be followed. */
  @Override
  public Outcome apply(Fact input, Facts facts) {
    Optional<Point> point = at(input);
    if (point.isEmpty() || !(input instanceof Fact.Quantity number)) {
      return Table.super.apply(input, facts);
    }
    Supplier<String> steps =
        () -> slices(number.value()).stream().map(Slice::says).collect(Collectors.joining(" + "));
    return Outcome.of(
        point.get().value(), Reason.of(FormulaCode.PRICED, "value", input, "steps", steps));
  }

  /**
   * Returns what each row adds to the amount of an input, in the order of the rows; a row that adds
   * neither units nor a fee is left out, unless it holds the input.
   *
   * @throws ArithmeticException if the amount has more digits than the library computes with
   */
  public List<Slice> slices(Ratio input) {
    return pricing.slices(input, row(input));
  }

  @Override
  public BigDecimal minimum() {
    return minimum;
  }

  @Override
  public BigDecimal maximum() {
    return maximum;
  }

  @Override
  public Trend trend() {
    return trend;
  }

  /** Says for which inputs a row holds and, of a slice, from where its units are counted. */
  @Override
  public String says(int row) {
    Interval inputs = rows.get(row).inputs();
    return inputs.says()
        + inputs
            .lower()
            .filter(bound -> mode == Mode.STEPPED && bound.value().signum() >= 0)
            .map(bound -> ", counted from " + Figures.exact(bound.value()))
            .orElse("");
  }

  /** Looks at the limits above: between them an amount only rises or only falls. */
  @Override
  public Optional<Step> next(Point from) {
    for (int row = from.row(); row < rows.size(); row++) {
      Interval inputs = rows.get(row).inputs();
      Optional<Step> step = row == from.row() ? Optional.empty() : step(inputs.lower(), row, from);
      if (step.isEmpty()) {
        step = step(inputs.upper().filter(Interval.Bound::inclusive), row, from);
      }
      if (step.isPresent()) {
        return step;
      }
    }
    return Optional.empty();
  }

  private Optional<Step> step(Optional<Interval.Bound> at, int row, Point from) {
    return at.map(
            bound ->
                new Target(
                    bound.value(),
                    bound.inclusive(),
                    true,
                    pricing.amount(Ratio.of(bound.value()), row)))
        .filter(target -> target.value().compareTo(from.value()) > 0)
        .map(Target::step);
  }

  /** Returns the prices of the rows: {@code each} of every row, in order. */
  @Override
  public List<BigDecimal> values() {
    return rows.stream().map(Tier::each).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tiers that
        && mode == that.mode
        && rows.equals(that.rows)
        && rounding.equals(that.rounding);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mode, rows, rounding);
  }

  @Override
  public String toString() {
    return "Tiers " + mode + " " + rows;
  }
}
