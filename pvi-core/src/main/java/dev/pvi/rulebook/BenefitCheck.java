package dev.pvi.rulebook;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that what benefits need is defined by the book: portfolios, standings, certifications. */
final class BenefitCheck {

  private final Tree tree;
  private final RuleBookContent content;
  private final Findings findings;

  BenefitCheck(Tree tree, RuleBookContent content, Findings findings) {
    this.tree = tree;
    this.content = content;
    this.findings = findings;
  }

  void run() {
    for (Benefit benefit : content.benefits()) {
      for (int i = 0; i < benefit.requires().size(); i++) {
        String[] path = {"benefits", benefit.id(), "requires"};
        Place place = tree.at(path).orElse(tree).place().child(String.valueOf(i));
        Need need = benefit.requires().get(i);
        if (need instanceof Need.OfFacts facts) {
          check(facts, place);
        } else if (need instanceof Need.OfStanding standing) {
          check(standing, place);
        } else if (need instanceof Need.OfPersons persons) {
          check(persons, place);
        }
      }
    }
  }

  /** A partner has a date, but no single reading. */
  private void check(Need.OfFacts need, Place place) {
    for (Attribute provided : RuleBookContent.PROVIDED) {
      if (!provided.id().equals("as-of") && need.when().attributes().contains(provided.id())) {
        findings.error(
            place.child("when"), RuleBookCode.NO_FACT_OF_PARTNER, "value", provided.id());
      }
    }
  }

  private void check(Need.OfStanding need, Place place) {
    List<Portfolio> scored = new ArrayList<>();
    Optional<Scorecard> card = Optional.empty();
    for (Scorecard one : content.scorecards()) {
      scored.add(one.portfolio());
      card = one.portfolio().equals(need.portfolio()) ? Optional.of(one) : card;
    }
    RuleBookCheck.reference(
        findings, place.child("portfolio"), "portfolio", scored, need.portfolio());
    if (card.isPresent()) {
      Ladder ladder = card.get().ladder().orElse(content.ladder());
      List<Standing> standings = ladder.rungs().stream().map(Ladder.Rung::standing).toList();
      RuleBookCheck.reference(
          findings, place.child("standing"), "standing", standings, need.standing());
    }
  }

  private void check(Need.OfPersons need, Place place) {
    List<String> known = content.certifications().stream().map(Certification::id).toList();
    for (String certification : need.certifications()) {
      RuleBookCheck.reference(
          findings, place.child("certifications"), "certification", known, certification);
    }
  }
}
