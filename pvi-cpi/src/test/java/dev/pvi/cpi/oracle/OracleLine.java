package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A line that is paid: of an event, or to make up for what is missing to a floor. */
final class OracleLine {

  /** Events in their order; what is made up comes last. */
  static final Comparator<OracleLine> IN_ORDER =
      Comparator.<OracleLine, Boolean>comparing(line -> line.taken.isEmpty())
          .thenComparing(
              line -> line.taken.map(Taken::date).orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(OracleLine::id);

  /** What a factor answers, in the currency of the statement. */
  record Applied(String id, String effect, Fraction value, boolean shared) {}

  final Optional<Taken> taken;
  final OraclePot pot;
  final OracleFacts facts;
  final List<Applied> factors = new ArrayList<>();
  final List<String> steps = new ArrayList<>();
  OracleWorth worth;
  Optional<Fraction> share = Optional.empty();
  Fraction exact = Fraction.ZERO;
  Fraction amount = Fraction.ZERO;
  private final String id;
  private Optional<String> why = Optional.empty();

  OracleLine(Taken taken, OraclePot pot, OracleFacts facts, OracleWorth worth) {
    this.taken = Optional.of(taken);
    this.pot = pot;
    this.facts = facts;
    this.worth = worth;
    id = taken.id();
  }

  /** Makes up for something. */
  OracleLine(OraclePot pot, String limit) {
    taken = Optional.empty();
    this.pot = pot;
    facts = null;
    worth = null;
    id = pot.text() + " " + limit;
  }

  String id() {
    return id;
  }

  Fraction base() {
    return worth.base().orElseThrow();
  }

  boolean isBack() {
    return taken.map(Taken::back).orElse(false);
  }

  /** From the base, factor by factor. */
  void reckon() {
    Optional<Fraction> rate = Optional.empty();
    Optional<Fraction> amounts = Optional.empty();
    Fraction times = Fraction.ONE;
    for (Applied factor : factors) {
      Fraction value = factor.value();
      switch (factor.effect()) {
        case "rate" -> rate = Optional.of(value);
        case "plus" -> rate = Optional.of(rate.map(value::plus).orElse(value));
        case "atMost" -> rate = Optional.of(rate.orElse(Fraction.ONE).min(value));
        case "times" -> {
          amounts = amounts.map(value::times);
          times = amounts.isPresent() ? times : times.times(value);
        }
        default -> {
          Fraction more = factor.shared() ? value.times(share.orElseThrow()) : value;
          Fraction before = rate.map(base()::times).orElse(Fraction.ZERO);
          Fraction all = rate.isPresent() ? before.times(times).plus(more) : more.times(times);
          amounts = Optional.of(amounts.map(more::plus).orElse(all));
        }
      }
    }
    exact = amounts.orElse(base().times(rate.orElse(Fraction.ONE)).times(times));
  }

  void adjust(Fraction after, String code) {
    if (!after.equals(exact)) {
      steps.add(code + " " + after);
      exact = after;
      if (after.isZero() && why.isEmpty()) {
        why = Optional.of(code);
      }
    }
  }

  /** Why nothing is paid; empty if something is. */
  String reason() {
    if (taken.isEmpty() || !amount.isZero()) {
      return "";
    } else if (!exact.isZero()) {
      return "rounded-away";
    } else if (why.isPresent()) {
      return why.get();
    }
    boolean hasAmount = factors.stream().anyMatch(factor -> factor.effect().equals("amount"));
    return base().isZero() && !hasAmount ? "zero-base" : "zero-rate";
  }
}
