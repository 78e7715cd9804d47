package dev.pvi.book;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Tree;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which release of a program a book is, on which dates its rules hold, and since when they are
 * known.
 *
 * @param id program and version
 * @param from the first date on which the rules hold
 * @param through the last date on which they hold; empty for open end
 * @param known the date of publication, which counts as known
 * @param corrects the release that this one corrects
 * @param base the release that this one extends as a layer
 */
public record Release(
    BookId id,
    LocalDate from,
    Optional<LocalDate> through,
    LocalDate known,
    Optional<BookId> corrects,
    Optional<BookId> base) {

  public Release {
    LocalDate first = from;
    through
        .filter(last -> last.isBefore(first))
        .ifPresent(
            last -> {
              throw new IllegalArgumentException(
                  "effective.through must not lie before effective.from, "
                      + first
                      + " - but was: "
                      + last);
            });
  }

  /** By the first date, then by publication, then by id. */
  static final Comparator<Release> ORDER =
      Comparator.comparing(Release::from).thenComparing(Release::known).thenComparing(Release::id);

  /** Returns whether the rules hold on a date. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && through.map(last -> !day.isAfter(last)).orElse(true);
  }

  @Override
  public String toString() {
    return id + " (from " + from + through.map(last -> " through " + last).orElse("") + ")";
  }

  /**
   * Declares the fields that name and date a book: {@code id}, {@code version}, {@code effective},
   * {@code known}, {@code corrects}.
   *
   * @return the function that makes the release of the values
   */
  static <T> Function<Form.Values, Release> declare(Form.Declaration<T> fields) {
    var id = fields.required("id", BookId.PROGRAM, "The program.");
    var version = fields.required("version", BookId.VERSION, "The version.");
    var dates = declareDates(fields);
    return values -> {
      Release release = dates.apply(values).of(new BookId(values.get(id), values.get(version)));
      if (release.corrects().filter(release.id()::equals).isPresent()) {
        Tree stated = values.node().get("corrects").orElse(values.node());
        values.reader().error(stated, BookCode.CORRECTION_CYCLE);
      }
      return release;
    };
  }

  /** Declares the fields that date a book whose id is known. */
  static <T> Function<Form.Values, Dates> declareDates(Form.Declaration<T> fields) {
    var effective = fields.required("effective", Effective.FORM, "On which dates the rules hold.");
    var known = fields.required("known", Kind.date(), "The date of publication.");
    var corrects = fields.optional("corrects", BookId.KIND, "The release that this one corrects.");
    var base =
        fields.optional(
            "extends",
            BookId.KIND,
            "The release that this one extends: only what differs is stated, null removes.");
    return values ->
        new Dates(values.get(effective), values.get(known), values.get(corrects), values.get(base));
  }

  /** All of a release but its id. */
  record Dates(
      Effective effective, LocalDate known, Optional<BookId> corrects, Optional<BookId> base) {

    /** Returns the release of such an id. */
    Release of(BookId id) {
      return new Release(id, effective.from, effective.through, known, corrects, base);
    }
  }

  /** On which dates rules hold. */
  record Effective(LocalDate from, Optional<LocalDate> through) {
    static final Form<Effective> FORM =
        Form.of(
            "effective",
            "on which dates the rules hold",
            fields -> {
              var from = fields.required("from", Kind.date(), "The first date.");
              var through = fields.optional("through", Kind.date(), "The last date, if any.");
              return values -> {
                Optional<LocalDate> last = values.get(through);
                if (last.filter(day -> day.isBefore(values.get(from))).isPresent()) {
                  throw new IllegalArgumentException(
                      "through must not lie before from, "
                          + values.get(from)
                          + " - but was: "
                          + last.get());
                }
                return new Effective(values.get(from), last);
              };
            });
  }
}
