package dev.pvi.cpi;

import com.google.common.collect.Iterables;
import dev.pvi.book.BookId;
import dev.pvi.book.Releases;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.ExcludedLine;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.cpi.statement.UsedScore;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Reason;
import dev.pvi.score.PartnerScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement in the making: hands each event to the release and the score of its date. */
final class Calculation {

  private final Releases<IncentiveBook> books;
  private final ScoreHistory scores;
  private final Earnings earnings;
  private final Map<BookId, List<RuleTally>> tallies = new LinkedHashMap<>();
  private final Map<LocalDate, Day> days = new HashMap<>();
  private final Map<BookId, SortedMap<Integer, Desk>> desks = new HashMap<>();
  private final SortedMap<LocalDate, UsedScore> usedScores = new TreeMap<>();
  private final Set<Finding> caveats = new LinkedHashSet<>();
  private final List<ExcludedLine> outside = new ArrayList<>();

  /** What holds for the events of a date: who takes them, or why nobody does. */
  private record Day(Optional<IncentiveBook> book, Optional<Desk> desk, Optional<Reason> outside) {

    static Day outside(Reason reason) {
      return new Day(Optional.empty(), Optional.empty(), Optional.of(reason));
    }
  }

  Calculation(
      Releases<IncentiveBook> books,
      List<BoundBook> bound,
      ScoreHistory scores,
      Earnings earnings) {
    this.books = books;
    this.scores = scores;
    this.earnings = earnings;
    Exchange exchange = new Exchange(earnings);
    for (BoundBook one : bound) {
      List<RuleTally> ofBook = new ArrayList<>();
      one.rules().forEach(rule -> ofBook.add(new RuleTally(rule, exchange)));
      tallies.put(one.book().release().id(), ofBook);
    }
  }

  RebateStatement statement() {
    for (Event event : earnings.events()) {
      place(event);
    }
    List<RuleStatement> rules = new ArrayList<>();
    for (List<RuleTally> ofBook : tallies.values()) {
      for (RuleTally tally : ofBook) {
        if (tally.isNotEmpty()) {
          rules.add(tally.statement(earnings.currency()));
        }
      }
    }
    return RebateStatement.builder()
        .partner(earnings.partner())
        .title(scores.first().partner().title())
        .from(earnings.from())
        .through(earnings.through())
        .currency(earnings.currency())
        .rules(rules)
        .outside(outside)
        .books(used(rules).map(IncentiveBook::identity).toList())
        .scores(usedScores.values())
        .findings(Iterables.concat(caveats, earnings.findings()))
        .notice(notice(rules))
        .build();
  }

  private void place(Event event) {
    @Nullable Day day = days.get(event.date());
    if (day == null) {
      day = day(event.date());
      days.put(event.date(), day);
    }
    if (day.outside().isPresent()) {
      exclude(event, day.outside().get());
    } else if (!day.desk().orElseThrow().take(event)) {
      exclude(
          event,
          Reason.of(
              StatementCode.NO_RULE,
              "book",
              day.book().orElseThrow(),
              "type",
              event.type(),
              "portfolio",
              event.portfolio()));
    }
  }

  private Day day(LocalDate date) {
    if (date.isBefore(earnings.from()) || date.isAfter(earnings.through())) {
      return Day.outside(
          Reason.of(
              StatementCode.OUTSIDE_PERIOD,
              "date",
              date,
              "from",
              earnings.from(),
              "through",
              earnings.through()));
    }
    Optional<IncentiveBook> book = books.find(date);
    if (book.isEmpty()) {
      return Day.outside(Reason.of(StatementCode.NO_RELEASE, "date", date));
    }
    return new Day(book, Optional.of(desk(book.get().release().id(), date)), Optional.empty());
  }

  private Desk desk(BookId book, LocalDate date) {
    return desks
        .computeIfAbsent(book, id -> new TreeMap<>())
        .computeIfAbsent(scores.position(date), position -> newDesk(book, scores.on(date)));
  }

  private Desk newDesk(BookId book, Optional<PartnerScore> score) {
    score
        .map(one -> new UsedScore(one.partner().asOf(), one.identity()))
        .ifPresent(one -> usedScores.put(one.asOf(), one));
    score.ifPresent(one -> caveats.addAll(one.caveats()));
    return new Desk(tallies.getOrDefault(book, List.of()), score, scores);
  }

  private void exclude(Event event, Reason reason) {
    outside.add(
        ExcludedLine.builder()
            .event(event.id())
            .date(event.date())
            .portfolio(event.portfolio())
            .reason(reason)
            .build());
  }

  private String notice(List<RuleStatement> rules) {
    return used(rules)
        .map(IncentiveBook::notice)
        .filter(notice -> !notice.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private Stream<IncentiveBook> used(List<RuleStatement> rules) {
    Set<BookId> used =
        rules.stream().map(RuleStatement::book).collect(Collectors.toCollection(TreeSet::new));
    return books.all().stream().filter(book -> used.contains(book.release().id()));
  }
}
