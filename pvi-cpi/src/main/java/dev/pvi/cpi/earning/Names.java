package dev.pvi.cpi.earning;

import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Ids;
import java.util.Map;
import java.util.function.Function;

/** What holds for the names by which a host calls events and partners, and for those of facts. */
final class Names {

  private Names() {}

  /** A text that is not blank; one that is, is a finding at its own field. */
  static Kind<String> notBlank(String what) {
    return Kind.text().as(text -> notBlank(what, text), Function.identity());
  }

  /**
   * Returns a text.
   *
   * @throws IllegalArgumentException if it is blank
   */
  static String notBlank(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank - but was: \"" + text + "\"");
    }
    return text;
  }

  /**
   * Checks what names an event and its facts, so that what is written can be read, and that no fact
   * says something else than the event itself.
   *
   * @throws IllegalArgumentException if the id is blank, the type or the name of a fact is no id,
   *     or a fact contradicts
   */
  static void check(Event event) {
    notBlank("id", event.id());
    if (EventType.find(event.type()).isEmpty()) {
      Ids.check("type", event.type());
    }
    event.reverses().ifPresent(other -> reversed(event, other));
    for (Map.Entry<String, Fact> fact : event.facts().entrySet()) {
      Ids.check("name of a fact", fact.getKey());
      switch (fact.getKey()) {
        case "date", "event-date" -> contradicted(fact, Fact.of(event.date()));
        case "portfolio" -> contradicted(fact, Fact.of(event.portfolio().id()));
        default -> {}
      }
    }
  }

  private static void reversed(Event event, String other) {
    notBlank("reverses", other);
    if (other.equals(event.id())) {
      throw new IllegalArgumentException(
          "reverses must name another event - but was: " + other + ", the event itself");
    }
  }

  private static void contradicted(Map.Entry<String, Fact> fact, Fact own) {
    if (fact.getValue().getClass() == own.getClass() && !fact.getValue().equals(own)) {
      throw new IllegalArgumentException(contradiction(fact.getKey(), own, fact.getValue()));
    }
  }

  static String contradiction(String name, Fact own, Fact stated) {
    return "fact "
        + name
        + " must be what the event itself states, "
        + own
        + ", or be left out - but was: "
        + stated;
  }
}
