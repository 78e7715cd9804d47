package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import java.io.IOException;
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
  private record Index(List<String> holds) {
    static final Document<Index> DOCUMENT =
        new Document<>(
            "pvi-book-index/1",
            "What a folder of books holds",
            Form.of(
                "index",
                "what a folder of books holds",
                fields -> {
                  var holds =
                      fields.required(
                          "holds", Kind.listOf(BookId.VERSION), Index::holds, "Names, in order.");
                  return values -> new Index(values.get(holds));
                }));
  }

  /**
   * The text of a bundled release.
   *
   * @param name the name by which messages call it
   * @param json the text
   */
  public record Text(String name, String json) {}

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
  public List<Text> releases(String program) {
    if (!programs().contains(program)) {
      Finding finding =
          Finding.of(
              Severity.ERROR,
              Place.of("bundled books", ""),
              BookCode.NO_SUCH_BOOK,
              "known",
              String.join(", ", programs()),
              "value",
              program);
      throw new BookException(List.of(finding));
    }
    return index(program + "/index.json").orElseThrow().holds().stream()
        .map(version -> new Text(program + "@" + version, text(program + "/" + version + ".json")))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns all releases of all programs as bases that other books may extend. */
  public Library library() {
    Library library = Library.empty();
    for (String program : programs()) {
      for (Text text : releases(program)) {
        library = library.with(text.name(), text.json());
      }
    }
    return library;
  }

  private Optional<Index> index(String file) {
    Findings findings = new Findings();
    Optional<Index> index =
        BookTree.parse(file, text(file), findings)
            .flatMap(tree -> Index.DOCUMENT.read(tree, Reader.of(findings)));
    findings.throwIfBookIsWrong();
    return index;
  }

  private String text(String file) {
    @Nullable URL url = resources.apply(folder + "/" + file);
    if (url == null) {
      throw new IllegalStateException("the jar must hold " + folder + "/" + file);
    }
    try {
      return Resources.toString(url, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
