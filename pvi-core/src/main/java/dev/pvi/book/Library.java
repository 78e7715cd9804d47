package dev.pvi.book;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Findings;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Documents that others may extend, by id. A base is found here or not at all: a book names it by
 * id, never by a path or an address. Immutable.
 */
public final class Library {

  private static final Library EMPTY = new Library(ImmutableSortedMap.of());

  private final ImmutableSortedMap<BookId, Supplier<Tree>> documents;

  private Library(SortedMap<BookId, Supplier<Tree>> documents) {
    this.documents = ImmutableSortedMap.copyOfSorted(documents);
  }

  /** Returns a library of nothing. */
  public static Library empty() {
    return EMPTY;
  }

  /**
   * Returns this library and one more document.
   *
   * @param name the name by which messages call it
   * @throws dev.pvi.explain.BookException if it is no JSON object with an id and a version, or a
   *     different document has the same id
   */
  public Library with(String name, String json) {
    Findings findings = new Findings();
    Optional<Tree> tree = Tree.parse(name, json, findings);
    Optional<BookId> id = tree.flatMap(document -> id(document, Reader.of(findings)));
    findings.throwIfBookIsWrong();
    return with(id.orElseThrow(), tree.orElseThrow());
  }

  /**
   * Returns this library and a stack of layers, each of which extends the one below it.
   *
   * @param layers the texts, lowest first; the lowest may extend a book of this library
   * @throws dev.pvi.explain.BookException with all findings, if one is no JSON object with an id
   *     and a version, or has the id of a different document, or extends anything but the layer
   *     below it
   * @throws IllegalArgumentException if there is no layer
   */
  public Library stack(List<BookText> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("layers must be at least one - but was: none");
    }
    Findings findings = new Findings();
    SortedMap<BookId, Supplier<Tree>> more = new TreeMap<>(documents);
    Optional<BookId> below = Optional.empty();
    for (BookText text : layers) {
      Optional<Tree> tree = Tree.parse(text.name(), text.json(), findings);
      Optional<BookId> id = tree.flatMap(document -> id(document, Reader.of(findings)));
      if (tree.isPresent() && below.isPresent()) {
        checkBase(tree.get(), below.get(), findings);
      }
      if (tree.isPresent() && id.isPresent()) {
        put(id.get(), tree.get(), more, findings);
      }
      below = id;
    }
    findings.throwIfBookIsWrong();
    return new Library(more);
  }

  private static void checkBase(Tree layer, BookId below, Findings findings) {
    Optional<Tree> stated = layer.get("extends");
    if (stated.flatMap(Tree::asText).filter(below.toString()::equals).isEmpty()) {
      findings.error(
          stated.orElse(layer).place(),
          BookCode.WRONG_BASE,
          "expected",
          below,
          "value",
          stated.map(Tree::brief).orElse("absent"));
    }
  }

  /**
   * Returns a library of documents that are read when one of them is extended.
   *
   * @param texts reads the text of a document of such an id; each is a JSON object
   */
  static Library lazy(List<BookId> ids, Function<BookId, BookText> texts) {
    SortedMap<BookId, Supplier<Tree>> documents = new TreeMap<>();
    for (BookId id : ids) {
      documents.put(id, Suppliers.memoize(() -> tree(texts.apply(id))));
    }
    return new Library(documents);
  }

  private static Tree tree(BookText text) {
    Findings findings = new Findings();
    Optional<Tree> tree = Tree.parse(text.name(), text.json(), findings);
    findings.throwIfBookIsWrong();
    return tree.orElseThrow();
  }

  private Library with(BookId id, Tree document) {
    Findings findings = new Findings();
    SortedMap<BookId, Supplier<Tree>> more = new TreeMap<>(documents);
    put(id, document, more, findings);
    findings.throwIfBookIsWrong();
    return new Library(more);
  }

  private static void put(
      BookId id, Tree document, SortedMap<BookId, Supplier<Tree>> documents, Findings findings) {
    Supplier<Tree> existing = documents.put(id, () -> document);
    if (existing != null && !existing.get().equals(document)) {
      findings.error(document.place(), BookCode.SAME_ID, "value", id);
    }
  }

  /**
   * Returns a book with the bases that it extends.
   *
   * @param book the topmost layer
   * @param findings receives a base that is not here, and a chain that leads back
   * @return empty if a base is missing
   */
  Optional<Layers> resolve(Tree book, Findings findings) {
    return resolve(book, new TreeSet<>(), findings);
  }

  private Optional<Layers> resolve(Tree book, Set<BookId> above, Findings findings) {
    Optional<Tree> extended = book.get("extends");
    if (extended.isEmpty()) {
      return Optional.of(Layers.of(book, findings));
    }
    Tree node = extended.get();
    Reader reader = Reader.of(findings);
    Optional<BookId> base = BookId.KIND.read(node, reader);
    Findings identity = new Findings();
    Optional<BookId> own = id(book, Reader.of(identity));
    identity.all().stream()
        .filter(finding -> finding.code().equals(FormCode.MISSING_FIELD.id()))
        .forEach(findings::add);
    own.ifPresent(above::add);
    if (base.isEmpty()) {
      return Optional.empty();
    }
    if (above.contains(base.get())) {
      reader.error(node, BookCode.CYCLE);
      return Optional.empty();
    }
    Supplier<Tree> document = documents.get(base.get());
    if (document == null) {
      findings.unknown(
          node.place(),
          BookCode.NO_BASE,
          base.get().toString(),
          documents.keySet(),
          "value",
          base.get());
      return Optional.empty();
    }
    return resolve(document.get(), above, findings).map(layers -> layers.with(book, findings));
  }

  private static Optional<BookId> id(Tree document, Reader reader) {
    Optional<String> program = part(document, "id", BookId.PROGRAM, reader);
    Optional<String> version = part(document, "version", BookId.VERSION, reader);
    return program.isPresent() && version.isPresent()
        ? Optional.of(new BookId(program.get(), version.get()))
        : Optional.empty();
  }

  private static Optional<String> part(
      Tree document, String field, Kind<String> kind, Reader reader) {
    Optional<Tree> node = document.get(field);
    if (node.isEmpty()) {
      reader
          .findings()
          .error(document.place(), FormCode.MISSING_FIELD, "name", field, "meaning", kind.says());
    }
    return node.flatMap(stated -> kind.read(stated, reader));
  }

  /** Returns the ids, separated by commas. */
  @Override
  public String toString() {
    return documents.isEmpty()
        ? "none"
        : String.join(", ", documents.keySet().stream().map(BookId::toString).toList());
  }
}
