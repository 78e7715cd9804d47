package dev.pvi.form;

/** How sure a figure is, from the surest class to the weakest. */
public enum Evidence {
  /** The user's own export, contract or measurement: the aim. */
  OWN,
  /** The vendor, a named executive of it, or a distributor's own page said so. */
  PUBLISHED,
  /** A partner, tool vendor, analyst or trade paper said so: check it once. */
  THIRD_PARTY,
  /** One or two public, unofficial tools state it: verify it in the partner portal. */
  COMMUNITY,
  /** A reading of an ambiguous statement: a setting; change it if you know better. */
  ASSUMED,
  /** Made up because the real figure is not public: replace it before you rely on it. */
  ILLUSTRATIVE;

  /** Returns the weaker of two classes: what a product of two figures rests on. */
  public Evidence weaker(Evidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
