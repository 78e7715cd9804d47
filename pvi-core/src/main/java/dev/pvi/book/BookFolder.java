package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Code;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.form.FormCode;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The books of a folder as they stood there when it was read; {@link #of} reads it again.
 * Immutable: who holds it sees no change of the files.
 *
 * <p>A book is a file that ends in {@code .json} and says that it is of the format, in the folder
 * or in a folder in it, whatever it is called. Of any other file {@link #findings} say that it was
 * left out; an {@code index.json} as books ship with is not needed, nor are hidden files looked at.
 * Nothing depends on the order in which a file system lists files.
 *
 * @param <B> the kind of book
 */
public final class BookFolder<B extends Book> {

  private static final Set<String> INDICES =
      ImmutableSet.of(Bundled.PROGRAMS.format(), Bundled.RELEASES.format());

  private final ImmutableList<B> books;
  private final Library library;
  private final ImmutableList<Finding> findings;

  private BookFolder(List<B> books, Library library, List<Finding> findings) {
    this.books = ImmutableList.copyOf(books);
    this.library = library;
    this.findings = ImmutableList.copyOf(findings);
  }

  /**
   * Returns the books of a folder as they stand there now. They may extend one another and the
   * books of the {@linkplain BookFormat#library library} of their format.
   *
   * @throws BookException with all findings, if a book is wrong, or two files have one id
   * @throws UncheckedIOException if a file cannot be read
   */
  public static <B extends Book> BookFolder<B> of(Path folder, BookFormat<B> format) {
    Findings findings = new Findings();
    SortedMap<String, Tree> stated = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = name(folder, file);
      tree(name, file, format, findings).ifPresent(tree -> stated.put(name, tree));
    }
    Library library = format.library().with(identified(stated, findings), findings);
    BookFormat<B> reading = format.extending(library);
    List<B> books = new ArrayList<>();
    for (Tree tree : stated.values()) {
      reading.read(tree, findings).ifPresent(books::add);
    }
    books.sort(
        Comparator.comparing((B book) -> book.release().id().program())
            .thenComparing(Book::release, Release.ORDER));
    Findings once = once(findings);
    once.throwIfBookIsWrong();
    return new BookFolder<>(books, library, once.all());
  }

  /** A fault of a base is found again in every layer over it. */
  private static Findings once(Findings findings) {
    Findings once = new Findings();
    Set<String> seen = new HashSet<>();
    for (Finding finding : findings.all()) {
      if (seen.add(finding.toString())) {
        once.add(finding);
      }
    }
    return once;
  }

  private static List<Path> files(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      try (Stream<Path> all = Files.walk(folder, 2)) {
        return all.filter(file -> !isHidden(folder, file))
            .filter(Files::isRegularFile)
            .sorted(Comparator.comparing(file -> name(folder, file)))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHidden(Path folder, Path file) {
    return ("/" + name(folder, file)).contains("/.");
  }

  private static String name(Path folder, Path file) {
    List<String> steps = new ArrayList<>();
    folder.relativize(file).forEach(step -> steps.add(step.toString()));
    return String.join("/", steps);
  }

  /** Returns what a file states, if it is a book or should be one. */
  private static Optional<Tree> tree(
      String name, Path file, BookFormat<?> format, Findings findings) {
    Place place = Place.of(name, "");
    String expected = format.document().format();
    if (!name.endsWith(".json")) {
      findings.note(place, BookCode.NO_BOOK, "expected", expected, "value", "no .json");
      return Optional.empty();
    }
    Optional<Tree> tree =
        text(file, place, findings).flatMap(text -> Tree.parse(name, text, findings));
    Optional<String> stated = tree.flatMap(one -> one.get("format")).flatMap(Tree::asText);
    if (tree.isEmpty() || stated.filter(expected::equals).isPresent()) {
      return tree;
    }
    if (stated.isEmpty()) {
      findings.warning(place, BookCode.NO_BOOK, "expected", expected, "value", "no format");
    } else if (!INDICES.contains(stated.get())) {
      findings.note(place, BookCode.NO_BOOK, "expected", expected, "value", stated.get());
    }
    return Optional.empty();
  }

  private static Optional<String> text(Path file, Place place, Findings findings) {
    try {
      String text = Files.readString(file);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      findings.error(place, FormCode.NOT_UTF8, "value", "other bytes");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the documents by id; what has none is found when it is read. */
  private static SortedMap<BookId, Tree> identified(
      SortedMap<String, Tree> stated, Findings findings) {
    SortedMap<BookId, Tree> identified = new TreeMap<>();
    stated.forEach(
        (name, tree) -> {
          Optional<BookId> id = Library.id(tree, Reader.of(new Findings()));
          Tree before = id.isPresent() ? identified.putIfAbsent(id.get(), tree) : null;
          if (before != null) {
            findings.error(
                tree.get("id").orElse(tree).place(),
                BookCode.SAME_ID_IN_FOLDER,
                "other",
                before.place().document(),
                "value",
                id.orElseThrow());
          }
        });
    return identified;
  }

  /** Returns the ids of the programs of which there are books. */
  public List<String> programs() {
    Set<String> programs = new TreeSet<>();
    books.forEach(book -> programs.add(book.release().id().program()));
    return ImmutableList.copyOf(programs);
  }

  /**
   * Returns the releases of a program that stand in the folder. To choose among those and the
   * bundled ones, give {@link #books(String)} to {@link Releases#with(List)}.
   *
   * @throws BookException if there is none; the finding names the programs that there are; also as
   *     {@link Releases#of}
   */
  public Releases<B> releases(String program) {
    List<B> releases = books(program);
    if (releases.isEmpty()) {
      String known = programs().isEmpty() ? "none" : String.join(", ", programs());
      Code code = BookCode.NOT_IN_FOLDER;
      throw new BookException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  Place.of("folder of books", ""),
                  code,
                  "known",
                  known,
                  "value",
                  program)));
    }
    return Releases.of(releases);
  }

  /** Returns the books of a program, by first effective date; none if there are none. */
  public List<B> books(String program) {
    return books.stream().filter(book -> book.release().id().program().equals(program)).toList();
  }

  /** Returns all books, by program and first effective date. */
  public List<B> books() {
    return books;
  }

  /** Returns what books may extend: those of the folder, and those that its books could extend. */
  public Library library() {
    return library;
  }

  /** Returns which files were left out and why, and what is suspicious in the books. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the ids of the books, separated by commas. */
  @Override
  public String toString() {
    return books.isEmpty()
        ? "none"
        : String.join(", ", books.stream().map(Book::toString).toList());
  }
}
