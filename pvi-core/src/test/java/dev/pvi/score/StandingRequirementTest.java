package dev.pvi.score;

import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.TestBook;
import dev.pvi.explain.Reason;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A standing may ask more than its threshold. */
class StandingRequirementTest {

  private static final String DESIGNATED =
      """
      "designated": {"name": "Designated", "at": 7, "requires": [REQUIRES]}\
      """;

  private static final String LINE =
      """
      {"type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 10, "value": 10}]}\
      """;

  /** adds weighs 0.2 in a category of its own, skills and success 0.4 each in another one. */
  private static TestBook book(String standings) {
    return TestBook.empty()
        .with(
            "ladder",
            "{\"standings\": {\"open\": {\"name\": \"Open\", \"at\": 0}, " + standings + "}}")
        .attribute("country", "{\"type\": \"text\"}")
        .table("adds", LINE)
        .metric("adds", "\"unit\": \"points\", \"notApplicable\": \"exclude\"")
        .metric("skills")
        .metric("success")
        .category("p", "growth", "0.2")
        .category("p", "people", "0.8")
        .weighs("p", "growth", "adds", "1", "adds")
        .weighs("p", "people", "skills", "0.5", "index")
        .weighs("p", "people", "success", "0.5", "index");
  }

  private static TestBook asking(String requires) {
    return book(DESIGNATED.replace("REQUIRES", requires));
  }

  private static PartnerSnapshot of(Reading adds, String skills, String success) {
    return partner()
        .reading("p", "adds", adds)
        .reading("p", "skills", reading(skills))
        .reading("p", "success", reading(success))
        .build();
  }

  private static PortfolioScore score(TestBook book, String adds, String skills, String success) {
    return book.scorer().score(of(reading(adds), skills, success)).portfolio("p");
  }

  private static List<String> texts(PortfolioScore score) {
    return score.standingReasons().stream().map(Reason::text).toList();
  }

  @Test
  void metricAtZeroHoldsBackAReachedThreshold() {
    PortfolioScore score = score(asking("{\"every\": \"metric\", \"above\": 0}"), "0", "9.5", "9");

    assertThat(score.index()).isEqualByComparingTo("7.4");
    assertThat(score.standing().name()).isEqualTo("Open");
    assertThat(score.nextStanding().orElseThrow().name()).isEqualTo("Designated");
    assertThat(texts(score))
        .containsExactly("7.4 reaches Designated, but adds is 0 and must be above 0");
  }

  @Test
  void leastMoreOfItEarnsTheStanding() {
    PortfolioScore score =
        score(asking("{\"every\": \"metric\", \"above\": 0}"), "0.1", "9.5", "9");

    assertThat(score.index()).isEqualByComparingTo("7.42");
    assertThat(score.standing().name()).isEqualTo("Designated");
    assertThat(score.nextStanding()).isEmpty();
    assertThat(score.standingReasons()).isEmpty();
  }

  /** A step of adds adds 0.2 × 0.5 = 0.1; one of skills 0.4 × 0.5 = 0.2. */
  @Test
  void nextStepsNameFirstWhatHoldsBackThoughItAddsLess() {
    String steps =
        """
        {"type": "bands", "rows": [{"below": 1, "value": 0}, {"from": 1, "below": 9, "value": 0.5},
            {"from": 9, "value": 10}]}\
        """;
    PortfolioScore score =
        asking("{\"metric\": \"adds\", \"above\": 0}")
            .table("adds", steps)
            .scorer()
            .score(of(reading("0"), "9.5", "9"))
            .portfolio("p");

    assertThat(score.gains())
        .extracting(gain -> gain.metrics().get(0).id())
        .containsExactly("adds", "success", "skills");
    assertThat(score.gains())
        .extracting(gain -> gain.points().toPlainString())
        .containsExactly("0.1", "0.4", "0.2");
    assertThat(score.explain().toText().lines().map(String::strip))
        .contains(
            "p 7.40 of 10: Open. Reaches 7.00 of Designated, but not what else that asks.",
            "7.4 reaches Designated, but adds is 0 and must be above 0",
            "What Designated asks first, then what would add most")
        .noneMatch(line -> line.contains("compared unrounded"));
  }

  /** People: (8 + 6) ÷ 2 = 7, whose weight of 0.8 makes it add 5.6. */
  @ParameterizedTest
  @CsvSource({
    "from, 7, Designated",
    "above, 7, Open",
    "from, 7.0001, Open",
    "above, 6.9999, Designated"
  })
  void indexOfACategoryIsWhatItAddsByItsWeight(String reach, String bound, String standing) {
    String requirement = "{\"category\": \"people\", \"" + reach + "\": " + bound + "}";

    assertThat(score(asking(requirement), "10", "8", "6").standing().name()).isEqualTo(standing);
  }

