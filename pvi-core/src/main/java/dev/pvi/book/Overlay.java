package dev.pvi.book;

import com.google.common.collect.ImmutableSet;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays a layer over what lies below it. Objects are merged field by field, unless the layer states
 * another {@code type} or another condition; an object over a list changes the elements that its
 * fields {@linkplain ElementNames name}; anything else is replaced. Null removes, also in an object
 * that is new. Parts that change nothing are findings.
 */
final class Overlay {

  /** Fields that every document states for itself. */
  private static final Set<String> IDENTITY =
      ImmutableSet.of(
          "$schema", "$comment", "format", "id", "version", "extends", "source", "sourceOf");

  /** Objects keyed by names that anyone may choose, one of which may be {@code type}. */
  private static final Set<String> KEYED =
      ImmutableSet.of("sources", "sourceOf", "attributes", "facts");

  /** What may stand beside the names of elements. */
  private static final Set<String> ANNOTATIONS =
      ImmutableSet.of("$schema", "$comment", "source", "sourceOf");

  private static final Set<String> CONDITIONS = ImmutableSet.of("when", "not");

  private static final Set<String> KINDS_OF_CONDITION =
      ImmutableSet.of("attribute", "all", "any", "not");

  private static final Set<String> COMPARISONS =
      ImmutableSet.of("is", "from", "above", "below", "through");

  private final Findings findings;
  private final SortedMap<String, Place> removed = new TreeMap<>();

  Overlay(Findings findings) {
    this.findings = findings;
  }

  /** Returns a tree with a layer over it. */
  Tree of(Tree below, Tree layer) {
    return of("", below, layer, new Mixture());
  }

  /** Returns where the layer removes what lay below, by the pointer of what is gone. */
  SortedMap<String, Place> removed() {
    return Collections.unmodifiableSortedMap(removed);
  }

  private Tree of(String name, @Nullable Tree below, Tree layer, Mixture around) {
    if (layer.type() != Tree.Type.OBJECT) {
      around.ofLayer(name, layer);
      return layer;
    }
    if (below != null && below.type() == Tree.Type.ARRAY) {
      return elements(below, layer, around);
    }
    return below == null || isAnother(name, below, layer)
        ? instead(below, layer, around)
        : merged(below, layer, around);
  }

  private Tree merged(Tree below, Tree layer, Mixture around) {
    Map<String, Tree> merged = new LinkedHashMap<>(below.fields());
    Mixture mixture = new Mixture();
    layer.fields().forEach((field, child) -> put(field, child, merged, mixture));
    below
        .fields()
        .forEach(
            (field, kept) -> {
              if (!layer.fields().containsKey(field)) {
                mixture.ofBelow(field, kept);
              }
            });
    around.add(mixture);
    return layer.withFields(merged).withSource(mixture.source(below, layer));
  }

  /** Null for a field of what is replaced is superfluous, but no slip. */
  private Tree instead(@Nullable Tree below, Tree layer, Mixture around) {
    Map<String, Tree> stated = new LinkedHashMap<>();
    layer
        .fields()
        .forEach(
            (field, child) -> {
              boolean isGone =
                  child.type() == Tree.Type.NULL
                      && below != null
                      && below.fields().containsKey(field);
              if (!isGone) {
                put(field, child, stated, around);
              }
            });
    return layer.withFields(stated);
  }

  /**
   * Returns whether a layer states another thing rather than some fields of the one below: a
   * schedule of another type, a condition, an attribute where an amount was compared.
   */
  private static boolean isAnother(String name, Tree below, Tree layer) {
    if (below.type() != Tree.Type.OBJECT) {
      return true;
    }
    if (CONDITIONS.contains(name)) {
      return !Collections.disjoint(layer.fields().keySet(), KINDS_OF_CONDITION);
    }
    if (COMPARISONS.contains(name)) {
      return layer.get("attribute").isPresent() || below.get("attribute").isPresent();
    }
    Tree type = layer.fields().get("type");
    Tree typeBelow = below.fields().get("type");
    return !KEYED.contains(name)
        && type != null
        && typeBelow != null
        && type.type() == Tree.Type.TEXT
        && typeBelow.type() == Tree.Type.TEXT
        && !type.equals(typeBelow);
  }

  private void put(String name, Tree child, Map<String, Tree> merged, Mixture mixture) {
    Tree below = merged.get(name);
    if (child.type() == Tree.Type.NULL) {
      if (merged.remove(name) == null) {
        findings.add(
            Finding.of(Severity.WARNING, child.place(), BookCode.REMOVES_NOTHING)
                .didYouMean(name, merged.keySet()));
      } else {
        mixture.removes();
        removed.put(child.place().pointer(), child.place());
      }
      return;
    }
    warnIfSame(name, below, child);
    merged.put(name, of(name, below, child, mixture));
  }

  private void warnIfSame(String name, @Nullable Tree below, Tree child) {
    if (below != null
        && child.type() != Tree.Type.OBJECT
        && restates(below, child)
        && !IDENTITY.contains(name)) {
      findings.warning(child.place(), BookCode.CHANGES_NOTHING, "value", child.brief());
    }
  }

  /** Returns a list with the elements changed or removed that the fields of an object name. */
  private Tree elements(Tree list, Tree changes, Mixture around) {
    ElementNames names = ElementNames.of(list);
    Mixture mixture = new Mixture();
    List<@Nullable Tree> elements = new ArrayList<>(list.elements());
    boolean[] changed = new boolean[elements.size()];
    for (Map.Entry<String, Tree> change : changes.fields().entrySet()) {
      if (ANNOTATIONS.contains(change.getKey())) {
        continue;
      }
      Tree child = change.getValue();
      int at = names.find(change.getKey());
      if (at < 0 || changed[at]) {
        names.report(child, change.getKey(), findings);
        continue;
      }
      changed[at] = true;
      Tree below = list.elements().get(at);
      if (child.type() == Tree.Type.NULL) {
        mixture.removes();
        elements.set(at, null);
      } else {
        warnIfSame("", below, child);
        elements.set(at, of("", below, child, mixture));
      }
    }
    List<Tree> left = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      Tree element = elements.get(i);
      if (element != null) {
        left.add(element);
        if (!changed[i]) {
          mixture.ofBelow("", element);
        }
      }
    }
    around.add(mixture);
    return changes.withElements(left).withSource(mixture.source(list, changes));
  }

  /** A figure stated again on a better source changes what a result rests on. */
  private static boolean restates(Tree below, Tree child) {
    return below.equals(child) && Objects.equals(below.source(), child.source());
  }
}
