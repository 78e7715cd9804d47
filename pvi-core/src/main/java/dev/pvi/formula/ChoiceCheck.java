package dev.pvi.formula;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.util.List;
import java.util.Map;

/**
 * Checks choices that depend on levels and flags alone, by trying every combination: each must be
 * answered, and each case must be the answer of at least one.
 */
final class ChoiceCheck {

  private final Place place;
  private final Findings findings;

  ChoiceCheck(Place place, Findings findings) {
    this.place = place;
    this.findings = findings;
  }

  /** Adds combinations without an answer and cases that are never reached to the findings. */
  void check(Choice choice) {
    choice.cases().forEach(one -> one.then().check(place, findings));
    choice.otherwise().ifPresent(inner -> inner.check(place, findings));
    List<Condition> conditions = choice.cases().stream().map(Choice.Case::condition).toList();
    List<Map<String, Fact>> combinations = Combinations.of(conditions);
    if (combinations.isEmpty()) {
      return;
    }
    boolean[] reached = new boolean[choice.cases().size()];
    for (Map<String, Fact> combination : combinations) {
      int answer = answer(choice, Facts.of(combination));
      if (answer >= 0) {
        reached[answer] = true;
      } else if (choice.otherwise().isEmpty()) {
        findings.error(place, FormulaCode.LEVEL_MISSED, "value", Combinations.says(combination));
      }
    }
    for (int i = 0; i < reached.length; i++) {
      if (!reached[i]) {
        findings.warning(
            place.child("cases").child(String.valueOf(i)),
            FormulaCode.NEVER_REACHED,
            "row",
            i + 1,
            "value",
            choice.cases().get(i).condition().says());
      }
    }
  }

  private static int answer(Choice choice, Facts facts) {
    for (int i = 0; i < choice.cases().size(); i++) {
      if (choice.cases().get(i).condition().truth(facts) == Truth.TRUE) {
        return i;
      }
    }
    return -1;
  }
}
