package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import java.util.List;

/**
 * Whether a partner has a benefit of the program, and what is missing for it.
 *
 * @param id the id of the benefit
 * @param name its name in texts
 * @param state whether the partner has it, as the needs say: held if all are; else missing, if any
 *     is; else unknown
 * @param gives what it gives, in words
 * @param source what all of this rests on
 * @param needs what it needs, each with its own answer
 */
public record Entitlement(
    String id, String name, State state, List<String> gives, Source source, List<Part> needs) {

  /** Whether a partner has a benefit, or meets a need. */
  public enum State {
    /** It is so. */
    HELD,
    /** It is not so. */
    MISSING,
    /** It cannot be told, as something is not stated. */
    UNKNOWN
  }

  /**
   * One thing that a benefit needs.
   *
   * @param text the need in words
   * @param state whether the partner meets it
   * @param reasons why
   */
  public record Part(String text, State state, List<Reason> reasons) {

    static final Form<Part> FORM =
        Form.of(
            "need-met",
            "one thing that a benefit needs",
            fields -> {
              var text = fields.required("text", Kind.text(), "The need in words.");
              var state = fields.required("state", STATE, "Whether the partner meets it.");
              var reasons =
                  fields.defaulted("reasons", Kind.listOf(Kind.reason()), List.of(), "Why.");
              fields.writes(
                  (it, out) ->
                      out.put(text, it.text()).put(state, it.state()).put(reasons, it.reasons()));
              return values -> new Part(values.get(text), values.get(state), values.get(reasons));
            });

    public Part {
      reasons = ImmutableList.copyOf(reasons);
    }
  }

  private static final Kind<State> STATE = Kind.constant(State.class, true);

  static final Form<Entitlement> FORM =
      Form.of(
          "entitlement",
          "whether a partner has a benefit, and what is missing for it",
          fields -> {
            var id = fields.required("id", Kind.id(), "The id of the benefit.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var state = fields.required("state", STATE, "Whether the partner has it.");
            var gives =
                fields.defaulted(
                    "gives", Kind.listOf(Kind.text()), List.of(), "What it gives, in words.");
            var rests = fields.required("restsOn", WrittenScore.SOURCE, "What it rests on.");
            var needs = fields.required("needs", Kind.listOf(Part.FORM, 1), "What it needs.");
            fields.writes(
                (it, out) ->
                    out.put(id, it.id())
                        .put(name, it.name())
                        .put(state, it.state())
                        .put(gives, it.gives())
                        .put(rests, it.source())
                        .put(needs, it.needs()));
            return values ->
                new Entitlement(
                    values.get(id),
                    values.get(name),
                    values.get(state),
                    values.get(gives),
                    values.get(rests),
                    values.get(needs));
          });

  /**
   * Checks that the state is what the needs say.
   *
   * @throws IllegalArgumentException if not
   */
  public Entitlement {
    gives = ImmutableList.copyOf(gives);
    needs = ImmutableList.copyOf(needs);
    State expected = state(needs);
    if (state != expected) {
      throw new IllegalArgumentException(
          "state must be " + expected + ", as the needs say - but was: " + state);
    }
  }

  /** Returns what some needs say of a benefit. */
  public static Entitlement of(
      String id, String name, List<String> gives, Source source, List<Part> needs) {
    return new Entitlement(id, name, state(needs), gives, source, needs);
  }

  private static State state(List<Part> needs) {
    State state = State.HELD;
    for (Part need : needs) {
      if (need.state() == State.MISSING) {
        return State.MISSING;
      }
      state = need.state() == State.UNKNOWN ? State.UNKNOWN : state;
    }
    return state;
  }
}
