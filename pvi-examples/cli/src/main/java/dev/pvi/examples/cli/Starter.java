package dev.pvi.examples.cli;

import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.rulebook.Certification;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** What the files that {@code pvi init} writes have in common. */
final class Starter {

  /** How the partner of these files is called. */
  static final String PARTNER = "partner-1";

  private static final BigDecimal AMOUNT = BigDecimal.valueOf(1000);

  private Starter() {}

  /** Returns remarks by id. */
  static Tree remarks(Map<String, String> texts) {
    Map<String, Tree> remarks = new LinkedHashMap<>();
    texts.forEach((id, text) -> remarks.put(id, Tree.text(text)));
    return Tree.object(remarks);
  }

  /** Returns an amount of money, to be replaced. */
  static Tree amount(CurrencyUnit currency) {
    Map<String, Tree> amount = new LinkedHashMap<>();
    amount.put("amount", Tree.number(AMOUNT));
    amount.put("currency", Tree.text(currency.getCode()));
    return Tree.object(amount);
  }

  /** Returns a value that an attribute admits, to be replaced: of levels the lowest. */
  static Tree value(Attribute attribute, CurrencyUnit currency, LocalDate day, String text) {
    return switch (attribute.type()) {
      case LEVEL -> Tree.text(attribute.levels().get(0));
      case TEXT -> Tree.text(text);
      case FLAG -> Tree.flag(false);
      case NUMBER -> Tree.number(BigDecimal.ONE);
      case MONEY -> amount(currency);
      case DATE -> Tree.text(day.toString());
    };
  }

  /** Returns what a certification is worth. */
  static String says(RuleBook book, Certification one) {
    return one.name()
        + ": "
        + MetricWords.worth(book, one)
        + ", in "
        + BookWords.joined(one.portfolios(), "every portfolio")
        + one.requires().map(before -> ", after " + before).orElse("");
  }

  /** Returns the names of all standings, those of single portfolios with the name of these. */
  static Map<String, String> standings(RuleBook book) {
    Map<String, String> all = new LinkedHashMap<>();
    book.ladder().rungs().forEach(rung -> all.put(rung.standing().id(), rung.name()));
    for (Scorecard card : book.scorecards()) {
      for (Ladder.Rung rung : card.ladder().map(Ladder::rungs).orElse(List.of())) {
        all.merge(
            rung.standing().id(),
            rung.name() + ", of " + card.name(),
            (known, more) -> known.contains(", of ") ? known + ", " + card.name() : known);
      }
    }
    return all;
  }
}
