package dev.pvi.cpi;

import dev.pvi.formula.Condition;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
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
import org.jspecify.annotations.Nullable;

/**
 * How the answer for an event is found among the {@link Options} of a rule, once portfolio and
 * index are known: what they settle is settled, often up to the answer itself.
 */
interface Pick {

  /** Where no event has an answer. */
  Pick NONE = facts -> null;

  /** Returns the answer for a case; null if it cannot be told. */
  @Nullable Answer pick(Facts facts);

  /**
   * Settles what is known.
   *
   * @param input the index
   * @param facts what is known of the portfolio
   */
  static Pick of(Options options, Fact input, CaseFacts facts) {
    if (options instanceof Options.Choosing choosing) {
      return of(choosing, input, facts);
    }
    Options.Answering answering = (Options.Answering) options;
    return answering.schedule() instanceof Table table
        ? of(table, input, answering)
        : new Asking(answering, input);
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

  private static Pick of(Options.Choosing choosing, Fact input, CaseFacts facts) {
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
    public @Nullable Answer pick(Facts facts) {
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
    private final Fact input;
    private final Map<Leaf, Pick> tables = new HashMap<>();

    Asking(Options.Answering answering, Fact input) {
      this.answering = answering;
      this.input = input;
    }

    @Override
    public @Nullable Answer pick(Facts facts) {
      Optional<Leaf> leaf = answering.schedule().select(facts).leaf();
      if (leaf.isEmpty()) {
        return null;
      }
      if (leaf.get().schedule() instanceof Table table) {
        @Nullable Pick known = tables.get(leaf.get());
        if (known == null) {
          known = of(table, leaf.get());
          tables.put(leaf.get(), known);
        }
        return known.pick(facts);
      }
      return HouseRule.answer(leaf.get().schedule(), input, facts)
          .map(value -> answer(value, leaf.get()))
          .orElse(null);
    }

    private Pick of(Table table, Leaf leaf) {
      Optional<Point> point = table.at(input);
      return point.isPresent() ? answer(point.get().value(), leaf) : NONE;
    }

    private Answer answer(BigDecimal value, Leaf leaf) {
      return new Answer(
          value,
          answering.within(leaf.label()),
          answering.stated().map(stated -> stated.evidence(leaf)));
    }
  }
}
