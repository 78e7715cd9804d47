package dev.pvi.cpi.incentive;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether the parts of a rule fit together: names, order of factors, what is looked up. */
final class RuleCheck {

  private final EarningRule rule;
  private final Tree node;
  private final LookUps lookUps;
  private final Findings findings;

  private RuleCheck(EarningRule rule, Tree node, Reader reader) {
    this.rule = rule;
    this.node = node;
    this.findings = reader.findings();
    this.lookUps =
        new LookUps(
            "rule " + rule.id(),
            reader.given(Attributes.class).orElse(Attributes.unread()),
            findings);
  }

  static void run(EarningRule rule, Tree node, Reader reader) {
    RuleCheck check = new RuleCheck(rule, node, reader);
    check.measure(rule.base(), Optional.of("base"));
    for (String by : rule.pot()) {
      if (!by.equals(IncentiveBook.EVENT)) {
        check.known(by, "pot");
      }
    }
    for (Quantity quantity : rule.quantities()) {
      quantity.base().ifPresent(base -> check.measure(base, Optional.empty()));
    }
    for (Requirement requirement : rule.requirements()) {
      requirement.at().ifPresent(at -> check.known(at, "requirements", requirement.id(), "at"));
    }
    check.factors();
    check.lookUps.limits(rule.limits(), node.get("limits").map(Tree::elements).orElse(List.of()));
  }

  private Place place(String... path) {
    return node.at(path).orElse(node).place();
  }

  private void known(String attribute, String... path) {
    lookUps.known(attribute, place(path));
  }

  private void measure(Measure measure, Optional<String> field) {
    String at = field.orElse("quantities");
    measure.of().ifPresent(of -> known(of, at));
    measure.minus().ifPresent(minus -> known(minus, at));
    measure.atMost().ifPresent(cut -> known(cut.of(), at));
  }

  private void factors() {
    Set<String> ids = new HashSet<>();
    boolean amount = false;
    boolean rate = false;
    List<Tree> nodes = node.get("factors").map(Tree::elements).orElse(List.of());
    for (int i = 0; i < rule.factors().size(); i++) {
      Factor factor = rule.factors().get(i);
      Place place = nodes.get(i).place();
      lookUps.own(ids, factor.id(), "factor", nodes.get(i));
      boolean ofRate =
          factor.effect() == Factor.Effect.RATE
              || factor.effect() == Factor.Effect.PLUS
              || factor.effect() == Factor.Effect.AT_MOST;
      if (ofRate && amount) {
        findings.error(
            place,
            IncentiveCode.RATE_AFTER_AMOUNT,
            "rule",
            rule.id(),
            "what",
            factor.effect().field(),
            "value",
            factor.id());
      }
      if (factor.effect() == Factor.Effect.RATE && rate) {
        findings.error(place, IncentiveCode.SECOND_RATE, "rule", rule.id(), "value", factor.id());
      }
      amount |= factor.effect() == Factor.Effect.AMOUNT;
      rate |= factor.effect() == Factor.Effect.RATE;
      lookUps.answers(factor.schedule(), factor.on(), nodes.get(i), factor.id());
    }
  }
}
