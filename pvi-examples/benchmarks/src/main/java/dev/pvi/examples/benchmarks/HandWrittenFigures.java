package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The figures of the program's six portfolios in {@code cisco-360@2026.1}, as constants of a
 * program: what an application would have that is written for this release alone.
 */
final class HandWrittenFigures {

  static final List<String> SIZES = List.of("XS", "S", "M", "L", "XL");
  static final List<String> MATURITIES =
      List.of("None", "Basic", "Select", "Intermediate", "Expert");

  /** The maturity as which the designation counts, and that only Managed Services has. */
  static final String SELECT = "Select";

  static final BigDecimal[] MATURITY_INDEX = decimals("0", "5", "6", "7", "10");

  /** The greatest revenue of all sizes but the last. */
  static final BigDecimal[] REVENUES = decimals("2000000", "10000000", "25000000", "100000000");

  /** The revenue that stands for each size. */
  static final BigDecimal[] MIDDLES =
      decimals("1000000", "6000000", "17500000", "62500000", "150000000");

  /** A table of rows, or a slope over shares of what revenue asks for. */
  static final class Table {

    /** Whether a row begins at its limit, or above it. */
    final boolean inclusive;

    /** Where all rows but the first begin: one array for all sizes, or one per size. */
    final BigDecimal[][] limits;

    /** The index of each row, or at each limit of a slope. */
    final BigDecimal[] values;

    /** Of a slope, what the middle of each size asks for; else empty. */
    final BigDecimal[] asked;

    private Table(boolean inclusive, BigDecimal[][] limits, BigDecimal[] values) {
      this(inclusive, limits, values, new BigDecimal[0]);
    }

    private Table(
        boolean inclusive, BigDecimal[][] limits, BigDecimal[] values, BigDecimal[] asked) {
      this.inclusive = inclusive;
      this.limits = limits;
      this.values = values;
      this.asked = asked;
    }

    boolean isScaled() {
      return asked.length > 0;
    }
  }

  /**
   * A metric of a portfolio.
   *
   * @param id its id
   * @param weight its share of its category
   * @param table its table; without rows: a maturity
   * @param minimum the base below which nothing is scored
   * @param needsPractice whether a validated practice is needed
   */
  record MetricFigures(
      String id, BigDecimal weight, Table table, BigDecimal minimum, boolean needsPractice) {}

  /** A category of a portfolio. */
  record CategoryFigures(BigDecimal weight, List<MetricFigures> metrics) {}

  /** A portfolio. */
  record PortfolioFigures(String id, List<CategoryFigures> categories) {

    List<MetricFigures> metrics() {
      return categories.stream().flatMap(category -> category.metrics().stream()).toList();
    }
  }

  /** What a certification counts where; it requires another, or none: an empty text. */
  record CreditFigures(
      List<String> portfolios, BigDecimal blackBelt, BigDecimal career, String requires) {}

  private static final BigDecimal[] UP_TO_TEN =
      IntStream.rangeClosed(0, 10).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

