package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.cpi.earning.EventType;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import java.util.List;
import java.util.SortedMap;

/**
 * A kind of event of which a book says something: one of its own, or more about a {@linkplain
 * EventType#standard standard} one.
 *
 * @param id the type of such events
 * @param name how texts call them
 * @param takesBack whether what they state is taken back, as a credit note does
 * @param facts what such events state, for conditions
 * @param defaults what holds where neither an event nor the partner states it
 * @param equalBy by which facts two such events are the same, so that only the first is paid; none:
 *     events are never the same
 */
public record EventKind(
    String id,
    String name,
    boolean takesBack,
    List<Attribute> facts,
    SortedMap<String, Fact> defaults,
    List<String> equalBy) {

  /** How a kind of event is declared, in an object keyed by its type. */
  public static final Form<EventKind> FORM =
      Form.of(
          "event-kind",
          "a kind of event",
          fields -> {
            var name = fields.defaulted("name", Kind.name(), "", "How texts call it.");
            var takesBack =
                fields.optional(
                    "takesBack",
                    Kind.flag(),
                    "Whether what it states counts as less than 0; as a standard kind does, if not"
                        + " stated, and no for any other.");
            var facts =
                fields.defaulted(
                    "facts",
                    Kind.keyed(Attribute.FORM),
                    List.of(),
                    "What such events state, by the id that conditions use.");
            var defaults =
                fields.defaulted(
                    "defaults",
                    Kind.mapOf(Fact.KIND),
                    ImmutableSortedMap.of(),
                    "What holds where neither the event nor the partner states it.");
            var equalBy =
                fields.defaulted(
                    "equalBy",
                    Kind.listOf(Kind.id()),
                    List.of(),
                    "By which facts two such events are the same, so that only the first is paid.");
            return values ->
                new EventKind(
                    values.key(),
                    values.get(name),
                    values.get(takesBack).orElse(standardTakesBack(values.key())),
                    values.get(facts),
                    values.get(defaults),
                    values.get(equalBy));
          });

  /** Checks that nothing changes afterwards. */
  public EventKind {
    facts = ImmutableList.copyOf(facts);
    defaults = ImmutableSortedMap.copyOfSorted(defaults);
    equalBy = ImmutableList.copyOf(equalBy);
  }

  private static boolean standardTakesBack(String id) {
    return EventType.find(id).filter(EventType::takesBack).isPresent();
  }

  /** Returns a kind of which a book says nothing. */
  static EventKind undeclared(String id) {
    return new EventKind(
        id, "", standardTakesBack(id), List.of(), ImmutableSortedMap.of(), List.of());
  }
}
