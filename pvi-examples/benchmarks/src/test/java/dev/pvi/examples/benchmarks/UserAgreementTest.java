package dev.pvi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written by hand computes what the bundled books say. */
class UserAgreementTest {

  @Test
  void indicesAndLinesAgreeToTheLastDigit() {
    assertThat(UserAgreement.compare(100, 20))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.firstDifference()).as(line.contender()).isEmpty());
  }

  @Test
  void ratesAgreeToTheLastDigit() {
    assertThat(RateAgreement.compare())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.firstDifference()).as(line.contender()).isEmpty());
  }

  @Test
  void everyRulePaysSomeEventsAndExcludesOthers() {
    Set<String> paid = new TreeSet<>();
    Set<String> excluded = new TreeSet<>();
    Stream.concat(Partners.named(Partners.A).stream(), Partners.further(20).stream())
        .flatMap(
            partner ->
                new OursStatement()
                    .lines(Statement.score(partner), Deals.of(partner.id(), 300)).stream())
        .forEach(line -> (line.paid().isEmpty() ? excluded : paid).add(line.rule()));

    assertThat(paid)
        .containsExactly(
            "adopt",
            "cross-sell",
            "expand",
            "land",
            "msp-discount",
            "renew",
            "smb-discount",
            "specialization",
            "use-bonus");
    assertThat(excluded).containsAll(paid).contains("");
  }
}
