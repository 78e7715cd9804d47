package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the books that ship in a jar: a folder with one folder per program, each with a file per
 * release, and a list of both in {@code index.json}.
 */
public final class Bundled {

  /** The list of what a folder holds. */
  record Index(List<String> holds) {
    static final Document<Index> DOCUMENT =
        new Document<>(
            "pvi-book-index/1",
            "What a folder of books holds",
            Form.of(
                "index",
                "what a folder of books holds",
                fields -> {
                  var holds =
                      fields.required("holds", Kind.listOf(BookId.VERSION), "Names, in order.");
                  return values -> new Index(values.get(holds));
                }));
  }

  private final Function<String, @Nullable URL> resources;
  private final String folder;

  private Bundled(Function<String, @Nullable URL> resources, String folder) {
    this.resources = resources;
    this.folder = folder;
  }

  /**
   * Returns the books in a folder of a jar.
   *
   * @param resources finds a resource of that jar: {@code SomeClass.class::getResource}, called
   *     from within its module
   * @param folder the absolute path of the folder
   */
  public static Bundled in(Function<String, @Nullable URL> resources, String folder) {
    return new Bundled(resources, folder);
  }

  /** Returns the ids of the programs. */
  public List<String> programs() {
    return index("index.json").orElseThrow().holds();
  }

  /**
   * Returns the texts of all releases of a program.
   *
   * @throws BookException if there is no such program; the finding names those that there are
   */
  public List<BookText> releases(String program) {
    return versions(program).stream().map(version -> text(new BookId(program, version))).toList();
  }

  /**
   * Returns the text of a release.
   *
   * @throws BookException if there is no such release; the finding names those that there are
   */
  public BookText release(BookId id) {
    List<String> versions = versions(id.program());
    if (!versions.contains(id.version())) {
      List<String> known = versions.stream().map(version -> id.program() + "@" + version).toList();
      throw noSuchBook(known, id.toString());
    }
    return text(id);
  }

  private List<String> versions(String program) {
    if (!programs().contains(program)) {
      throw noSuchBook(programs(), program);
    }
    return index(program + "/index.json").orElseThrow().holds();
  }

  private static BookException noSuchBook(List<String> known, String value) {
    Finding finding =
        Finding.of(
            Severity.ERROR,
            Place.of("bundled books", ""),
            BookCode.NO_SUCH_BOOK,
            "known",
            String.join(", ", known),
            "value",
            value);
    return new BookException(List.of(finding));
  }

  private BookText text(BookId id) {
    return new BookText(id.toString(), text(id.program() + "/" + id.version() + ".json"));
  }

  /** Returns all releases of all programs as bases that other books may extend. */
  public Library library() {
    ImmutableList.Builder<BookId> ids = ImmutableList.builder();
    for (String program : programs()) {
      for (String version : index(program + "/index.json").orElseThrow().holds()) {
        ids.add(new BookId(program, version));
      }
    }
    return Library.lazy(ids.build(), this::text);
  }

  private Optional<Index> index(String file) {
    Findings findings = new Findings();
    Optional<Index> index =
        Tree.parse(file, text(file), findings)
            .flatMap(tree -> Index.DOCUMENT.read(tree, Reader.of(findings)));
    findings.throwIfBookIsWrong();
    return index;
  }

  private String text(String file) {
    @Nullable URL url = resources.apply(folder + "/" + file);
    if (url == null) {
      throw new IllegalStateException("the jar must hold " + folder + "/" + file);
    }
    try (InputStream stream = url.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
