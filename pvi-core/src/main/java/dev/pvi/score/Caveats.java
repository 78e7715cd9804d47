package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.util.List;

/** What must be said of a score wherever it is used. */
final class Caveats {

  private Caveats() {}

  static List<Finding> of(PartnerScore score) {
    ImmutableList.Builder<Finding> caveats = ImmutableList.builder();
    score.findings().stream().filter(Caveats::isAboutRelease).forEach(caveats::add);
    for (PortfolioScore portfolio : score.portfolios()) {
      for (MetricScore metric : portfolio.metrics()) {
        if (metric.overridden().isPresent()) {
          caveats.add(overridden(score, portfolio, metric, metric.overridden().get()));
        }
      }
    }
    return caveats.build();
  }

  /** By the wrong release every figure may be wrong. */
  static boolean isAboutRelease(Finding finding) {
    return finding.code().equals(ScoreCode.BEFORE_RELEASE.id())
        || finding.code().equals(ScoreCode.AFTER_RELEASE.id());
  }

  private static Finding overridden(
      PartnerScore score, PortfolioScore portfolio, MetricScore metric, Overridden byHand) {
    return Finding.of(
        Severity.NOTE,
        score
            .partner()
            .place("overrides", portfolio.portfolio().id(), metric.terms().metric().id()),
        ScoreCode.RESTS_ON_OVERRIDE,
        "portfolio",
        portfolio.name(),
        "metric",
        metric.terms().name(),
        "why",
        byHand.reason(metric.terms()).text());
  }
}
