package dev.pvi.score;

import com.google.common.collect.Iterables;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import dev.pvi.formula.Step;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Puts scores into words, for a reader who decides about money and has not seen the rules. */
final class ScoreText {

  private static final int GAINS_SHOWN = 5;
  private static final int MADE_UP_SHOWN = 3;

  private ScoreText() {}

  static Explanation partner(PartnerScore score) {
    List<Explanation> lines = new ArrayList<>();
    List<Explanation> findings = new ArrayList<>();
    for (Finding finding : score.findings()) {
      boolean isFirst = Caveats.isAboutRelease(finding);
      (isFirst ? lines : findings).add(Explanation.line(finding.toString()));
    }
    for (PortfolioScore portfolio : score.portfolios()) {
      lines.add(portfolio(portfolio));
    }
    Optional<PortfolioScore> motion = score.bottleneck();
    if (motion.isPresent()) {
      lines.add(
          Explanation.line(
              "Bottleneck of the lifecycle: "
                  + motion.get().name()
                  + " with "
                  + Figures.fixed(motion.get().index())));
    }
    if (!score.benefits().isEmpty()) {
      lines.add(EntitlementText.all(score.benefits()));
    }
    if (!findings.isEmpty()) {
      lines.add(Explanation.of("Findings on the data", findings));
    }
    if (!score.notice().isEmpty()) {
      lines.add(Explanation.line(score.notice()));
    }
    return Explanation.of(
        score.partner().title()
            + ", as of "
            + score.partner().asOf()
            + ", by "
            + score.book()
            + ":",
        lines);
  }

  static Explanation portfolio(PortfolioScore score) {
    List<Explanation> lines = new ArrayList<>();
    Optional<Reason> rounded = StandingText.shownRounded(score);
    if (rounded.isPresent()) {
      lines.add(Explanation.line(rounded.get().text()));
    }
    long byHand = score.overridden();
    if (byHand > 0) {
      lines.add(
          Explanation.line(
              byHand + (byHand == 1 ? " reading" : " readings") + " overridden by hand"));
    }
    for (Reason reason : score.standingReasons()) {
      lines.add(Explanation.line(reason.text()));
    }
    if (!score.range().isPoint()) {
      lines.add(
          Explanation.line(
              "between "
                  + Figures.fixed(score.range().minimum())
                  + " and "
                  + Figures.fixed(score.range().maximum())
                  + ", depending on what was not measured"));
    }
    if (score.protection().isPresent()) {
      lines.add(Explanation.line(StandingText.protection(score.protection().get(), score)));
    }
    if (score.attainable().compareTo(score.scaleMaximum()) < 0) {
      lines.add(Explanation.line(lowered(score)));
    }
    if (score.initial().signum() != 0) {
      lines.add(Explanation.line("begins with " + Figures.rounded(score.initial())));
    }
    for (CategoryScore category : score.categories()) {
      List<Explanation> metrics = new ArrayList<>();
      for (MetricScore metric : category.metrics()) {
        metrics.add(metric(metric, share(score, metric.terms().weight())));
      }
      lines.add(
          Explanation.line(
                  category.name(),
                  share(score, category.weight()),
                  points(category.contribution(), category.attainable()))
              .with(metrics));
    }
    Optional<Ladder.Rung> next = score.nextStanding();
    if (next.isPresent()
        && !next.get().gives().isEmpty()
        && score.ladder().isAbove(next.get(), score.standing())) {
      List<Explanation> gifts = new ArrayList<>();
      for (String gift : next.get().gives()) {
        gifts.add(Explanation.line(gift));
      }
      lines.add(Explanation.of(next.get().name() + " gives", gifts));
    }
    List<Explanation> beyond = new ArrayList<>();
    for (ReasonCode reason : score.reasonCodes()) {
      beyond.add(Explanation.line(reason.reason(score.reasonSide()).text()));
    }
    if (!beyond.isEmpty()) {
      lines.add(Explanation.of("What is not as usual", beyond));
    }
    List<Explanation> gains = gains(score);
    if (!gains.isEmpty()) {
      boolean isHeldBack = !Earned.holdingBack(score).isEmpty();
      lines.add(
          Explanation.of(
              isHeldBack
                  ? "What " + next.orElseThrow().name() + " asks first, then what would add most"
                  : "What would add most",
              gains));
    }
    List<Explanation> illustrative = new ArrayList<>();
    illustrative("tables", score.illustrative(MetricTerms::tableEvidence), illustrative);
    if (score.combine() == Scorecard.Combine.WEIGHTED) {
      illustrative("weights", score.illustrative(MetricTerms::weightEvidence), illustrative);
    }
    lines.add(Explanation.line("rests on: " + score.evidence()).with(illustrative));
    return Explanation.of(StandingText.headline(score), lines);
  }

