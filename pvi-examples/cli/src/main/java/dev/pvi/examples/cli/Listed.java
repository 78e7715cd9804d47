package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.explain.Explanation;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A book as a list names it.
 *
 * @param shelf where it stands, such as {@code rule books that are bundled}
 * @param book the book
 */
record Listed(String shelf, Book book) {

  private static final Form<Listed> FORM =
      Form.of(
          "listed-book",
          "a book as a list names it",
          fields -> {
            var shelf = fields.required("shelf", Kind.text(), "Where it stands.");
            var id = fields.required("id", Kind.text(), "The release.");
            var from = fields.required("from", Kind.date(), "The first date on which it holds.");
            var through = fields.optional("through", Kind.date(), "The last one, if any.");
            var known = fields.required("known", Kind.date(), "The date of publication.");
            var base = fields.optional("extends", Kind.text(), "What it extends.");
            var title = fields.required("title", Kind.text(), "Its title.");
            var hash = fields.required("hash", Kind.text(), "The SHA-256 of its canonical text.");
            fields.writes(
                (it, out) ->
                    out.put(shelf, it.shelf)
                        .put(id, it.book.toString())
                        .put(from, it.book.release().from())
                        .put(through, it.book.release().through())
                        .put(known, it.book.release().known())
                        .put(base, it.book.release().base().map(Object::toString))
                        .put(title, it.book.title())
                        .put(hash, it.book.hash()));
            return values -> {
              throw new IllegalArgumentException("a list is only written");
            };
          });

  /** The file format of a list of books. */
  static final Document<List<Listed>> DOCUMENT =
      new Document<>(
          "pvi-books/1",
          "Books",
          Form.<List<Listed>>of(
              "books",
              "books",
              fields -> {
                var books = fields.required("books", Kind.listOf(FORM), "The books.");
                fields.writes((all, out) -> out.put(books, all));
                return values -> values.get(books);
              }));

  /** Returns a list in words. */
  static Explanation explain(List<Listed> books) {
    List<Explanation> shelves = new ArrayList<>();
    for (String shelf : books.stream().map(Listed::shelf).distinct().toList()) {
      shelves.add(
          Explanation.of(
              shelf,
              books.stream().filter(one -> one.shelf.equals(shelf)).map(Listed::explain).toList()));
    }
    return Explanation.of("Books: " + books.size(), shelves);
  }

  private Explanation explain() {
    List<Explanation> lines = new ArrayList<>();
    lines.add(Explanation.line(book.title()));
    book.release().base().ifPresent(base -> lines.add(Explanation.line("extends " + base)));
    book.release()
        .corrects()
        .ifPresent(corrected -> lines.add(Explanation.line("corrects " + corrected)));
    lines.add(Explanation.line("SHA-256 " + book.hash()));
    return new Explanation(book.toString(), List.of(BookWords.dates(book.release())), lines);
  }
}
