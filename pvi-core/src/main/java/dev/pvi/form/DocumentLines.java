package dev.pvi.form;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a file that has one on each line, one after the other. */
final class DocumentLines<T> implements DocumentStream.Source<T> {

  /** A thousand times what a snapshot has, and what fits into the memory of any host. */
  static final int MOST_BYTES = 1 << 24;

  private final Document<T> format;
  private final String name;
  private final LineReader lines;
  private final int limit;

  DocumentLines(Document<T> format, String name, InputStream in, int limit) {
    this.format = format;
    this.name = name;
    this.lines = new LineReader(in, limit);
    this.limit = limit;
  }

  @Override
  public Document.@Nullable Line<T> next() throws IOException {
    return lines.next() ? line() : null;
  }

  private Document.Line<T> line() {
    Findings findings = new Findings();
    Optional<T> content = Optional.empty();
    if (lines.isTooLong()) {
      findings.error(
          new Place(name, "", lines.number(), 1), FormCode.LINE_TOO_LONG, "limit", limit);
    } else {
      content =
          Utf8.text(name, lines.number(), lines.bytes(), lines.start(), lines.end(), findings)
              .flatMap(text -> tree(text, findings))
              .flatMap(tree -> format.read(tree, Reader.of(findings)));
    }
    return Document.Line.of(lines.number(), content, findings);
  }

  private Optional<Tree> tree(String text, Findings findings) {
    return new JsonReader(name, lines.number(), findings).read(JsonText.of(text), format.kind());
  }
}
