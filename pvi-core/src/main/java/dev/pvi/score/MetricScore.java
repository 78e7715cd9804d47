package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.ExplainForms;
import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Point;
import dev.pvi.formula.Step;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a metric adds to an index, and why.
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
public record MetricScore(
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

  static final Form<MetricScore> FORM =
      Form.of(
          "metric-score",
          "what a metric adds to an index",
          fields -> {
            var terms =
                fields.required("terms", MetricTerms.FORM, MetricScore::terms, "Its terms.");
            var status =
                fields.required(
                    "status",
                    Kind.constant(Status.class, true),
                    MetricScore::status,
                    "How it came to its index.");
            var reading =
                fields.required(
                    "reading", Reading.KIND, MetricScore::reading, "What was measured.");
            var chosen =
                fields.optional(
                    "chosen", ChosenTable.FORM, MetricScore::chosen, "The table that answered.");
            var row =
                fields.defaulted(
                    "row",
                    Kind.integer(-1, Integer.MAX_VALUE),
                    -1,
                    MetricScore::row,
                    "The row that answered, from 0.");
            var achieved =
                fields.required(
                    "achieved", Kind.decimal(), MetricScore::achieved, "The index by the rule.");
            var applied =
                fields.required(
                    "applied", Kind.decimal(), MetricScore::applied, "The index that counts.");
            var modifiers =
                fields.defaulted(
                    "modifiers",
                    Kind.listOf(Applied.FORM),
                    List.of(),
                    MetricScore::modifiers,
                    "What modifiers did.");
            var reasons =
                fields.defaulted(
                    "reasons",
                    Kind.listOf(ExplainForms.REASON),
                    List.of(),
                    MetricScore::reasons,
                    "What else led here.");
            var contribution =
                fields.required(
                    "contribution",
                    Kind.decimal(),
                    MetricScore::contribution,
                    "What it adds to the index.");
            var attainable =
                fields.required(
                    "attainable",
                    Kind.decimal(),
                    MetricScore::attainable,
                    "The most that it could add.");
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

  public MetricScore {
    modifiers = ImmutableList.copyOf(modifiers);
    reasons = ImmutableList.copyOf(reasons);
  }

  /** Returns whether the metric counts: it was not excluded. */
  public boolean counts() {
    return attainable.signum() > 0 || terms.overallWeight().signum() == 0;
  }

  /** Returns attainable − contribution: what could still be gained. */
  public BigDecimal headroom() {
    return Figures.normal(attainable.subtract(contribution));
  }

  /** Returns what modifiers take from the index of the portfolio. */
  public BigDecimal withheld() {
    return gain(achieved.subtract(applied));
  }

  /**
   * Returns the nearest step up of the table, where no modifier stands in the way.
   *
   * @return empty at the top, for a rule that is no table, and where a modifier acts
   */
  public Optional<NextStep> next() {
    if (chosen.isEmpty() || row < 0 || !modifiers.isEmpty() || attainable.signum() == 0) {
      return Optional.empty();
    }
    Optional<Step> step = chosen.get().table().next(new Point(achieved, row));
    return step.map(up -> new NextStep(up, gain(up.value().subtract(achieved))));
  }

  private BigDecimal gain(BigDecimal points) {
    if (attainable.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return Figures.normal(
        points
            .multiply(attainable)
            .divide(terms.scaleMaximum(), 10, java.math.RoundingMode.HALF_EVEN));
  }
}
