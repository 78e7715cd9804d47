package dev.pvi.cpi.engine;

import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.Line;
import dev.pvi.explain.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sums what lines have in common instead of keeping them, so that memory follows what can be told
 * apart and not the number of events. For one calculation, on one thread.
 */
final class Sums {

  private final boolean hasLines;
  private final Map<List<Object>, Open> open = new HashMap<>();
  private final Map<List<Object>, Line> excluded = new LinkedHashMap<>();

  /**
   * Sums nothing yet.
   *
   * @param hasLines whether lines that are paid on can be summed, and not only excluded ones
   */
  Sums(boolean hasLines) {
    this.hasLines = hasLines;
  }

  boolean hasLines() {
    return hasLines;
  }

  /** Adds a line to those on the same terms; returns whether it is the first of them. */
  boolean isFirst(Pot pot, Open line) {
    List<Object> key = line.judgement().sumKey(line);
    key.add(pot);
    @Nullable Open sum = open.get(key);
    if (sum != null) {
      sum.add(line.counted(), line.worth());
      return false;
    }
    line.beginSum();
    open.put(key, line);
    return true;
  }

  /** Adds a line to those that are excluded for the same sort of reason; its text is the first. */
  void exclude(Line line) {
    Optional<CurrencyUnit> currency =
        line.foreign().map(foreign -> foreign.amount().getCurrencyUnit());
    List<Object> key =
        List.of(
            line.reason().map(Reason::code).orElse(""),
            line.portfolio(),
            line.scoredOn(),
            line.base().isPresent(),
            line.base().isPresent() ? Optional.empty() : currency);
    @Nullable Line sum = excluded.get(key);
    excluded.put(key, sum == null ? first(line) : sum(sum, line));
  }

  private static Line first(Line line) {
    return line.base().isPresent()
        ? copy(line, line.date(), line.count(), line.base(), Optional.empty())
        : copy(line, line.date(), line.count(), line.base(), line.foreign());
  }

  private static Line sum(Line sum, Line line) {
    LocalDate latest = line.date().isAfter(sum.date()) ? line.date() : sum.date();
    Optional<BigDecimal> base = sum.base().map(one -> one.add(line.base().orElse(BigDecimal.ZERO)));
    Optional<ForeignAmount> foreign =
        sum.foreign()
            .map(
                one ->
                    ForeignAmount.builder()
                        .amount(one.amount().plus(line.foreign().orElseThrow().amount()))
                        .build());
    return copy(sum, latest, sum.count() + line.count(), base, foreign);
  }

  private static Line copy(
      Line line,
      LocalDate date,
      int count,
      Optional<BigDecimal> base,
      Optional<ForeignAmount> foreign) {
    return Line.builder()
        .isExcluded(true)
        .count(count)
        .date(date)
        .portfolio(line.portfolio())
        .base(base)
        .foreign(foreign)
        .scoredOn(line.scoredOn())
        .reason(line.reason())
        .build();
  }

  boolean hasExcluded() {
    return !excluded.isEmpty();
  }

  /** Returns a line for each sum. */
  List<Line> excluded() {
    return new ArrayList<>(excluded.values());
  }
}
