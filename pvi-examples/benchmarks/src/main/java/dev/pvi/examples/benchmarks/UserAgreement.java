package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Compares what this library answers by the bundled books with what is written by hand: the index
 * of every portfolio, and every line of a statement, to the last digit.
 */
final class UserAgreement {

  private static final int EVENTS = 1_000;

  private UserAgreement() {}

  /**
   * Compares.
   *
   * @param further of how many partners beside those that are timed
   * @param statements for how many of all partners a statement is compared
   */
  static List<Agreement.Line> compare(int further, int statements) {
    List<PartnerSnapshot> partners =
        Stream.of(
                Partners.named(Partners.A),
                Partners.named(Partners.B),
                Partners.named(Partners.B_OPEN),
                Partners.named(Partners.DIFFERENT),
                Partners.further(further))
            .flatMap(List::stream)
            .toList();
    List<Agreement.Line> lines = new ArrayList<>();
    for (BundledPartner one : List.of(new OursBundledPartner(), new OursBundledIndices())) {
      lines.add(indices(one, partners));
    }
    lines.add(statements(new OursStatement(), partners.subList(0, statements)));
    return lines;
  }

  private static Agreement.Line indices(BundledPartner ours, List<PartnerSnapshot> partners) {
    BundledPartner reference = new DecimalBundledPartner();
    Differences differences = new Differences(ours);
    for (PartnerSnapshot partner : partners) {
      SortedMap<String, BigDecimal> expected = reference.indices(partner);
      SortedMap<String, BigDecimal> actual = ours.indices(partner);
      boolean equal =
          actual.keySet().equals(expected.keySet())
              && actual.entrySet().stream()
                  .allMatch(one -> one.getValue().compareTo(expected.get(one.getKey())) == 0);
      differences.note(equal, actual, expected);
    }
    return differences.line();
  }

  private static Agreement.Line statements(Statement ours, List<PartnerSnapshot> partners) {
    Statement reference = new DecimalStatement();
    Differences differences = new Differences(ours);
    for (PartnerSnapshot partner : partners) {
      PartnerScore score = Statement.score(partner);
      Earnings earnings = Deals.of(partner.id(), EVENTS);
      List<Statement.Line> expected = reference.lines(score, earnings);
      List<Statement.Line> actual = ours.lines(score, earnings);
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        String one = i < actual.size() ? actual.get(i).toString() : "nothing";
        String other = i < expected.size() ? expected.get(i).toString() : "nothing";
        differences.note(one.equals(other), one, other);
      }
    }
    return differences.line();
  }
}
