package dev.pvi.book;

import dev.pvi.form.Tree;
import java.util.Set;

/** What rule books and incentive books share: a dated identity and the tree of their figures. */
public interface Book {

  /** Returns which release of which program this is. */
  Release release();

  /** Returns the figures, each with the place where it stands and its source. */
  default Tree tree() {
    return layers().tree();
  }

  /** Returns the book and the bases that it extends. */
  Layers layers();

  /** Returns what the book has rules for: ids of portfolios, or of its program as a whole. */
  Set<String> covers();
}
