package dev.pvi.book;

import dev.pvi.form.Tree;
import dev.pvi.formula.Attributes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;

/**
 * What rule books and incentive books share: a dated identity, and figures that know where they
 * stand and what they rest on. Immutable; read by a {@link BookFormat}, never changed.
 */
public abstract class Book {

  private final BookHeader header;
  private final BookIdentity identity;

  /** Makes a book of what stands at its beginning. */
  protected Book(BookHeader header) {
    this.header = header;
    this.identity = header.layers().identity(header.release().id());
  }

  /** Returns which release of which program this is. */
  public final Release release() {
    return header.release();
  }

  /** Returns the release and the hash of its text, by which results name their rules. */
  public final BookIdentity identity() {
    return identity;
  }

  /** Returns the SHA-256 of the canonical text: equal rules have equal identities. */
  public final String hash() {
    return identity.hash();
  }

  /** Returns the title of the release. */
  public final String title() {
    return header.title();
  }

  /** Returns what a user must know before relying on the figures; empty if nothing. */
  public final String notice() {
    return header.notice();
  }

  /** Returns the titles of documents by the key that sources refer to. */
  public final SortedMap<String, String> sources() {
    return header.sources();
  }

  /** Returns the currency of all amounts. */
  public final CurrencyUnit currency() {
    return header.currency();
  }

  /** Returns the attributes that conditions may test: the declared and the provided ones. */
  public final Attributes attributes() {
    return header.attributes();
  }

  /** Returns the figures, each with the place where it stands and its source. */
  public final Tree tree() {
    return header.layers().tree();
  }

  /**
   * Returns the documents of which the book is made, lowest first: the bases that it extends, and
   * itself. They stay a list, and each node of the {@linkplain #tree tree} knows in which of them
   * it stands.
   */
  public final List<Tree> layers() {
    return header.layers().all();
  }

  /** Returns what the book has rules for: ids of portfolios, or of its program as a whole. */
  public abstract Set<String> covers();

  /** Returns the id of the release, such as {@code acme-points@2026.1}. */
  @Override
  public final String toString() {
    return release().id().toString();
  }
}
