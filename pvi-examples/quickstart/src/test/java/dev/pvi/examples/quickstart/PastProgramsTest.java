package dev.pvi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.BookFolder;
import dev.pvi.book.BookFormat;
import dev.pvi.book.Verification;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.IncentiveExample;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs of the past as data alone, none has a class of its own. Each case is an example of its
 * book with another figure; the amounts are worked out by hand.
 */
class PastProgramsTest {

  private static final BookFolder<IncentiveBook> BOOKS =
      IncentiveBooks.folder(
          Path.of(System.getProperty("basedir", ""))
              .toAbsolutePath()
              .resolve("src/main/resources/data/programs"));

  private static final BookFormat<IncentiveBook> FORMAT =
      IncentiveBooks.format().extending(BOOKS.library());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vip/launch",
        "vip/6",
        "cspp-premium/2014",
        "cspp-premium/2015",
        "services-attach/2007",
        "growth-over-baseline/quarter",
        "growth-over-baseline/trailing"
      })
  void bookIsSoundAndItsExamplesComeOut(String book) {
    Verification<IncentiveBook> verification = FORMAT.verify(book, text(book));

    assertThat(verification.book().orElseThrow().examples()).isNotEmpty();
    assertThat(verification.findings()).isEmpty();
  }

  @Test
  void releasesOfAProgramFollowOneAnother() {
    assertThat(BOOKS.releases("vip").all())
        .extracting(book -> book.release().id().toString())
        .containsExactly("vip@launch", "vip@6");
    assertThat(BOOKS.releases("vip").lint()).isEmpty();
    assertThat(BOOKS.releases("cspp-premium").lint()).isEmpty();
  }

  private static String text(String book) {
    return Data.read("programs/" + book + ".json");
  }

  /** What an example of a book pays, with other figures: texts and what stands in their place. */
  private static RebateStatement pay(String book, String example, String... changes) {
    String text = text(book);
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    IncentiveBook read = FORMAT.parse(book, text);
    IncentiveExample one = example(read, example);
    return RebateCalculator.of(read).calculate(one.score(), one.earnings());
  }

  private static IncentiveExample example(IncentiveBook book, String id) {
    return book.examples().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String total(RebateStatement statement) {
    return statement.total().getAmount().setScale(2).toPlainString();
  }

  private static RuleStatement rule(RebateStatement statement, String id) {
    return statement.rules().stream()
        .filter(one -> one.rule().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> excluded(RebateStatement statement, String rule) {
    return rule(statement, rule).excluded().stream()
        .map(
            line ->
                line.event().orElseThrow()
                    + " "
                    + line.base().orElseThrow().toPlainString()
                    + " "
                    + line.reason().orElseThrow().code())
        .toList();
  }

  private static String quantity(RebateStatement statement, String rule, String id) {
    return rule(statement, rule).pots().get(0).quantities().get(id).toString();
  }

  @ParameterizedTest
  @CsvSource({"4.16, 100000.00", "4.15, 0.00", "4.159999, 0.00", "5, 100000.00"})
  void atItsLaunchVipIsAllOrNothing(String satisfaction, String paid) {
    RebateStatement statement =
        pay("vip/launch", "satisfied", "{\"satisfaction\": 4.16}", satisfaction(satisfaction));

    assertThat(total(statement)).isEqualTo(paid);
  }

  private static String satisfaction(String value) {
    return "{\"satisfaction\": " + value + "}";
  }

  @Test
  void vipSaysWhyNothingIsPaid() {
    assertThat(pay("vip/launch", "not-satisfied").explain().toString())
        .contains(
            "paid is from a customer satisfaction of 4.16 on: customer satisfaction is 4.15, not at"
                + " least 4.16 [satisfied]");
  }

  /** 200,000 × 7 % + 50,000 × 14 %. */
  @Test
  void vipPaysByClassOfProduct() {
    RebateStatement statement = pay("vip/6", "by-class");

    assertThat(total(statement)).isEqualTo("21000.00");
    assertThat(rule(statement, "security").lines())
        .extracting(line -> line.event().orElseThrow() + " " + line.amount().toPlainString())
        .containsExactly("advanced 7000", "core 14000");
  }

  /** 1,000,000 at 16 %, and 4 points more from 15 through 30 % of applications, 6 above. */
  @ParameterizedTest
  @CsvSource({
    "149000, 851000, 14.9, 160000.00",
    "150000, 850000, 15, 200000.00",
    "300000, 700000, 30, 200000.00",
    "301000, 699000, 30.1, 220000.00"
  })
  void vipAddsABonusByTheShareOfApplications(
      String applications, String telephones, String share, String paid) {
    RebateStatement statement =
        pay(
            "vip/6",
            "third-of-applications",
            "{\"amount\": 300000,",
            "{\"amount\": " + applications + ",",
            "{\"amount\": 700000,",
            "{\"amount\": " + telephones + ",");

    assertThat(total(statement)).isEqualTo(paid);
    assertThat(quantity(statement, "voice", "application-share")).isEqualTo(share);
  }

  private static final String CANADA = "gates-on-bookings-and-pays-on-shipments";

  /** 80,000 × 7 %; what is not shipped is not paid. */
  @Test
  void vipInCanadaGatesOnBookingsAndPaysOnShipments() {
    RebateStatement statement = pay("vip/6", CANADA);

    assertThat(total(statement)).isEqualTo("5600.00");
    assertThat(excluded(statement, "security-canada")).containsExactly("rest 20000 shipped");
    assertThat(rule(statement, "security-canada").offered()).isEqualByComparingTo("100000");
  }

  @Test
  void eachGateOfCanadaHasItsReason() {
    assertThat(
            excluded(
                pay("vip/6", CANADA, "{\"amount\": 100000,", "{\"amount\": 99999.99,"),
                "security-canada"))
        .containsExactly("goods 80000 enough-booked", "rest 20000 shipped");
    assertThat(excluded(pay("vip/6", CANADA, "4.17, \"sec", "4.16, \"sec"), "security-canada"))
        .containsExactly("goods 80000 satisfied", "rest 20000 satisfied");
    assertThat(
            excluded(
                pay("vip/6", CANADA, "specialized\": true}", "specialized\": false}"),
                "security-canada"))
        .containsExactly("goods 80000 specialized", "rest 20000 shipped");
  }

  /** The period closes on 2006-01-28, with the last event. */
  @ParameterizedTest
  @CsvSource({"2006-04-28, 5600.00", "2006-04-29, 0.00"})
  void vipInCanadaPaysWhatIsShippedNinetyDaysAfterTheClose(String shipped, String paid) {
    RebateStatement statement = pay("vip/6", CANADA, "2006-04-28", shipped);

    assertThat(total(statement)).isEqualTo(paid);
  }

  private static RebateStatement premium(String target) {
    IncentiveExample example = example(BOOKS.releases("cspp-premium").all().get(1), "top-tier");
    Earnings earnings =
        Earnings.parse(
            "earnings",
            """
            {"format": "pvi-earnings/1", "partner": "top-tier",
             "from": "2015-01-01", "through": "2015-07-25", "currency": "USD",
             "events": [
              {"type": "booking", "id": "before", "date": "2015-01-24", "portfolio": "services",
               "value": {"amount": 100000, "currency": "USD"}, "facts": {"service-level": "premium"}},
              {"type": "booking", "id": "from-then", "date": "2015-01-25", "portfolio": "services",
               "value": {"amount": 100000, "currency": "USD"}, "facts": {"service-level": "premium"}},
              {"type": "booking", "id": "plain", "date": "2015-01-25", "portfolio": "services",
               "value": {"amount": 70000, "currency": "USD"},
               "facts": {"service-level": "next-business-day"}},
              {"type": "target", "id": "half-year", "date": "2015-01-25", "portfolio": "services",
               "facts": {"value": {"amount": %s, "currency": "USD"}}}
             ]}"""
                .formatted(target));
    return RebateCalculator.of(BOOKS.releases("cspp-premium")).calculate(example.score(), earnings);
  }

  /** 100,000 × 1 % by the old release; by the new one 125, 110, 100 and 99.99… % of the target. */
  @ParameterizedTest
  @CsvSource({"80000, 3000", "90000, 2000", "100000, 1000", "100000.01, 0"})
  void premiumServicesArePaidByTheReleaseOfTheirDate(String target, String paid) {
    List<RuleStatement> rules = premium(target).rules();

    assertThat(rules)
        .extracting(rule -> rule.book() + " " + rule.amount().toPlainString())
        .containsExactly("cspp-premium@2014 1000", "cspp-premium@2015 " + paid);
  }

  @Test
  void plainServiceAndMissedTargetsHaveTheirReasons() {
    RuleStatement missed = premium("100000.01").rules().get(1);

    assertThat(missed.excluded())
        .extracting(line -> line.event().orElseThrow() + " " + line.reason().orElseThrow().code())
        .containsExactly("from-then target-met", "plain premium");
  }

  /** The list price is 10,000; 64.65 would be 64.6 half even. */
  @ParameterizedTest
  @CsvSource({
    "220, 320, 68.8, 2000.00",
    "1499, 2000, 75, 2300.00",
    "3747, 5000, 74.9, 2300.00",
    "1293, 2000, 64.7, 2000.00",
    "1199, 2000, 60, 2000.00",
    "2997, 5000, 59.9, 1700.00",
    "1399, 2000, 70, 2300.00"
  })
  void attachRateIsRoundedBeforeTheLookUp(
      String attached, String attachable, String rate, String discount) {
    RebateStatement statement =
        pay(
            "services-attach/2007",
            "rounded-before-the-look-up",
            "\"attached\": 220, \"attachable\": 320",
            "\"attached\": %s, \"attachable\": %s".formatted(attached, attachable));

    assertThat(quantity(statement, "discount", "attach-rate")).isEqualTo(rate);
    assertThat(rule(statement, "discount").amount()).isEqualByComparingTo(discount);
    assertThat(total(statement)).isEqualTo("0.00");
  }

  private static RebateStatement growth(String booked) {
    return pay(
        "growth-over-baseline/quarter",
        "restated-after-an-acquisition",
        "{\"amount\": 115000,",
        "{\"amount\": " + booked + ",");
  }

  /** A quarter of the baseline is 100,000; the whole volume is paid at one rate. */
  @ParameterizedTest
  @CsvSource({
    "99999, 0.00",
    "100000, 2500.00",
    "114999, 2874.98",
    "115000, 4025.00",
    "125000, 6250.00"
  })
  void growthIsPaidOnTheWholeVolume(String booked, String paid) {
    assertThat(total(growth(booked))).isEqualTo(paid);
  }

  @Test
  void declineIsNotPaidForItsReason() {
    assertThat(excluded(growth("99999"), "growth")).containsExactly("deal 99999 grown");
    assertThat(growth("99999").explain().toString())
        .contains("paid is what is not less than the baseline");
  }

  /** As it was, 60,000, the baseline is 360,000, a quarter of it 90,000: 27.78 % and 5 %. */
  @Test
  void restatedQuarterTakesThePlaceOfTheActualOne() {
    assertThat(quantity(growth("115000"), "growth", "growth-rate")).isEqualTo("15");
    assertThat(
            total(
                pay(
                    "growth-over-baseline/quarter",
                    "restated-after-an-acquisition",
                    "\"facts\": {\"restated\": true}",
                    "\"facts\": {\"restated\": false}",
                    "\"id\": \"q4-restated\", \"date\": \"2015-07-01\"",
                    "\"id\": \"q4-restated\", \"date\": \"2014-07-01\"")))
        .isEqualTo("5750.00");
  }

  /** Quarters of 100, 120, 80 and 100, then 130: 430 after 400, or 130 after a quarter of 400. */
  @Test
  void bothReadingsOfTheRollingBaselineAreStated() {
    RebateStatement trailing = pay("growth-over-baseline/trailing", "window-moved-by-one");
    assertThat(quantity(trailing, "growth", "growth-rate")).isEqualTo("7.5");
    assertThat(total(trailing)).isEqualTo("3250.00");

    RebateStatement quarter =
        pay(
            "growth-over-baseline/trailing",
            "window-moved-by-one",
            "\"reading\": \"trailing\"",
            "\"reading\": \"quarter\"");
    assertThat(quantity(quarter, "growth", "growth-rate")).isEqualTo("30");
    assertThat(total(quarter)).isEqualTo("6500.00");
  }
}
