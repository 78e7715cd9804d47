package dev.pvi.book;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the books that ship in a jar: a folder with one folder per program, each with a file per
 * release. {@code index.json} lists the programs and, in each folder, says of every release what
 * choosing one needs, so that only the chosen one is read.
 */
final class Bundled {

  /** The programs of a folder, in order. */
  record Programs(List<String> programs) {}

  /** When each release of a program holds and since when it is known, by its version. */
  record Dated(SortedMap<String, Release.Dates> releases) {}

  static final Document<Programs> PROGRAMS =
      new Document<>(
          "pvi-book-programs/1",
          "The programs of a folder of books",
          Form.of(
              "programs",
              "the programs of a folder of books",
              fields -> {
                var programs =
                    fields.required("programs", Kind.listOf(BookId.PROGRAM), "Ids, in order.");
                return values -> new Programs(values.get(programs));
              }));

  /** What choosing a release needs, by its version; held against the books when they are read. */
  private static final Form<Release.Dates> RELEASE =
      Form.of("release", "when a release holds and since when it is known", Release::declareDates);

  static final Document<Dated> RELEASES =
      new Document<>(
          "pvi-book-releases/1",
          "The releases of a program",
          Form.of(
              "releases",
              "the releases of a program",
              fields -> {
                var releases =
                    fields.required("releases", Kind.mapOf(BookId.VERSION, RELEASE), "By version.");
                return values -> new Dated(values.get(releases));
              }));

  private final Function<String, @Nullable URL> resources;
  private final Optional<String> folder;

  private Bundled(Function<String, @Nullable URL> resources, Optional<String> folder) {
    this.resources = resources;
    this.folder = folder;
  }

  /**
   * Returns the books in a folder of a jar.
   *
   * @param resources finds a resource of that jar
   * @param folder the absolute path of the folder; empty: there are none
   */
  static Bundled in(Function<String, @Nullable URL> resources, Optional<String> folder) {
    return new Bundled(resources, folder);
  }

  /** Returns the ids of the programs. */
  List<String> programs() {
    return folder.isEmpty() ? List.of() : index("index.json", PROGRAMS).programs();
  }

  /**
   * Returns the releases of a program by first effective date, without reading their books.
   *
   * @throws BookException if there is no such program; the finding names those that there are
   */
  List<Release> releases(String program) {
    if (!programs().contains(program)) {
      throw noSuchBook(programs(), program);
    }
    List<Release> releases = new ArrayList<>();
    index(program + "/index.json", RELEASES)
        .releases()
        .forEach((version, dated) -> releases.add(dated.of(new BookId(program, version))));
    releases.sort(Release.ORDER);
    return releases;
  }

  /**
   * Returns the text of a release.
   *
   * @throws BookException if there is no such release; the finding names those that there are
   */
  BookText release(BookId id) {
    List<BookId> known = releases(id.program()).stream().map(Release::id).toList();
    if (!known.contains(id)) {
      throw noSuchBook(known.stream().map(BookId::toString).toList(), id.toString());
    }
    return text(id);
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
            Texts.brief(value));
    return new BookException(List.of(finding.didYouMean(value, known)));
  }

  /** Returns the text of a release that there is. */
  BookText text(BookId id) {
    return new BookText(id.toString(), text(id.program() + "/" + id.version() + ".json"));
  }

  /** Returns all releases of all programs as bases that other books may extend. */
  Library library() {
    List<BookId> ids = new ArrayList<>();
    for (String program : programs()) {
      releases(program).forEach(release -> ids.add(release.id()));
    }
    return Library.lazy(ids, this::text);
  }

  private <T> T index(String file, Document<T> document) {
    Findings findings = new Findings();
    Optional<T> index =
        Tree.parse(file, text(file), findings)
            .flatMap(tree -> document.read(tree, Reader.of(findings)));
    findings.throwIfBookIsWrong();
    return index.orElseThrow();
  }

  private String text(String file) {
    String path = folder.orElse("") + "/" + file;
    @Nullable URL url = resources.apply(path);
    if (url == null) {
      throw new IllegalStateException("the jar must hold " + path);
    }
    try (InputStream stream = url.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
