package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.statement.Trace;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line before the totals are known. Mutable, for one calculation. */
final class Open {

  /** Events in their order: by date, then by id. */
  private static final Comparator<Counted> BY_DATE_AND_ID =
      Comparator.comparing(Counted::date).thenComparing(one -> one.event().id());

  /** Lines in the order of their events. */
  static final Comparator<Open> IN_ORDER = Comparator.comparing(Open::counted, BY_DATE_AND_ID);

  private final Judgement judgement;
  private Counted counted;
  private Worth worth;
  private @Nullable Pot pot;
  private @Nullable Terms terms;
  private Optional<Ratio> share = Optional.empty();
  private @Nullable BigDecimal decimal;
  private @Nullable Ratio ratio;
  private List<Trace> adjustments = List.of();
  private BigDecimal amount = BigDecimal.ZERO;
  private int count = 1;
  private boolean isSum;

  Open(Counted counted, Judgement judgement, Worth worth) {
    this.counted = counted;
    this.judgement = judgement;
    this.worth = worth;
  }

  /** Begins a sum, in which no event stands for itself. */
  void beginSum() {
    isSum = true;
    worth = worth.alone();
  }

  /**
   * Adds what another event is worth on the same terms. The latest stands for all, as limits are
   * looked up for the latest of their lines.
   */
  void add(Counted other, Worth its) {
    worth = worth.plus(its);
    counted = BY_DATE_AND_ID.compare(other, counted) > 0 ? other : counted;
    count++;
  }

  boolean isSum() {
    return isSum;
  }

  int count() {
    return count;
  }

  /** Returns the date of the event; of a sum the latest. */
  LocalDate date() {
    return counted.date();
  }

  /** Returns the event; of a sum the latest. */
  Counted counted() {
    return counted;
  }

  String id() {
    return counted.event().id();
  }

  Judgement judgement() {
    return judgement;
  }

  Worth worth() {
    return worth;
  }

  /** Pays on less than was offered. */
  void worth(Worth less) {
    worth = less;
  }

  BigDecimal base() {
    return worth.paidOn();
  }

  Pot pot() {
    return Objects.requireNonNull(pot);
  }

  void pot(Pot whole) {
    pot = whole;
  }

  Terms terms() {
    return Objects.requireNonNull(terms);
  }

  void terms(Terms found) {
    terms = found;
  }

  Optional<Ratio> share() {
    return share;
  }

  void share(Ratio part) {
    share = Optional.of(part);
  }

  /** Computes what the terms give. */
  void reckon() {
    @Nullable BigDecimal factor = terms().factor();
    if (factor != null) {
      decimal = base().multiply(factor);
      ratio = null;
      return;
    }
    Ratio earned = terms().shared().earned(base(), share);
    decimal = earned.isDecimal() ? earned.numerator() : null;
    ratio = earned;
  }

  /** Returns the amount before rounding, if it is a decimal; else null. */
  @Nullable BigDecimal decimal() {
    return decimal;
  }

  /** Returns the amount before rounding. */
  Ratio exact() {
    @Nullable Ratio known = ratio;
    if (known == null) {
      known = Ratio.exact(Objects.requireNonNull(decimal), BigDecimal.ONE);
      ratio = known;
    }
    return known;
  }

  /** Changes the amount, for a reason that stands in the trace. */
  void adjust(Ratio after, Reason because) {
    if (after.compareTo(exact()) == 0) {
      return;
    }
    if (adjustments.isEmpty()) {
      adjustments = new ArrayList<>(2);
    }
    Ratio reduced = after.reduced();
    adjustments.add(new Trace(because, exact(), reduced));
    ratio = reduced;
    decimal = reduced.isDecimal() ? reduced.numerator() : null;
  }

  List<Trace> adjustments() {
    return adjustments;
  }

  BigDecimal amount() {
    return amount;
  }

  /** Sets the part of the rounded total. */
  void amount(BigDecimal part) {
    amount = part;
  }
}
