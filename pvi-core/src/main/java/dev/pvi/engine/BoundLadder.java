package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Standing;
import dev.pvi.rulebook.Ladder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ladder of which the conditions on a partner are answered here, so that a score knows its
 * standing by itself, also once it was written and read back without the book.
 */
final class BoundLadder {

  private final Ladder stated;
  private final Ladder ofScores;
  private final boolean hasConditions;

  BoundLadder(Ladder stated) {
    this.stated = stated;
    ofScores = stated.withoutConditions();
    hasConditions = stated.hasConditions();
  }

  /** Returns the ladder with what its standings ask of scores alone. */
  Ladder ofScores() {
    return ofScores;
  }

  /** Returns what lacks for the conditions of each standing that are not met. */
  SortedMap<Standing, List<Reason>> unmet(Facts facts) {
    if (!hasConditions) {
      return ImmutableSortedMap.of();
    }
    SortedMap<Standing, List<Reason>> unmet = new TreeMap<>();
    for (Ladder.Rung rung : stated.rungs()) {
      ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
      for (Condition condition : rung.conditions()) {
        if (condition.truth(facts) != Truth.TRUE) {
          reasons.addAll(condition.reasons(facts));
        }
      }
      List<Reason> lacking = reasons.build();
      if (!lacking.isEmpty()) {
        unmet.put(rung.standing(), lacking);
      }
    }
    return ImmutableSortedMap.copyOfSorted(unmet);
  }
}
