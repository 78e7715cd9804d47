package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.Motion;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How an incentive is earned: {@code amount = measure × rate × multiplier} for every event that
 * passes the gate and meets the requirements.
 *
 * @param id its id
 * @param order where it stands in a statement; ties by id
 * @param name its name in texts
 * @param motion the lifecycle motion that it rewards
 * @param paysOn what it pays on
 * @param portfolios where it pays; empty: everywhere
 * @param gate the least index; empty: the gate of the book
 * @param requirements what else must hold, tried by id
 * @param amounts for milestones: the amount per stage, in the currency of the book
 * @param rate the rate for an index, as a fraction: 0.02 is 2 %
 * @param multiplier the multiplier for an index
 * @param multiplierOn whose index the multiplier depends on, such as a lifecycle motion; empty:
 *     that of the event's own portfolio
 */
public record EarningRule(
    String id,
    int order,
    String name,
    Motion motion,
    Measure paysOn,
    List<Portfolio> portfolios,
    Optional<Gate> gate,
    List<Requirement> requirements,
    Optional<Levels> amounts,
    Schedule rate,
    Schedule multiplier,
    Optional<Portfolio> multiplierOn) {

  private static final Schedule ONE = new Constant(BigDecimal.ONE);

  /** How a rule is written, in an object keyed by id. */
  public static final Form<EarningRule> FORM =
      Form.of(
          "earning-rule",
          "how an incentive is earned",
          fields -> {
            var order = fields.required("order", Kind.integer(0, 1000), "Where it stands.");
            var name = fields.required("name", Kind.text(), "Its name in texts.");
            var motion = fields.required("motion", Motion.KIND, "The motion it rewards.");
            var paysOn =
                fields.required("paysOn", Kind.constant(Measure.class, true), "What it pays on.");
            var portfolios =
                fields.defaulted(
                    "portfolios",
                    Kind.listOf(Portfolio.KIND),
                    List.of(),
                    "Where it pays; everywhere, if not stated.");
            var gate = fields.optional("gate", Gate.FORM, "The least index, if not the book's.");
            var requirements =
                fields.defaulted(
                    "requirements",
                    Kind.keyed(Requirement.FORM),
                    List.of(),
                    "What else must hold.");
            var amounts =
                fields.optional("amounts", Levels.FORM, "For milestones: the amount per stage.");
            var rate =
                fields.defaulted(
                    "rate",
                    Schedule.KIND,
                    ONE,
                    "The rate for an index, as a fraction: 0.02 is 2 %; 1, if not stated.");
            var multiplier =
                fields.defaulted(
                    "multiplier",
                    Schedule.KIND,
                    ONE,
                    "The multiplier for an index; 1, if not stated.");
            var multiplierOn =
                fields.optional(
                    "multiplierOn",
                    Portfolio.KIND,
                    "Whose index the multiplier depends on, if not the portfolio of the event.");
            return values -> {
              boolean perStage = values.get(paysOn) == Measure.MILESTONE;
              if (perStage != values.get(amounts).isPresent()) {
                values.error(
                    amounts,
                    IncentiveCode.AMOUNTS,
                    "rule",
                    values.key(),
                    "value",
                    perStage ? "no amounts" : "amounts for " + values.get(paysOn));
              }
              checkAnswersForIndex(values, rate);
              checkAnswersForIndex(values, multiplier);
              return new EarningRule(
                  values.key(),
                  values.get(order),
                  values.get(name),
                  values.get(motion),
                  values.get(paysOn),
                  values.get(portfolios),
                  values.get(gate),
                  values.get(requirements),
                  values.get(amounts),
                  values.get(rate),
                  values.get(multiplier),
                  values.get(multiplierOn));
            };
          });

  private static void checkAnswersForIndex(Form.Values values, Field<Schedule> field) {
    if (values.get(field).leaves().stream().anyMatch(leaf -> leaf.schedule() instanceof Levels)) {
      values.error(field, IncentiveCode.LEVELS, "what", field.name(), "rule", values.key());
    }
  }

  /** By order, ties by id. */
  static final Comparator<EarningRule> ORDER =
      Comparator.comparing(EarningRule::order).thenComparing(EarningRule::id);

  public EarningRule {
    portfolios = ImmutableList.copyOf(portfolios);
    requirements = ImmutableList.copyOf(requirements);
  }

  /** Returns whether the rule pays in a portfolio. */
  public boolean paysIn(Portfolio portfolio) {
    return portfolios.isEmpty() || portfolios.contains(portfolio);
  }
}
