package dev.pvi.book;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pvi.explain.Findings;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lays a layer over what lies below it: objects are merged field by field, anything else is
 * replaced, null removes, also in an object that is new. Parts that change nothing are findings.
 */
final class Overlay {

  /** Fields that every document states for itself. */
  private static final Set<String> IDENTITY =
      ImmutableSet.of(
          "$schema", "$comment", "format", "id", "version", "extends", "source", "sourceOf");

  private static final Tree NOTHING = Tree.object(ImmutableMap.of());

  private final Findings findings;

  Overlay(Findings findings) {
    this.findings = findings;
  }

  /** Returns a tree with a layer over it. A merged object rests on the weaker of both sources. */
  Tree of(Tree below, Tree layer) {
    if (layer.type() != Tree.Type.OBJECT) {
      return layer;
    }
    Map<String, Tree> merged = new LinkedHashMap<>(below.fields());
    layer.fields().forEach((name, child) -> put(name, child, merged));
    Source weaker = layer.source().orElse(null);
    Source belowSource = below.source().orElse(null);
    if (belowSource != null
        && weaker != null
        && belowSource.evidence().compareTo(weaker.evidence()) > 0) {
      weaker = belowSource;
    }
    return layer.withFields(merged).withSource(weaker);
  }

  private void put(String name, Tree child, Map<String, Tree> merged) {
    Tree below = merged.get(name);
    if (child.type() == Tree.Type.NULL) {
      if (merged.remove(name) == null) {
        findings.warning(child.place(), BookCode.REMOVES_NOTHING);
      }
      return;
    }
    if (below != null
        && child.type() != Tree.Type.OBJECT
        && restates(below, child)
        && !IDENTITY.contains(name)) {
      findings.warning(child.place(), BookCode.CHANGES_NOTHING, "value", child.brief());
    }
    merged.put(name, of(below == null ? NOTHING : below, child));
  }

  /** A figure stated again on a better source changes what a result rests on. */
  private static boolean restates(Tree below, Tree child) {
    return below.equals(child) && Objects.equals(below.source(), child.source());
  }
}
