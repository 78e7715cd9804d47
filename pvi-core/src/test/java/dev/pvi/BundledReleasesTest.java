package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.Book;
import dev.pvi.book.BookFormat;
import dev.pvi.book.BookId;
import dev.pvi.rulebook.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of the bundled books says what the books say, and only the chosen one is read. */
class BundledReleasesTest {

  @Test
  void indexListsEveryReleaseAsItsBookStatesIt() {
    for (String program : RuleBooks.programs()) {
      // reading a book holds it against the index
      assertThat(RuleBooks.bundled(program).all())
          .isNotEmpty()
          .allMatch(book -> book.release().id().program().equals(program));
    }
  }

  @Test
  void oneReleaseIsReadOnceHoweverOftenItIsChosen() {
    String program = RuleBooks.programs().get(0);
    var releases = RuleBooks.bundled(program);
    RuleBook latest = releases.all().get(releases.all().size() - 1);

    assertThat(releases.at(latest.release().from())).isSameAs(latest);
  }

  @Test
  void bookIsBundledUnderTheNameOfItsRelease() {
    BookFormat<RuleBook> format = RuleBooks.format();
    for (String program : format.programs()) {
      List<BookId> ids =
          format.bundled(program).all().stream().map(Book::release).map(r -> r.id()).toList();
      assertThat(ids)
          .allSatisfy(id -> assertThat(format.text(id).name()).hasToString(id.toString()));
    }
  }
}
