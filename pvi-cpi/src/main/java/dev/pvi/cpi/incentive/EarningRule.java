package dev.pvi.cpi.incentive;

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
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * How an incentive is earned: {@code amount = base × rate × multiplier} for every event that passes
 * the gate and meets the requirements.
 */
@Value.Immutable
public abstract class EarningRule {

  EarningRule() {}

  /** A text of a book that must say something. */
  static final Kind<String> NOT_BLANK = Kind.text().as(EarningRule::notBlank, Function.identity());

  private static final Schedule ONE = new Constant(BigDecimal.ONE);

  /** How a rule is written, in an object keyed by id. */
  public static final Form<EarningRule> FORM =
      Form.of(
          "earning-rule",
          "how an incentive is earned",
          fields -> {
            var order = fields.required("order", Kind.integer(0, 1000), "Where it stands.");
            var name = fields.required("name", NOT_BLANK, "Its name in texts.");
            var motion = fields.required("motion", Motion.KIND, "The motion it rewards.");
            var paysOn =
                fields.required("paysOn", Kind.constant(Basis.class, true), "What it pays on.");
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
            var negative =
                fields.defaulted(
                    "negative",
                    Kind.flag(),
                    false,
                    "Whether rates, multipliers and amounts may be less than 0; no, if not stated.");
            var because =
                fields.optional("because", NOT_BLANK, "Why they may be; required if they may.");
            return values -> {
              boolean perStage = values.get(paysOn) == Basis.MILESTONE;
              if (perStage != values.get(amounts).isPresent()) {
                values.error(
                    amounts,
                    IncentiveCode.AMOUNTS,
                    "rule",
                    values.key(),
                    "value",
                    perStage ? "no amounts" : "amounts for " + values.get(paysOn));
              }
              if (values.get(negative) != values.get(because).isPresent()) {
                values.error(
                    negative,
                    IncentiveCode.NEGATIVE_REASON,
                    "rule",
                    values.key(),
                    "value",
                    values.get(negative) ? "no reason" : "a reason alone");
              }
              checkAnswersForIndex(values, rate);
              checkAnswersForIndex(values, multiplier);
              return builder()
                  .id(values.key())
                  .order(values.get(order))
                  .name(values.get(name))
                  .motion(values.get(motion))
                  .paysOn(values.get(paysOn))
                  .portfolios(values.get(portfolios))
                  .gate(values.get(gate))
                  .requirements(values.get(requirements))
                  .amounts(values.get(amounts))
                  .rate(values.get(rate))
                  .multiplier(values.get(multiplier))
                  .multiplierOn(values.get(multiplierOn))
                  .negative(values.get(negative))
                  .because(values.get(because))
                  .build();
            };
          });

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be blank - but was: \"" + text + "\"");
    }
    return text;
  }

  private static void checkAnswersForIndex(Form.Values values, Field<Schedule> field) {
    if (values.get(field).leaves().stream().anyMatch(leaf -> leaf.schedule() instanceof Levels)) {
      values.error(field, IncentiveCode.LEVELS, "what", field.name(), "rule", values.key());
    }
  }

  /** By order, ties by id. */
  static final Comparator<EarningRule> ORDER =
      Comparator.comparing(EarningRule::order).thenComparing(EarningRule::id);

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableEarningRule.builder();
  }

  /** Returns its id. */
  public abstract String id();

  /** Returns where it stands in a statement; ties by id. */
  @Value.Default
  public int order() {
    return 0;
  }

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns the lifecycle motion that it rewards. */
  public abstract Motion motion();

  /** Returns what it pays on. */
  public abstract Basis paysOn();

  /** Returns where it pays; empty: everywhere. */
  public abstract List<Portfolio> portfolios();

  /** Returns the least index; empty: the gate of the book. */
  public abstract Optional<Gate> gate();

  /** Returns what else must hold, tried by id. */
  public abstract List<Requirement> requirements();

  /** Returns, for milestones, the amount per stage, in the currency of the book. */
  public abstract Optional<Levels> amounts();

  /** Returns the rate for an index, as a fraction: 0.02 is 2 %; 1, if not stated. */
  @Value.Default
  public Schedule rate() {
    return ONE;
  }

  /** Returns the multiplier for an index; 1, if not stated. */
  @Value.Default
  public Schedule multiplier() {
    return ONE;
  }

  /**
   * Returns whose index the multiplier depends on, such as a lifecycle motion; empty: that of the
   * event's own portfolio.
   */
  public abstract Optional<Portfolio> multiplierOn();

  /** Returns whether rates, multipliers and amounts may be less than 0; no, if not stated. */
  @Value.Default
  public boolean negative() {
    return false;
  }

  /** Returns why they may be; empty if they may not. */
  public abstract Optional<String> because();

  /** Returns whether the rule pays in a portfolio. */
  public boolean paysIn(Portfolio portfolio) {
    return portfolios().isEmpty() || portfolios().contains(portfolio);
  }

  /** Collects what a rule says. */
  public interface Builder {

    /** Its id. Required. */
    Builder id(String id);

    /** Where it stands in a statement; ties by id. First, if not stated. */
    Builder order(int order);

    /** Its name in texts. Required. */
    Builder name(String name);

    /** The lifecycle motion that it rewards. Required. */
    Builder motion(Motion motion);

    /** What it pays on. Required. */
    Builder paysOn(Basis paysOn);

    /** Where it pays; everywhere, if none is stated. */
    Builder portfolios(Iterable<? extends Portfolio> portfolios);

    /** The least index, if not that of the book. */
    Builder gate(Gate gate);

    /** The least index, if not that of the book. */
    Builder gate(Optional<? extends Gate> gate);

    /** What else must hold, tried by id. */
    Builder requirements(Iterable<? extends Requirement> requirements);

    /** For milestones: the amount per stage, in the currency of the book. */
    Builder amounts(Levels amounts);

    /** For milestones: the amount per stage, in the currency of the book. */
    Builder amounts(Optional<? extends Levels> amounts);

    /** The rate for an index, as a fraction; 1, if not stated. */
    Builder rate(Schedule rate);

    /** The multiplier for an index; 1, if not stated. */
    Builder multiplier(Schedule multiplier);

    /** Whose index the multiplier depends on, if not that of the event's own portfolio. */
    Builder multiplierOn(Portfolio multiplierOn);

    /** Whose index the multiplier depends on, if not that of the event's own portfolio. */
    Builder multiplierOn(Optional<? extends Portfolio> multiplierOn);

    /** Whether rates, multipliers and amounts may be less than 0; no, if not stated. */
    Builder negative(boolean negative);

    /** Why they may be. */
    Builder because(String because);

    /** Why they may be, if they may. */
    Builder because(Optional<String> because);

    /**
     * Returns the rule.
     *
     * @throws IllegalStateException if id, name, motion or what it pays on is missing
     */
    EarningRule build();
  }
}
