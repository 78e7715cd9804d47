package dev.pvi.formula;

/** How rows of bands answer together where several hold an input. */
public enum Overlap {
  /** Their sum; 0 of none. */
  SUM,
  /** The greatest; where no row holds an input, there is a gap. */
  MAX,
  /** The least; where no row holds an input, there is a gap. */
  MIN,
  /** How many they are; 0 of none. */
  COUNT
}
