package dev.pvi.book;

import dev.pvi.explain.Findings;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Place;
import dev.pvi.form.Reader;

/**
 * A run of the worked examples of a book: says of each whether it comes out. What the book itself
 * states must; what a base states may come out otherwise under a layer, which is only a note.
 */
public final class Replay {

  private final String book;
  private final Reader reader;

  Replay(String book, Reader reader) {
    this.book = book;
    this.reader = reader;
  }

  /** Returns what was given to the book's format, such as the rules of a house. */
  public Reader reader() {
    return reader;
  }

  /**
   * Runs an example; what is wrong with its records is found, and the next one is run. Of an
   * example of a base, that it cannot be run under a layer is only a note.
   *
   * @param place where it stands
   */
  public void run(Place place, Runnable example) {
    try {
      example.run();
    } catch (InvalidRecordException e) {
      if (isOwn(place)) {
        e.findings().forEach(findings()::add);
      } else {
        String because = e.findings().get(0).toString();
        findings().note(place, BookCode.EXAMPLE_IMPOSSIBLE, "value", because);
      }
    }
  }

  private boolean isOwn(Place example) {
    return example.document().equals(book);
  }

  /**
   * Says that an example came out otherwise.
   *
   * @param example where it stands
   * @param what what was expected, such as {@code index}
   * @param of of which part, such as a portfolio
   */
  public void differs(Place example, String what, String of, String expected, String value) {
    Object[] arguments = {"what", what, "expected", expected, "of", of, "value", value};
    if (isOwn(example)) {
      findings().error(example, BookCode.EXAMPLE, arguments);
    } else {
      findings().note(example, BookCode.EXAMPLE_CHANGED, arguments);
    }
  }

  /**
   * Says that no example touches something.
   *
   * @param examples where the examples stand
   */
  public void untouched(Place examples, String what) {
    findings().note(examples, BookCode.UNTOUCHED, "what", what);
  }

  private Findings findings() {
    return reader.findings();
  }
}
