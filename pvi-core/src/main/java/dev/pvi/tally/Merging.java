package dev.pvi.tally;

/** What all tallies say of one that is not theirs. */
final class Merging {

  private Merging() {}

  /** Returns what is thrown where tallies do not fit together. */
  static IllegalArgumentException refused(Plan<?> plan) {
    return new IllegalArgumentException(
        "merged tally must be of the same plan and periods, " + plan + " - but was not");
  }
}
