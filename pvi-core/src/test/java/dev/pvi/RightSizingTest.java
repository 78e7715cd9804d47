package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.MetricScore;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements that grow with revenue without a jump, in the bundled book. */
class RightSizingTest {

  private static final PviScorer SCORER =
      PviScorer.of(RuleBooks.bundled("cisco-360").at(LocalDate.of(2026, 8, 31)));

  private static final Portfolio NETWORKING = Portfolio.of("networking");
  private static final List<String> SCALED = List.of("black-belt", "career-certifications");
  private static final BigDecimal CENT = decimal("0.01");

  private static MetricScore scored(Fact revenue, String name, Reading reading) {
    PartnerSnapshot partner =
        partner().attribute("revenue", revenue).reading("networking", name, reading).build();
    return metric(SCORER.score(partner), "networking", name);
  }

  private static BigDecimal index(String revenue, String name, String credits) {
    return scored(Fact.of(usd(revenue)), name, reading(credits)).achieved();
  }

  /** The middles of the sizes, where as many credits as before give index 10. */
  @ParameterizedTest
  @CsvSource({
    "XS, black-belt, 10",
    "S, black-belt, 20",
    "M, black-belt, 40",
    "L, black-belt, 80",
    "XL, black-belt, 150",
    "XS, career-certifications, 18",
    "S, career-certifications, 32",
    "M, career-certifications, 70",
    "L, career-certifications, 140",
    "XL, career-certifications, 280"
  })
  void sizeAloneCountsAsItsMiddle(String size, String name, String credits) {
    MetricScore all = bySize(size, name, decimal(credits));
    MetricScore less = bySize(size, name, decimal(credits).subtract(CENT));

    assertThat(all.achieved()).isEqualTo(decimal("10"));
    assertThat(less.achieved()).isLessThan(decimal("10"));
    assertThat(all.reasons().get(1).text())
        .startsWith("annual revenue is not stated; ")
        .endsWith(" USD stand for size " + size);
  }

  private static MetricScore bySize(String size, String name, BigDecimal credits) {
    PartnerSnapshot partner =
        partner("2026-08-31", size).reading("networking", name, Reading.of(credits)).build();
    return metric(SCORER.score(partner), "networking", name);
  }

  /**
   * 10,000,000 lies 4 of 11.5 millions above the middle of S: 20 + 20 × 4 ÷ 11.5 = 26.956… credits
   * of Black Belt, of which 15 are 55.645 %; 32 + 38 × 4 ÷ 11.5 = 45.217… of certifications, of
   * which 22 are 48.653 %, so 12 × 0.48653….
   */
  @Test
  void figuresAtTheOldLimitOfASize() {
    assertThat(index("10000000", "black-belt", "15")).isEqualTo(decimal("5.564516129"));
    assertThat(index("10000000", "career-certifications", "22")).isEqualTo(decimal("5.8384615385"));
  }

  @ParameterizedTest
  @CsvSource({"2000000", "10000000", "25000000", "100000000"})
  void nothingJumpsAtTheLimitsOfSizes(String revenue) {
    String more = decimal(revenue).add(CENT).toPlainString();

    for (String name : SCALED) {
      for (String credits : List.of("1", "15", "22", "100")) {
        BigDecimal fall = index(revenue, name, credits).subtract(index(more, name, credits));
        assertThat(fall).isBetween(decimal("0"), decimal("0.000001"));
      }
    }
  }

