package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.IndexRange;
import dev.pvi.score.PartnerScore;
import org.junit.jupiter.api.Test;

/** Two metrics of equal weight; a modifier acts on the first. */
class RangeTest {

  private static TestBook twoMetrics(String effect, String unknown) {
    return TestBook.empty()
        .attribute("audited", "{\"type\": \"flag\"}")
        .metric("a")
        .metric("b")
        .category("p", "c", "1")
        .weighs("p", "c", "a", "0.5", "index")
        .weighs("p", "c", "b", "0.5", "index")
        .modifier(
            "audit",
            """
            {"order": 1, "metrics": ["a"], "when": {"attribute": "audited", "is": false},
             "unknown": "%s", "effect": %s, "because": "the audit failed"}\
            """
                .formatted(unknown, effect));
  }

  private static PartnerSnapshot.Builder twoReadings(String a, String b) {
    return partner().reading("p", "a", reading(a)).reading("p", "b", reading(b));
  }

  private static IndexRange range(String minimum, String maximum) {
    return new IndexRange(decimal(minimum), decimal(maximum));
  }

  @Test
  void conditionThatCannotBeToldLeavesBothOutcomesOpen() {
    TestBook halved = twoMetrics("{\"type\": \"factor\", \"by\": 0.5}", "skip");

    PartnerScore score = halved.scorer().score(twoReadings("2", "8").build());

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("5"));
    assertThat(score.portfolio("p").range()).isEqualTo(range("4.5", "5"));
    assertThat(metric(score, "p", "a").reasons().get(0).text())
        .isEqualTo(
            "audit cannot be told, audited is not stated, so that \"no\" cannot be told;"
                + " not applied");
  }

  @Test
  void modifierMayApplyWhereItsConditionCannotBeTold() {
    TestBook halved = twoMetrics("{\"type\": \"factor\", \"by\": 0.5}", "apply");

    PartnerScore score = halved.scorer().score(twoReadings("2", "8").build());

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("4.5"));
    assertThat(score.portfolio("p").range()).isEqualTo(range("4.5", "5"));
  }

  @Test
  void rangeIsAPointOnceTheConditionIsTold() {
    TestBook halved = twoMetrics("{\"type\": \"factor\", \"by\": 0.5}", "skip");

    PartnerScore failed =
        halved.scorer().score(twoReadings("2", "8").attribute("audited", Fact.of(false)).build());
    PartnerScore passed =
        halved.scorer().score(twoReadings("2", "8").attribute("audited", Fact.of(true)).build());

    assertThat(failed.portfolio("p").range()).isEqualTo(range("4.5", "4.5"));
    assertThat(passed.portfolio("p").range()).isEqualTo(range("5", "5"));
  }

  @Test
  void metricThatMayBeExcludedLeavesTheIndexWithoutItOpen() {
    TestBook excluded = twoMetrics("{\"type\": \"exclude\"}", "skip");

    PartnerScore score = excluded.scorer().score(twoReadings("2", "8").build());

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("5"));
    assertThat(score.portfolio("p").range()).isEqualTo(range("5", "8"));
    assertThat(metric(score, "p", "a").reasons().get(0).code()).isEqualTo("condition-unknown");
  }

  @Test
  void modifierOnAMetricThatDoesNotApplyOpensNothing() {
    TestBook halved = twoMetrics("{\"type\": \"factor\", \"by\": 0.5}", "skip");

    PartnerScore score =
        halved
            .scorer()
            .score(
                partner()
                    .reading("p", "a", Reading.notApplicable("no bookings"))
                    .reading("p", "b", reading("8"))
                    .build());

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("8"));
    assertThat(score.portfolio("p").range()).isEqualTo(range("8", "8"));
  }

  @Test
  void absentMetricThatDoesNotCountMayCountOnceItIsMeasured() {
    TestBook book =
        TestBook.empty()
            .metric("a", "\"unit\": \"points\", \"absent\": \"exclude\"")
            .metric("b")
            .category("p", "c", "1")
            .weighs("p", "c", "a", "0.5", "index")
            .weighs("p", "c", "b", "0.5", "index");

    PartnerScore score = book.scorer().score(partner().reading("p", "b", reading("8")).build());

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("8"));
    assertThat(score.portfolio("p").range()).isEqualTo(range("4", "9"));
  }
}
