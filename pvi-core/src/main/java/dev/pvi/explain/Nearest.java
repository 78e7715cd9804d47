package dev.pvi.explain;

import com.google.common.collect.Iterables;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known name that an unknown one is probably meant to be: {@code acv-growth} for {@code
 * acv-grwoth} or {@code acvGrowth}.
 *
 * <p>The distance is the number of letters left out, put in, replaced, or swapped with their
 * neighbour; capitals and what joins words do not count. A name of three letters may be one off, of
 * six two, of nine or more three; a shorter one none.
 */
public final class Nearest {

  /** Longer names and more of them are not looked at: a message must not cost seconds. */
  private static final int LONGEST = 64;

  private static final int MOST = 10_000;
  private static final int LETTERS_PER_FAULT = 3;
  private static final int MOST_FAULTS = 3;

  private Nearest() {}

  /**
   * Returns the nearest of some names.
   *
   * @param name the unknown name
   * @param known the known names, as their {@code toString} says
   * @return empty if none is near enough, or several are as near
   */
  public static Optional<String> to(String name, Iterable<?> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(name);
    int least = Math.min(MOST_FAULTS, plain.length() / LETTERS_PER_FAULT) + 1;
    String nearest = null;
    boolean isAlone = true;
    for (Object one : Iterables.limit(known, MOST)) {
      String other = one.toString();
      if (other.length() > LONGEST || other.equals(name)) {
        continue;
      }
      int distance = distance(plain, plain(other), least);
      if (distance < least) {
        least = distance;
        nearest = other;
        isAlone = true;
      } else if (distance == least && !other.equals(nearest)) {
        isAlone = false;
      }
    }
    return isAlone ? Optional.ofNullable(nearest) : Optional.empty();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.: ]", "");
  }

  /** Returns how far two names are apart; anything from {@code limit} on is as good as that. */
  private static int distance(String from, String to, int limit) {
    if (Math.abs(from.length() - to.length()) > limit) {
      return limit + 1;
    }
    int[][] rows = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(from, to, i, j, rows);
      }
    }
    return rows[from.length()][to.length()];
  }

  private static int step(String from, String to, int i, int j, int[][] rows) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
    least = Math.min(least, rows[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
