package dev.pvi.cpi.earning;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for what can only be a slip in an event, though nothing is wrong with its form. */
final class EventCheck {

  private EventCheck() {}

  /** Tells where a part of an event stands. */
  interface Places {

    /** Returns the place along names of fields. */
    Place of(String... path);
  }

  /**
   * Adds warnings.
   *
   * @param places where the parts of the event stand
   */
  static void run(Event event, Places places, Findings findings) {
    if (!event.facts().isEmpty()) {
      for (Map.Entry<String, Fact> fact : event.facts().entrySet()) {
        @Nullable Fact own = own(event, fact.getKey());
        if (own != null && contradicts(own, fact.getValue())) {
          findings.warning(
              places.of("facts", fact.getKey()),
              EarningCode.CONTRADICTION,
              "name",
              fact.getKey(),
              "own",
              own,
              "value",
              fact.getValue());
        }
      }
    }
    if (event instanceof Renewal renewal && renewal.due().isZero() && !renewal.renewed().isZero()) {
      findings.warning(
          places.of("due"), EarningCode.NOTHING_TO_RENEW, "renewed", Fact.of(renewal.renewed()));
    }
  }

  /** Returns what an event itself states under the name of a fact; null if nothing. */
  private static @Nullable Fact own(Event event, String name) {
    return switch (name) {
      case "date", "event-date" -> Fact.of(event.date());
      case "portfolio" -> Fact.of(event.portfolio().id());
      case "value" -> event instanceof Booking booking ? Fact.of(booking.value()) : null;
      case "stage" -> event instanceof Milestone milestone ? Fact.of(milestone.stage()) : null;
      case "current" -> event instanceof Growth growth ? Fact.of(growth.current()) : null;
      case "prior" -> event instanceof Growth growth ? Fact.of(growth.prior()) : null;
      case "due" -> event instanceof Renewal renewal ? Fact.of(renewal.due()) : null;
      case "renewed" -> event instanceof Renewal renewal ? Fact.of(renewal.renewed()) : null;
      case "renewed-on" ->
          event instanceof Renewal renewal ? renewal.renewedOn().map(Fact::of).orElse(null) : null;
      default -> null;
    };
  }

  /** An amount may be repeated as a number; what is of another type says something else. */
  private static boolean contradicts(Fact own, Fact fact) {
    if (own instanceof Fact.Amount amount && fact instanceof Fact.Quantity number) {
      BigDecimal stated = amount.value().getAmount();
      return number.value().compareTo(stated) != 0;
    }
    return own.getClass() == fact.getClass() && !own.equals(fact);
  }
}
