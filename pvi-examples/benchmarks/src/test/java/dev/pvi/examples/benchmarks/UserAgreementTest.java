package dev.pvi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is written by hand computes what the bundled books say. */
class UserAgreementTest {

  @Test
  void indicesAndLinesAgreeToTheLastDigit() {
    assertThat(UserAgreement.compare(100, 20))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.firstDifference()).as(line.contender()).isEmpty());
  }
}
