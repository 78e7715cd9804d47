package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.StatedSchedule;
import dev.pvi.formula.Choice;
import dev.pvi.formula.Matrix;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A schedule as the answers that it chooses from, each with the cases for which it holds. */
sealed interface Options {

  /** Adds the attributes by which is chosen; returns whether nothing else decides. */
  boolean addAttributes(Set<String> to);

  /**
   * A schedule that answers, perhaps by further facts.
   *
   * @param schedule what answers
   * @param label for which cases; empty: for all
   * @param stated how the book states it; empty if it does not
   */
  record Answering(Schedule schedule, String label, Optional<StatedSchedule> stated)
      implements Options {

    @Override
    public boolean addAttributes(Set<String> to) {
      if (schedule instanceof Matrix matrix) {
        to.addAll(matrix.by());
        return true;
      }
      return schedule instanceof Table;
    }

    /** Returns for which cases an answer holds that the schedule gives for some of its own. */
    String within(String inner) {
      return label.isEmpty() || inner.isEmpty() ? label + inner : label + ", " + inner;
    }
  }

  /**
   * A choice by conditions.
   *
   * @param cases the cases, tried in order
   * @param otherwise what holds where no case does
   */
  record Choosing(List<Case> cases, Optional<Options> otherwise) implements Options {

    @Override
    public boolean addAttributes(Set<String> to) {
      boolean all = otherwise.map(inner -> inner.addAttributes(to)).orElse(true);
      for (Case one : cases) {
        to.addAll(one.when().attributes());
        all &= one.then().addAttributes(to);
      }
      return all;
    }
  }

  /**
   * A case of a choice.
   *
   * @param when its condition
   * @param then what holds then
   */
  record Case(Tested when, Options then) {}

  /**
   * Returns the answers of a schedule.
   *
   * @param stated how the book states it; empty if it does not
   */
  static Options of(Schedule schedule, Optional<StatedSchedule> stated) {
    return of(new Answering(schedule, "", stated));
  }

  private static Options of(Answering answering) {
    if (!(answering.schedule() instanceof Choice choice)) {
      return answering;
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < choice.cases().size(); i++) {
      int at = i;
      Choice.Case one = choice.cases().get(i);
      Answering then =
          new Answering(
              one.then(),
              answering.within(one.condition().says()),
              answering.stated().map(all -> all.cases().get(at)));
      cases.add(new Case(Tested.of(one.condition()), of(then)));
    }
    return new Choosing(
        List.copyOf(cases),
        choice
            .otherwise()
            .map(
                inner ->
                    of(
                        new Answering(
                            inner,
                            answering.within("otherwise"),
                            answering.stated().flatMap(StatedSchedule::otherwise)))));
  }
}
