package dev.pvi.book;

import com.google.common.collect.ImmutableSet;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of an object that a layer changes, whose figures it holds: those that remain from below rest on
 * what they rested on, the others on what the layer states. Together they rest on the weakest.
 *
 * <p>A figure is a number, limits of rows included; of an object without numbers, every value but
 * those that name and order it. Mutable, for one merge.
 */
final class Mixture {

  /** What is no figure of an object, but names, orders or describes it. */
  private static final Set<String> DESCRIPTION =
      ImmutableSet.of(
          "$schema",
          "$comment",
          "because",
          "corrects",
          "effective",
          "extends",
          "format",
          "formula",
          "id",
          "known",
          "name",
          "notice",
          "order",
          "source",
          "sourceOf",
          "sources",
          "title",
          "trend",
          "type",
          "version");

  /** Values of one sort: the weakest source of those from below, and whether the layer has any. */
  private static final class Values {
    @Nullable Source below;
    boolean ofLayer;

    void add(Optional<Source> source) {
      below = source.isPresent() ? weaker(below, source.get()) : below;
    }

    void add(Values more) {
      below = more.below == null ? below : weaker(below, more.below);
      ofLayer |= more.ofLayer;
    }
  }

  private final Values numbers = new Values();
  private final Values others = new Values();
  private boolean removes;

  private static Source weaker(@Nullable Source one, Source other) {
    return one == null || other.evidence().compareTo(one.evidence()) > 0 ? other : one;
  }

  /** Counts a value that remains from below. */
  void ofBelow(String name, Tree value) {
    count(name, value, false);
  }

  /** Counts a value that the layer states. */
  void ofLayer(String name, Tree value) {
    count(name, value, true);
  }

  /** Counts that the layer removes something. */
  void removes() {
    removes = true;
  }

  /** Counts what an inner object counted. */
  void add(Mixture inner) {
    numbers.add(inner.numbers);
    others.add(inner.others);
    removes |= inner.removes;
  }

  private void count(String name, Tree value, boolean ofLayer) {
    if (DESCRIPTION.contains(name)) {
      return;
    }
    switch (value.type()) {
      case OBJECT -> value.fields().forEach((field, child) -> count(field, child, ofLayer));
      case ARRAY -> value.elements().forEach(element -> count("", element, ofLayer));
      default -> {
        Values values = value.type() == Tree.Type.NUMBER ? numbers : others;
        if (ofLayer) {
          values.ofLayer = true;
        } else {
          values.add(value.source());
        }
      }
    }
  }

  /**
   * Returns what the merged object rests on. What remains from below counts as no weaker than the
   * object below was said to be.
   */
  @Nullable Source source(Tree below, Tree layer) {
    @Nullable Source before = below.source().orElse(null);
    @Nullable Source stated = layer.source().orElse(null);
    Values figures = numbers.below != null || numbers.ofLayer ? numbers : others;
    if (before == null || stated == null) {
      return stated;
    }
    if (!figures.ofLayer && !removes) {
      return before;
    }
    if (figures.below == null) {
      return stated;
    }
    Source remaining = before.evidence() == figures.below.evidence() ? before : figures.below;
    remaining = remaining.evidence().compareTo(before.evidence()) > 0 ? before : remaining;
    return remaining.evidence().compareTo(stated.evidence()) > 0 ? remaining : stated;
  }
}
