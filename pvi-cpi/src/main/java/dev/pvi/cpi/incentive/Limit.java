package dev.pvi.cpi.incentive;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds for the sum of some lines: at most, at least, or nothing at all below. Amounts are in
 * the currency of the book.
 *
 * @param id its id within the rule or group
 * @param per the lines whose sum it holds for
 * @param bound what it does
 * @param schedule what answers
 * @param on what is looked up: the index, or an attribute or quantity
 * @param sharing how lines share what a cap leaves
 */
public record Limit(
    String id, Per per, Bound bound, Schedule schedule, String on, Sharing sharing) {

  /** The lines whose sum a limit holds for. */
  public enum Per {
    /** Each line by itself. */
    LINE,
    /** The lines of a pot. */
    POT,
    /** All lines of the rule, or of the group. */
    RULE
  }

  /** What a limit does. */
  public enum Bound {
    /** No more than this is paid. */
    CAP("cap"),
    /** No less than this is paid: a line of its own makes up for what is missing. */
    FLOOR("floor"),
    /** Nothing is paid of what is less than this. */
    MINIMUM("minimum");

    private final String field;

    Bound(String field) {
      this.field = field;
    }

    /** Returns the field of a limit that states it. */
    public String field() {
      return field;
    }
  }

  /** How lines share what a cap leaves. */
  public enum Sharing {
    /** Each line the same part of its amount. */
    PRO_RATA,
    /** The earlier line first; on one day by the id of the event. */
    IN_ORDER
  }

  /** How a limit is written. */
  public static final Form<Limit> FORM =
      Form.of(
          "limit",
          "what holds for the sum of some lines",
          fields -> {
            var id = fields.required("id", Kind.id(), "Its id.");
            var per =
                fields.defaulted(
                    "per",
                    Kind.constant(Per.class, true),
                    Per.RULE,
                    "The lines whose sum it holds for: line, pot or rule; rule, if not stated.");
            var cap = fields.optional("cap", Schedule.KIND, "No more than this is paid.");
            var floor = fields.optional("floor", Schedule.KIND, "No less than this is paid.");
            var minimum =
                fields.optional("minimum", Schedule.KIND, "Nothing is paid of what is less.");
            var on =
                fields.defaulted(
                    "on",
                    Kind.id(),
                    Factor.INDEX,
                    "What is looked up: index, an attribute, a quantity.");
            var share =
                fields.defaulted(
                    "share",
                    Kind.constant(Sharing.class, true),
                    Sharing.PRO_RATA,
                    "How lines share what a cap leaves; pro-rata, if not stated.");
            return values -> {
              List<Bound> bounds = new ArrayList<>();
              List<Schedule> schedules = new ArrayList<>();
              for (Bound bound : Bound.values()) {
                Optional<Schedule> stated =
                    switch (bound) {
                      case CAP -> values.get(cap);
                      case FLOOR -> values.get(floor);
                      case MINIMUM -> values.get(minimum);
                    };
                if (stated.isPresent()) {
                  bounds.add(bound);
                  schedules.add(stated.get());
                }
              }
              if (bounds.size() != 1) {
                throw new IllegalArgumentException(
                    "a limit must state one of cap, floor, minimum - but was: "
                        + (bounds.isEmpty() ? "none" : bounds.size() + " of them"));
              }
              return new Limit(
                  values.get(id),
                  values.get(per),
                  bounds.get(0),
                  schedules.get(0),
                  values.get(on),
                  values.get(share));
            };
          });
}
