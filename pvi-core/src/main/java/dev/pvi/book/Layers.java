package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.form.Document;
import dev.pvi.form.Field;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * A book and the bases that it extends, lowest first. A layer states only what differs; {@code
 * null} removes. The layers stay a list, and the origin of every figure stays visible: each node of
 * the {@linkplain #tree merged tree} knows the document in which it stands.
 */
final class Layers {

  private final ImmutableList<Tree> layers;
  private final Tree tree;
  private final boolean hypothetical;

  /** Where a layer removed what lay below it, by the pointer of what is gone. */
  private final ImmutableSortedMap<String, Place> removed;

  private Layers(
      List<Tree> layers, Tree tree, boolean hypothetical, SortedMap<String, Place> removed) {
    this.layers = ImmutableList.copyOf(layers);
    this.tree = tree;
    this.hypothetical = hypothetical;
    this.removed = ImmutableSortedMap.copyOfSorted(removed);
  }

  /** Returns a book without a base; faults in its sources are findings. */
  static Layers of(Tree book, Findings findings) {
    Tree sourced = Sources.resolve(book, ImmutableSet.of(), findings);
    return new Layers(ImmutableList.of(sourced), sourced, false, ImmutableSortedMap.of());
  }

  /**
   * Returns these layers and one more on top; faults and ineffective parts are findings. What lies
   * over a correction is not itself one, unless it says so.
   *
   * @param removals what a base loses with what a layer removes: of the base and the pointers of
   *     what is removed, what is left of the base
   */
  Layers with(Tree layer, BiFunction<Tree, Set<String>, Tree> removals, Findings findings) {
    Set<String> known = new TreeSet<>();
    layers.forEach(base -> base.get("sources").ifPresent(s -> known.addAll(s.fields().keySet())));
    Tree sourced = Sources.resolve(layer, known, findings);
    Tree below = tree.without("corrects");
    Overlay overlay = new Overlay(findings);
    Tree merged = overlay.of(below, sourced);
    SortedMap<String, Place> gone = new TreeMap<>(removed);
    if (!overlay.removed().isEmpty()) {
      gone.putAll(overlay.removed());
      Tree left = removals.apply(below, overlay.removed().keySet());
      merged = new Overlay(new Findings()).of(left, sourced);
    }
    return new Layers(
        ImmutableList.<Tree>builder().addAll(layers).add(sourced).build(),
        merged,
        hypothetical,
        gone);
  }

  /** Returns these layers as rules that need not be whole. */
  Layers hypothetical() {
    return new Layers(layers, tree, true, removed);
  }

  /** Returns whether what is read of these layers need not be whole. */
  boolean isHypothetical() {
    return hypothetical;
  }

  /**
   * Returns a finding, with the place at which a layer removed what it misses, if one did. What is
   * missed is the argument {@code value}.
   */
  Finding withRemoval(Finding finding) {
    String value = String.valueOf(finding.reason().arguments().get("value"));
    for (Map.Entry<String, Place> gone : removed.entrySet()) {
      String id = gone.getKey().substring(gone.getKey().lastIndexOf('/') + 1);
      if (value.equals(id) || value.equals('"' + id + '"')) {
        return finding.suggest(gone.getValue() + " removes it");
      }
    }
    return finding;
  }

  /** Returns by what results name the rules that these layers state. */
  BookIdentity identity(BookId release) {
    return hypothetical ? BookIdentity.hypothetical(release, tree) : BookIdentity.of(release, tree);
  }

  /** Returns the documents as they stand, lowest first. */
  List<Tree> all() {
    return layers;
  }

  /** Returns whether every layer says that it is of a format; where not, that is a finding. */
  boolean haveFormat(Document<?> document, Reader reader) {
    boolean all = true;
    for (Tree layer : layers) {
      all &= document.hasFormat(layer, reader);
    }
    return all;
  }

  /**
   * Reports a book without a base that lacks more than one thing that a book states: it is probably
   * a layer whose author forgot to say so.
   */
  void reportForgottenBase(Document<?> document, Findings findings) {
    List<String> missing = new ArrayList<>();
    if (layers.size() == 1 && document.kind().shape() instanceof Shape.Fields fields) {
      for (Field<?> field : fields.fields()) {
        if (field.fallback().isEmpty() && tree.get(field.name()).isEmpty()) {
          missing.add(field.name());
        }
      }
    }
    if (missing.size() > 1) {
      findings.add(
          Finding.of(
                  Severity.ERROR,
                  tree.place(),
                  BookCode.NO_EXTENDS,
                  "missing",
                  String.join(", ", missing))
              .suggest("is this a layer? then state extends"));
    }
  }

  /** Returns what the layers say together. */
  Tree tree() {
    return tree;
  }
}
