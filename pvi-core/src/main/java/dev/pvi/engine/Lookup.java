package dev.pvi.engine;

import dev.pvi.formula.Choice;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.formula.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule laid out for one metric: a table, or a choice of tables. */
sealed interface Lookup permits RowTable, Lookup.Chosen {

  /** Returns the table that answers for a partner; null if that cannot be told. */
  @Nullable RowTable choose(Facts facts);

  /** Returns all tables. */
  List<RowTable> tables();

  /** Returns the layout of a schedule. */
  static Lookup of(Schedule schedule, String label, RowTable.Weight weight) {
    if (schedule instanceof Table table) {
      return RowTable.of(table, label, weight);
    }
    Choice choice = (Choice) schedule;
    List<Condition> when = new ArrayList<>();
    List<Lookup> then = new ArrayList<>();
    for (Choice.Case one : choice.cases()) {
      when.add(one.when());
      then.add(of(one.then(), joined(label, one.when().says()), weight));
    }
    if (choice.otherwise().isPresent()) {
      when.add(Condition.always());
      then.add(of(choice.otherwise().get(), joined(label, "otherwise"), weight));
    }
    return new Chosen(when, then);
  }

  private static String joined(String outer, String inner) {
    return outer.isEmpty() ? inner : outer + ", " + inner;
  }

  /** The first whose condition holds, as in {@link Choice#select}, with all labels made before. */
  record Chosen(List<Condition> when, List<Lookup> then) implements Lookup {
    @Override
    public @Nullable RowTable choose(Facts facts) {
      for (int i = 0; i < when.size(); i++) {
        Truth truth = when.get(i).truth(facts);
        if (truth == Truth.TRUE) {
          return then.get(i).choose(facts);
        }
        if (truth == Truth.UNKNOWN) {
          return null;
        }
      }
      return null;
    }

    @Override
    public List<RowTable> tables() {
      return then.stream().flatMap(lookup -> lookup.tables().stream()).toList();
    }
  }
}
