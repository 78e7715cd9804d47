package dev.pvi.partner;

import dev.pvi.explain.Dates;
import dev.pvi.explain.Texts;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certification that a person holds.
 *
 * @param certification the id of the certification, as the book defines it
 * @param holder the person, by any id that is the same for all certifications of that person
 * @param linked whether the person's account is linked to the company; if not, it counts for
 *     nothing
 * @param from the first day on which it is valid; empty: always was
 * @param through the last day on which it is valid; empty: does not expire
 */
public record Credential(
    String certification,
    String holder,
    boolean linked,
    Optional<LocalDate> from,
    Optional<LocalDate> through) {

  /**
   * Checks the ids and dates.
   *
   * @throws IllegalArgumentException if one of them is none, or it ends before it begins
   */
  public Credential {
    Ids.check("certification", certification);
    Texts.checkedId("holder", holder);
    from.ifPresent(first -> Dates.checked("from", first));
    through.ifPresent(last -> Dates.checked("through", last));
    if (from.isPresent() && through.isPresent() && through.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "through must not lie before from, " + from.get() + " - but was: " + through.get());
    }
  }

  static final Form<Credential> FORM =
      Form.of(
          "credential",
          "a certification that a person holds",
          fields -> {
            var certification = fields.required("certification", Kind.id(), "Its id in the book.");
            var holder = fields.required("holder", Kind.hostId(), "The person.");
            var linked =
                fields.defaulted(
                    "linked",
                    Kind.flag(),
                    true,
                    "Whether the person's account is linked to the company; yes, if not stated.");
            var from = fields.optional("from", Kind.date(), "The first valid day.");
            var through = fields.optional("through", Kind.date(), "The last one.");
            fields.writes(
                (it, out) ->
                    out.put(certification, it.certification())
                        .put(holder, it.holder())
                        .put(linked, it.linked())
                        .put(from, it.from())
                        .put(through, it.through()));
            return values ->
                new Credential(
                    values.get(certification),
                    values.get(holder),
                    values.get(linked),
                    values.get(from),
                    values.get(through));
          });

  /**
   * Returns a certification of a person with a linked account that does not expire. More is said by
   * {@code Credential.of("ccna", "person-7").through(LocalDate.of(2027, 3, 31))}.
   */
  public static Credential of(String certification, String holder) {
    return new Credential(certification, holder, true, Optional.empty(), Optional.empty());
  }

  /** Returns the same certification of a person whose account is not linked. */
  public Credential unlinked() {
    return new Credential(certification, holder, false, from, through);
  }

  /** Returns the same certification, valid from a day on. */
  public Credential from(LocalDate first) {
    return new Credential(certification, holder, linked, Optional.of(first), through);
  }

  /** Returns the same certification, valid through a day, the last one. */
  public Credential through(LocalDate last) {
    return new Credential(certification, holder, linked, from, Optional.of(last));
  }

  /** Returns whether the certification is valid on a day. */
  public boolean validOn(LocalDate day) {
    return (from.isEmpty() || !day.isBefore(from.get()))
        && (through.isEmpty() || !day.isAfter(through.get()));
  }
}
