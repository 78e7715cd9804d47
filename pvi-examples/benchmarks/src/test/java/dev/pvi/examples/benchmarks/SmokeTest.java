package dev.pvi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every benchmark still runs. Nothing is said about how fast. */
class SmokeTest {

  @Test
  void everyBenchmarkRunsOnce() throws Exception {
    assertThat(Measurement.run(Measurement.Effort.SMOKE, Measurement.ALL))
        .extracting(Measurement.Figure::contender)
        .contains("OursExplained", "DecimalFromSnapshot", "LongColumns")
        .hasSizeGreaterThan(20);
  }
}
