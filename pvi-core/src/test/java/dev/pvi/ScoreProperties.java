package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.CategoryScore;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a score, over random books and partners. */
class ScoreProperties {

  @Provide
  Arbitrary<RandomCase> cases() {
    return Arbitraries.randomValue(RandomCase::of);
  }

  private static PviScorer scorer(RandomCase random) {
    return PviScorer.of(RuleBooks.parse("random book", random.book()));
  }

  private static Optional<PortfolioScore> score(RandomCase random) {
    return scorer(random).score(random.partner()).find(Portfolio.of("p"));
  }

  @Property
  void indexIsThatOfAnObviousReference(@ForAll("cases") RandomCase random) {
    Optional<Fraction> index = score(random).map(PortfolioScore::index).map(Fraction::of);

    assertThat(index).isEqualTo(SlowReference.index(random));
  }

  @Property
  void contributionsSumToTheIndexAndAreOffByLessThanOneDigit(@ForAll("cases") RandomCase random) {
    Optional<PortfolioScore> score = score(random);
    if (score.isEmpty()) {
      return;
    }
    BigDecimal added = score.get().index().subtract(score.get().initial());
    assertThat(sum(score.get().metrics().stream().map(MetricScore::contribution).toList()))
        .isEqualByComparingTo(added);
    assertThat(sum(score.get().categories().stream().map(CategoryScore::contribution).toList()))
        .isEqualByComparingTo(added);

    List<Fraction> exact = SlowReference.contributions(random).orElseThrow();
    Fraction unit = Fraction.of(BigDecimal.ONE.movePointLeft(random.digits()));
    List<MetricScore> metrics = score.get().metrics();
    for (int i = 0; i < exact.size(); i++) {
      Fraction off = Fraction.of(metrics.get(i).contribution()).minus(exact.get(i));
      assertThat(off).isLessThanOrEqualTo(unit);
      assertThat(unit.plus(off)).isGreaterThanOrEqualTo(Fraction.ZERO);
    }
  }

  @Property
  void attainablePointsSumToTheScaleUnlessSomethingIsSuspended(@ForAll("cases") RandomCase random) {
    Optional<PortfolioScore> score = score(random);
    if (score.isPresent() && random.initial().isEmpty()) {
      boolean suspends =
          score.get().metrics().stream().anyMatch(one -> one.status() == Status.SUSPENDED);
      BigDecimal attainable = score.get().attainable();
      assertThat(attainable).isBetween(score.get().index(), BigDecimal.TEN);
      assertThat(suspends || attainable.compareTo(BigDecimal.TEN) == 0).isTrue();
    }
  }

  @Property
  void moreOfARisingMetricNeverLowersTheIndex(@ForAll("cases") RandomCase random) {
    PviScorer scorer = scorer(random);
    Optional<PortfolioScore> before = score(random);
    for (SlowReference.Line line : SlowReference.lines(random)) {
      RandomCase.Metric metric = line.metric();
      if (before.isPresent()
          && isRising(metric.table())
          && metric.reading().orElse(null) instanceof Reading.Known known
          && known.value() instanceof Fact.Quantity number) {
        Ratio x = number.value();
        Ratio more = new Ratio(x.numerator().add(x.denominator()), x.denominator());
        PartnerSnapshot richer =
            with(
                random.partner(),
                metric.id(),
                new Reading.Known(Fact.of(more), known.unit(), known.base()));
        BigDecimal after = scorer.score(richer).portfolio("p").index();
        assertThat(after).isGreaterThanOrEqualTo(before.get().index());
      }
    }
  }

  private static boolean isRising(RandomCase.Table table) {
    if (table instanceof RandomCase.BySize choice) {
      return choice.tables().stream().allMatch(ScoreProperties::isRising);
    }
    List<BigDecimal> values =
        table instanceof RandomCase.Bands bands
            ? bands.values()
            : table instanceof RandomCase.Slope slope
                ? slope.values()
                : ((RandomCase.ByLevel) table).values();
    return values.stream().sorted().toList().equals(values);
  }

  private static PartnerSnapshot with(PartnerSnapshot partner, String metric, Reading reading) {
    PartnerSnapshot.Builder builder =
        PartnerSnapshot.builder()
            .id(partner.id())
            .asOf(partner.asOf())
            .attributes(partner.attributes());
    partner.readings().stream()
        .filter(one -> !one.metric().id().equals(metric))
        .forEach(builder::addReadings);
    return builder.reading("p", metric, reading).build();
  }

  /** Completes all that is open or, at random, some of it. */
  @Property
  void everyCompletionScoresWithinTheRange(@ForAll("cases") RandomCase random, @ForAll long seed) {
    Optional<PortfolioScore> score = score(random);
    if (score.isEmpty()) {
      return;
    }
    Random choice = new Random(seed);
    PviScorer scorer = scorer(random);
    for (int i = 0; i < 10; i++) {
      RandomCase completed = completed(random, choice, i % 2 == 0);
      scorer
          .score(completed.partner())
          .find(Portfolio.of("p"))
          .map(PortfolioScore::index)
          .ifPresent(
              index ->
                  assertThat(score.get().range())
                      .matches(range -> range.contains(index), "contains " + index));
    }
  }

