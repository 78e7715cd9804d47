package dev.pvi.cpi.statement;

import dev.pvi.book.BookId;
import dev.pvi.book.BookIdentity;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;

/** How a statement names the books by which it was computed. */
final class Identities {

  private static final Kind<String> HASH =
      Kind.text("a SHA-256 in hex, or nothing", "(?:hypothetical-)?[0-9a-f]{64}|");

  static final Form<BookIdentity> FORM =
      Form.of(
          "book-identity",
          "a release and the hash of its text",
          fields -> {
            var release = fields.required("release", BookId.KIND, "The release.");
            var hash = fields.required("hash", HASH, "The SHA-256 of its canonical text.");
            fields.writes((it, out) -> out.put(release, it.release()).put(hash, it.hash()));
            return values -> BookIdentity.of(values.get(release), values.get(hash));
          });

  private static final int SHOWN = 12;

  private Identities() {}

  /** Returns release and the beginning of the hash, enough to tell two texts apart. */
  static String says(BookIdentity book) {
    String hash = book.hash();
    return hash.isEmpty()
        ? book.release().toString()
        : book.release() + " (" + hash.substring(0, Math.min(hash.length(), digits(hash))) + ")";
  }

  private static int digits(String hash) {
    return hash.lastIndexOf('-') + 1 + SHOWN;
  }
}
