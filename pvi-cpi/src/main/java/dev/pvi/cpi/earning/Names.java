package dev.pvi.cpi.earning;

import dev.pvi.form.Kind;
import dev.pvi.partner.Ids;
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
   * Checks what names an event and its facts, so that what is written can be read.
   *
   * @throws IllegalArgumentException if the id is blank, or a fact is not named by an id
   */
  static void check(Event event) {
    notBlank("id", event.id());
    if (!event.facts().isEmpty()) {
      event.facts().keySet().forEach(name -> Ids.check("name of a fact", name));
    }
  }
}
