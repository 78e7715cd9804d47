package dev.pvi.tally;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Growth over the four fiscal quarters before the current one, in percent. The current quarter is
 * the one in which the span ends; of it count the rows through the last day of the span. With q the
 * sum of that quarter, B the sum of the four before it, and W that of the four through it:
 *
 * <ul>
 *   <li>{@code trailing}: the window of four quarters, moved by one: {@code (W − B) ÷ B × 100}
 *   <li>{@code quarter}: the quarter against a quarter of the baseline: {@code (q − B ÷ 4) ÷ (B ÷
 *       4) × 100}
 * </ul>
 *
 * <p>Quarters of 100, 120, 80, 100 and then 130: W is 430 and B is 400, so that it is 7.5 %
 * trailing and 30 % by quarter. A quarter in which a row states a restated amount has the sum of
 * those instead of the actual one, as after an acquisition. Not defined where no row counts for the
 * baseline, or it is 0 or less.
 *
 * <p>Written as {@code {"type": "rolling-growth", "reading": "trailing", "restated": {"where":
 * {"attribute": "restated", "is": true}}}}.
 */
record RollingGrowth<R>(
    Reading reading, Optional<String> of, Condition where, Optional<Part> restated)
    implements Plan<R> {

  private static final BigDecimal QUARTERS = BigDecimal.valueOf(RollingTally.BASELINE);

  /** What is held against the baseline. */
  enum Reading {
    /** The four quarters through the current one. */
    TRAILING,
    /** The current quarter, against a quarter of the baseline. */
    QUARTER
  }

  static <R> Form<RollingGrowth<R>> form() {
    return Form.of(
        "rolling-growth",
        "growth over the four fiscal quarters before the current one",
        fields -> {
          var reading =
              fields.required(
                  "reading",
                  Kind.constant(Reading.class, true),
                  "Whether four quarters are held against the four before, moved by one, or the"
                      + " current quarter against a quarter of those.");
          var of = fields.optional("of", FactName.SUMMED, Part.OF);
          var where = fields.defaulted("where", Condition.KIND, Condition.always(), Part.WHERE);
          var restated =
              fields.optional(
                  "restated",
                  Part.FORM,
                  "What takes the place of the sum of a quarter in which a row states it.");
          fields.writes(
              (it, out) ->
                  out.put(reading, it.reading())
                      .put(of, it.of())
                      .put(where, it.where())
                      .put(restated, it.restated()));
          return values ->
              new RollingGrowth<>(
                  values.get(reading), values.get(of), values.get(where), values.get(restated));
        });
  }

  Part part() {
    return new Part(of, where);
  }

  @Override
  public Tally<R> start(Rows<R> rows, Span span) {
    return new RollingTally<>(this, rows, span);
  }

  @Override
  public LocalDate since(Span span) {
    LocalDate first = span.quarters().first(span.through());
    for (int i = 0; i < RollingTally.BASELINE; i++) {
      first = span.quarters().before(first);
    }
    return first;
  }

  @Override
  public Set<String> attributes() {
    Set<String> names = new TreeSet<>(part().attributes());
    restated.ifPresent(part -> names.addAll(part.attributes()));
    return names;
  }

  /**
   * Returns the growth.
   *
   * @param quarter the sum of the current quarter
   * @param oldest the sum of the first quarter of the baseline
   * @param baseline the sum of its four quarters
   * @param rows how many rows count for it
   */
  Derived growth(BigDecimal quarter, BigDecimal oldest, BigDecimal baseline, long rows) {
    BigDecimal current =
        switch (reading) {
          case TRAILING -> baseline.subtract(oldest).add(quarter);
          case QUARTER -> quarter.multiply(QUARTERS);
        };
    return Answers.growth(current, baseline, rows, Unit.PERCENT);
  }
}
