package dev.pvi.cpi;

import dev.pvi.formula.Choice;
import dev.pvi.formula.Schedule;
import java.util.List;
import java.util.Optional;

/** A schedule as the answers that it chooses from, each with the cases for which it holds. */
sealed interface Options {

  /**
   * A schedule that answers, perhaps by further facts.
   *
   * @param schedule what answers
   * @param label for which cases; empty: for all
   */
  record Answering(Schedule schedule, String label) implements Options {

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
  record Choosing(List<Case> cases, Optional<Options> otherwise) implements Options {}

  /**
   * A case of a choice.
   *
   * @param when its condition
   * @param then what holds then
   */
  record Case(Tested when, Options then) {}

  static Options of(Schedule schedule) {
    return of(schedule, "");
  }

  private static Options of(Schedule schedule, String label) {
    Answering answering = new Answering(schedule, label);
    if (!(schedule instanceof Choice choice)) {
      return answering;
    }
    return new Choosing(
        choice.cases().stream()
            .map(
                one ->
                    new Case(
                        Tested.of(one.when()), of(one.then(), answering.within(one.when().says()))))
            .toList(),
        choice.otherwise().map(inner -> of(inner, answering.within("otherwise"))));
  }
}
