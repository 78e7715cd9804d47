package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.explain.Explanation;
import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The parts of a book that a user asked for, in words and as the book states them. */
final class Selection {

  private final Book book;
  private final AnswerOptions answer;
  private final List<Explanation> words = new ArrayList<>();
  private final Map<String, Map<String, Tree>> stated = new LinkedHashMap<>();

  /** Makes an empty selection. */
  Selection(Book book, AnswerOptions answer) {
    this.book = book;
    this.answer = answer;
  }

  /**
   * Adds parts by their ids.
   *
   * @param option the option that names them
   * @param given the ids that the user gave
   * @param field where the book states such parts, keyed by id
   * @param known the parts that there are
   * @param say how a part is put into words
   * @throws picocli.CommandLine.ParameterException if there is no such part
   */
  <T> void pick(
      String option,
      List<String> given,
      String field,
      Map<String, T> known,
      Function<T, Explanation> say) {
    for (String id : given) {
      T part = known.get(id);
      if (part == null) {
        throw answer.wrong(
            option
                + " must be one of the "
                + field
                + " of "
                + book
                + " (known: "
                + (known.isEmpty() ? "none" : String.join(", ", known.keySet()))
                + ") - but was: "
                + id
                + Inputs.meant(id, known.keySet()));
      }
      words.add(say.apply(part));
      book.tree()
          .at(field, id)
          .ifPresent(
              node -> stated.computeIfAbsent(field, all -> new LinkedHashMap<>()).put(id, node));
    }
  }

  /** Prints what was picked; if nothing was, the whole book. */
  void print(Supplier<List<Explanation>> whole) {
    List<Explanation> lines = new ArrayList<>(words);
    if (words.isEmpty()) {
      lines.addAll(BookWords.header(book));
      lines.add(BookWords.evidence(book));
      lines.addAll(whole.get());
      lines.add(BookWords.sources(book));
    }
    answer.print(Explanation.of(BookWords.title(book), lines), this::json);
  }

  private String json() {
    if (words.isEmpty()) {
      return book.tree().toJson();
    }
    Map<String, Tree> parts = new LinkedHashMap<>();
    stated.forEach((field, byId) -> parts.put(field, Tree.object(byId)));
    return Tree.object(parts).toJson();
  }
}