  @Test
  void everyCategoryIsAsked() {
    PortfolioScore score = score(asking("{\"every\": \"category\", \"from\": 3}"), "2.5", "9", "9");

    assertThat(texts(score))
        .containsExactly("7.7 reaches Designated, but growth is 2.5 and must be at least 3");
  }

  @Test
  void whatDoesNotCountIsPassedOverAndSaid() {
    PortfolioScore score =
        asking("{\"every\": \"metric\", \"above\": 0}, {\"category\": \"growth\", \"from\": 1}")
            .scorer()
            .score(of(Reading.notApplicable("no such business"), "9", "8"))
            .portfolio("p");

    assertThat(score.index()).isEqualByComparingTo("8.5");
    assertThat(score.standing().name()).isEqualTo("Designated");
    assertThat(texts(score))
        .containsExactly("Designated passes over what is not counted: adds, growth");
  }

  @Test
  void whatIsAbsentIsZero() {
    PortfolioScore score =
        asking("{\"metric\": \"adds\", \"above\": 0}")
            .scorer()
            .score(of(Reading.absent("lost"), "9", "9"))
            .portfolio("p");

    assertThat(texts(score))
        .containsExactly("7.2 reaches Designated, but adds is 0 and must be above 0");
  }

  @Test
  void whatTheNextStandingAsksIsSaidBelowItsThresholdToo() {
    PortfolioScore score = score(asking("{\"metric\": \"adds\", \"above\": 0}"), "0", "5", "5");

    assertThat(texts(score))
        .containsExactly("Designated asks besides: adds is 0 and must be above 0");
    assertThat(score.gains().get(0).metrics().get(0).id()).isEqualTo("adds");
  }

  /** What bronze asks does not hold back silver, which asks something else. */
  @Test
  void standingIsTheHighestThatIsEarnedByItself() {
    String two =
        """
        "bronze": {"name": "Bronze", "at": 3, "requires": [{"metric": "adds", "above": 0}]},
        "silver": {"name": "Silver", "at": 6, "requires": [{"metric": "skills", "from": 8}]}\
        """;

    assertThat(score(book(two), "0", "8", "8").standing().name()).isEqualTo("Silver");
    assertThat(score(book(two), "1", "7", "9").standing().name()).isEqualTo("Bronze");
    PortfolioScore neither = score(book(two), "0", "7", "9");
    assertThat(neither.standing().name()).isEqualTo("Open");
    assertThat(texts(neither))
        .containsExactly(
            "6.4 reaches Bronze, but adds is 0 and must be above 0",
            "6.4 reaches Silver, but skills is 7 and must be at least 8");
  }

  @ParameterizedTest
  @CsvSource({"5, Open", "5.0001, Bronze", "7, Silver"})
  void standingComparesItsThresholdInItsOwnWay(String index, String standing) {
    String two =
        """
        "bronze": {"name": "Bronze", "at": 5, "reach": "above"}, "silver": {"name": "Silver", "at": 7}\
        """;

    PortfolioScore score = score(book(two), index, index, index);

    assertThat(score.standing().name()).isEqualTo(standing);
  }

  @Test
  void indexAtAThresholdToExceedIsSaidToBeThere() {
    String one = "\"bronze\": {\"name\": \"Bronze\", \"at\": 5, \"reach\": \"above\"}";

    assertThat(score(book(one), "5", "5", "5").explain().toText().lines().map(String::strip))
        .contains("p 5.00 of 10: Open. Does not exceed Bronze (5.00).");
  }

  @Test
  void conditionOnThePartnerMustHold() {
    TestBook book = asking("{\"when\": {\"attribute\": \"country\", \"is\": \"CH\"}}");
    PartnerSnapshot silent = of(reading("8"), "8", "8");
    PartnerSnapshot swiss =
        partner()
            .attribute("country", "CH")
            .reading("p", "adds", reading("8"))
            .reading("p", "skills", reading("8"))
            .reading("p", "success", reading("8"))
            .build();

    assertThat(book.scorer().score(swiss).portfolio("p").standing().name()).isEqualTo("Designated");
    PortfolioScore unknown = book.scorer().score(silent).portfolio("p");
    assertThat(unknown.standing().name()).isEqualTo("Open");
    assertThat(texts(unknown))
        .containsExactly(
            "8 reaches Designated, but country is not stated, so that \"CH\" cannot be told");
    PartnerScore whole = book.scorer().score(silent);
    assertThat(PartnerScore.parse("copy", whole.toJson())).isEqualTo(whole);
  }