  private static final BigDecimal[] GROWTH_S =
      decimals("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final BigDecimal[] GROWTH_L =
      decimals("0", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5");

  private static final Table MATURITY = new Table(true, new BigDecimal[0][], MATURITY_INDEX);
  private static final Table GROWTH_PRODUCT =
      sized(
          decimals("0", "2", "4", "6", "8", "10", "12", "14", "16", "18"),
          GROWTH_S,
          GROWTH_S,
          GROWTH_L,
          GROWTH_L);
  private static final Table GROWTH_COLLABORATION =
      sized(
          decimals("0", "2", "4", "5", "6", "7", "8", "9", "10", "15"),
          GROWTH_S,
          GROWTH_S,
          GROWTH_L,
          GROWTH_L);
  private static final BigDecimal[] GROWTH_SERVICES_S =
      decimals("0", "2", "4", "6", "8", "12", "14", "16", "18", "20");
  private static final Table GROWTH_SERVICES =
      sized(
          decimals("0", "4", "6", "8", "12", "16", "18", "20", "22", "25"),
          GROWTH_SERVICES_S,
          GROWTH_SERVICES_S,
          GROWTH_L,
          GROWTH_L);
  private static final Table RENEWAL =
      sized(decimals("0", "10", "20", "25", "30", "35", "45", "50", "55", "60"));
  private static final Table PREMIUM =
      sized(decimals("0", "2", "4", "6", "8", "10", "15", "20", "25", "30"));
  private static final Table MANAGED =
      sized(decimals("2", "4", "6", "8", "10", "12", "14", "16", "18", "20"));
  private static final Table BUYING =
      sized(decimals("5", "10", "15", "20", "25", "30", "35", "40", "45", "50"));
  private static final Table AI =
      sized(decimals("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
  private static final Table ONBOARD =
      new Table(
          false,
          new BigDecimal[][] {decimals("0", "10", "15", "20", "25", "30", "35", "40", "45")},
          decimals("0", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
  private static final Table ADOPT =
      new Table(
          false,
          new BigDecimal[][] {decimals("0", "3", "6", "9", "12", "15")},
          decimals("0", "5", "6", "7", "8", "9", "10"));
  private static final Table BLACK_BELT =
      scaled(decimals("10", "20", "40", "80", "150"), decimals("0", "1"), decimals("0", "10"));
  private static final Table CAREER =
      scaled(
          decimals("18", "32", "70", "140", "280"),
          decimals("0", "0.5", "1"),
          decimals("0", "6", "10"));
  private static final Table SPLUNK =
      scaled(decimals("10", "20", "30", "50", "80"), decimals("0", "1"), decimals("0", "10"));

  static final List<PortfolioFigures> PORTFOLIOS =
      List.of(
          new PortfolioFigures(
              "networking",
              List.of(foundational("0.20"), capabilities(), performance(), engagement())),
          new PortfolioFigures(
              "security",
              List.of(foundational("0.20"), capabilities(), performance(), engagement())),
          new PortfolioFigures(
              "cloud-ai",
              List.of(
                  foundational("0.20"),
                  capabilities(),
                  category(
                      "0.40",
                      metric("acv-growth", "0.25", GROWTH_PRODUCT, "25000"),
                      metric("tcv-growth", "0.25", GROWTH_PRODUCT, "50000"),
                      metric("managed-service-penetration", "0.15", MANAGED, "0"),
                      metric("buying-program-penetration", "0.15", BUYING, "50000"),
                      metric("ai-penetration", "0.2", AI, "25000")),
                  engagement())),
          new PortfolioFigures(
              "splunk",
              List.of(
                  foundational("0.30"),
                  category("0.30", metric("splunk-credentials", "1", SPLUNK, "0")),
                  category("0.40", metric("managed-service-penetration", "1", MANAGED, "0")))),
          new PortfolioFigures(
              "collaboration",
              List.of(
                  foundational("0.30"),
                  capabilities(),
                  category(
                      "0.50",
                      metric("acv-growth", "0.4", GROWTH_COLLABORATION, "25000"),
                      metric("tcv-growth", "0.4", GROWTH_COLLABORATION, "50000"),
                      metric("managed-service-penetration", "0.2", MANAGED, "0")))),
          new PortfolioFigures(
              "services",
              List.of(
                  foundational("0.20"),
                  category("0.20", metric("black-belt", "1", BLACK_BELT, "0")),
                  category(
                      "0.40",
                      metric("acv-growth", "0.6", GROWTH_SERVICES, "50000"),
                      metric("premium-services", "0.4", PREMIUM, "50000")),
                  category("0.20", metric("on-time-renewal", "1", RENEWAL, "10000")))));

  static final Map<String, CreditFigures> CREDITS = credits();

  private HandWrittenFigures() {}

  private static BigDecimal[] decimals(String... figures) {
    BigDecimal[] decimals = new BigDecimal[figures.length];
    for (int i = 0; i < figures.length; i++) {
      decimals[i] = new BigDecimal(figures[i]);
    }
    return decimals;
  }

  private static Table sized(BigDecimal[]... limits) {
    return new Table(true, limits, UP_TO_TEN);
  }

  private static Table scaled(BigDecimal[] asked, BigDecimal[] shares, BigDecimal[] values) {
    return new Table(true, new BigDecimal[][] {shares}, values, asked);
  }

  private static CategoryFigures foundational(String weight) {
    return category(
        weight,
        metric("customer-success", "0.5", MATURITY, "0"),
        metric("managed-services", "0.5", MATURITY, "0"));
  }

  private static CategoryFigures capabilities() {
    return category(
        "0.20",
        metric("black-belt", "0.5", BLACK_BELT, "0"),
        metric("career-certifications", "0.5", CAREER, "0"));
  }

  private static CategoryFigures performance() {
    return category(
        "0.40",
        metric("acv-growth", "0.3", GROWTH_PRODUCT, "25000"),
        metric("tcv-growth", "0.3", GROWTH_PRODUCT, "50000"),
        metric("managed-service-penetration", "0.2", MANAGED, "0"),
        metric("buying-program-penetration", "0.2", BUYING, "50000"));
  }

  private static CategoryFigures engagement() {
    BigDecimal half = new BigDecimal("0.5");
    return category(
        "0.20",
        new MetricFigures("onboard", half, ONBOARD, BigDecimal.ZERO, true),
        new MetricFigures("adopt", half, ADOPT, BigDecimal.ZERO, true));
  }

  private static CategoryFigures category(String weight, MetricFigures... metrics) {
    return new CategoryFigures(new BigDecimal(weight), List.of(metrics));
  }

  private static MetricFigures metric(String id, String weight, Table table, String minimum) {
    return new MetricFigures(id, new BigDecimal(weight), table, new BigDecimal(minimum), false);
  }

  private static Map<String, CreditFigures> credits() {
    Map<String, CreditFigures> credits = new LinkedHashMap<>();
    for (String track :
        List.of("networking", "security", "cloud-ai", "collaboration", "services")) {
      String stage = "bb-" + track + "-";
      blackBelt(credits, track, stage + 1, "1", "");
      blackBelt(credits, track, stage + 2, "1.5", stage + 1);
      blackBelt(credits, track, stage + 3, "2", stage + 2);
    }
    career(
        credits,
        "1",
        List.of("networking", "security", "cloud-ai", "collaboration"),
        List.of("ccna"));
    career(credits, "1", List.of("security"), List.of("cyberops-associate", "specialist-security"));
    career(credits, "1", List.of("networking"), List.of("specialist-enterprise"));
    career(credits, "1", List.of("cloud-ai"), List.of("specialist-data-center"));
    career(credits, "1", List.of("collaboration"), List.of("specialist-collaboration"));
    career(credits, "3", List.of("security"), List.of("cyberops-professional", "ccnp-security"));
    career(
        credits, "3", List.of("networking"), List.of("ccnp-enterprise", "ccnp-service-provider"));
    career(credits, "3", List.of("cloud-ai"), List.of("ccnp-data-center"));
    career(credits, "3", List.of("collaboration"), List.of("ccnp-collaboration"));
    career(
        credits, "10", List.of("networking"), List.of("ccie-enterprise", "ccie-service-provider"));
    career(credits, "10", List.of("security"), List.of("ccie-security"));
    career(credits, "10", List.of("cloud-ai"), List.of("ccie-data-center"));
    career(credits, "10", List.of("collaboration"), List.of("ccie-collaboration"));
    for (String meraki : List.of("cmna", "cmss")) {
      credits.put(
          meraki, new CreditFigures(List.of("networking"), BigDecimal.ONE, BigDecimal.ONE, ""));
    }
    return credits;
  }

  private static void blackBelt(
      Map<String, CreditFigures> credits, String track, String id, String worth, String requires) {
    credits.put(
        id, new CreditFigures(List.of(track), new BigDecimal(worth), BigDecimal.ZERO, requires));
  }

  private static void career(
      Map<String, CreditFigures> credits,
      String worth,
      List<String> portfolios,
      List<String> certifications) {
    for (String id : certifications) {
      credits.put(id, new CreditFigures(portfolios, BigDecimal.ZERO, new BigDecimal(worth), ""));
    }
  }
}