  @Test
  void oneCentMoreOfRevenueNeverHelpsAndHardlyHurts() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      long most = i % 2 == 0 ? 3_000_000_000L : 30_000_000_000L;
      BigDecimal revenue = BigDecimal.valueOf((long) (random.nextDouble() * most), 2);
      Reading credits = Reading.of(BigDecimal.valueOf(random.nextInt(6000), 1 + random.nextInt(2)));
      for (String name : SCALED) {
        BigDecimal less = scored(Fact.of(usd(revenue.toPlainString())), name, credits).achieved();
        BigDecimal more =
            scored(Fact.of(usd(revenue.add(CENT).toPlainString())), name, credits).achieved();

        assertThat(less.subtract(more))
            .as("%s with %s at %s", name, credits, revenue)
            .isBetween(decimal("0"), CENT);
      }
    }
  }

  @Test
  void scoreSaysWhatRevenueAsksForAndTheNextStep() {
    PartnerSnapshot partner =
        partner()
            .attribute("revenue", Fact.of(usd("10000000")))
            .reading("networking", "black-belt", reading("15"))
            .build();

    assertThat(SCORER.score(partner).explain().toString())
        .contains(
            "15 points  index 5.56 (between 0 and 26.96)",
            "15 of 26.96 points that annual revenue of 10,000,000 USD asks for",
            "next: 26.96 points adds 0.44");
  }

  @Test
  void whoStatesNeitherRevenueNorSizeIsUndecided() {
    PartnerSnapshot partner = partner().reading("networking", "black-belt", reading("15")).build();

    assertThat(metric(SCORER.score(partner), "networking", "black-belt").reasons().get(0).text())
        .isEqualTo(
            "the table cannot be chosen: annual revenue, for which size may stand, is not stated,"
                + " so that \"how much is asked for\" cannot be told; counts as 0");
  }

  @Test
  void preparedReadingsAndTheIndexAloneSayTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Fact revenue = Fact.of(usd(String.valueOf(random.nextInt(200_000_000))));
      PartnerSnapshot like = partner().attribute("revenue", revenue).build();
      PartnerSnapshot partner =
          partner()
              .attribute("revenue", revenue)
              .reading("networking", "black-belt", reading(String.valueOf(random.nextInt(99))))
              .reading(
                  "networking",
                  "career-certifications",
                  Reading.of(BigDecimal.valueOf(random.nextInt(9999), random.nextInt(6))))
              .build();

      BigDecimal index = SCORER.score(partner).portfolio("networking").index();

      assertThat(SCORER.index(partner, NETWORKING)).contains(index);
      PreparedReadings prepared = SCORER.prepare(like, NETWORKING).readings(1);
      prepared.set(0, partner);
      assertThat(prepared.index(0)).contains(index);
    }
  }

  /** The book as it stood before: the tables of S, then those of M. */
  @ParameterizedTest
  @CsvSource({"10000000.00, 7.08, 7, 7", "10000000.01, 6.38, 3, 4"})
  void tablesBySizeJump(String revenue, String expected, String belts, String careers)
      throws IOException {
    PartnerSnapshot partner =
        partner()
            .attribute("revenue", Fact.of(usd(revenue)))
            .attribute("customer-success-maturity", Fact.of("Basic"))
            .attribute("managed-services-maturity", Fact.of("Basic"))
            .reading("networking", "black-belt", reading("15"))
            .reading("networking", "career-certifications", reading("22"))
            .reading("networking", "acv-growth", Reading.growth(usd("643200"), usd("600000")))
            .reading("networking", "tcv-growth", Reading.growth(usd("1410500"), usd("1300000")))
            .reading("networking", "managed-service-penetration", reading("13"))
            .reading("networking", "buying-program-penetration", reading("38"))
            .reading("networking", "onboard", reading("39"))
            .reading("networking", "adopt", reading("10"))
            .build();

    var score = PviScorer.of(bySize()).score(partner);

    assertThat(score.portfolio("networking").index()).isEqualTo(decimal(expected));
    assertThat(metric(score, "networking", "black-belt").achieved()).isEqualTo(decimal(belts));
    assertThat(metric(score, "networking", "career-certifications").achieved())
        .isEqualTo(decimal(careers));
  }

  private static RuleBook bySize() throws IOException {
    String file = "/books/cisco-360-by-size.json";
    try (InputStream in =
        Objects.requireNonNull(RightSizingTest.class.getResourceAsStream(file), file)) {
      return RuleBooks.parse(file, new String(in.readAllBytes(), UTF_8));
    }
  }
}
