package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Some 2,500 partners, of whom every hundredth states a metric that the program does not know. */
class BatchTest {

  private static final int COUNT = 2500;

  private static final PviScorer SCORER =
      TestBook.ofOneMetric(
              "{\"type\": \"bands\", \"rows\": [{\"value\": 0}, {\"from\": 5, \"value\": 7}]}")
          .scorer();

  private static List<PartnerSnapshot> partners() {
    List<PartnerSnapshot> partners = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      partners.add(
          PartnerSnapshot.builder()
              .id("partner-" + i)
              .asOf(LocalDate.of(2026, 8, 31))
              .reading("p", i % 100 == 99 ? "unknown" : "m", Reading.of(BigDecimal.valueOf(i % 10)))
              .build());
    }
    return partners;
  }

  private static BatchResult<String> score(Batch batch) {
    return SCORER.scoreAll(partners(), PartnerScore::toJson, batch);
  }

  @Test
  void numberOfThreadsDoesNotMatter() {
    BatchResult<String> one = score(Batch.sequential());
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      assertThat(score(Batch.on(threads)).results()).isEqualTo(one.results());
    } finally {
      threads.shutdown();
    }
    assertThat(score(Batch.parallel()).results()).isEqualTo(one.results());
    assertThat(one.results()).hasSize(COUNT - 25);
    assertThat(one.results().get(99)).contains("partner-100");
  }

  @Test
  void wrongRecordsAreKeptWithWhatIsWrong() {
    List<BatchResult.Failure> failures = score(Batch.parallel()).failures();

    assertThat(failures).hasSize(25);
    assertThat(failures).extracting(BatchResult.Failure::position).startsWith(99, 199, 299);
    assertThat(failures.get(1).partner()).isEqualTo("partner-199");
    assertThat(failures.get(1).problem())
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("/readings/p/unknown");
    assertThat(failures.get(1).toString())
        .startsWith("partner partner-199 (position 199): ")
        .contains("unknown");
  }

  @Test
  void whatIsNoFaultOfARecordEndsTheBatch() {
    for (Batch batch : List.of(Batch.sequential(), Batch.parallel())) {
      assertThatThrownBy(
              () ->
                  SCORER.scoreAll(
                      partners(),
                      score ->
                          BigDecimal.ONE.divide(
                              score.portfolio("p").index().subtract(decimal("7"))),
                      batch))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void poolWithoutAFreeThreadDelaysNothing() {
    Executor never = work -> {};

    assertThat(score(Batch.on(never)).results()).hasSize(COUNT - 25);
  }

  @Test
  void poolThatTakesNoWorkIsSaidToDoSo() {
    Executor closed =
        work -> {
          throw new RejectedExecutionException("closed");
        };

    assertThatThrownBy(() -> score(Batch.on(closed)))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void progressRisesToTheTotal() {
    List<Integer> told = new ArrayList<>();
    score(
        Batch.parallel()
            .onProgress(
                (done, total) -> {
                  assertThat(total).isEqualTo(COUNT);
                  told.add(done);
                }));

    assertThat(told).hasSize(3).isSorted().doesNotHaveDuplicates();
    assertThat(told.get(2)).isEqualTo(COUNT);
  }

  @Test
  void hostEndsABatchByAnException() {
    Batch.Progress stop =
        (done, total) -> {
          throw new IllegalStateException("enough");
        };

    assertThatThrownBy(() -> score(Batch.parallel().onProgress(stop))).hasMessage("enough");
    assertThatThrownBy(() -> score(Batch.sequential().onProgress(stop))).hasMessage("enough");
  }

  @Test
  void interruptedCallerGetsAnExceptionAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> score(Batch.parallel()))
          .isInstanceOf(CancellationException.class)
          .hasMessage("the batch was interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void noPartnersAreNoWork() {
    BatchResult<PartnerScore> none =
        SCORER.scoreAll(List.of(), Function.identity(), Batch.parallel());

    assertThat(none.results()).isEmpty();
    assertThat(none.failures()).isEmpty();
  }

  @Test
  void columnsGiveTheSameInEveryBatch() {
    PreparedCard card = SCORER.prepare(partners().get(0), Portfolio.of("p"));
    PreparedReadings readings = card.readings(COUNT);
    for (int row = 0; row < COUNT; row++) {
      readings.set(row, 0, reading(String.valueOf(row % 10)));
    }
    PreparedIndices one = readings.indices(Batch.sequential());
    PreparedIndices many = readings.indices(Batch.parallel());

    for (int row = 0; row < COUNT; row++) {
      assertThat(many.units(row)).isEqualTo(one.units(row)).isEqualTo(row % 10 < 5 ? 0 : 7);
    }
  }
}
