package dev.pvi.explain;

import java.math.BigDecimal;
import java.util.List;

/** The message of an exception that carries findings: one readable line per problem. */
final class FindingText {

  private FindingText() {}

  static String of(String headline, List<Finding> findings) {
    long total = MoreFindings.total(findings);
    List<Finding> shown = MoreFindings.shown(findings);
    StringBuilder text = new StringBuilder(headline);
    text.append(": ").append(Figures.rounded(BigDecimal.valueOf(total)));
    text.append(total == 1 ? " finding" : " findings");
    for (Finding finding : shown) {
      text.append('\n').append(finding);
    }
    if (shown.size() < findings.size()) {
      long more = total - shown.size();
      text.append("\nand ").append(Figures.rounded(BigDecimal.valueOf(more))).append(" more");
    }
    return text.toString();
  }
}
