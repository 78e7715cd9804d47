package dev.pvi.cpi;

import dev.pvi.formula.Choice;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
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
   */
  record Answering(Schedule schedule, String label) implements Options {

    @Override
    public boolean addAttributes(Set<String> to) {
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
                        Tested.of(one.condition()),
                        of(one.then(), answering.within(one.condition().says()))))
            .toList(),
        choice.otherwise().map(inner -> of(inner, answering.within("otherwise"))));
  }
}
