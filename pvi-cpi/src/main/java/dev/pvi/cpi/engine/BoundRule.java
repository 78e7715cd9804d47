package dev.pvi.cpi.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Limit;
import dev.pvi.cpi.incentive.Quantity;
import dev.pvi.cpi.incentive.Requirement;
import dev.pvi.cpi.incentive.Settlement;
import dev.pvi.cpi.incentive.StatedSchedule;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import dev.pvi.formula.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A rule of a release with all that depends on neither partner nor event laid out. */
final class BoundRule {

  /**
   * What must hold for an event to earn.
   *
   * @param stated what the book states
   * @param when the condition
   * @param code the kind of reason why an event that does not meet it earns nothing
   */
  record Required(Requirement stated, Tested when, Code code) {

    static Required of(Requirement requirement) {
      return new Required(
          requirement,
          Tested.of(requirement.condition()),
          Code.of(requirement.id(), StatementCode.REQUIREMENT.template(), ""));
    }

    /** Returns whether it is looked at as things stood on a day that is not the event's own. */
    boolean isOfMoment() {
      return stated.within().isPresent()
          || stated.at().filter(at -> !at.equals("event-date")).isPresent();
    }

    Reason reason(Facts facts) {
      return Reason.of(
          code,
          "because",
          stated.because(),
          "why",
          new Late(when.condition()::reasons, when.attributes(), facts));
    }
  }

  private final BoundBook bound;
  private final EarningRule rule;
  private final ImmutableList<Required> ofEvent;
  private final ImmutableList<Required> ofPot;
  private final ImmutableList<BoundFactor> factors;
  private final Optional<StatedSchedule> levels;
  private final Optional<Evidence> evidence;
  private final ImmutableSet<String> quantities;
  private final List<String> attributesOfPot;
  private final Settlement settlement;
  private final boolean needsBookCurrency;

  BoundRule(BoundBook bound, EarningRule rule) {
    IncentiveBook book = bound.book();
    this.bound = bound;
    this.rule = rule;
    quantities =
        rule.quantities().stream().map(Quantity::id).collect(ImmutableSet.toImmutableSet());
    List<Required> all = book.requirements(rule).stream().map(Required::of).toList();
    ofEvent = ImmutableList.copyOf(all.stream().filter(one -> !isOfPot(one)).toList());
    ofPot = ImmutableList.copyOf(all.stream().filter(this::isOfPot).toList());
    ImmutableList.Builder<BoundFactor> looked = ImmutableList.builder();
    for (Factor factor : rule.factors()) {
      looked.add(
          BoundFactor.of(
              factor,
              book.stated(rule, factor),
              book.title(rule, factor.on()),
              quantities.contains(factor.on())));
    }
    factors = looked.build();
    levels = book.levels(rule);
    evidence =
        rule.factors().isEmpty() && levels.isEmpty()
            ? Optional.of(book.evidence(rule))
            : Optional.empty();
    attributesOfPot = findAttributesOfPot();
    settlement = book.settlement(rule);
    needsBookCurrency =
        !rule.limits().isEmpty()
            || !rule.quantities().isEmpty()
            || rule.factors().stream().anyMatch(one -> one.effect() == Factor.Effect.AMOUNT)
            || book.groups().stream()
                .anyMatch(group -> group.rules().contains(rule.id()) && !group.limits().isEmpty());
  }

  private boolean isOfPot(Required required) {
    return required.when().attributes().stream().anyMatch(quantities::contains);
  }

  BoundBook bound() {
    return bound;
  }

  IncentiveBook book() {
    return bound.book();
  }

  EarningRule rule() {
    return rule;
  }

  /** Returns what is held against each event. */
  List<Required> ofEvent() {
    return ofEvent;
  }

  /** Returns what is held against each event once the quantities of its pot are known. */
  List<Required> ofPot() {
    return ofPot;
  }

  List<BoundFactor> factors() {
    return factors;
  }

  /** Returns whether a factor pays an amount for each line. */
  boolean paysAmounts() {
    return factors.stream()
        .anyMatch(one -> one.factor().effect() == Factor.Effect.AMOUNT && !one.shared());
  }

  /** Returns the amounts by level as the book states them. */
  Optional<StatedSchedule> levels() {
    return levels;
  }

  /** Returns what a rule rests on that states no figure, so that all is paid. */
  Optional<Evidence> evidence() {
    return evidence;
  }

  /** Returns the ids of its quantities. */
  Set<String> quantities() {
    return quantities;
  }

  Settlement settlement() {
    return settlement;
  }

  /**
   * Returns whether lines on the same terms can be summed: nothing holds for single lines, and what
   * decides once the quantities are known is known by its attributes.
   */
  boolean isSummable() {
    return settlement.place() != Settlement.Place.LINE
        && rule.base().free().isEmpty()
        && !rule.pot().contains(IncentiveBook.EVENT)
        && rule.limits().stream()
            .noneMatch(
                limit -> limit.per() == Limit.Per.LINE || limit.sharing() == Limit.Sharing.IN_ORDER)
        && book().groups().stream().noneMatch(group -> group.rules().contains(rule.id()))
        && factors.stream().allMatch(this::isSummable);
  }

  private boolean isSummable(BoundFactor factor) {
    return (factor.factor().effect() != Factor.Effect.AMOUNT || factor.shared())
        && (!isOfPot(factor) || factor.attributes().isPresent());
  }

  /**
   * Returns whether a factor can be looked up only once the quantities are known; one that may look
   * at any fact may look at those.
   */
  boolean isOfPot(BoundFactor factor) {
    return quantities.contains(factor.factor().on())
        || factor
            .attributes()
            .map(all -> all.stream().anyMatch(quantities::contains))
            .orElse(!quantities.isEmpty());
  }

  /** Returns the attributes of an event that decide once the quantities are known. */
  List<String> attributesOfPot() {
    return attributesOfPot;
  }

  private List<String> findAttributesOfPot() {
    Set<String> all = new TreeSet<>();
    ofPot.forEach(required -> all.addAll(required.when().attributes()));
    factors.stream()
        .filter(this::isOfPot)
        .forEach(factor -> factor.attributes().ifPresent(all::addAll));
    all.removeAll(quantities);
    return ImmutableList.copyOf(all);
  }

  /** Returns whether amounts of the book meet those of the statement. */
  boolean needsBookCurrency() {
    return needsBookCurrency;
  }
}
