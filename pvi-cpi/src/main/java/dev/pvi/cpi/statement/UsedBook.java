package dev.pvi.cpi.statement;

import dev.pvi.book.BookId;
import dev.pvi.book.BookIdentity;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;

/**
 * How a statement writes by which book it was computed.
 *
 * @param release the release
 * @param hash the SHA-256 of its canonical text
 */
record UsedBook(BookId release, String hash) {

  private static final Form<UsedBook> FORM =
      Form.of(
          "used-book",
          "a release and the hash of its text",
          fields -> {
            var release = fields.required("release", BookId.KIND, "The release.");
            var hash =
                fields.required("hash", Kind.text(), "The SHA-256 of its canonical text, in hex.");
            fields.writes((it, out) -> out.put(release, it.release()).put(hash, it.hash()));
            return values -> new UsedBook(values.get(release), values.get(hash));
          });

  static final Kind<BookIdentity> KIND = FORM.as(UsedBook::identity, UsedBook::of);

  private static final int SHOWN = 12;

  private static UsedBook of(BookIdentity identity) {
    return new UsedBook(identity.release(), identity.hash());
  }

  private BookIdentity identity() {
    return BookIdentity.of(release, hash);
  }

  /** Returns release and the beginning of the hash, enough to tell two texts apart. */
  static String says(BookIdentity book) {
    String hash = book.hash();
    int end = hash.lastIndexOf('-') + 1 + SHOWN;
    return hash.length() < end
        ? book.release().toString()
        : book.release() + " (" + hash.substring(0, end) + ")";
  }
}
