package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.statement.PotKey;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.tally.Derived;
import dev.pvi.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one rule totals together. Mutable, for one calculation. */
final class Pot {

  private final PotKey key;
  private final List<Tally<Counted>> tallies;
  private final Map<Integer, Reason> faults = new TreeMap<>();
  private final List<Open> lines = new ArrayList<>();
  private final Map<String, Fact> quantities = new TreeMap<>();

  private final Map<String, Reason> undefined = new TreeMap<>();

  Pot(PotKey key, List<Tally<Counted>> tallies) {
    this.key = key;
    this.tallies = tallies;
  }

  PotKey key() {
    return key;
  }

  /** Counts an event towards a quantity; where its numbers are too large, there is none. */
  void count(int quantity, Counted counted) {
    try {
      tallies.get(quantity).add(counted, 1);
    } catch (ArithmeticException | IllegalArgumentException e) {
      faults.putIfAbsent(
          quantity,
          Reason.of(
              StatementCode.NOT_COMPUTED, "why", counted.event().id() + ": " + e.getMessage()));
    }
  }

  /** Returns the number to which a quantity comes, or why it comes to none. */
  Derived derived(int quantity) {
    @Nullable Reason fault = faults.get(quantity);
    if (fault != null) {
      return Derived.undefined(fault);
    }
    try {
      return tallies.get(quantity).value();
    } catch (ArithmeticException e) {
      return Derived.undefined(
          Reason.of(StatementCode.NOT_COMPUTED, "why", String.valueOf(e.getMessage())));
    }
  }

  /** Returns what is paid on. */
  List<Open> lines() {
    return lines;
  }

  /** Returns the quantities, once they are derived. */
  Map<String, Fact> quantities() {
    return quantities;
  }

  /** Returns why quantities are not defined, by their ids, once they are derived. */
  Map<String, Reason> undefined() {
    return undefined;
  }
}
