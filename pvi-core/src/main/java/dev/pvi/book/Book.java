package dev.pvi.book;

/** What rule books and incentive books share: a dated identity and the tree of their figures. */
public interface Book {

  /** Returns which release of which program this is. */
  Release release();

  /** Returns the figures as they stand in the file, each with its source. */
  BookTree tree();
}
