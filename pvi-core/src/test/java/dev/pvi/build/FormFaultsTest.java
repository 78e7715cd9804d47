package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every slip that a form can be made with is a problem of the contract. */
class FormFaultsTest {

  record Parcel(String id, String from, String through, int weight, Optional<String> note) {}

  private static final FormContract CONTRACT =
      new FormContract(Reader::of, member -> member.setAccessible(true));

  private static List<String> problems(Form<?> form) {
    return CONTRACT.problems(form.shape(), true);
  }

  @Test
  void formWithoutASlipHasNoProblem() {
    Form<Parcel> form =
        Form.of(
            "parcel",
            "a parcel",
            fields -> {
              var id = fields.key("id", Kind.id(), "Its id.");
              var from = fields.required("from", Kind.text(), "Where it begins.");
              var through = fields.required("through", Kind.text(), "Where it passes.");
              var weight = fields.defaulted("weight", Kind.integer(0, 9), 5, "How heavy it is.");
              var note = fields.optional("note", Kind.text(), "A note.");
              fields.writes(
                  (it, out) ->
                      out.put(id, it.id())
                          .put(from, it.from())
                          .put(through, it.through())
                          .put(weight, it.weight())
                          .put(note, it.note()));
              return in ->
                  new Parcel(
                      in.get(id), in.get(from), in.get(through), in.get(weight), in.get(note));
            });

    assertThat(problems(form)).isEmpty();
  }

  /** Two texts and a number with a default. */
  record Leg(String from, String through, int days) {}

  /** How an object is made of what is read, and what is written of it. */
  private enum Slip {
    NONE,
    SWAPPED_WHERE_MADE,
    SWAPPED_WHERE_WRITTEN,
    FORGOTTEN_WHERE_MADE,
    CONSTANT_WHERE_WRITTEN,
    OTHER_DEFAULT
  }

  private static Form<Leg> leg(Slip slip) {
    return Form.of(
        "leg",
        "a leg",
        fields -> {
          var from = fields.required("from", Kind.text(), "Where it begins.");
          var through = fields.required("through", Kind.text(), "Where it ends.");
          var days = fields.defaulted("days", Kind.integer(0, 90), 5, "How long it takes.");
          boolean swapped = slip == Slip.SWAPPED_WHERE_WRITTEN;
          fields.writes(
              (it, out) ->
                  out.put(from, swapped ? it.through() : it.from())
                      .put(through, swapped ? it.from() : it.through())
                      .put(days, slip == Slip.CONSTANT_WHERE_WRITTEN ? 7 : it.days()));
          return in ->
              switch (slip) {
                case SWAPPED_WHERE_MADE -> new Leg(in.get(through), in.get(from), in.get(days));
                case FORGOTTEN_WHERE_MADE -> new Leg(in.get(from), in.get(from), in.get(days));
                case OTHER_DEFAULT ->
                    new Leg(in.get(from), in.get(through), in.get(days) == 5 ? 6 : in.get(days));
                default -> new Leg(in.get(from), in.get(through), in.get(days));
              };
        });
  }

  @Test
  void swappingIsNoticed() {
    assertThat(problems(leg(Slip.NONE))).isEmpty();
    assertThat(problems(leg(Slip.SWAPPED_WHERE_MADE)))
        .contains("leg: from must be sample-108 - but was: sample-116");
    assertThat(problems(leg(Slip.SWAPPED_WHERE_WRITTEN)))
        .contains(
            "leg: from must be written as Optional[\"sample-108\"] - but was:"
                + " Optional[\"sample-116\"]");
  }

  @Test
  void forgettingIsNoticed() {
    assertThat(problems(leg(Slip.FORGOTTEN_WHERE_MADE)))
        .contains("leg: through must be sample-116 - but was: sample-108");
    assertThat(problems(leg(Slip.CONSTANT_WHERE_WRITTEN)))
        .contains("leg: days must be written as Optional[33] - but was: Optional[7]");
    assertThat(problems(leg(Slip.OTHER_DEFAULT))).contains("leg: days must be 5 - but was: 6");
  }

  @Test
  void componentWithoutAFieldIsNoticed() {
    Form<Leg> form =
        Form.of(
            "leg",
            "a leg",
            fields -> {
              var from = fields.required("from", Kind.text(), "Where it begins.");
              var days = fields.required("days", Kind.integer(0, 90), "How long it takes.");
              fields.writes((it, out) -> out.put(from, it.from()).put(days, it.days()));
              return in -> new Leg(in.get(from), "", in.get(days));
            });

    assertThat(problems(form)).containsExactly("leg: through must be a field - but was: none");
  }

  @Test
  void fieldWithoutAnAccessorIsNoticed() {
    record Place(String name) {}
    Form<Place> form =
        Form.of(
            "place",
            "a place",
            fields -> {
              var name = fields.required("name", Kind.text(), "Its name.");
              var code = fields.optional("code", Kind.text(), "Its code.");
              fields.writes((it, out) -> out.put(name, it.name()).put(code, Optional.empty()));
              return in -> new Place(in.get(name));
            });

    assertThat(problems(form))
        .contains("place: no accessor code of Place")
        .anyMatch(problem -> problem.startsWith("place: code must be written as Optional["));
  }

  @Test
  void formThatDoesNotWriteIsNoticedWhereItMust() {
    record Place(String name) {}
    Form<Place> form =
        Form.of(
            "place",
            "a place",
            fields -> {
              var name = fields.required("name", Kind.text(), "Its name.");
              return in -> new Place(in.get(name));
            });

    assertThat(CONTRACT.problems(form.shape(), false)).isEmpty();
    assertThat(problems(form))
        .containsExactly(
            "place: must be written - but was: place must not be written, it is only read");
  }

  @Test
  void fieldsThatNoSampleTellsApartAreNoticed() {
    record Words(String one, String other) {}
    Kind<String> always = Kind.text("the word yes", "yes");
    Form<Words> form =
        Form.of(
            "words",
            "two words",
            fields -> {
              var one = fields.required("one", always, "One.");
              var other = fields.required("other", always, "The other.");
              return in -> new Words(in.get(other), in.get(one));
            });

    assertThat(CONTRACT.problems(form.shape(), false))
        .containsExactly("words: no sample tells one from other");
  }

  @Test
  void objectThatNoSampleFitsIsNoticed() {
    record Never(String name) {}
    Form<Never> form =
        Form.of(
            "never",
            "what cannot be made",
            fields -> {
              var name = fields.required("name", Kind.text(), "Its name.");
              return in -> {
                throw new IllegalArgumentException(
                    "name must be another - but was: " + in.get(name));
              };
            });

    assertThat(CONTRACT.problems(form.shape(), false))
        .singleElement()
        .asString()
        .startsWith("never: no sample can be read, state one: ");
  }
}
