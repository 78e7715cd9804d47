package dev.pvi.explain;

import java.util.List;

/** The message of an exception that carries findings: one readable line per problem. */
final class FindingText {

  private FindingText() {}

  static String of(String headline, List<Finding> findings) {
    StringBuilder text = new StringBuilder(headline);
    text.append(": ").append(findings.size());
    text.append(findings.size() == 1 ? " finding" : " findings");
    for (Finding finding : findings) {
      text.append('\n').append(finding);
    }
    return text.toString();
  }
}
