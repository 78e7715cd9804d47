package dev.pvi.rulebook;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import dev.pvi.formula.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks for benefits that nobody can have, and for what is said twice. */
final class BenefitLint {

  private final RuleBook book;
  private final Findings findings;

  private BenefitLint(RuleBook book, Findings findings) {
    this.book = book;
    this.findings = findings;
  }

  static void run(RuleBook book, Findings findings) {
    BenefitLint lint = new BenefitLint(book, findings);
    Map<Object, Benefit> known = new HashMap<>();
    for (Benefit benefit : book.benefits()) {
      lint.checkReach(benefit);
      lint.checkNeeds(benefit);
      Benefit sameName = known.putIfAbsent(benefit.name(), benefit);
      Benefit sameContent = known.putIfAbsent(content(benefit), benefit);
      Benefit other = sameName == null ? sameContent : sameName;
      if (other != null) {
        lint.saidTwice(lint.place(benefit.id()), "benefit", benefit.id(), other.id());
      }
    }
  }

  private static Object content(Benefit benefit) {
    Set<Object> needs = new HashSet<>();
    benefit.requires().forEach(need -> needs.add(what(need)));
    return List.of(needs, benefit.gives());
  }

  /** A need without its words. */
  private static Object what(Need need) {
    if (need instanceof Need.OfFacts facts) {
      return facts.when();
    } else if (need instanceof Need.OfStanding standing) {
      return List.of(standing.portfolio(), standing.standing());
    }
    Need.OfPersons persons = (Need.OfPersons) need;
    return List.of(new HashSet<>(persons.certifications()), persons.persons());
  }

  private void checkReach(Benefit benefit) {
    List<Condition> conditions = new ArrayList<>();
    for (Need need : benefit.requires()) {
      if (need instanceof Need.OfFacts facts) {
        conditions.add(facts.when());
      }
    }
    if (!Condition.canHold(conditions)) {
      findings.warning(
          place(benefit.id()), RuleBookCode.BENEFIT_UNREACHABLE, "value", benefit.name());
    }
  }

  private void checkNeeds(Benefit benefit) {
    Map<Object, Integer> known = new HashMap<>();
    for (int i = 0; i < benefit.requires().size(); i++) {
      Integer first = known.putIfAbsent(what(benefit.requires().get(i)), i);
      if (first != null) {
        Place place = place(benefit.id()).child("requires").child(String.valueOf(i));
        saidTwice(place, "need", i + 1, first + 1);
      }
    }
  }

  private void saidTwice(Place place, String what, Object value, Object other) {
    findings.warning(
        place,
        RuleBookCode.SAID_TWICE,
        "what",
        what,
        "value",
        Objects.toString(value),
        "other",
        Objects.toString(other));
  }

  private Place place(String benefit) {
    return book.tree().at("benefits", benefit).map(Tree::place).orElse(book.tree().place());
  }
}
