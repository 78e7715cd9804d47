package dev.pvi.engine;

import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Policy;
import dev.pvi.score.ScoreCode;

/**
 * Why a metric has no index by its rule, and what follows.
 *
 * @param policy what follows
 * @param why why, in words
 * @param because why, and what follows
 */
record Absence(Policy policy, String why, Reason because) {

  /** Nothing was measured; the policy of its code follows. */
  static Absence of(Metric metric, Reading.Absent absent) {
    return of(
        metric.absent().of(absent.code()),
        absent.reason(),
        absent.code(),
        absent.code().equals(Reading.Absent.NOT_MEASURED)
            ? ScoreCode.ABSENT
            : ScoreCode.ABSENT_BY_CODE);
  }

  /** The metric does not apply; the policy of its code follows. */
  static Absence of(Metric metric, Reading.NotApplicable none) {
    return of(
        metric.notApplicable().of(none.code()),
        none.reason(),
        none.code(),
        none.code().equals(Reading.NotApplicable.NOT_APPLICABLE)
            ? ScoreCode.NOT_APPLICABLE
            : ScoreCode.NOT_APPLICABLE_BY_CODE);
  }

  /** No table could be chosen for what was measured. */
  static Absence undecided(Metric metric, String why) {
    return of(metric.absent(), why, "", ScoreCode.UNDECIDED);
  }

  private static Absence of(Policy policy, String why, String kind, Code code) {
    boolean isKind = code == ScoreCode.ABSENT_BY_CODE || code == ScoreCode.NOT_APPLICABLE_BY_CODE;
    Reason because =
        isKind
            ? Reason.of(code, "code", kind, "why", why, "policy", policy.says())
            : Reason.of(code, "why", why, "policy", policy.says());
    return new Absence(policy, why, because);
  }
}
