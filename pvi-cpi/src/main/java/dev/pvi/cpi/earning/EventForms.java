package dev.pvi.cpi.earning;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The forms of the events; a class of its own, so that the events do not wait for it. */
final class EventForms implements Kind<Event> {

  static final Kind<Event> EVENT = new EventForms();

  private static final String TYPE = "type";

  private final ImmutableMap<String, Form<Event>> standard;

  /** The fields that only standard types have. */
  private final ImmutableSet<String> ownFields;

  private EventForms() {
    ImmutableMap.Builder<String, Form<Event>> forms = ImmutableMap.builder();
    EventType.standard().forEach(type -> forms.put(type.id(), form(type)));
    standard = forms.buildOrThrow();
    ownFields =
        EventType.standard().stream()
            .flatMap(type -> type.parts().stream())
            .map(EventType.Part::field)
            .collect(ImmutableSet.toImmutableSet());
  }

  private static Form<Event> form(EventType type) {
    return Form.of(
        type.id(),
        type.meaning(),
        fields -> {
          var id =
              fields.required("id", Names.notBlank("id"), "Unique among the partner's events.");
          var date = fields.required("date", Kind.date(), type.dated());
          var portfolio = fields.required("portfolio", Portfolio.KIND, "The portfolio.");
          Map<String, Field<Optional<Fact>>> parts = new LinkedHashMap<>();
          for (EventType.Part part : type.parts()) {
            Kind<Optional<Fact>> kind = part.kind().maybe();
            parts.put(
                part.attribute(),
                part.required()
                    ? fields.required(part.field(), kind, part.meaning())
                    : fields.defaulted(part.field(), kind, Optional.empty(), part.meaning()));
          }
          var reverses =
              fields.optional(
                  "reverses", Names.notBlank("reverses"), "The event that it takes back.");
          var facts =
              fields.defaulted(
                  "facts",
                  Kind.mapOf(Fact.KIND),
                  ImmutableSortedMap.of(),
                  "Further facts that rules may test.");
          fields.writes(
              (it, out) -> {
                out.put(id, it.id()).put(date, it.date()).put(portfolio, it.portfolio());
                SortedMap<String, Fact> further = new TreeMap<>(it.facts());
                parts.forEach(
                    (attribute, field) ->
                        out.put(field, Optional.ofNullable(further.remove(attribute))));
                out.put(reverses, it.reverses()).put(facts, further);
              });
          return values -> {
            Event.Builder event =
                Event.builder(type.id(), values.get(id))
                    .date(values.get(date))
                    .portfolio(values.get(portfolio))
                    .reverses(values.get(reverses))
                    .facts(values.get(facts));
            parts.forEach(
                (attribute, field) ->
                    values
                        .get(field)
                        .ifPresent(
                            fact -> event.fact(attribute, own(values, attribute, fact, facts))));
            Event read = event.build();
            values
                .node()
                .get("due")
                .ifPresent(
                    due -> EventCheck.renewal(read, due.place(), values.reader().findings()));
            return read;
          };
        });
  }

  /** Returns what an event states itself, if no further fact says something else. */
  private static Fact own(
      Form.Values values, String attribute, Fact own, Field<SortedMap<String, Fact>> facts) {
    Fact repeated = values.get(facts).get(attribute);
    if (repeated != null && !repeats(repeated, own)) {
      throw new IllegalArgumentException(Names.contradiction(attribute, own, repeated));
    }
    return own;
  }

  /** An amount may be repeated as a number. */
  private static boolean repeats(Fact repeated, Fact own) {
    return (own instanceof Fact.Amount amount && repeated instanceof Fact.Quantity number)
        ? number.value().compareTo(amount.value().getAmount()) == 0
        : own.equals(repeated);
  }

  /** The form of an event of a kind that a book declares. */
  private static final Form<Event> OTHER =
      Form.of(
          "other-event",
          "an event of a kind that a book declares",
          fields -> {
            var type = fields.required(TYPE, Kind.id(), "Of which kind it is.");
            var id =
                fields.required("id", Names.notBlank("id"), "Unique among the partner's events.");
            var date = fields.required("date", Kind.date(), "The date on which it counts.");
            var portfolio = fields.required("portfolio", Portfolio.KIND, "The portfolio.");
            var reverses =
                fields.optional(
                    "reverses", Names.notBlank("reverses"), "The event that it takes back.");
            var facts =
                fields.defaulted(
                    "facts",
                    Kind.mapOf(Fact.KIND),
                    ImmutableSortedMap.of(),
                    "Its amounts and facts, by the names by which rules call them.");
            fields.writes(
                (it, out) ->
                    out.put(type, it.type())
                        .put(id, it.id())
                        .put(date, it.date())
                        .put(portfolio, it.portfolio())
                        .put(reverses, it.reverses())
                        .put(facts, it.facts()));
            return values ->
                Event.builder(values.get(type), values.get(id))
                    .date(values.get(date))
                    .portfolio(values.get(portfolio))
                    .reverses(values.get(reverses))
                    .facts(values.get(facts))
                    .build();
          });

  @Override
  public Optional<Event> read(Tree node, Reader reader) {
    Optional<Tree> type = node.get(TYPE);
    if (type.isEmpty() || type.get().asText().isEmpty()) {
      reader.expected(type.orElse(node), FormCode.WRONG_TYPE, says());
      return Optional.empty();
    }
    Form<Event> form = standard.get(type.get().asText().orElseThrow());
    return form == null ? other(node, type.get(), reader) : form.read(node.without(TYPE), reader);
  }

  /** An event that states what only standard types do is of one whose name is misspelt. */
  private Optional<Event> other(Tree node, Tree type, Reader reader) {
    Set<String> misplaced = Sets.intersection(node.fields().keySet(), ownFields);
    if (misplaced.isEmpty()) {
      return OTHER.read(node, reader);
    }
    String stated = type.asText().orElseThrow();
    reader
        .findings()
        .unknown(
            type.place(),
            EarningCode.UNKNOWN_TYPE,
            stated,
            standard.keySet(),
            "value",
            stated,
            "field",
            String.join(", ", misplaced));
    Tree rest = node;
    for (String field : misplaced) {
      rest = rest.without(field);
    }
    OTHER.read(rest, reader);
    return Optional.empty();
  }

  @Override
  public Tree write(Event event) {
    Form<Event> form = standard.get(event.type());
    if (form == null) {
      return OTHER.write(event);
    }
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put(TYPE, Tree.text(event.type()));
    fields.putAll(form.write(event).fields());
    return Tree.object(fields);
  }

  @Override
  public Shape shape() {
    return new Shape.Variants(
        "event-type", says(), TYPE, standard, ImmutableMap.of(), Optional.of(OTHER));
  }

  @Override
  public String says() {
    return "an object whose type is "
        + String.join(", ", standard.keySet())
        + " or a kind that a book declares";
  }
}
