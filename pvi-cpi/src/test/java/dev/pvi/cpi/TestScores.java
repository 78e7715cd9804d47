package dev.pvi.cpi;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.partner.Standing;
import dev.pvi.partner.StatedStanding;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Scores of the partner {@code acme} by a book in which the one reading is the index. */
final class TestScores {

  private static final String CATEGORY =
      """
      {"c": {"name": "C", "weight": 1, "metrics": {"m": {"weight": 1, "table": "index"}}}}\
      """;

  private static final PviScorer SCORER = scorer("from");

  private static PviScorer scorer(String reach) {
    return PviScorer.of(
        RuleBooks.parse(
            "points",
            """
              {
                "format": "pvi-rule-book/1",
                "id": "points",
                "version": "1",
                "effective": {"from": "2020-01-01"},
                "known": "2020-01-01",
                "title": "Points",
                "attributes": {
                  "customer-success-maturity":
                    {"type": "level", "levels": ["None", "Basic", "Intermediate", "Expert"]},
                  "managed-services-maturity":
                    {"type": "level", "levels": ["None", "Basic", "Intermediate", "Expert"]}
                },
                "metrics": {
                  "m": {"name": "M", "unit": "points"},
                  "credits": {"name": "Credits", "unit": "points"}
                },
                "certifications": {
                  "advanced-security": {"name": "Advanced security", "portfolios": ["security"], "counts": {"credits": 1}},
                  "other": {"name": "Other", "portfolios": ["security"], "counts": {"credits": 1}}
                },
                "tables": {
                  "index": {
                    "type": "slope",
                    "knots": [{"at": 0, "value": 0}, {"at": 10, "value": 10}]
                  }
                },
                "portfolios": {
                  "networking": {"name": "Networking", "order": 1, "categories": %s},
                  "security": {"name": "Security", "order": 2, "categories": %s}
                },
                "ladder": {
                  "reach": "%s",
                  "protectedMonths": 18,
                  "standings": {
                    "welcome": {"name": "Welcome", "at": 0},
                    "portfolio-partner": {"name": "Portfolio Partner", "at": 5},
                    "preferred": {"name": "Preferred Partner", "at": 7.5}
                  }
                }
              }
              """
                .formatted(CATEGORY, CATEGORY, reach)));
  }

  private TestScores() {}

  /** Networking alone, as of 2026-03-01. */
  static PartnerScore networking(String index) {
    return networking("2026-03-01", index);
  }

  static PartnerScore networking(String asOf, String index) {
    return score(partner(asOf).reading("networking", "m", Reading.of(new BigDecimal(index))));
  }

  /** Networking as of 2026-02-01, with credentials. */
  static PartnerScore holding(String index, List<Credential> credentials) {
    return score(
        partner("2026-02-01")
            .credentials(credentials)
            .reading("networking", "m", Reading.of(new BigDecimal(index))));
  }

  /** Networking of another partner. */
  static PartnerScore of(String partner, String asOf, String index) {
    return score(
        PartnerSnapshot.builder()
            .id(partner)
            .asOf(LocalDate.parse(asOf))
            .reading("networking", "m", Reading.of(new BigDecimal(index))));
  }

  static PartnerScore both(String networking, String security) {
    return both("2026-03-01", networking, security);
  }

  static PartnerScore both(String asOf, String networking, String security) {
    return score(
        partner(asOf)
            .reading("networking", "m", Reading.of(new BigDecimal(networking)))
            .reading("security", "m", Reading.of(new BigDecimal(security))));
  }

  /** Networking as of 2026-03-01, where a standing was reached on a day. */
  static PartnerScore reached(String index, String standing, String since) {
    return SCORER.score(keeping(index, standing, since));
  }

  /** The same, by a ladder of which a standing is reached only above its threshold. */
  static PartnerScore reachedAbove(String index, String standing, String since) {
    return scorer("above").score(keeping(index, standing, since));
  }

  private static PartnerSnapshot keeping(String index, String standing, String since) {
    return partner("2026-03-01")
        .putStandings(
            "networking", new StatedStanding(Standing.of(standing), LocalDate.parse(since)))
        .reading("networking", "m", Reading.of(new BigDecimal(index)))
        .build();
  }

  /** Networking and Security at one index, with a maturity of Managed Services. */
  static PartnerScore withPractice(String index, String maturity) {
    return score(
        partner("2026-03-01")
            .attribute("customer-success-maturity", Fact.of("None"))
            .attribute("managed-services-maturity", Fact.of(maturity))
            .reading("networking", "m", Reading.of(new BigDecimal(index)))
            .reading("security", "m", Reading.of(new BigDecimal(index))));
  }

  private static PartnerSnapshot.Builder partner(String asOf) {
    return PartnerSnapshot.builder().id("acme").name("Acme").asOf(LocalDate.parse(asOf));
  }

  private static PartnerScore score(PartnerSnapshot.Builder partner) {
    return SCORER.score(partner.build());
  }
}
