package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
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
public final class Sources {

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
  static BookTree resolve(BookTree book, Set<String> inherited, Findings findings) {
    Set<String> known = new TreeSet<>(inherited);
    book.get("sources").ifPresent(sources -> known.addAll(sources.fields().keySet()));
    return book.withSources(UNSTATED, new Sources(findings, known)::choose);
  }

  /** Returns whether a source is stated at all; most differ in the note already. */
  private static boolean isStated(Source source) {
    return !(source.note().equals(UNSTATED.note()) && source.equals(UNSTATED));
  }

  /** Adds a warning if a node holds a number for which no source is stated, on it or around it. */
  public static void requireStated(BookTree node, Findings findings) {
    if (holdsUnstated(node)) {
      findings.warning(node.place(), BookCode.NO_SOURCE, "value", node.brief());
    }
  }

  private static boolean holdsUnstated(BookTree node) {
    if (node.type() == BookTree.Type.NUMBER) {
      return node.source().filter(Sources::isStated).isEmpty();
    }
    for (BookTree child : node.fields().values()) {
      if (holdsUnstated(child)) {
        return true;
      }
    }
    for (BookTree child : node.elements()) {
      if (holdsUnstated(child)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Source choose(BookTree node, @Nullable Source inherited) {
    Map<String, BookTree> fields = node.fields();
    @Nullable BookTree special = fields.get("sourceOf");
    if (special != null) {
      checkSourceOf(special);
    }
    @Nullable BookTree stated = isSourceOf(node) ? node : fields.get("source");
    if (stated == null) {
      return inherited;
    }
    Optional<Source> source = stated.asText().flatMap(Source::parse);
    if (source.isEmpty()) {
      Reader.of(findings).error(stated, BookCode.WRONG_SOURCE);
      return inherited;
    }
    for (String key : source.get().keys()) {
      if (!known.contains(key)) {
        findings.error(stated.place(), BookCode.UNKNOWN_SOURCE, "value", key);
      }
    }
    return source.get();
  }

  private void checkSourceOf(BookTree sources) {
    Reader reader = Reader.of(findings);
    if (sources.type() != BookTree.Type.OBJECT) {
      reader.expected(sources, BookCode.WRONG_TYPE, "an object of sources by field");
    }
    sources.fields().values().stream()
        .filter(source -> source.type() != BookTree.Type.TEXT)
        .forEach(source -> reader.error(source, BookCode.WRONG_SOURCE));
  }

  private static boolean isSourceOf(BookTree node) {
    return node.type() == BookTree.Type.TEXT && node.position().isIn("sourceOf");
  }
}
