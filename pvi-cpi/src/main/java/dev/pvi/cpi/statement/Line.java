package dev.pvi.cpi.statement;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an event, or a part of one, earned under a rule, or why it earned nothing. A line is paid or
 * excluded; its {@link #trace()} leads from the base to the amount, step by step. What many lines
 * share stands in their {@link #terms()}, once.
 *
 * <p>A line without an event makes up for what is missing to a floor.
 */
@Value.Immutable
public abstract class Line {

  Line() {}

  /** Returns a builder of a line. */
  public static Builder builder() {
    return ImmutableLine.builder();
  }

  /** Returns the id of the event; empty for a sum, and for what makes up for what is missing. */
  public abstract Optional<String> event();

  /** Returns how many events it sums: 1, unless lines were not kept one by one. */
  @Value.Default
  public int count() {
    return 1;
  }

  /** Returns its date; of a sum the latest. */
  public abstract LocalDate date();

  /** Returns its portfolio; empty for a line without an event. */
  public abstract Optional<Portfolio> portfolio();

  /** Returns in which pot it was totalled. */
  @Value.Default
  public PotKey pot() {
    return PotKey.WHOLE;
  }

  /**
   * Returns whether the base was not paid on at all. A line of amount 0 may be paid: at a rate of
   * 0, or because another rule paid instead.
   */
  @Value.Default
  public boolean isExcluded() {
    return false;
  }

  /**
   * Returns what was paid on, or would have been, in the currency of the statement; empty if that
   * has no amount in it.
   */
  public abstract Optional<BigDecimal> base();

  /**
   * Returns what the event states, if that is in another currency than the statement; where no
   * exchange rate holds, this is all that is known of it.
   */
  public abstract Optional<ForeignAmount> foreign();

  /** Returns the date of the score that judged the event; empty if none did. */
  public abstract Optional<LocalDate> scoredOn();

  /** Returns on which terms it is paid; empty for one that is not. */
  public abstract Optional<LineTerms> terms();

  /** Returns its share of what the whole pot earns; empty if the rule pays nothing for a pot. */
  public abstract Optional<Ratio> share();

  /** Returns what groups and limits did after the factors, in their order. */
  public abstract List<Trace> adjustments();

  /** Returns the amount paid. */
  @Value.Default
  public BigDecimal amount() {
    return BigDecimal.ZERO;
  }

  /** Returns why nothing is paid; empty if something is. */
  public abstract Optional<Reason> reason();

  /** Returns the index that counted; empty for a line without terms. */
  public Optional<BigDecimal> index() {
    return terms().map(LineTerms::index);
  }

  /** Returns the standing that counted, and whether it is kept by protection; else empty. */
  public Optional<String> standing() {
    return terms().map(LineTerms::standing);
  }

  /** Returns what the amount rests on: the weakest class of the figures used; else empty. */
  public Optional<Evidence> evidence() {
    return terms().map(LineTerms::evidence);
  }

  /** Returns what the factors answered, in their order. */
  public List<AppliedFactor> factors() {
    return terms().map(LineTerms::factors).orElse(List.of());
  }

  /** Returns the share of the base that is paid, by all factors of the rate. */
  public BigDecimal rate() {
    return terms().map(LineTerms::rate).orElse(BigDecimal.ZERO);
  }

  /** Returns the product of all multipliers. */
  public BigDecimal multiplier() {
    return terms().map(LineTerms::multiplier).orElse(BigDecimal.ONE);
  }

  /** Returns the amount before rounding, exactly. */
  public Ratio exact() {
    if (!adjustments().isEmpty()) {
      return adjustments().get(adjustments().size() - 1).after();
    }
    return terms()
        .map(terms -> Reckoning.of(terms.factors(), base().orElse(BigDecimal.ZERO), share()))
        .orElse(Ratio.of(BigDecimal.ZERO))
        .reduced();
  }

  /**
   * Returns the way from the base to the amount: what each factor did, then groups and limits, then
   * rounding. Each step begins where the one before it ended. Empty for an excluded line.
   */
  public List<Trace> trace() {
    if (isExcluded()) {
      return List.of();
    }
    List<Trace> steps = new ArrayList<>();
    terms()
        .ifPresent(
            terms ->
                steps.addAll(
                    Reckoning.steps(terms.factors(), base().orElse(BigDecimal.ZERO), share())));
    steps.addAll(adjustments());
    Ratio exact = exact();
    if (exact.compareTo(amount()) != 0) {
      steps.add(
          new Trace(
              Reason.of(StatementCode.ROUNDED), exact, Ratio.exact(amount(), BigDecimal.ONE)));
    }
    return steps;
  }

  /** Normalises the decimals, so that equal lines are equal. */
  @Value.Check
  Line normalised() {
    BigDecimal normal = Figures.normal(amount());
    return normal.scale() == amount().scale()
        ? this
        : ImmutableLine.copyOf(this).withAmount(normal);
  }

  /** Collects what a line says. */
  public interface Builder {

    /** The id of the event. */
    Builder event(String event);

    /** The id of the event, if there is one. */
    Builder event(Optional<String> event);

    /** How many events it sums; 1, if not stated. */
    Builder count(int count);

    /** Its date. Required. */
    Builder date(LocalDate date);

    /** Its portfolio. */
    Builder portfolio(Portfolio portfolio);

    /** Its portfolio, if there is one. */
    Builder portfolio(Optional<? extends Portfolio> portfolio);

    /** In which pot it was totalled. */
    Builder pot(PotKey pot);

    /** Whether the base was not paid on at all. */
    Builder isExcluded(boolean isExcluded);

    /** What was paid on, or would have been. */
    Builder base(BigDecimal base);

    /** What was paid on, or would have been, if that has an amount in the statement's currency. */
    Builder base(Optional<? extends BigDecimal> base);

    /** What the event states, in another currency than the statement. */
    Builder foreign(ForeignAmount foreign);

    /** What the event states, if that is in another currency than the statement. */
    Builder foreign(Optional<? extends ForeignAmount> foreign);

    /** The date of the score that judged the event. */
    Builder scoredOn(LocalDate scoredOn);

    /** The date of the score that judged the event, if one did. */
    Builder scoredOn(Optional<? extends LocalDate> scoredOn);

    /** On which terms it is paid. */
    Builder terms(LineTerms terms);

    /** On which terms it is paid, if it is. */
    Builder terms(Optional<? extends LineTerms> terms);

    /** Its share of what the whole pot earns. */
    Builder share(Optional<? extends Ratio> share);

    /** What groups and limits did after the factors, in their order. */
    Builder adjustments(Iterable<? extends Trace> adjustments);

    /** The amount paid. */
    Builder amount(BigDecimal amount);

    /** Why nothing is paid. */
    Builder reason(Reason reason);

    /** Why nothing is paid, if nothing is. */
    Builder reason(Optional<? extends Reason> reason);

    /**
     * Returns the line.
     *
     * @throws IllegalStateException if the date is missing
     */
    Line build();
  }
}
