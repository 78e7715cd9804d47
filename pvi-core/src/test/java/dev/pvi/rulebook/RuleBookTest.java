package dev.pvi.rulebook;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import dev.pvi.book.Releases;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.MetricScore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

  private static TestBook oneMetric() {
    return TestBook.empty().metric("m").category("p", "c", "1").weighs("p", "c", "m", "1", "index");
  }

  /** Size from revenue, and a maturity that a designation raises. */
  private static TestBook implied(boolean raises) {
    return oneMetric()
        .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"L\"]}")
        .attribute("revenue", "{\"type\": \"money\"}")
        .attribute(
            "maturity", "{\"type\": \"level\", \"levels\": [\"none\", \"basic\", \"expert\"]}")
        .attribute("select", "{\"type\": \"flag\"}")
        .implies(
            "size",
            """
            [{"when": {"attribute": "revenue", "through": {"amount": 2000000, "currency": "USD"}},
              "value": "S"},
             {"when": {"attribute": "revenue", "above": {"amount": 2000000, "currency": "USD"}},
              "value": "L"}]\
            """)
        .implies(
            "maturity",
            "[{\"when\": {\"attribute\": \"select\", \"is\": true}, \"value\": \"basic\"}]"
                + (raises ? ", \"raises\": true" : ""));
  }

  private static String held(TestBook book, PartnerSnapshot.Builder partner, String attribute) {
    return String.valueOf(
        book.scorer()
            .score(partner.reading("p", "m", reading("5")).build())
            .attributes()
            .get(attribute));
  }

  @ParameterizedTest
  @CsvSource({"1999999.99, S", "2000000, S", "2000000.01, L"})
  void sizeIsImpliedByRevenue(String revenue, String size) {
    assertThat(held(implied(false), partner().attribute("revenue", Fact.of(usd(revenue))), "size"))
        .isEqualTo(size);
  }

  @Test
  void statedSizeHoldsAgainstTheImpliedOne() {
    assertThat(
            held(
                implied(false),
                partner().attribute("revenue", Fact.of(usd("5"))).attribute("size", Fact.of("L")),
                "size"))
        .isEqualTo("L");
    assertThat(held(implied(false), partner(), "size")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({"none, basic", "basic, basic", "expert, expert"})
  void impliedLevelRaisesALowerOneWhereTheBookSaysSo(String stated, String held) {
    assertThat(
            held(
                implied(true),
                partner().attribute("select", Fact.of(true)).attribute("maturity", Fact.of(stated)),
                "maturity"))
        .isEqualTo(held);
  }

  @Test
  void impliedLevelDoesNotRaiseAStatedOneByItself() {
    assertThat(
            held(
                implied(false),
                partner().attribute("select", Fact.of(true)).attribute("maturity", Fact.of("none")),
                "maturity"))
        .isEqualTo("none");
  }

  @Test
  void impliedValueMustBeOneOfTheAttribute() {
    assertThatThrownBy(
            () ->
                implied(false)
                    .implies("maturity", "[{\"when\": {\"all\": []}, \"value\": \"master\"}]")
                    .read())
        .hasMessageContaining(
            "must be one of the levels none, basic, expert - but was: master [out-of-range]");
    assertThatThrownBy(
            () ->
                implied(false)
                    .implies("colour", "[{\"when\": {\"all\": []}, \"value\": 1}]")
                    .read())
        .hasMessageContaining("must be a declared attribute");
  }

  @Test
  void releaseHoldsOnItsFirstAndItsLastDay() {
    Releases<RuleBook> releases =
        Releases.of(
            List.of(
                oneMetric()
                    .with("version", "\"2026.1\"")
                    .with("effective", "{\"from\": \"2026-01-25\"}")
                    .read(),
                oneMetric()
                    .with("version", "\"2025.05\"")
                    .with("effective", "{\"from\": \"2025-05-01\", \"through\": \"2026-01-24\"}")
                    .with("known", "\"2025-05-01\"")
                    .read()));

    assertThat(versionAt(releases, "2025-05-01")).isEqualTo("2025.05");
    assertThat(versionAt(releases, "2026-01-24")).isEqualTo("2025.05");
    assertThat(versionAt(releases, "2026-01-25")).isEqualTo("2026.1");
    assertThat(versionAt(releases, "2099-12-31")).isEqualTo("2026.1");
    assertThat(releases.find(LocalDate.parse("2025-04-30"))).isEmpty();
    assertThat(releases.all())
        .extracting(RuleBook::toString)
        .containsExactly("acme-points@2025.05", "acme-points@2026.1");
  }

  @Test
  void correctionHoldsFromTheDayOnWhichItWasKnown() {
    RuleBook first = oneMetric().with("known", "\"2026-01-10\"").read();
    RuleBook correction =
        oneMetric()
            .with("version", "\"2026.1.1\"")
            .with("known", "\"2026-03-15\"")
            .with("corrects", "\"acme-points@2026.1\"")
            .read();
    Releases<RuleBook> releases = Releases.of(List.of(first)).with(correction);

    assertThat(versionAt(releases, "2026-02-01")).isEqualTo("2026.1.1");
    assertThat(versionAt(releases.knownAt(LocalDate.parse("2026-03-14")), "2026-02-01"))
        .isEqualTo("2026.1");
    assertThat(versionAt(releases.knownAt(LocalDate.parse("2026-03-15")), "2026-02-01"))
        .isEqualTo("2026.1.1");
    assertThat(releases.knownAt(LocalDate.parse("2026-01-09")).all()).isEmpty();
  }

  private static String versionAt(Releases<RuleBook> releases, String day) {
    return releases.at(LocalDate.parse(day)).release().id().version();
  }

  @Test
  void releaseDoesNotEndBeforeItBegins() {
    assertThatThrownBy(
            () ->
                oneMetric()
                    .with("effective", "{\"from\": \"2026-01-02\", \"through\": \"2026-01-01\"}")
                    .read())
        .hasMessageContaining(
            "/effective: through must not lie before from, 2026-01-02 - but was: 2026-01-01");
  }

  @Test
  void ladderBeginsAtZeroAndAscends() {
    assertThatThrownBy(
            () ->
                oneMetric()
                    .with(
                        "ladder",
                        """
                        {"standings": {"a": {"name": "A", "at": 1}, "b": {"name": "B", "at": 1},
                                       "c": {"name": "C", "at": 11}}}\
                        """)
                    .read())
        .hasMessageContaining("the ladder must begin with a standing at 0 - but was: 1")
        .hasMessageContaining("the ladder must have one standing per threshold - but was: a and b")
        .hasMessageContaining("the ladder must stay within the scale, at most 10 - but was: 11");
  }

  @Test
  void assumedIndexStaysWithinTheScale() {
    TestBook assumes =
        TestBook.empty()
            .metric("m", "\"unit\": \"points\", \"absent\": {\"assume\": 10.5}")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "1", "index");

    assertThatThrownBy(assumes::read)
        .hasMessageContaining(
            "/metrics/m/absent: must be an index from 0 to 10 - but was: 10.5 [out-of-range]");
  }

  @Test
  void policyMayAssumeAnIndex() {
    TestBook assumes =
        TestBook.empty()
            .metric("m", "\"unit\": \"points\", \"absent\": {\"assume\": 2.5}")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "1", "index");

    MetricScore score =
        metric(
            assumes
                .scorer()
                .score(partner().reading("p", "m", Reading.absent("no export")).build()),
            "p",
            "m");

    assertThat(score.applied()).isEqualTo(decimal("2.5"));
    assertThat(score.reasons().get(0).text())
        .isEqualTo("not measured: no export; assumed to be 2.5");
  }

  @Test
  void policyIsAWordOrAnAssumption() {
    assertThatThrownBy(
            () ->
                TestBook.empty()
                    .metric(
                        "m", "\"unit\": \"points\", \"absent\": \"ignore\", \"notApplicable\": 0")
                    .category("p", "c", "1")
                    .weighs("p", "c", "m", "1", "index")
                    .read())
        .hasMessageContaining("must be one of zero, exclude, refuse - but was: \"ignore\"")
        .hasMessageContaining(
            "must be zero, exclude, refuse, or an object that states what to assume - but was: 0");
  }

  @Test
  void hashFollowsTheRulesAndNotTheirSpelling() {
    RuleBook book = oneMetric().read();

    assertThat(RuleBooks.parse("other name", book.tree().toJson()).hash()).isEqualTo(book.hash());
    assertThat(oneMetric().with("title", "\"Other\"").read().hash()).isNotEqualTo(book.hash());
    assertThat(book.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void scaleMayGoToAHundred() {
    TestBook hundred =
        TestBook.empty()
            .with("scale", "{\"maximum\": 100}")
            .metric("m")
            .table(
                "t",
                "{\"type\": \"slope\", \"knots\": [{\"at\": 0, \"value\": 0}, {\"at\": 1, \"value\":"
                    + " 100}]}")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "1", "t");

    MetricScore score =
        metric(
            hundred.scorer().score(partner().reading("p", "m", reading("0.5")).build()), "p", "m");

    assertThat(score.contribution()).isEqualTo(decimal("50"));
    assertThat(score.attainable()).isEqualTo(decimal("100"));
    assertThat(score.next().orElseThrow().points()).isEqualTo(decimal("50"));
  }
}