  private static RandomCase completed(RandomCase random, Random choice, boolean all) {
    List<RandomCase.Category> categories = new ArrayList<>();
    for (RandomCase.Category category : random.categories()) {
      List<RandomCase.Metric> metrics = new ArrayList<>();
      for (RandomCase.Metric metric : category.metrics()) {
        boolean open =
            metric.reading().isEmpty() || metric.reading().get() instanceof Reading.Absent;
        metrics.add(
            open && (all || choice.nextBoolean())
                ? new RandomCase.Metric(
                    metric.id(),
                    metric.weight(),
                    metric.table(),
                    metric.absent(),
                    metric.notApplicable(),
                    metric.changes(),
                    Optional.of(RandomCase.known(choice, metric.table())))
                : metric);
      }
      categories.add(new RandomCase.Category(category.id(), category.weight(), metrics));
    }
    Optional<String> size =
        random
            .size()
            .or(
                () ->
                    choice.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(RandomCase.SIZES.get(choice.nextInt(3))));
    return random.withPartner(categories, size);
  }

  @Property
  void rangeIsAPointWhereNothingIsOpen(@ForAll("cases") RandomCase random, @ForAll long seed) {
    RandomCase completed = completed(random, new Random(seed), true);
    boolean basesAreKnown =
        completed.categories().stream()
            .flatMap(category -> category.metrics().stream())
            .filter(metric -> !metric.changes().isEmpty())
            .map(metric -> metric.reading().orElseThrow())
            .allMatch(reading -> reading instanceof Reading.Known k && k.base().isPresent());
    if (completed.size().isPresent() && basesAreKnown) {
      score(completed)
          .ifPresent(
              score ->
                  assertThat(score.range())
                      .isEqualTo(new IndexRange(score.index(), score.index())));
    }
  }

  @Property(tries = 300)
  void snapshotAndScoreReadBackAsTheyWereWritten(@ForAll("cases") RandomCase random) {
    PartnerScore score = scorer(random).score(random.partner());

    assertThat(PartnerSnapshot.parse("copy", random.partner().toJson()))
        .isEqualTo(random.partner());
    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
    assertThat(PartnerScore.parse("copy", score.toJson()).toJson()).isEqualTo(score.toJson());
    assertThat(PartnerScore.parse("copy", score.toJson()).explain()).isEqualTo(score.explain());
  }

  @Property(tries = 300)
  void mapperOfTheHostReadsBackWhatItWrote(@ForAll("cases") RandomCase random)
      throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper().registerModule(new PviModule());
    PartnerScore score = scorer(random).score(random.partner());

    assertThat(mapper.readValue(mapper.writeValueAsString(score), PartnerScore.class))
        .isEqualTo(score);
    assertThat(mapper.treeToValue(mapper.valueToTree(score), PartnerScore.class)).isEqualTo(score);
    assertThat(mapper.treeToValue(mapper.valueToTree(random.partner()), PartnerSnapshot.class))
        .isEqualTo(random.partner());
  }

  @Property(tries = 300)
  void twoRunsGiveTheSameBytes(@ForAll("cases") RandomCase random) {
    PviScorer scorer = scorer(random);
    String first = scorer.score(random.partner()).toJson();

    assertThat(scorer.score(random.partner()).toJson()).isEqualTo(first);
    assertThat(scorer(random).score(random.partner()).toJson()).isEqualTo(first);
  }

  @Property(tries = 300)
  void orderOfFieldsDoesNotMatter(@ForAll("cases") RandomCase random, @ForAll long seed)
      throws JsonProcessingException {
    Random order = new Random(seed);
    RuleBook book = RuleBooks.parse("shuffled book", shuffled(random.book(), order));
    PartnerSnapshot partner =
        PartnerSnapshot.parse("shuffled partner", shuffled(random.partner().toJson(), order));

    assertThat(book.hash()).isEqualTo(scorer(random).book().hash());
    assertThat(withoutLines(PviScorer.of(book).score(partner).toJson()))
        .isEqualTo(scorer(random).score(random.partner()).toJson());
  }

  /** A finding about what was read names its line, which an order of fields may change. */
  private static String withoutLines(String score) {
    return score
        .replace("\"document\":\"shuffled partner\"", "\"document\":\"partner acme\"")
        .replaceAll("\"line\":\\d+,\"column\":\\d+,", "");
  }

  private static String shuffled(String json, Random order) throws JsonProcessingException {
    ObjectMapper exact =
        new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    return exact.writeValueAsString(shuffled(exact.readTree(json), order, exact));
  }

  private static JsonNode shuffled(JsonNode node, Random order, ObjectMapper mapper) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, order);
      ObjectNode copy = mapper.createObjectNode();
      names.forEach(name -> copy.set(name, shuffled(object.get(name), order, mapper)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = mapper.createArrayNode();
      array.forEach(element -> copy.add(shuffled(element, order, mapper)));
      return copy;
    }
    return node;
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The reference itself must be right: two thirds of 10, the third excluded, divided once. */
  @Property(tries = 1)
  void referenceDividesOnce() {
    Fraction third = Fraction.of(BigDecimal.ONE).over(Fraction.of(BigDecimal.valueOf(3)));

    assertThat(third.rounded(4, RoundingMode.HALF_EVEN))
        .isEqualTo(Fraction.of(new BigDecimal("0.3333")));
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(BigDecimal.ONE));
  }
}
