package dev.pvi.cpi.engine;

import dev.pvi.book.BookId;
import dev.pvi.book.Releases;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.cpi.statement.UsedScore;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Reason;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds who judges the events of a day: the release and the score in force. */
final class Desks {

  private final Releases<IncentiveBook> books;
  private final Map<BoundBook, List<RuleTally>> tallies;
  private final Map<BookId, BoundBook> bound = new HashMap<>();
  private final ScoreHistory scores;
  private final Moments moments;
  private final Map<LocalDate, Day> days = new HashMap<>();
  private final Map<BoundBook, Map<Integer, Desk>> desks = new HashMap<>();
  private final Set<Integer> usedPositions = new TreeSet<>();
  private final SortedMap<LocalDate, UsedScore> usedScores = new TreeMap<>();
  private final Set<Finding> caveats = new LinkedHashSet<>();

  /**
   * What holds for the events of a day.
   *
   * @param book the release in force; null if none is
   * @param desk who takes them; null if nobody does
   * @param outside why nobody does; null if somebody does
   */
  record Day(@Nullable BoundBook book, @Nullable Desk desk, @Nullable Reason outside) {}

  Desks(
      Releases<IncentiveBook> books,
      Map<BoundBook, List<RuleTally>> tallies,
      ScoreHistory scores,
      Moments moments) {
    this.books = books;
    this.tallies = tallies;
    this.scores = scores;
    this.moments = moments;
    tallies.keySet().forEach(book -> bound.put(book.book().release().id(), book));
  }

  Day on(LocalDate date) {
    @Nullable Day day = days.get(date);
    if (day == null) {
      day = newDay(date);
      days.put(date, day);
    }
    return day;
  }

  private Day newDay(LocalDate date) {
    Optional<BoundBook> book = books.find(date).map(found -> bound.get(found.release().id()));
    return book.isEmpty()
        ? new Day(null, null, Reason.of(StatementCode.NO_RELEASE, "date", date))
        : new Day(book.get(), desk(book.get(), date), null);
  }

  /** Returns who judges by a release under the score of a day. */
  Desk desk(BoundBook book, LocalDate date) {
    return desks
        .computeIfAbsent(book, one -> new HashMap<>())
        .computeIfAbsent(scores.position(date), position -> newDesk(book, scores.on(date)));
  }

  private Desk newDesk(BoundBook book, Optional<PartnerScore> score) {
    return new Desk(tallies.getOrDefault(book, List.of()), score, scores, moments);
  }

  /** Notes that the score of a day judges an event. */
  void use(LocalDate date) {
    int position = scores.position(date);
    if (position >= 0 && usedPositions.add(position)) {
      PartnerScore score = scores.all().get(position);
      usedScores.put(
          score.partner().asOf(), new UsedScore(score.partner().asOf(), score.identity()));
      caveats.addAll(score.caveats());
    }
  }

  /** Returns the scores that judged, by date. */
  Collection<UsedScore> usedScores() {
    return usedScores.values();
  }

  /** Returns what must be said of those scores. */
  Set<Finding> caveats() {
    return caveats;
  }
}
