package dev.pvi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is timed computes the same card. */
class AgreementTest {

  private static List<Agreement.Line> lines = List.of();

  @BeforeAll
  static void compare() {
    lines = Agreement.compare(Agreement.INPUTS);
  }

  @Test
  void exactContendersAgreeToTheLastDigit() {
    assertThat(lines)
        .filteredOn(Agreement.Line::exact)
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(line.firstDifference()).as(line.contender()).isEmpty());
  }

  @Test
  void othersDifferByNoMoreThanBinaryFractionsExplain() {
    assertThat(lines).extracting(Agreement.Line::farOff).containsOnly(0);
  }

  @Test
  void binaryFractionsGiveWrongStandings() {
    assertThat(lines)
        .filteredOn(line -> line.contender().equals("DoubleFromArray"))
        .singleElement()
        .satisfies(line -> assertThat(line.wrongStandings()).isPositive());
  }
}
