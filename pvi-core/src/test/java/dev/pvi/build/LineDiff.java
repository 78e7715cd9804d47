package dev.pvi.build;

import java.util.List;

/** The lines in which two texts differ. */
final class LineDiff {

  private LineDiff() {}

  /**
   * Lines only in {@code before} start with a minus sign, lines only in {@code after} with plus.
   */
  static String between(String before, String after) {
    List<String> a = before.lines().toList();
    List<String> b = after.lines().toList();
    int[][] common = commonTails(a, b);
    StringBuilder diff = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        diff.append("- ").append(a.get(i++)).append('\n');
      } else {
        diff.append("+ ").append(b.get(j++)).append('\n');
      }
    }
    return diff.toString();
  }

  /** How many lines the rests from i and from j have in common, in order. */
  private static int[][] commonTails(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
