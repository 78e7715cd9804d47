package dev.pvi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.book.BookFolder;
import dev.pvi.book.Verification;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Reason;
import dev.pvi.explain.Severity;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.Entitlement;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three programs of another kind than the bundled one, written as data alone. */
class ProgramsTest {

  private static final String CARD = "programs/capability-card/";
  private static final String TIER = "programs/counted-tier/";
  private static final String GROWTH = "programs/growth-rebate/";
  private static final String BOOKINGS = "499999.99";

  private static final BookFolder<IncentiveBook> REBATES =
      IncentiveBooks.folder(
          Path.of(System.getProperty("basedir", ""))
              .toAbsolutePath()
              .resolve("src/main/resources/data/" + GROWTH));

  private static PartnerScore score(String book, String partner) {
    return PviScorer.of(RuleBooks.parse(book, Data.read(book)))
        .score(PartnerSnapshot.parse("partner", partner));
  }

  private static List<String> standingReasons(PortfolioScore score) {
    return score.standingReasons().stream().map(Reason::text).toList();
  }

  private static String firstStep(PortfolioScore score) {
    return score.gains().get(0).metrics().get(0).id();
  }

  @ParameterizedTest
  @ValueSource(strings = {CARD + "book.json", TIER + "book.json", GROWTH + "terms.json"})
  void ruleBooksAreSoundAndTheirExamplesComeOut(String file) {
    Verification<RuleBook> verification = RuleBooks.verify(file, Data.read(file));

    assertThat(verification.book().orElseThrow().examples()).isNotEmpty();
    assertThat(verification.findings()).allMatch(one -> one.severity() == Severity.NOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {GROWTH + "2026.1.json", GROWTH + "2026.2.json"})
  void incentiveBooksAreSoundAndTheirExamplesComeOut(String file) {
    Verification<IncentiveBook> verification =
        IncentiveBooks.format().extending(REBATES.library()).verify(file, Data.read(file));

    assertThat(verification.book().orElseThrow().examples()).hasSize(1);
    assertThat(verification.findings()).isEmpty();
  }

  // Enterprise 20 + 20 + 12 + 20 + 0, SMB 10 + 20 + 20 + 12 + 8.
  @Test
  void designationIsEarnedInTheTrackWhereEveryPartIsAboveZero() {
    PartnerScore score = score(CARD + "book.json", Data.read(CARD + "partner.json"));

    PortfolioScore enterprise = score.portfolio("track:enterprise");
    assertThat(enterprise.index()).isEqualByComparingTo("72");
    assertThat(enterprise.scaleMaximum()).isEqualByComparingTo("100");
    assertThat(enterprise.standing().name()).isEqualTo("On the way");
    assertThat(standingReasons(enterprise))
        .containsExactly("72 reaches Designated, but Deployments is 0 and must be above 0");
    assertThat(firstStep(enterprise)).isEqualTo("deployments");

    PortfolioScore smb = score.portfolio("track:smb");
    assertThat(smb.index()).isEqualByComparingTo("70");
    assertThat(smb.standing().name()).isEqualTo("Designated");
    assertThat(smb.nextStanding()).isEmpty();

    assertThat(score.benefits())
        .extracting(Entitlement::id, Entitlement::state)
        .containsExactly(
            tuple("designation-enterprise", Entitlement.State.MISSING),
            tuple("designation-smb", Entitlement.State.HELD));
    assertThat(score.benefits().get(0).needs().get(0).reasons())
        .extracting(Reason::text)
        .containsExactly("72 reaches Designated, but Deployments is 0 and must be above 0");
  }

  /** SMB has 60 points beside customers, of which each adds 2 points up to 10. */
  @ParameterizedTest
  @CsvSource({
    "-3, 60, On the way",
    "0, 60, On the way",
    "4.9, 69.8, On the way",
    "5, 70, Designated",
    "10, 80, Designated",
    "40, 80, Designated"
  })
  void seventyPointsAreEnoughAndSixtyNineAreNot(String adds, String index, String standing) {
    String partner =
        Data.read(CARD + "partner.json")
            .replace(
                "\"net-customer-adds\": 5, \"usage-growth\": 6",
                "\"net-customer-adds\": " + adds + ", \"usage-growth\": 6");

    PortfolioScore smb = score(CARD + "book.json", partner).portfolio("track:smb");
    assertThat(smb.index()).isEqualByComparingTo(index);
    assertThat(smb.standing().name()).isEqualTo(standing);
  }

  /** An architect who is no administrator is none of the advanced persons: 3, 2, 1, 0. */
  @Test
  void nobodyAdvancedIsAPartAtZeroInBothTracks() {
    String partner =
        Data.read(CARD + "partner.json")
            .replace("{\"certification\": \"administrator\"", "{\"certification\": \"developer\"");

    PartnerScore score = score(CARD + "book.json", partner);
    assertThat(score.portfolio("track:enterprise").index()).isEqualByComparingTo("60");
    assertThat(score.portfolio("track:smb").index()).isEqualByComparingTo("50");
    assertThat(standingReasons(score.portfolio("track:enterprise")))
        .containsExactly(
            "Designated asks besides: Persons certified, advanced is 0 and must be above 0;"
                + " Deployments is 0 and must be above 0");
    assertThat(score.benefits())
        .extracting(Entitlement::state)
        .containsOnly(Entitlement.State.MISSING);
  }

  @Test
  void tierNamesEachCountThatIsMissing() {
    PortfolioScore score =
        score(TIER + "book.json", Data.read(TIER + "partner.json")).portfolio("program");

    assertThat(score.index()).isEqualByComparingTo("12");
    assertThat(score.standing().name()).isEqualTo("Advanced");
    assertThat(standingReasons(score))
        .containsExactly(
            "12 reaches Premier, but Persons certified to sell is 3 and must be at least 4;"
                + " bookings of the last twelve months is 499,999.99 USD, not at least 500,000"
                + " USD");
    assertThat(firstStep(score)).isEqualTo("sales-persons");
    assertThat(score.gains().get(0).points()).isEqualByComparingTo("1");
  }

  /** Without gus 3 persons sell and 5 deliver; presales counts towards both. */
  @ParameterizedTest
  @CsvSource({
    "presales, 3, 500000, Premier",
    "presales, 3, 499999.99, Advanced",
    "presales, 2.9, 500000, Advanced",
    "seller, 3, 500000, Advanced",
    "engineer, 3, 500000, Advanced",
    "presales, 0, 500000, Registered",
    "presales, 3, 99999.99, Registered"
  })
  void tierIsReachedOnlyIfEveryCountIsMet(
      String gus, String references, String bookings, String standing) {
    String partner =
        Data.read(TIER + "partner.json")
            .replace("\"engineer\", \"holder\": \"gus\"", "\"" + gus + "\", \"holder\": \"gus\"")
            .replace("\"references\": 3", "\"references\": " + references)
            .replace(BOOKINGS, bookings);

    assertThat(score(TIER + "book.json", partner).portfolio("program").standing().name())
        .isEqualTo(standing);
  }

  @Test
  void bookingsThatAreNotStatedAreNoneOfATier() {
    String partner =
        Data.read(TIER + "partner.json")
            .replace("\"bookings\": {\"amount\": " + BOOKINGS + ", \"currency\": \"USD\"}", "");

    PortfolioScore score = score(TIER + "book.json", partner).portfolio("program");
    assertThat(score.standing().name()).isEqualTo("Registered");
    assertThat(standingReasons(score))
        .first()
        .isEqualTo(
            "12 reaches Advanced, but bookings of the last twelve months is not stated, so that"
                + " \"at least 100,000 USD\" cannot be told");
  }

  private static RebateStatement statement(String partner, String earnings) {
    return RebateCalculator.of(REBATES.releases("acme-growth"))
        .calculate(score(GROWTH + "terms.json", partner), Earnings.parse("earnings", earnings));
  }

  /** 40,000 × 4 % + 100,000 × 6 % by the first targets, 30,000 × 4 % by those of July. */
  @Test
  void growthIsPaidBeyondTheTargetInForceOnTheDateOfTheEvent() {
    RebateStatement statement =
        statement(Data.read(GROWTH + "partner.json"), Data.read(GROWTH + "earnings.json"));

    assertThat(statement.total()).hasToString("USD 8800.00");
    assertThat(statement.findings()).isEmpty();
    assertThat(statement.rules().stream().flatMap(rule -> rule.lines().stream()))
        .extracting(line -> line.event().orElseThrow(), line -> line.amount().toPlainString())
        .containsExactly(tuple("q1", "1600"), tuple("q2", "6000"), tuple("q3", "1200"));
    assertThat(statement.rules())
        .extracting(rule -> rule.book().toString(), rule -> rule.amount().toPlainString())
        .containsExactly(tuple("acme-growth@2026.1", "7600"), tuple("acme-growth@2026.2", "1200"));
    List<Line> excluded = statement.rules().get(1).excluded();
    assertThat(excluded)
        .extracting(line -> line.event().orElseThrow(), ProgramsTest::code)
        .containsExactly(
            tuple("q3-by-the-target-of-june", "target-in-force"), tuple("q4", "not-positive"));
    assertThat(excluded.get(0).reason().orElseThrow().text())
        .contains("target that they were measured by is 500,000 USD, not 650,000 USD");
  }

  /** The 6,000 of q2, which is measured by the target of June, on the days about the change. */
  @ParameterizedTest
  @CsvSource({"2026-06-30, USD 8800.00", "2026-07-01, USD 2800.00"})
  void targetOfJuneCountsThroughJune(String date, String total) {
    String earnings =
        Data.read(GROWTH + "earnings.json")
            .replace(
                "\"id\": \"q2\", \"date\": \"2026-06-30\"",
                "\"id\": \"q2\", \"date\": \"" + date + "\"");

    assertThat(statement(Data.read(GROWTH + "partner.json"), earnings).total()).hasToString(total);
  }

  @Test
  void targetsAreThoseOfTheClassOfThePartner() {
    String large = Data.read(GROWTH + "partner.json").replace("Standard", "Large");
    String earnings =
        Data.read(GROWTH + "earnings.json")
            .replace("540000", "2100000")
            .replace("500000", "2000000");

    // (2,100,000 − 2,000,000) × 4 %; no other event is measured by a target of the class
    assertThat(statement(large, earnings).total()).hasToString("USD 4000.00");
  }

  @Test
  void whoHasNotSignedEarnsNothing() {
    String unsigned = Data.read(GROWTH + "partner.json").replace("true", "false");

    RebateStatement statement = statement(unsigned, Data.read(GROWTH + "earnings.json"));
    assertThat(statement.total()).hasToString("USD 0.00");
    assertThat(statement.rules().get(0).excluded())
        .extracting(ProgramsTest::code)
        .containsOnly("takes-part");
  }

  private static String code(Line line) {
    return line.reason().orElseThrow().code();
  }
}
