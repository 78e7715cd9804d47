package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.pvi.explain.Findings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A book and the bases that it extends, lowest first. A layer states only what differs; {@code
 * null} removes. The layers stay a list, and the origin of every figure stays visible: each node of
 * the {@linkplain #tree merged tree} knows the document in which it stands.
 */
public final class Layers {

  /** Fields that every document states for itself. */
  private static final Set<String> IDENTITY =
      ImmutableSet.of(
          "$schema", "$comment", "format", "id", "version", "extends", "source", "sourceOf");

  private final ImmutableList<BookTree> layers;
  private final BookTree tree;

  private Layers(List<BookTree> layers, BookTree tree) {
    this.layers = ImmutableList.copyOf(layers);
    this.tree = tree;
  }

  /** Returns a book without a base; faults in its sources are findings. */
  public static Layers of(BookTree book, Findings findings) {
    BookTree sourced = Sources.resolve(book, ImmutableSet.of(), findings);
    return new Layers(ImmutableList.of(sourced), sourced);
  }

  /**
   * Returns these layers and one more on top; faults and ineffective parts are findings. What lies
   * over a correction is not itself one, unless it says so.
   */
  public Layers with(BookTree layer, Findings findings) {
    Set<String> known = new TreeSet<>();
    layers.forEach(base -> base.get("sources").ifPresent(s -> known.addAll(s.fields().keySet())));
    BookTree sourced = Sources.resolve(layer, known, findings);
    return new Layers(
        ImmutableList.<BookTree>builder().addAll(layers).add(sourced).build(),
        tree.without("corrects").overlaid(sourced, new Ineffective(findings)));
  }

  /** Returns the documents as they stand, lowest first. */
  public List<BookTree> all() {
    return layers;
  }

  /** Returns whether every layer says that it is of a format; where not, that is a finding. */
  public boolean haveFormat(Document<?> document, Reader reader) {
    boolean all = true;
    for (BookTree layer : layers) {
      all &= document.hasFormat(layer, reader);
    }
    return all;
  }

  /** Returns what the layers say together. */
  public BookTree tree() {
    return tree;
  }

  /** Reports parts of a layer that change nothing. */
  record Ineffective(Findings findings) {
    void removes(BookTree layer) {
      findings.warning(layer.place(), BookCode.REMOVES_NOTHING);
    }

    void changes(String field, BookTree layer) {
      if (!IDENTITY.contains(field)) {
        findings.warning(layer.place(), BookCode.CHANGES_NOTHING, "value", layer.brief());
      }
    }
  }
}
