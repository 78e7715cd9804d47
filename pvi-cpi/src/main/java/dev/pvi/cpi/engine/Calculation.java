package dev.pvi.cpi.engine;

import com.google.common.collect.Iterables;
import dev.pvi.book.BookId;
import dev.pvi.book.Releases;
import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.EventKind;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import dev.pvi.score.ScoreHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement in the making: hands each event to the release and the score of its date. */
public final class Calculation {

  private final Releases<IncentiveBook> books;
  private final ScoreHistory scores;
  private final Earnings earnings;
  private final Period period;
  private final Map<BoundBook, List<RuleTally>> tallies = new LinkedHashMap<>();
  private final Desks desks;
  private final Moments moments;
  private final List<RuleTally> counting = new ArrayList<>();
  private final List<Line> outside = new ArrayList<>();
  private final @Nullable Sums outsideSums;
  private final Reversals reversals;
  private final Set<String> toldApart = new HashSet<>();
  private final Duplicates duplicates;

  /**
   * Prepares a statement.
   *
   * @param keepsLines whether each event has a line of its own
   */
  public Calculation(
      Releases<IncentiveBook> books,
      List<BoundBook> bound,
      ScoreHistory scores,
      Earnings earnings,
      boolean keepsLines) {
    this.books = books;
    this.scores = scores;
    this.earnings = earnings;
    this.period = Period.of(earnings);
    this.reversals = Reversals.in(earnings.events());
    this.outsideSums = keepsLines ? null : new Sums(false);
    this.duplicates = new Duplicates(!keepsLines);
    for (BoundBook one : bound) {
      List<RuleTally> ofBook = new ArrayList<>();
      one.rules().forEach(rule -> ofBook.add(new RuleTally(rule, period, keepsLines)));
      tallies.put(one, ofBook);
      toldApart.addAll(one.toldApart());
      ofBook.stream().filter(tally -> !tally.counters().isEmpty()).forEach(counting::add);
    }
    moments = new Moments(scores, period);
    desks = new Desks(books, tallies, scores, moments);
  }

  /** Takes the events of the earnings. */
  public void takeAll() {
    if (outsideSums != null) {
      earnings.events().forEach(this::take);
      return;
    }
    earnings.events().forEach(this::tellApart);
    earnings.events().forEach(this::place);
  }

  /** Takes one event, which is told apart from those before it. */
  public void take(Event event) {
    tellApart(event);
    place(event);
  }

  /** Takes an event that takes another one back. */
  public void take(Event reversal, Event original) {
    place(reversal, Reversals.of(reversal, original, takesBack(original)));
  }

  /** Returns the statement of all that was taken. */
  public RebateStatement statement() {
    if (outsideSums != null) {
      outside.addAll(outsideSums.excluded());
    }
    Closing closing =
        new Closing(
            tallies, earnings.currency().getDecimalPlaces(), desks.on(earnings.through()).book());
    List<RuleStatement> rules = closing.run();
    return RebateStatement.builder()
        .partner(earnings.partner())
        .title(scores.first().partner().title())
        .from(earnings.from())
        .through(earnings.through())
        .currency(earnings.currency())
        .rules(rules)
        .outside(outside)
        .books(used(rules).map(IncentiveBook::identity).toList())
        .scores(desks.usedScores())
        .findings(Iterables.concat(desks.caveats(), earnings.findings(), closing.findings()))
        .notice(notice(rules))
        .build();
  }

  private void tellApart(Event event) {
    if (!toldApart.contains(event.type())) {
      return;
    }
    @Nullable BoundBook book = desks.on(event.date()).book();
    if (book != null) {
      book.book().kind(event.type()).ifPresent(kind -> duplicates.add(event, kind));
    }
  }

  private void place(Event event) {
    @Nullable Counted counted = counted(event);
    if (counted != null) {
      place(event, counted);
    }
  }

  private void place(Event event, Counted counted) {
    if (isOutside(counted.date())) {
      count(counted);
      exclude(event, outsidePeriod(counted.date()));
      return;
    }
    Desks.Day day = desks.on(counted.judgedOn());
    if (day.book() == null || day.desk() == null) {
      exclude(event, Objects.requireNonNull(day.outside()));
      return;
    }
    @Nullable Reason wrong = wrong(counted, day.book().book());
    if (wrong != null) {
      exclude(event, wrong);
      return;
    }
    boolean isCounted = count(counted);
    desks.use(counted.judgedOn());
    if (!day.desk().take(counted) && !isCounted) {
      exclude(
          event,
          Reason.of(
              StatementCode.NO_RULE,
              "book",
              day.book().book(),
              "type",
              event.type(),
              "portfolio",
              event.portfolio()));
    }
  }

  /** Returns an event as it counts; null if it does not, which is then said. */
  private @Nullable Counted counted(Event event) {
    if (event.reverses().isPresent()) {
      @Nullable Event original = reversals.original(event);
      if (original == null) {
        exclude(event, Reason.of(StatementCode.NO_ORIGINAL, "original", event.reverses().get()));
        return null;
      }
      @Nullable Reason duplicate = duplicates.of(original.id());
      if (duplicate != null) {
        exclude(event, duplicate);
        return null;
      }
      return Reversals.of(event, original, takesBack(original));
    }
    @Nullable Reason duplicate = duplicates.of(event.id());
    if (duplicate != null) {
      exclude(event, duplicate);
      return null;
    }
    return Reversals.of(event, takesBack(event));
  }

  private boolean takesBack(Event event) {
    @Nullable BoundBook book = desks.on(event.date()).book();
    return book != null && book.book().kind(event.type()).filter(EventKind::takesBack).isPresent();
  }

  private boolean isOutside(LocalDate date) {
    return date.isBefore(earnings.from()) || date.isAfter(earnings.through());
  }

  private Reason outsidePeriod(LocalDate date) {
    return Reason.of(
        StatementCode.OUTSIDE_PERIOD,
        "date",
        date,
        "from",
        earnings.from(),
        "through",
        earnings.through());
  }

  /**
   * Hands an event to the quantities that count it, whoever judges it; returns whether any does.
   */
  private boolean count(Counted counted) {
    if (counting.isEmpty()) {
      return false;
    }
    boolean isCounted = false;
    boolean isPast = isOutside(counted.date());
    for (RuleTally tally : counting) {
      isCounted |= tally.countAll(counted, moments);
      if (isPast) {
        desks.desk(tally.rule().bound(), counted.judgedOn()).lookBack(counted, tally);
      }
    }
    return isCounted;
  }

  /** Returns why a book cannot judge an event; null if it can. */
  private static @Nullable Reason wrong(Counted counted, IncentiveBook book) {
    Event event = counted.event();
    Optional<EventKind> kind = book.kind(event.type());
    if (kind.isEmpty()) {
      return Reason.of(StatementCode.UNKNOWN_KIND, "book", book, "type", event.type());
    }
    for (Attribute declared : kind.get().facts()) {
      @Nullable Fact fact = event.facts().get(declared.id());
      if (fact != null && !declared.admits(fact)) {
        return Reason.of(
            StatementCode.WRONG_FACT,
            "fact",
            declared.id(),
            "expected",
            declared.says(),
            "value",
            fact);
      }
    }
    return null;
  }

  private void exclude(Event event, Reason reason) {
    Line line =
        Line.builder()
            .isExcluded(true)
            .event(event.id())
            .date(event.date())
            .portfolio(event.portfolio())
            .reason(reason)
            .build();
    if (outsideSums == null) {
      outside.add(line);
    } else {
      outsideSums.exclude(line);
    }
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
