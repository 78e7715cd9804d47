package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Point;
import dev.pvi.formula.Rounding;
import dev.pvi.formula.Step;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a metric adds to an index, and why.
 *
 * <p>Scores that differ in their reading alone share all else, which {@link #with} keeps: a table
 * has few rows, and a book scores many readings.
 */
public final class MetricScore {

  /** What scores share that differ in their reading alone: all but the reading. */
  @Value.Immutable
  public abstract static class Answer {

    Answer() {}

    /** Returns a builder. */
    public static Builder builder() {
      return ImmutableAnswer.builder();
    }

    /** Returns on which terms the metric counts. */
    public abstract MetricTerms terms();

    /** Returns how it came to its index. */
    public abstract Status status();

    /** Returns the table that answered; empty for a rule that is no table, or if none answered. */
    public abstract Optional<ChosenTable> chosen();

    /** Returns the row of the table that answered; −1 if none did. */
    public abstract int row();

    /** Returns the index that the rule gave, or the policy. */
    public abstract BigDecimal achieved();

    /** Returns the index after modifiers: this one counts. */
    public abstract BigDecimal applied();

    /** Returns what modifiers did, in the order in which they acted. */
    public abstract List<Applied> modifiers();

    /** Returns what else led here, whatever the reading. */
    public abstract List<Reason> reasons();

    /** Returns whether the metric counts: it was not excluded. What is suspended counts, as 0. */
    @Value.Default
    public boolean counts() {
      return true;
    }

    /** Returns what the metric adds to the index of the portfolio. */
    public abstract BigDecimal contribution();

    /** Returns the most that it could add, after any re-weighting; 0 if it does not count. */
    public abstract BigDecimal attainable();

    @Value.Check
    Answer unchanging() {
      return modifiers() instanceof ImmutableList && reasons() instanceof ImmutableList
          ? this
          : ImmutableAnswer.copyOf(this)
              .withModifiers(ImmutableList.copyOf(modifiers()))
              .withReasons(ImmutableList.copyOf(reasons()));
    }

    /** Collects an answer. Every part is required but whether it counts. */
    public interface Builder {

      /** Sets every part to that of another answer. */
      Builder from(Answer answer);

      /** On which terms the metric counts. */
      Builder terms(MetricTerms terms);

      /** How it came to its index. */
      Builder status(Status status);

      /** The table that answered; empty for a rule that is no table, or if none answered. */
      Builder chosen(Optional<ChosenTable> chosen);

      /** The row of the table that answered; −1 if none did. */
      Builder row(int row);

      /** The index that the rule gave, or the policy. */
      Builder achieved(BigDecimal achieved);

      /** The index after modifiers: this one counts. */
      Builder applied(BigDecimal applied);

      /** What modifiers did, in the order in which they acted. */
      Builder modifiers(List<Applied> modifiers);

      /** What else led here, whatever the reading. */
      Builder reasons(List<Reason> reasons);

      /** Whether the metric counts, as it does where this is not stated. */
      Builder counts(boolean counts);

      /** What the metric adds to the index of the portfolio. */
      Builder contribution(BigDecimal contribution);

      /** The most that it could add, after any re-weighting; 0 if it does not count. */
      Builder attainable(BigDecimal attainable);

      /**
       * Returns the answer.
       *
       * @throws IllegalStateException if a part is missing
       */
      Answer build();
    }
  }

  private final Answer answer;
  private final Reading reading;
  private final List<Reason> measured;
  private final @Nullable Overridden overridden;

  private MetricScore(
      Answer answer, Reading reading, List<Reason> measured, @Nullable Overridden overridden) {
    this.answer = answer;
    this.reading = reading;
    this.measured = measured;
    this.overridden = overridden;
  }

  /** Returns the score of a reading that led to an answer. */
  public static MetricScore of(Answer answer, Reading reading) {
    return new MetricScore(answer, reading, ImmutableList.of(), null);
  }

  /**
   * Returns the score of a reading that led to an answer.
   *
   * @param measured how the reading came about, such as which certifications were counted
   */
  public static MetricScore of(Answer answer, Reading reading, List<Reason> measured) {
    return new MetricScore(answer, reading, ImmutableList.copyOf(measured), null);
  }

  /** Returns the score of another reading that led to the same answer. */
  public MetricScore with(Reading another) {
    return new MetricScore(answer, another, measured, overridden);
  }

  /** Returns the same score, of a reading that was set by hand. */
  public MetricScore overriding(Overridden by) {
    return new MetricScore(answer, reading, measured, by);
  }

  /** Returns on which terms the metric counts. */
  public MetricTerms terms() {
    return answer.terms();
  }

  /** Returns how it came to its index. */
  public Status status() {
    return answer.status();
  }

  /** Returns what was measured, or set by hand in its place. */
  public Reading reading() {
    return reading;
  }

  /** Returns what the reading replaced, by whom and why; empty if it was not set by hand. */
  public Optional<Overridden> overridden() {
    return Optional.ofNullable(overridden);
  }

  /** Returns the table that answered; empty for a rule that is no table, or if none answered. */
  public Optional<ChosenTable> chosen() {
    return answer.chosen();
  }

  /** Returns the row of the table that answered; −1 if none did. */
  public int row() {
    return answer.row();
  }

  /** Returns the index that the rule gave, or the policy. */
  public BigDecimal achieved() {
    return answer.achieved();
  }

  /** Returns the index after modifiers: this one counts. */
  public BigDecimal applied() {
    return answer.applied();
  }

  /** Returns what modifiers did, in the order in which they acted. */
  public List<Applied> modifiers() {
    return answer.modifiers();
  }

  /** Returns what else led here: how the reading came about, then what led from it. */
  public List<Reason> reasons() {
    return measured.isEmpty()
        ? answer.reasons()
        : ImmutableList.<Reason>builder().addAll(measured).addAll(answer.reasons()).build();
  }

  /** Returns what the metric adds to the index of the portfolio. */
  public BigDecimal contribution() {
    return answer.contribution();
  }

  /** Returns the most that it could add, after any re-weighting; 0 if it does not count. */
  public BigDecimal attainable() {
    return answer.attainable();
  }

  /** Returns whether the metric counts: it was not excluded. What is suspended counts, as 0. */
  public boolean counts() {
    return answer.counts();
  }

  /** Returns attainable − contribution: what could still be gained. */
  public BigDecimal headroom() {
    return Figures.normal(attainable().subtract(contribution()));
  }

  /** Returns what modifiers take from the index of the portfolio. */
  public BigDecimal withheld() {
    return gain(achieved().subtract(applied()));
  }

  /**
   * Returns the nearest step up of the table, where no modifier stands in the way.
   *
   * @return empty at the top, for a rule that is no table, and where a modifier acts
   */
  public Optional<Gain> next() {
    if (chosen().isEmpty() || row() < 0 || !modifiers().isEmpty() || !canAdd()) {
      return Optional.empty();
    }
    Optional<Step> step = chosen().get().table().next(new Point(achieved(), row()));
    return step.map(this::gain);
  }

  private Gain gain(Step up) {
    Reason because =
        Reason.of(
            ScoreCode.GAIN_BY_STEP,
            "metric",
            terms().name(),
            "from",
            ScoreText.reading(this),
            "to",
            ScoreText.step(terms(), up));
    return new Gain(
        List.of(terms().metric()), Optional.of(up), gain(up.value().subtract(achieved())), because);
  }

  private BigDecimal gain(BigDecimal points) {
    if (!canAdd()) {
      return BigDecimal.ZERO;
    }
    return terms().hasDecimalWeight() && attainable().compareTo(terms().attainable()) == 0
        ? Figures.normal(points.multiply(terms().overallWeight()))
        : Figures.normal(
            Rounding.DEFAULT.divide(points.multiply(attainable()), terms().scaleMaximum()));
  }

  /** Whether a higher index would add anything. */
  private boolean canAdd() {
    return counts() && status() != Status.SUSPENDED && terms().overallWeight().signum() > 0;
  }

  /** The answer with all reasons, whichever way they were stated. */
  private Answer whole() {
    return measured.isEmpty() ? answer : Answer.builder().from(answer).reasons(reasons()).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MetricScore that
        && reading.equals(that.reading)
        && Objects.equals(overridden, that.overridden)
        && whole().equals(that.whole());
  }

  @Override
  public int hashCode() {
    return 31 * whole().hashCode() + reading.hashCode();
  }

  /** Returns one line, such as {@code onboard: index 8 adds 0.48 of 0.6}. */
  @Override
  public String toString() {
    return terms().metric()
        + (": index " + Figures.exact(applied()))
        + (counts()
            ? " adds " + Figures.exact(contribution()) + " of " + Figures.exact(attainable())
            : " is not counted");
  }
}
