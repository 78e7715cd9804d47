package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The scores of a partner over time. On a date, the latest score of that date or before is in
 * force.
 */
public final class ScoreHistory {

  private final ImmutableList<PartnerScore> scores;
  private final boolean timeless;

  private ScoreHistory(List<PartnerScore> scores, boolean timeless) {
    this.scores =
        ImmutableList.sortedCopyOf(Comparator.comparing(score -> score.partner().asOf()), scores);
    this.timeless = timeless;
  }

  /**
   * Returns a history.
   *
   * @throws IllegalArgumentException if there is no score, or two are of one date, or they are of
   *     different partners
   */
  public static ScoreHistory of(List<PartnerScore> scores) {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("scores must be at least one - but was: none");
    }
    long dates = scores.stream().map(score -> score.partner().asOf()).distinct().count();
    if (dates < scores.size()) {
      throw new IllegalArgumentException(
          "scores must be of different dates - but was: "
              + scores.stream().map(score -> score.partner().asOf()).sorted().toList());
    }
    List<String> partners =
        scores.stream().map(score -> score.partner().id()).distinct().sorted().toList();
    if (partners.size() > 1) {
      throw new IllegalArgumentException("scores must be of one partner - but was: " + partners);
    }
    return new ScoreHistory(scores, false);
  }

  /** Returns a history in which one score counts for every date. */
  public static ScoreHistory always(PartnerScore score) {
    return new ScoreHistory(List.of(score), true);
  }

  /** Returns the score in force on a date; empty before the first. */
  public Optional<PartnerScore> on(LocalDate date) {
    int position = position(date);
    return position < 0 ? Optional.empty() : Optional.of(scores.get(position));
  }

  /** Returns the position of the score in force on a date, from 0 on; -1 before the first. */
  public int position(LocalDate date) {
    int position = timeless ? 0 : scores.size() - 1;
    while (!timeless && position >= 0 && scores.get(position).partner().asOf().isAfter(date)) {
      position--;
    }
    return position;
  }

  /** Returns the scores, the earliest first. */
  public List<PartnerScore> all() {
    return scores;
  }

  /** Returns the earliest score. */
  public PartnerScore first() {
    return scores.get(0);
  }
}
