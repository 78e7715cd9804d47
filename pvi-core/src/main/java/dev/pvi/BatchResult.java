package dev.pvi;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import java.util.List;

/**
 * What became of many partners. A record that is wrong never stops the others: it is kept with what
 * is wrong about it.
 *
 * @param results what was kept of each partner that was scored, in the order of the input
 * @param failures the others, in the order of the input
 * @param warnings what is suspicious about partners that were scored, each kind once, in the order
 *     in which it was first met
 * @param <R> what is kept of a partner
 */
public record BatchResult<R>(List<R> results, List<Failure> failures, List<Warning> warnings) {

  /** Copies the lists. */
  public BatchResult {
    results = ImmutableList.copyOf(results);
    failures = ImmutableList.copyOf(failures);
    warnings = ImmutableList.copyOf(warnings);
  }

  /**
   * What is suspicious about some partners: a column of percentages written as fractions, a book
   * that is not in force on their dates.
   *
   * @param first the finding about the first of them; those of the others have the same code
   * @param partners how many they are
   */
  public record Warning(Finding first, int partners) {

    @Override
    public String toString() {
      return partners == 1 ? first.toString() : partners + " partners, the first: " + first;
    }
  }

  /**
   * A partner that could not be scored.
   *
   * @param position its position in the input, from 0
   * @param partner how the host calls it
   * @param problem what is wrong with it, all of it
   */
  public record Failure(int position, String partner, InvalidRecordException problem) {

    @Override
    public String toString() {
      return "partner " + partner + " (position " + position + "): " + problem.getMessage();
    }
  }
}
