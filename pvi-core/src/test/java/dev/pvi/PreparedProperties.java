package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever way an index is computed, it is that of an obvious reference. */
class PreparedProperties {

  private static final Portfolio P = Portfolio.of("p");

  @Provide
  Arbitrary<RandomCase> cases() {
    return Arbitraries.randomValue(RandomCase::of);
  }

  @Provide
  Arbitrary<HostileCase> hostileCases() {
    return Arbitraries.randomValue(HostileCase::of);
  }

  private static PviScorer scorer(RandomCase random) {
    return PviScorer.of(RuleBooks.parse("random book", random.book()));
  }

  @Property
  void indexAloneIsThatOfAnObviousReference(@ForAll("cases") RandomCase random) {
    Optional<BigDecimal> index = scorer(random).index(random.partner(), P);

    assertThat(index.map(Fraction::of)).isEqualTo(SlowReference.index(random));
  }

  @Property
  void preparedIndexIsThatOfAnObviousReference(@ForAll("cases") RandomCase random) {
    PreparedReadings readings = scorer(random).prepare(random.partner(), P).readings(3);
    readings.set(1, random.partner());

    assertThat(readings.index(1).map(Fraction::of)).isEqualTo(SlowReference.index(random));
    assertThat(readings.index(2)).isEqualTo(readings.index(0));
  }

  /** The readings of several partners, set one by one in any order over what was there. */
  @Property
  void readingsThatAreSetOneByOneReplaceWhatWasThere(
      @ForAll("cases") RandomCase random, @ForAll long seed) {
    PviScorer scorer = scorer(random);
    PreparedCard card = scorer.prepare(random.partner(), P);
    PreparedReadings readings = card.readings(1);
    readings.set(0, random.partner());
    Random choice = new Random(seed);
    for (int i = 0; i < 20; i++) {
      List<RandomCase.Metric> metrics =
          random.categories().stream().flatMap(c -> c.metrics().stream()).toList();
      RandomCase.Metric metric = metrics.get(choice.nextInt(metrics.size()));
      Reading reading =
          choice.nextInt(4) == 0
              ? Reading.absent("lost")
              : RandomCase.known(choice, metric.table());
      readings.set(0, card.position(metric.id()), reading);
      random = random.with(metric.id(), reading);

      assertThat(readings.index(0)).isEqualTo(scorer.index(random.partner(), P));
    }
  }

  @Property
  void hostileBookIsComputedExactlyInEveryWay(@ForAll("hostileCases") HostileCase hostile) {
    PviScorer scorer = hostile.scorer();
    BigDecimal expected = hostile.index();

    assertThat(scorer.score(hostile.partner()).portfolio("p").index()).isEqualTo(expected);
    assertThat(scorer.index(hostile.partner(), P)).contains(expected);

    PreparedCard card = scorer.prepare(hostile.partner(), P);
    PreparedReadings readings = card.readings(2);
    readings.set(0, hostile.partner());
    for (HostileCase.Metric metric : hostile.metrics()) {
      BigDecimal reading = metric.reading();
      if (reading.precision() <= 18) {
        readings.set(
            1,
            card.position(metric.id()),
            reading.unscaledValue().longValueExact(),
            reading.scale());
      } else {
        readings.set(1, card.position(metric.id()), Reading.of(reading));
      }
    }
    assertThat(readings.index(0)).as(card::describe).contains(expected);
    assertThat(readings.index(1)).as(card::describe).contains(expected);
  }

  @Property(tries = 30)
  void batchGivesWhatTheRowsGive(@ForAll("cases") RandomCase random, @ForAll long seed) {
    PreparedCard card = scorer(random).prepare(random.partner(), P);
    PreparedReadings readings = card.readings(Batch.PORTION + 50);
    Random choice = new Random(seed);
    List<RandomCase.Metric> metrics =
        random.categories().stream().flatMap(c -> c.metrics().stream()).toList();
    for (int i = 0; i < 200; i++) {
      RandomCase.Metric metric = metrics.get(choice.nextInt(metrics.size()));
      readings.set(
          choice.nextInt(readings.rows()),
          card.position(metric.id()),
          RandomCase.known(choice, metric.table()));
    }
    PreparedIndices indices = readings.indices(Batch.parallel());
    List<Optional<BigDecimal>> oneByOne = new ArrayList<>();
    List<Optional<BigDecimal>> together = new ArrayList<>();
    for (int row = 0; row < readings.rows(); row++) {
      oneByOne.add(readings.index(row));
      together.add(indices.index(row));
      assertThat(indices.hasUnits(row)).isEqualTo(readings.hasUnits(row));
    }
    assertThat(together).isEqualTo(oneByOne);
    assertThat(indices.failures()).isEmpty();
  }
}