  private static String lowered(PortfolioScore score) {
    StringJoiner suspended = new StringJoiner(", ");
    boolean all = true;
    for (MetricScore metric : score.metrics()) {
      if (metric.status() == Status.SUSPENDED || !metric.counts()) {
        suspended.add(metric.terms().name());
        all &= metric.counts();
      }
    }
    return "at most "
        + Figures.fixed(score.attainable())
        + " can be reached, because of what is "
        + (all ? "suspended: " : "suspended or not counted: ")
        + suspended;
  }

  private static void illustrative(
      String figures, List<MetricScore> metrics, List<Explanation> lines) {
    if (metrics.isEmpty()) {
      return;
    }
    StringJoiner most = new StringJoiner(", ");
    for (MetricScore metric : metrics.subList(0, Math.min(MADE_UP_SHOWN, metrics.size()))) {
      most.add(metric.terms().name() + " (" + Figures.fixed(metric.contribution()) + ")");
    }
    lines.add(Explanation.line("ILLUSTRATIVE " + figures + " that mattered most: " + most));
  }

  /** A distance is never shown as 0.00 while it is not 0. */
  static String distance(BigDecimal points) {
    String text = Figures.fixed(points);
    return text.equals("0.00") ? Figures.exact(points) : text;
  }

  private static Explanation metric(MetricScore score, String share) {
    List<Explanation> below = new ArrayList<>();
    if (score.overridden().isPresent()) {
      below.add(Explanation.line(score.overridden().get().reason(score.terms()).text()));
    }
    for (Applied applied : score.modifiers()) {
      below.add(
          Explanation.line(
              applied.reason().code()
                  + ": "
                  + applied.reason().text()
                  + " (index "
                  + Figures.rounded(applied.before())
                  + " → "
                  + Figures.rounded(applied.after())
                  + ")"));
    }
    for (Reason reason : score.reasons()) {
      below.add(Explanation.line(reason.text()));
    }
    Optional<Gain> next = score.next();
    if (next.isPresent()) {
      below.add(
          Explanation.line(
              "next: "
                  + step(score.terms(), next.get().step().orElseThrow())
                  + " adds "
                  + distance(next.get().points())));
    }
    return Explanation.line(
            score.terms().name(),
            share,
            reading(score),
            index(score),
            score.counts() ? points(score.contribution(), score.attainable()) : "not counted")
        .with(below);
  }

  /** Returns a reading in words, with its unit. */
  static String reading(MetricScore score) {
    return reading(score.terms(), score.reading());
  }

  /** Returns a reading in words, with its unit. */
  static String reading(MetricTerms terms, Reading reading) {
    if (reading instanceof Reading.Known known) {
      return known.value() + unit(terms.unit(), known.value());
    }
    return reading instanceof Reading.Absent ? "not measured" : "not applicable";
  }

  /** Returns the input of a step in words, with its unit. */
  static String step(MetricTerms terms, Step step) {
    return step.says() + unit(terms.unit(), step.threshold());
  }

  private static String unit(String unit, Fact value) {
    if (!(value instanceof Fact.Quantity)) {
      return "";
    }
    return unit.equals("percent") ? " %" : " " + unit;
  }

  private static String index(MetricScore score) {
    String index = "index " + Figures.rounded(score.achieved());
    if (score.row() < 0 || score.chosen().isEmpty()) {
      return score.counts() ? index : "";
    }
    ChosenTable chosen = score.chosen().get();
    boolean isLevel =
        score.reading() instanceof Reading.Known k && !(k.value() instanceof Fact.Quantity);
    String row = isLevel ? "" : chosen.table().says(score.row());
    String label = chosen.label();
    String because = row + (row.isEmpty() || label.isEmpty() ? "" : ", ") + label;
    return because.isEmpty() ? index : index + " (" + because + ")";
  }

  private static String points(BigDecimal contribution, BigDecimal attainable) {
    return Figures.fixed(contribution) + " of " + Figures.fixed(attainable);
  }

  /** A share in percent; points have none. */
  private static String share(PortfolioScore score, Ratio weight) {
    if (score.combine() == Scorecard.Combine.POINTS) {
      return "points";
    }
    return Figures.rounded(weight.toDecimal(Rounding.DEFAULT).multiply(BigDecimal.valueOf(100)))
        + " %";
  }

  private static List<Explanation> gains(PortfolioScore score) {
    List<Explanation> lines = new ArrayList<>();
    for (Gain gain : Iterables.limit(score.gains(), GAINS_SHOWN)) {
      lines.add(Explanation.line("+" + distance(gain.points()), gain.because().text()));
    }
    return lines;
  }
}
