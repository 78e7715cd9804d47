package dev.pvi.cpi;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.BookId;
import dev.pvi.book.Releases;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.ExcludedLine;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.score.PartnerScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Computes what a partner earned by an incentive program. Immutable and safe for many threads.
 *
 * <pre>{@code
 * RebateStatement statement =
 *     RebateCalculator.of(IncentiveBooks.bundled("acme-points")).calculate(score, earnings);
 * }</pre>
 *
 * <p>Each event is judged by the release in force on its own date and, where a history of scores is
 * handed in, by the score in force on that date. A rule's total is rounded once and apportioned to
 * its lines, so that a late event under one rule never moves a cent of another.
 */
public final class RebateCalculator {

  private final Releases<IncentiveBook> books;

  private RebateCalculator(Releases<IncentiveBook> books) {
    this.books = books;
  }

  /** Returns a calculator that judges each event by the release in force on its own date. */
  public static RebateCalculator of(Releases<IncentiveBook> books) {
    return new RebateCalculator(books);
  }

  /** Returns a calculator for one release. */
  public static RebateCalculator of(IncentiveBook book) {
    return of(Releases.of(List.of(book)));
  }

  /**
   * Returns what a partner earned, with one score that counts for every date.
   *
   * @throws IllegalArgumentException if score and earnings are of different partners
   */
  public RebateStatement calculate(PartnerScore score, Earnings earnings) {
    return calculate(ScoreHistory.always(score), earnings);
  }

  /**
   * Returns what a partner earned, each event by the score in force on its date.
   *
   * @throws IllegalArgumentException if scores and earnings are of different partners
   */
  public RebateStatement calculate(ScoreHistory scores, Earnings earnings) {
    String scored = scores.first().partner().id();
    if (!scored.equals(earnings.partner())) {
      throw new IllegalArgumentException(
          "earnings must be of the partner that was scored, "
              + scored
              + " - but was: "
              + earnings.partner());
    }
    Map<RuleOfBook, RuleTally> tallies = new LinkedHashMap<>();
    for (IncentiveBook book : books.all()) {
      for (EarningRule rule : book.rules()) {
        tallies.put(
            new RuleOfBook(book.release().id(), rule.id()),
            new RuleTally(book, rule, scores, earnings));
      }
    }
    List<ExcludedLine> outside = new ArrayList<>();
    for (Event event : earnings.events()) {
      place(event, tallies, earnings).ifPresent(outside::add);
    }
    List<RuleStatement> rules =
        tallies.values().stream()
            .filter(RuleTally::isNotEmpty)
            .map(RuleTally::statement)
            .collect(ImmutableList.toImmutableList());
    return RebateStatement.builder()
        .partner(earnings.partner())
        .title(scores.first().partner().title())
        .from(earnings.from())
        .through(earnings.through())
        .currency(earnings.currency())
        .rules(rules)
        .outside(outside)
        .notice(notice(rules))
        .build();
  }

  /** Which rule of which release. */
  private record RuleOfBook(BookId book, String rule) {}

  /** Hands an event to the rules that look at it; returns why, if none does. */
  private Optional<ExcludedLine> place(
      Event event, Map<RuleOfBook, RuleTally> tallies, Earnings earnings) {
    LocalDate date = event.date();
    if (date.isBefore(earnings.from()) || date.isAfter(earnings.through())) {
      return outside(
          event,
          StatementCode.OUTSIDE_PERIOD,
          "date",
          date,
          "from",
          earnings.from(),
          "through",
          earnings.through());
    }
    Optional<IncentiveBook> book = books.find(date);
    if (book.isEmpty()) {
      return outside(event, StatementCode.NO_RELEASE, "date", date);
    }
    boolean seen = false;
    for (EarningRule rule : book.get().rules()) {
      RuleTally tally = tallies.get(new RuleOfBook(book.get().release().id(), rule.id()));
      seen |= tally != null && tally.offer(event);
    }
    return seen
        ? Optional.empty()
        : outside(
            event,
            StatementCode.NO_RULE,
            "book",
            book.get(),
            "type",
            event.type(),
            "portfolio",
            event.portfolio());
  }

  private static Optional<ExcludedLine> outside(Event event, Code code, Object... arguments) {
    return Optional.of(
        ExcludedLine.builder()
            .event(event.id())
            .date(event.date())
            .portfolio(event.portfolio())
            .reason(Reason.of(code, arguments))
            .build());
  }

  private String notice(List<RuleStatement> rules) {
    TreeSet<BookId> used =
        rules.stream().map(RuleStatement::book).collect(Collectors.toCollection(TreeSet::new));
    return books.all().stream()
        .filter(book -> used.contains(book.release().id()))
        .map(IncentiveBook::notice)
        .filter(notice -> !notice.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
