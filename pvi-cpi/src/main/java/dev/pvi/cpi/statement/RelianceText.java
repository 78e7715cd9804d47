package dev.pvi.cpi.statement;

import dev.pvi.explain.Explanation;
import dev.pvi.form.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says how far a statement can be relied on, from the figures that were really used for it, and
 * which books and scores made it.
 */
final class RelianceText {

  private RelianceText() {}

  static List<Explanation> of(RebateStatement statement) {
    List<Explanation> lines = new ArrayList<>();
    PaidShares shares = statement.evidence();
    if (!shares.all().isEmpty()) {
      List<Explanation> notices =
          shares.all().keySet().stream()
              .filter(one -> one.compareTo(Evidence.PUBLISHED) > 0)
              .map(one -> Explanation.line(notice(shares, one)))
              .toList();
      lines.add(Explanation.of("what is paid rests on: " + shares, notices));
    }
    if (!statement.books().isEmpty()) {
      lines.add(Explanation.line("computed by " + books(statement) + scores(statement)));
    }
    return lines;
  }

  private static String notice(PaidShares shares, Evidence evidence) {
    return shares.percent(evidence) + " " + evidence + ": " + advice(evidence);
  }

  private static String advice(Evidence evidence) {
    return switch (evidence) {
      case OWN -> "your own figures";
      case PUBLISHED -> "published figures";
      case THIRD_PARTY -> "stated by third parties; check the figures once";
      case COMMUNITY -> "stated by unofficial tools; verify the figures in the partner portal";
      case ASSUMED -> "a reading of an ambiguous statement; change it if you know better";
      case ILLUSTRATIVE ->
          "made up, as the figures are not public; replace them by those of your own agreement"
              + " before you rely on the result";
    };
  }

  private static String books(RebateStatement statement) {
    return statement.books().stream().map(UsedBook::says).collect(Collectors.joining(", "));
  }

  private static String scores(RebateStatement statement) {
    return statement.scores().isEmpty()
        ? ""
        : statement.scores().stream()
            .map(score -> "the score of " + score.asOf() + " by " + UsedBook.says(score.rules()))
            .collect(Collectors.joining(", ", " on ", ""));
  }
}