  @Test
  void writtenScoreKnowsItsStandingWithoutTheBook() {
    PartnerScore score =
        asking("{\"every\": \"metric\", \"above\": 0}")
            .scorer()
            .score(of(reading("0"), "9.5", "9"));
    String json = score.toJson();

    assertThat(json)
        .contains("\"standing\":\"open\"", "\"requires\":[{\"every\":\"metric\",\"above\":0}]");
    PartnerScore copy = PartnerScore.parse("copy", json);
    assertThat(copy).isEqualTo(score);
    assertThat(copy.portfolio("p").standing().name()).isEqualTo("Open");
    assertThat(texts(copy.portfolio("p"))).isEqualTo(texts(score.portfolio("p")));
    assertThatThrownBy(
            () -> PartnerScore.parse("copy", json.replace("standing-held-back", "all-is-well")))
        .hasMessageContaining("the standingReasons that follow from index, ladder and parts");
    assertThatThrownBy(
            () ->
                PartnerScore.parse(
                    "copy", json.replace("\"standing\":\"open\"", "\"standing\":\"designated\"")))
        .hasMessageContaining("must be open, which follows from index");
  }

  @Test
  void standingThatIsKeptIsNotHeldBack() {
    TestBook book =
        TestBook.empty()
            .with(
                "ladder",
                """
                {"protectedMonths": 18, "standings": {"open": {"name": "Open", "at": 0}, STANDING}}\
                """
                    .replace(
                        "STANDING",
                        DESIGNATED.replace("REQUIRES", "{\"metric\": \"m\", \"from\": 9}")))
            .metric("m")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "1", "index");
    PartnerSnapshot partner =
        partner()
            .standing("p", "designated", java.time.LocalDate.parse("2026-02-01"))
            .reading("p", "m", reading("8"))
            .build();

    PortfolioScore score = book.scorer().score(partner).portfolio("p");

    assertThat(score.computedStanding().name()).isEqualTo("Open");
    assertThat(score.standing().name()).isEqualTo("Designated");
    assertThat(score.explain().toText().lines().map(String::strip))
        .contains(
            "p 8.00 of 10: Designated (protected; computed: Open). The index alone reaches 7.00 of"
                + " Designated, but not what else that asks.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"metric\": \"add\", \"above\": 0} ; must be a metric of the scorecard p (adds, skills,"
            + " success) - but was: add",
        "{\"category\": \"adds\", \"above\": 0} ; must be a category of the scorecard p (growth,"
            + " people) - but was: adds",
        "{\"every\": \"metric\", \"above\": 10} ; must be an index that the scale can meet, below"
            + " 10 - but was: 10",
        "{\"every\": \"metric\", \"from\": 10.1} ; must be an index that the scale can meet, at most"
            + " 10 - but was: 10.1",
        "{\"metric\": \"adds\"} ; must state one of metric, category, every",
        "{\"metric\": \"adds\", \"every\": \"metric\", \"from\": 1} ; must state one of metric",
        "{\"metric\": \"adds\", \"from\": 1, \"above\": 1} ; must state one of metric",
        "{\"when\": {\"attribute\": \"country\", \"is\": \"CH\"}, \"from\": 1} ; must state one of",
        "{\"when\": {\"attribute\": \"reading\", \"is\": 5}} ; must be a condition on the partner",
        "{\"when\": {\"attribute\": \"reading-base\", \"is\": {\"amount\": 1, \"currency\":"
            + " \"USD\"}}} ; must be a condition on the partner"
      })
  void whatNoScorecardCanMeetIsRefused(String requirementAndMessage) {
    String[] parts = requirementAndMessage.split(" ; ", -1);

    assertThatThrownBy(() -> asking(parts[0]).read())
        .hasMessageContaining("/ladder/standings/designated/requires/0")
        .hasMessageContaining(parts[1]);
  }

  @Test
  void lowestStandingAsksNothing() {
    TestBook book =
        book("\"a\": {\"name\": \"A\", \"at\": 1}")
            .with(
                "ladder",
                """
                {"standings": {"a": {"name": "A", "at": 0, "requires": [
                    {"every": "metric", "above": 0}]}}}\
                """);

    assertThatThrownBy(book::read)
        .hasMessageContaining("the ladder must begin with a standing that asks nothing");
  }
}
