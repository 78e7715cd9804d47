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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Documents that others may extend, by id. A base is found here or not at all: a book names it by
 * id, never by a path or an address. Immutable.
 */
public final class Library {

  private static final Library EMPTY =
      new Library(ImmutableSortedMap.of(), ImmutableSortedMap.of());

  private final ImmutableSortedMap<BookId, Supplier<Tree>> documents;

  /** What lies below a layer of a stack that was written against something deeper in it. */
  private final ImmutableSortedMap<BookId, BookId> below;

  private Library(SortedMap<BookId, Supplier<Tree>> documents, SortedMap<BookId, BookId> below) {
    this.documents = ImmutableSortedMap.copyOfSorted(documents);
    this.below = ImmutableSortedMap.copyOfSorted(below);
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
   * Returns this library and a stack of layers. Each extends the one below it, or something deeper
   * in the stack: of two layers that were written against one base, the upper lies over the lower.
   *
   * @param layers the texts, lowest first; the lowest may extend a book of this library
   * @throws dev.pvi.explain.BookException with all findings, if one is no JSON object with an id
   *     and a version, or has the id of a different document, or extends anything but what lies
   *     below it in the stack
   * @throws IllegalArgumentException if there is no layer
   */
  public Library stack(List<BookText> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("layers must be at least one - but was: none");
    }
    Findings findings = new Findings();
    SortedMap<BookId, Supplier<Tree>> more = new TreeMap<>(documents);
    SortedMap<BookId, BookId> bases = new TreeMap<>(below);
    Set<BookId> deeper = new TreeSet<>();
    Optional<BookId> last = Optional.empty();
    for (BookText text : layers) {
      Optional<Tree> tree = Tree.parse(text.name(), text.json(), findings);
      Optional<BookId> id = tree.flatMap(document -> id(document, Reader.of(findings)));
      Optional<BookId> stated = tree.flatMap(Library::base);
      if (last.isEmpty()) {
        addChain(stated, deeper);
      } else if (tree.isPresent() && stated.filter(deeper::contains).isEmpty()) {
        wrongBase(tree.get(), last.get(), findings);
      }
      if (tree.isPresent() && id.isPresent()) {
        put(id.get(), tree.get(), more, findings);
        if (last.isPresent() && !stated.equals(last) && !last.equals(id)) {
          bases.put(id.get(), last.get());
        }
        deeper.add(id.get());
      }
      last = id;
    }
    findings.throwIfBookIsWrong();
    return new Library(more, bases);
  }

  /** Adds what lies below a layer in this library. */
  private void addChain(Optional<BookId> base, Set<BookId> chain) {
    Optional<BookId> next = base;
    while (next.isPresent() && chain.add(next.get())) {
      Optional<Supplier<Tree>> document = Optional.ofNullable(documents.get(next.get()));
      next = document.flatMap(one -> base(one.get()));
    }
  }

  /** Returns what a document says that it extends, if that is an id. */
  private static Optional<BookId> base(Tree document) {
    return document
        .get("extends")
        .flatMap(node -> BookId.KIND.read(node, Reader.of(new Findings())));
  }

  private static void wrongBase(Tree layer, BookId below, Findings findings) {
    Optional<Tree> stated = layer.get("extends");
    findings.error(
        stated.orElse(layer).place(),
        BookCode.WRONG_BASE,
        "expected",
        below,
        "value",
        stated.map(Tree::brief).orElse("absent"));
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
    return new Library(documents, ImmutableSortedMap.of());
  }

  private static Tree tree(BookText text) {
    Findings findings = new Findings();
    Optional<Tree> tree = Tree.parse(text.name(), text.json(), findings);
    findings.throwIfBookIsWrong();
    return tree.orElseThrow();
  }

  private Library with(BookId id, Tree document) {
    Findings findings = new Findings();
    Library more = with(ImmutableSortedMap.of(id, document), findings);
    findings.throwIfBookIsWrong();
    return more;
  }

  /** Returns this library and some documents by id; another one of an id here is a finding. */
  Library with(SortedMap<BookId, Tree> others, Findings findings) {
    SortedMap<BookId, Supplier<Tree>> more = new TreeMap<>(documents);
    others.forEach((id, document) -> put(id, document, more, findings));
    return new Library(more, below);
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
   * @param removals what a base loses with what a layer removes
   * @param findings receives a base that is not here, and a chain that leads back
   * @return empty if a base is missing
   */
  Optional<Layers> resolve(
      Tree book, BiFunction<Tree, Set<String>, Tree> removals, Findings findings) {
    return new Resolution(removals, findings).of(book);
  }

  /** A way down from a book to its bases. */
  private final class Resolution {

    private final BiFunction<Tree, Set<String>, Tree> removals;
    private final Findings findings;
    private final Set<BookId> above = new TreeSet<>();

    Resolution(BiFunction<Tree, Set<String>, Tree> removals, Findings findings) {
      this.removals = removals;
      this.findings = findings;
    }

    Optional<Layers> of(Tree book) {
      Optional<Tree> extended = book.get("extends");
      if (extended.isEmpty()) {
        return Optional.of(Layers.of(book, findings));
      }
      Tree node = extended.get();
      Reader reader = Reader.of(findings);
      Optional<BookId> stated = BookId.KIND.read(node, reader);
      Findings identity = new Findings();
      Optional<BookId> own = id(book, Reader.of(identity));
      identity.all().stream()
          .filter(finding -> finding.code().equals(FormCode.MISSING_FIELD.id()))
          .forEach(findings::add);
      own.ifPresent(above::add);
      if (stated.isEmpty()) {
        return Optional.empty();
      }
      BookId base = own.map(below::get).orElse(stated.get());
      if (above.contains(base)) {
        reader.error(node, BookCode.CYCLE);
        return Optional.empty();
      }
      Supplier<Tree> document = documents.get(base);
      if (document == null) {
        findings.unknown(
            node.place(), BookCode.NO_BASE, base.toString(), documents.keySet(), "value", base);
        return Optional.empty();
      }
      return of(document.get()).map(layers -> layers.with(book, removals, findings));
    }
  }

  /** Returns the id that a document states; what is wrong with it is a finding. */
  static Optional<BookId> id(Tree document, Reader reader) {
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
