package dev.pvi.formula;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Scaled} table for one case: an input is looked up as a share of what that case asks for.
 * The amount is computed when it is first asked for.
 */
final class Shares implements Table {

  private static final int SHOWN_DIGITS = 2;
  private static final Rounding SHOWN = new Rounding(SHOWN_DIGITS, RoundingMode.HALF_UP);

  private static final Kind<Ratio> AMOUNT =
      Kind.text("a number, or two with a / between them", "\\d+(\\.\\d+)?(/\\d+(\\.\\d+)?)?")
          .as(Shares::parse, Shares::text);

  static final Form<Shares> FORM =
      Form.of(
          "shares",
          "a table whose limits are shares of an amount",
          fields -> {
            var of = fields.required("of", AMOUNT, "The amount, such as 40 or 80/3.");
            var table = fields.required("table", Table.KIND, "What a share answers.");
            fields.writes((it, out) -> out.put(of, it.of()).put(table, it.table));
            return values -> new Shares(values.get(of), rows(values.get(table)));
          });

  private final Table table;
  private final @Nullable Required required;
  private final @Nullable Fact at;
  private @Nullable Ratio amount;

  Shares(Ratio amount, Table table) {
    this.table = table;
    this.amount = amount.reduced();
    required = null;
    at = null;
  }

  Shares(Required required, Fact at, Table table) {
    this.table = table;
    this.required = required;
    this.at = at;
  }

  /**
   * Returns a schedule as a table that has limits.
   *
   * @throws IllegalArgumentException if it is another one
   */
  static Table rows(Schedule schedule) {
    if (schedule instanceof Steps || schedule instanceof Curve) {
      return (Table) schedule;
    }
    throw new IllegalArgumentException(
        "table must be bands or a slope, so that its limits can be scaled - but was: "
            + (schedule instanceof Table other ? other.type() : "another schedule"));
  }

  private static Ratio parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Ratio.exact(new BigDecimal(text), BigDecimal.ONE)
        : Ratio.exact(
            new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
  }

  private static String text(Ratio amount) {
    String above = amount.numerator().toPlainString();
    return amount.isDecimal() ? above : above + "/" + amount.denominator().toPlainString();
  }

  /** Returns what a share is looked up in. */
  Table table() {
    return table;
  }

  /** Returns what a share of 1 is. */
  Ratio of() {
    @Nullable Ratio known = amount;
    if (known == null) {
      known = Objects.requireNonNull(required).amount(Objects.requireNonNull(at));
      amount = known;
    }
    return known;
  }

  @Override
  public String type() {
    return "shares";
  }

  @Override
  public Table asStated() {
    return table;
  }

  @Override
  public Optional<Point> at(Fact input) {
    return input instanceof Fact.Quantity number
        ? table.at(Fact.of(number.value().over(of())))
        : Optional.empty();
  }

  @Override
  public String says(int row) {
    return table instanceof Steps steps
        ? steps.rows().get(row).inputs().says(this::shown)
        : ((Curve) table).says(row, this::shown);
  }

  private String shown(BigDecimal limit) {
    Ratio scaled = of().times(limit);
    return Figures.exact(SHOWN.divide(scaled.numerator(), scaled.denominator()));
  }

  /** The bound is rounded away from the input to what is shown, so that who reaches it has it. */
  @Override
  public Optional<Step> next(Point from) {
    Optional<Target> target =
        table instanceof Steps steps ? steps.target(from) : ((Curve) table).target(from);
    return target.map(one -> step(one, from));
  }

  private Step step(Target target, Point from) {
    Ratio bound = of().times(target.bound());
    RoundingMode away = target.up() ? RoundingMode.CEILING : RoundingMode.FLOOR;
    BigDecimal shown =
        new Rounding(SHOWN_DIGITS, away).divide(bound.numerator(), bound.denominator());
    Fact reached = Fact.of(Ratio.exact(shown, BigDecimal.ONE));
    BigDecimal value = at(reached).orElseThrow().value();
    if (value.compareTo(from.value()) > 0) {
      return new Step(Figures.exact(shown), reached, true, value);
    }
    String beyond = target.inclusive() ? "" : target.up() ? "more than " : "less than ";
    return new Step(beyond + bound, Fact.of(bound), target.inclusive(), target.value());
  }

  @Override
  public List<BigDecimal> values() {
    return table.values();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shares that && table.equals(that.table) && of().equals(that.of());
  }

  @Override
  public int hashCode() {
    return 31 * table.hashCode() + of().hashCode();
  }

  @Override
  public String toString() {
    return "Shares of " + of() + " in " + table;
  }
}
