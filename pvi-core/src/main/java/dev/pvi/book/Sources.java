package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Severity;
import dev.pvi.form.Evidence;
import dev.pvi.form.FormCode;
import dev.pvi.form.Reader;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives every node of a book the source that it rests on: the one stated on it, for a field the one
 * that {@code sourceOf} beside it states, else that of the nearest enclosing node. A figure for
 * which nothing is stated anywhere counts as ILLUSTRATIVE.
 */
final class Sources {

  static final Source UNSTATED =
      new Source(Evidence.ILLUSTRATIVE, ImmutableList.of(), "no source is stated");

  private final Findings findings;
  private final Set<String> known;

  private Sources(Findings findings, Set<String> known) {
    this.findings = findings;
    this.known = known;
  }

  /**
   * Returns the tree with sources; faults in them are findings.
   *
   * @param inherited source keys that the bases of the book define
   */
  static Tree resolve(Tree book, Set<String> inherited, Findings findings) {
    Set<String> known = new TreeSet<>(inherited);
    book.get("sources").ifPresent(sources -> known.addAll(sources.fields().keySet()));
    return new Sources(findings, known).sourced(book, UNSTATED);
  }

  /** Returns whether a source is stated at all; most differ in the note already. */
  private static boolean isStated(Source source) {
    return !(source.note().equals(UNSTATED.note()) && source.equals(UNSTATED));
  }

  /**
   * Adds a warning for each node on a path that holds a number for which no source is stated, on it
   * or around it.
   *
   * @param path names of fields separated by {@code /}; {@code *} stands for every field
   */
  static void requireStated(Tree node, String path, Findings findings) {
    int end = path.indexOf('/');
    String name = end < 0 ? path : path.substring(0, end);
    Collection<Tree> children =
        name.equals("*") ? node.fields().values() : node.get(name).stream().toList();
    for (Tree child : children) {
      if (end >= 0) {
        requireStated(child, path.substring(end + 1), findings);
      } else if (holdsUnstated(child)) {
        findings.warning(child.place(), BookCode.NO_SOURCE, "value", child.brief());
      }
    }
  }

  private static boolean holdsUnstated(Tree node) {
    if (node.type() == Tree.Type.NUMBER) {
      return node.source().filter(Sources::isStated).isEmpty();
    }
    for (Tree child : node.fields().values()) {
      if (holdsUnstated(child)) {
        return true;
      }
    }
    for (Tree child : node.elements()) {
      if (holdsUnstated(child)) {
        return true;
      }
    }
    return false;
  }

  /** Returns a tree whose nodes all carry what {@link #choose} says for them. */
  private Tree sourced(Tree node, @Nullable Source inherited) {
    Source own = choose(node, inherited);
    return switch (node.type()) {
      case OBJECT -> {
        ImmutableMap.Builder<String, Tree> sourced = ImmutableMap.builder();
        @Nullable Tree special = node.fields().get("sourceOf");
        for (Map.Entry<String, Tree> field : node.fields().entrySet()) {
          String name = field.getKey();
          if (name.equals("sourceOf")) {
            sourced.put(field);
            continue;
          }
          Tree stated = special == null ? null : special.fields().get(name);
          sourced.put(name, sourced(field.getValue(), stated == null ? own : choose(stated, own)));
        }
        yield node.withFields(sourced.buildOrThrow()).withSource(own);
      }
      case ARRAY -> {
        ImmutableList.Builder<Tree> sourced = ImmutableList.builder();
        for (Tree child : node.elements()) {
          sourced.add(sourced(child, own));
        }
        yield node.withElements(sourced.build()).withSource(own);
      }
      default -> node.withSource(own);
    };
  }

  private @Nullable Source choose(Tree node, @Nullable Source inherited) {
    Map<String, Tree> fields = node.fields();
    @Nullable Tree special = fields.get("sourceOf");
    if (special != null) {
      checkSourceOf(special);
    }
    @Nullable Tree stated = isSourceOf(node) ? node : fields.get("source");
    if (stated == null) {
      return inherited;
    }
    Optional<Source> source = stated.asText().flatMap(Source::parse);
    if (source.isEmpty()) {
      String first = stated.asText().orElse("").replaceFirst("(?s)[ ,:].*", "");
      findings.add(
          Finding.of(Severity.ERROR, stated.place(), BookCode.WRONG_SOURCE, "value", stated.brief())
              .didYouMean(first, Arrays.asList(Evidence.values())));
      return inherited;
    }
    for (String key : source.get().keys()) {
      if (!known.contains(key)) {
        findings.unknown(stated.place(), BookCode.UNKNOWN_SOURCE, key, known, "value", key);
      }
    }
    return source.get();
  }

  private void checkSourceOf(Tree sources) {
    Reader reader = Reader.of(findings);
    if (sources.type() != Tree.Type.OBJECT) {
      reader.expected(sources, FormCode.WRONG_TYPE, "an object of sources by field");
    }
    sources.fields().values().stream()
        .filter(source -> source.type() != Tree.Type.TEXT)
        .forEach(source -> reader.error(source, BookCode.WRONG_SOURCE));
  }

  private static boolean isSourceOf(Tree node) {
    return node.type() == Tree.Type.TEXT && node.isIn("sourceOf");
  }
}
