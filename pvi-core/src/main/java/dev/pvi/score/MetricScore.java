package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Point;
import dev.pvi.formula.Step;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a metric adds to an index, and why.
 *
 * <p>Scores that differ in their reading alone share all else, which {@link #with} keeps: a table
 * has few rows, and a book scores many readings.
 */
public final class MetricScore {

  static final Form<MetricScore> FORM =
      Form.of(
          "metric-score",
          "what a metric adds to an index",
          fields -> {
            var terms = fields.required("terms", MetricTerms.FORM, "Its terms.");
            var status =
                fields.required(
                    "status", Kind.constant(Status.class, true), "How it came to its index.");
            var reading = fields.required("reading", Reading.KIND, "What was measured.");
            var chosen = fields.optional("chosen", ChosenTable.FORM, "The table that answered.");
            var row =
                fields.defaulted(
                    "row",
                    Kind.integer(-1, Integer.MAX_VALUE),
                    -1,
                    "The row that answered, from 0.");
            var achieved = fields.required("achieved", Kind.decimal(), "The index by the rule.");
            var applied = fields.required("applied", Kind.decimal(), "The index that counts.");
            var modifiers =
                fields.defaulted(
                    "modifiers", Kind.listOf(Applied.FORM), List.of(), "What modifiers did.");
            var reasons =
                fields.defaulted(
                    "reasons", Kind.listOf(Kind.reason()), List.of(), "What else led here.");
            var contribution =
                fields.required("contribution", Kind.decimal(), "What it adds to the index.");
            var attainable =
                fields.required("attainable", Kind.decimal(), "The most that it could add.");
            fields.writes(
                (it, out) ->
                    out.put(terms, it.terms())
                        .put(status, it.status())
                        .put(reading, it.reading())
                        .put(chosen, it.chosen())
                        .put(row, it.row())
                        .put(achieved, it.achieved())
                        .put(applied, it.applied())
                        .put(modifiers, it.modifiers())
                        .put(reasons, it.reasons())
                        .put(contribution, it.contribution())
                        .put(attainable, it.attainable()));
            return values ->
                new MetricScore(
                    values.get(terms),
                    values.get(status),
                    values.get(reading),
                    values.get(chosen),
                    values.get(row),
                    values.get(achieved),
                    values.get(applied),
                    values.get(modifiers),
                    values.get(reasons),
                    values.get(contribution),
                    values.get(attainable));
          });

  /** What scores of one row of a table share. */
  private record Answer(
      MetricTerms terms,
      Status status,
      Optional<ChosenTable> chosen,
      int row,
      BigDecimal achieved,
      BigDecimal applied,
      List<Applied> modifiers,
      List<Reason> reasons,
      BigDecimal contribution,
      BigDecimal attainable) {}

  private final Answer answer;
  private final Reading reading;

  private MetricScore(Answer answer, Reading reading) {
    this.answer = answer;
    this.reading = reading;
  }

  /**
   * Makes a score.
   *
   * @param terms on which terms it counts
   * @param status how it came to its index
   * @param reading what was measured
   * @param chosen the table that answered; empty for a rule that is no table, or if none answered
   * @param row the row of the table that answered; −1 if none did
   * @param achieved the index that the rule gave, or the policy
   * @param applied the index after modifiers: this one counts
   * @param modifiers what modifiers did, in the order in which they acted
   * @param reasons what else led here
   * @param contribution what the metric adds to the index of the portfolio
   * @param attainable the most that it could add, after any re-weighting; 0 if it does not count
   */
  public MetricScore(
      MetricTerms terms,
      Status status,
      Reading reading,
      Optional<ChosenTable> chosen,
      int row,
      BigDecimal achieved,
      BigDecimal applied,
      List<Applied> modifiers,
      List<Reason> reasons,
      BigDecimal contribution,
      BigDecimal attainable) {
    this(
        new Answer(
            terms,
            status,
            chosen,
            row,
            achieved,
            applied,
            ImmutableList.copyOf(modifiers),
            ImmutableList.copyOf(reasons),
            contribution,
            attainable),
        reading);
  }

  /** Returns the score of another reading that led to the same answer. */
  public MetricScore with(Reading another) {
    return new MetricScore(answer, another);
  }

  /** Returns on which terms the metric counts. */
  public MetricTerms terms() {
    return answer.terms;
  }

  /** Returns how it came to its index. */
  public Status status() {
    return answer.status;
  }

  /** Returns what was measured. */
  public Reading reading() {
    return reading;
  }

  /** Returns the table that answered; empty for a rule that is no table, or if none answered. */
  public Optional<ChosenTable> chosen() {
    return answer.chosen;
  }

  /** Returns the row of the table that answered; −1 if none did. */
  public int row() {
    return answer.row;
  }

  /** Returns the index that the rule gave, or the policy. */
  public BigDecimal achieved() {
    return answer.achieved;
  }

  /** Returns the index after modifiers: this one counts. */
  public BigDecimal applied() {
    return answer.applied;
  }

  /** Returns what modifiers did, in the order in which they acted. */
  public List<Applied> modifiers() {
    return answer.modifiers;
  }

  /** Returns what else led here. */
  public List<Reason> reasons() {
    return answer.reasons;
  }

  /** Returns what the metric adds to the index of the portfolio. */
  public BigDecimal contribution() {
    return answer.contribution;
  }

  /** Returns the most that it could add, after any re-weighting; 0 if it does not count. */
  public BigDecimal attainable() {
    return answer.attainable;
  }

  /** Returns whether the metric counts: it was not excluded. What is suspended counts, as 0. */
  public boolean counts() {
    return attainable().signum() > 0
        || status() == Status.SUSPENDED
        || terms().overallWeight().signum() == 0;
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
  public Optional<NextStep> next() {
    if (chosen().isEmpty() || row() < 0 || !modifiers().isEmpty() || attainable().signum() == 0) {
      return Optional.empty();
    }
    Optional<Step> step = chosen().get().table().next(new Point(achieved(), row()));
    return step.map(up -> new NextStep(up, gain(up.value().subtract(achieved()))));
  }

  private BigDecimal gain(BigDecimal points) {
    if (attainable().signum() == 0) {
      return BigDecimal.ZERO;
    }
    return Figures.normal(
        points
            .multiply(attainable())
            .divide(terms().scaleMaximum(), 10, java.math.RoundingMode.HALF_EVEN));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MetricScore that
        && reading.equals(that.reading)
        && answer.equals(that.answer);
  }

  @Override
  public int hashCode() {
    return 31 * answer.hashCode() + reading.hashCode();
  }

  @Override
  public String toString() {
    return "MetricScore["
        + ("terms=" + terms() + ", status=" + status() + ", reading=" + reading)
        + (", chosen=" + chosen() + ", row=" + row())
        + (", achieved=" + achieved() + ", applied=" + applied())
        + (", modifiers=" + modifiers() + ", reasons=" + reasons())
        + (", contribution=" + contribution() + ", attainable=" + attainable())
        + "]";
  }
}
