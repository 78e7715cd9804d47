package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.book.BookText;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.NamedTables;
import dev.pvi.rulebook.RuleBook;
import java.util.List;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;

/**
 * A book that was opened to look into it.
 *
 * @param book the book, of either kind
 * @param layers the texts that it was made of, lowest first
 * @param tables its tables by name, bound
 */
record Opened(Book book, List<BookText> layers, SortedMap<String, Schedule> tables) {

  /**
   * Opens what layers say together.
   *
   * @param layers their texts, lowest first
   * @param rules what tables may name
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  static Opened of(List<BookText> layers, Rules rules) {
    BookText top = layers.get(layers.size() - 1);
    boolean isIncentive = Layering.isIncentive(top);
    Shelf<?> shelf = isIncentive ? Shelf.INCENTIVES.with(rules) : Shelf.RULES.with(rules);
    Book book =
        layers.size() == 1
            ? shelf.format().parse(top.name(), top.json())
            : shelf.format().stack(layers);
    Findings findings = new Findings();
    SortedMap<String, Schedule> tables =
        book instanceof RuleBook scores
            ? scores.bind(rules.scoring(), findings)
            : new NamedTables(((IncentiveBook) book).tables(), rules.scoring())
                .bindAll(reader(book, findings));
    findings.throwIfBookIsWrong();
    return new Opened(book, layers, tables);
  }

  /** Returns a reader that knows what a book declares. */
  static Reader reader(Book book, Findings findings) {
    return Reader.of(findings)
        .with(Attributes.class, book.attributes())
        .with(CurrencyUnit.class, book.currency());
  }
}
