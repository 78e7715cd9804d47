package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A table whose limits grow with an attribute: right-sizing without bands of size. The input is
 * looked up as a share of what is asked for, {@code input ÷ amount}, so that a share of 1 has all
 * of it.
 *
 * <p>Written as {@code {"type": "scaled", "of": {"attribute": "revenue", "knots": [{"at":
 * {"amount": 6000000, "currency": "USD"}, "value": 20}, ...]}, "table": {"type": "slope", "knots":
 * [{"at": 0, "value": 0}, {"at": 1, "value": 10}]}}}. Where a revenue asks for 26.956… credits, 15
 * credits are 55.6 % of them, and the table answers 5.56. The share is divided once, together with
 * the line of the table.
 *
 * @param of how much is asked for
 * @param table what a share answers: bands or a slope
 */
public record Scaled(Required of, Table table) implements Schedule {

  /** How it is written. */
  public static final Form<Scaled> FORM =
      Form.of(
          "scaled",
          "a table whose limits are shares of what an attribute asks for",
          fields -> {
            var of = fields.required("of", Required.FORM, "How much is asked for.");
            var table =
                fields.required(
                    "table",
                    Schedule.KIND,
                    "What a share answers, where 1 is all that is asked for: bands or a slope, or"
                        + " its name.");
            fields.writes((it, out) -> out.put(of, it.of()).put(table, it.table()));
            return values -> new Scaled(values.get(of), Shares.rows(values.get(table)));
          });

  /**
   * Checks that the table has limits.
   *
   * @throws IllegalArgumentException if it is neither bands nor a slope
   */
  public Scaled {
    Shares.rows(table);
  }

  @Override
  public Set<String> attributes() {
    return ImmutableSet.of(of.attribute().id());
  }

  @Override
  public BigDecimal minimum() {
    return table.minimum();
  }

  @Override
  public BigDecimal maximum() {
    return table.maximum();
  }

  @Override
  public Trend trend() {
    return table.trend();
  }

  /** Returns the table for a value of the attribute. */
  public Table at(Fact attribute) {
    return new Shares(of, attribute, table);
  }

  /**
   * Returns why an input has the share that it has, such as {@code 15 of 26.96 credits that annual
   * revenue of 10,000,000 USD asks for}.
   *
   * @param unit the unit of the input; may be empty
   */
  public List<Reason> reasons(Fact input, String unit, Facts facts) {
    Optional<Fact> at = of.at(facts);
    if (at.isEmpty()) {
      return of.missing(facts);
    }
    Fact value = at.get();
    Reason share =
        Reason.of(
            FormulaCode.REQUIRED,
            "value",
            later(input::toString),
            "required",
            later(() -> of.amount(value).toString()),
            "unit",
            unit.isEmpty() ? "" : " " + unit,
            "attribute",
            of.attribute().title(),
            "at",
            later(value::toString));
    if (facts.get(of.attribute().id()).isPresent()) {
      return ImmutableList.of(share);
    }
    Attribute other = of.instead().orElseThrow().attribute();
    Reason instead =
        Reason.of(
            FormulaCode.STANDS_FOR,
            "attribute",
            of.attribute().title(),
            "at",
            value.toString(),
            "other",
            other.title(),
            "level",
            facts.get(other.id()).map(Fact::toString).orElse(""));
    return ImmutableList.of(share, instead);
  }

  private static Supplier<String> later(Supplier<String> text) {
    return text;
  }

  @Override
  public Outcome apply(Fact input, Facts facts) {
    Optional<Fact> at = of.at(facts);
    Optional<Point> point = at.flatMap(value -> at(value).at(input));
    if (point.isPresent()) {
      return new Outcome(Optional.of(point.get().value()), reasons(input, "", facts));
    }
    return Outcome.unanswered(
        at.isEmpty()
            ? of.missing(facts)
            : List.of(Reason.of(FormulaCode.NOT_COVERED, "value", input)));
  }
}
