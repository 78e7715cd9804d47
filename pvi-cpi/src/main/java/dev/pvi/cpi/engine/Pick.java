package dev.pvi.cpi.engine;

import dev.pvi.form.Evidence;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Point;
import dev.pvi.formula.Table;
import dev.pvi.formula.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the answer for an event is found among the {@link Options} of a rule, once portfolio and
 * index are known: what they settle is settled, often up to the answer itself.
 */
interface Pick {

  /** Where no event has an answer. */
  Pick NONE = facts -> null;

  /** Returns the answer for a case; null if it cannot be told. */
  @Nullable Answer pick(EventFacts facts);

  /**
   * Settles what is known.
   *
   * @param input the index
   * @param facts what is known of the portfolio
   */
  static Pick of(Options options, Fact input, EventFacts facts) {
    if (options instanceof Options.Choosing choosing) {
      return of(choosing, input, facts);
    }
    Options.Answering answering = (Options.Answering) options;
    return answering.schedule() instanceof Table table
        ? of(table, input, answering)
        : new Asking(answering, any -> Optional.of(input), "");
  }

  /**
   * Settles what is known where the event itself says what is looked up.
   *
   * @param on the attribute that is looked up
   * @param title how texts call it
   * @param facts what is known of the portfolio
   */
  static Pick on(Options options, String on, String title, EventFacts facts) {
    if (options instanceof Options.Answering answering) {
      return new Asking(answering, event -> event.input(on), title);
    }
    Options.Choosing choosing = (Options.Choosing) options;
    List<Arm> open = new ArrayList<>();
    for (Options.Case one : choosing.cases()) {
      if (!facts.settles(one.when())) {
        open.add(new Arm(one.when().condition(), on(one.then(), on, title, facts)));
        continue;
      }
      Truth truth = one.when().condition().truth(facts);
      if (truth != Truth.FALSE) {
        return first(open, truth == Truth.TRUE ? on(one.then(), on, title, facts) : NONE);
      }
    }
    return first(open, choosing.otherwise().map(inner -> on(inner, on, title, facts)).orElse(NONE));
  }

  private static Pick of(Table table, Fact input, Options.Answering answering) {
    Optional<Point> point = table.at(input);
    return point.isPresent()
        ? new Answer(
            point.get().value(),
            answering.label(),
            answering.stated().map(stated -> stated.evidence(point.get())))
        : NONE;
  }

  private static Pick of(Options.Choosing choosing, Fact input, EventFacts facts) {
    List<Arm> open = new ArrayList<>();
    for (Options.Case one : choosing.cases()) {
      if (!facts.settles(one.when())) {
        open.add(new Arm(one.when().condition(), of(one.then(), input, facts)));
        continue;
      }
      Truth truth = one.when().condition().truth(facts);
      if (truth != Truth.FALSE) {
        return first(open, truth == Truth.TRUE ? of(one.then(), input, facts) : NONE);
      }
    }
    return first(open, choosing.otherwise().map(inner -> of(inner, input, facts)).orElse(NONE));
  }

  private static Pick first(List<Arm> open, Pick otherwise) {
    return open.isEmpty() ? otherwise : new First(open, otherwise);
  }

  /** A case that depends on the event. */
  record Arm(Condition when, Pick then) {}

  /** The first case that holds; none where one cannot be told before. */
  record First(List<Arm> arms, Pick otherwise) implements Pick {
    @Override
    public @Nullable Answer pick(EventFacts facts) {
      for (int i = 0; i < arms.size(); i++) {
        Arm arm = arms.get(i);
        Truth truth = arm.when().truth(facts);
        if (truth != Truth.FALSE) {
          return truth == Truth.TRUE ? arm.then().pick(facts) : null;
        }
      }
      return otherwise.pick(facts);
    }
  }

  /** Asks a schedule that may look at the facts of the event itself. */
  final class Asking implements Pick {
    private final Options.Answering answering;
    private final Function<EventFacts, Optional<Fact>> input;
    private final String on;
    private final Map<Leaf, Answer> known = new HashMap<>();

    /**
     * Asks later.
     *
     * @param input what is looked up for an event
     * @param on the name of that, to be said with the answer; empty: the index
     */
    Asking(Options.Answering answering, Function<EventFacts, Optional<Fact>> input, String on) {
      this.answering = answering;
      this.input = input;
      this.on = on;
    }

    @Override
    public @Nullable Answer pick(EventFacts facts) {
      Optional<Fact> looked = input.apply(facts);
      Optional<Leaf> leaf = answering.schedule().select(facts).leaf();
      if (leaf.isEmpty() || looked.isEmpty()) {
        return null;
      }
      @Nullable Answer before = on.isEmpty() ? known.get(leaf.get()) : null;
      if (before != null) {
        return before;
      }
      if (leaf.get().schedule() instanceof Table table) {
        Optional<Point> point = table.at(looked.get());
        if (point.isEmpty()) {
          return null;
        }
        Answer answer =
            answer(
                point.get().value(),
                leaf.get(),
                looked.get(),
                answering.stated().map(stated -> stated.evidence(leaf.get(), point.get())));
        if (on.isEmpty()) {
          known.put(leaf.get(), answer);
        }
        return answer;
      }
      return HouseRule.answer(leaf.get().schedule(), looked.get(), facts)
          .map(
              outcome ->
                  answer(
                          outcome.value().orElseThrow(),
                          leaf.get(),
                          looked.get(),
                          answering.stated().map(stated -> stated.evidence(leaf.get())))
                      .because(Late.text(outcome.reasons())))
          .orElse(null);
    }

    private Answer answer(BigDecimal value, Leaf leaf, Fact looked, Optional<Evidence> evidence) {
      String label = answering.within(leaf.label());
      if (!on.isEmpty() && !(answering.schedule() instanceof Constant)) {
        label = label.isEmpty() ? on + " " + looked : label + ", " + on + " " + looked;
      }
      return new Answer(value, label, evidence);
    }
  }
}
