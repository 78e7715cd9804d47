package dev.pvi.rulebook;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.FormCode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks a ladder against the scale, unless all its scorecards add points, which lie on none, and
 * what it asks against the scorecards that use it.
 */
final class LadderCheck {

  /** What only a reading knows. */
  private static final List<String> OF_READINGS = List.of("reading", "reading-base");

  private final Scale scale;
  private final Findings findings;

  LadderCheck(Scale scale, Findings findings) {
    this.scale = scale;
    this.findings = findings;
  }

  /**
   * Adds what is wrong.
   *
   * @param place where the ladder stands
   * @param cards the scorecards that use it
   */
  void run(Ladder ladder, Place place, List<Scorecard> cards) {
    boolean isOnScale =
        cards.isEmpty()
            || cards.stream().anyMatch(card -> card.combine() == Scorecard.Combine.WEIGHTED);
    for (Ladder.Rung rung : ladder.rungs()) {
      Place standing = place.child("standings").child(rung.standing().id());
      if (isOnScale && rung.at().compareTo(scale.maximum()) > 0) {
        findings.error(
            standing.child("at"),
            RuleBookCode.LADDER,
            "rule",
            "stay within the scale, at most " + scale.maximum().toPlainString(),
            "value",
            rung.at());
      }
      for (int i = 0; i < rung.requires().size(); i++) {
        Place at = standing.child("requires").child(String.valueOf(i));
        if (rung.requires().get(i) instanceof StandingRequirement.OfIndex asked) {
          if (isOnScale) {
            checkBound(asked, at);
          }
          cards.forEach(card -> checkPart(asked, card, at));
        } else {
          checkCondition((StandingRequirement.OfPartner) rung.requires().get(i), at.child("when"));
        }
      }
    }
  }

  /** A bound that no index can meet would bar the standing for ever. */
  private void checkBound(StandingRequirement.OfIndex asked, Place place) {
    BigDecimal maximum = scale.maximum();
    boolean isExceeded = asked.reach() == Ladder.Reach.ABOVE;
    int order = asked.at().compareTo(maximum);
    if (order > 0 || (order == 0 && isExceeded)) {
      findings.error(
          place.child(isExceeded ? "above" : "from"),
          FormCode.OUT_OF_RANGE,
          "expected",
          "an index that the scale can meet, "
              + (isExceeded ? "below " : "at most ")
              + maximum.toPlainString(),
          "value",
          asked.at());
    }
  }

  private void checkPart(StandingRequirement.OfIndex asked, Scorecard card, Place place) {
    if (asked.id().isEmpty()) {
      return;
    }
    boolean isMetric = asked.part() == StandingRequirement.Part.METRIC;
    Set<String> known = new TreeSet<>();
    for (Scorecard.Category category : card.categories()) {
      if (isMetric) {
        category.metrics().forEach(metric -> known.add(metric.metric().id()));
      } else {
        known.add(category.id());
      }
    }
    String what = isMetric ? "metric" : "category";
    if (!known.contains(asked.id().get())) {
      findings.unknown(
          place.child(what),
          RuleBookCode.UNKNOWN_REQUIRED,
          asked.id().get(),
          known,
          "what",
          what,
          "card",
          card.portfolio(),
          "value",
          asked.id().get());
    }
  }

  /** A standing is no matter of one reading. */
  private void checkCondition(StandingRequirement.OfPartner asked, Place place) {
    if (!Collections.disjoint(asked.condition().attributes(), OF_READINGS)) {
      findings.error(
          place,
          FormCode.OUT_OF_RANGE,
          "expected",
          "a condition on the partner",
          "value",
          asked.condition().says());
    }
  }
}
