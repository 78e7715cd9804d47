package dev.pvi.cpi;

import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.Gate;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Requirement;
import dev.pvi.cpi.incentive.StatedSchedule;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import dev.pvi.formula.Facts;
import java.util.List;
import java.util.Optional;

/** A rule of a release with all that depends on neither partner nor event laid out. */
final class BoundRule {

  /**
   * What must hold for an event to earn.
   *
   * @param when the condition
   * @param code the kind of reason why an event that does not meet it earns nothing
   * @param because that reason, but for the facts
   */
  record Required(Tested when, Code code, String because) {

    static Required of(Requirement requirement) {
      return new Required(
          Tested.of(requirement.condition()),
          Code.of(requirement.id(), StatementCode.REQUIREMENT.template(), ""),
          requirement.because());
    }

    Reason reason(Facts facts) {
      return Reason.of(
          code,
          "because",
          because,
          "why",
          new Late(when.condition()::reasons, when.attributes(), facts));
    }
  }

  private final IncentiveBook book;
  private final EarningRule rule;
  private final Gate gate;
  private final List<Required> requirements;
  private final BoundSchedule rates;
  private final BoundSchedule multipliers;
  private final Optional<StatedSchedule> amounts;
  private final Optional<Evidence> evidence;

  BoundRule(IncentiveBook book, EarningRule rule) {
    this.book = book;
    this.rule = rule;
    this.gate = book.gate(rule);
    this.requirements = rule.requirements().stream().map(Required::of).toList();
    this.rates = BoundSchedule.of(rule.rate(), book.rate(rule));
    this.multipliers = BoundSchedule.of(rule.multiplier(), book.multiplier(rule));
    this.amounts = book.amounts(rule);
    boolean hasNone =
        book.rate(rule).isEmpty() && book.multiplier(rule).isEmpty() && amounts.isEmpty();
    this.evidence = hasNone ? Optional.of(book.evidence(rule)) : Optional.empty();
  }

  IncentiveBook book() {
    return book;
  }

  EarningRule rule() {
    return rule;
  }

  Gate gate() {
    return gate;
  }

  List<Required> requirements() {
    return requirements;
  }

  BoundSchedule rates() {
    return rates;
  }

  BoundSchedule multipliers() {
    return multipliers;
  }

  /** Returns the amounts per stage as the book states them. */
  Optional<StatedSchedule> amounts() {
    return amounts;
  }

  /** Returns what a rule rests on that states no figure, so that its rate is 1. */
  Optional<Evidence> evidence() {
    return evidence;
  }
}
