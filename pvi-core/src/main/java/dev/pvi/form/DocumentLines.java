package dev.pvi.form;

import dev.pvi.explain.Findings;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a file that has one on each line, one after the other. */
final class DocumentLines<T> implements Iterator<Document.Line<T>> {

  /** A thousand times what a snapshot has, and what fits into the memory of any host. */
  static final int MOST_BYTES = 1 << 24;

  private final Document<T> format;
  private final String name;
  private final LineReader lines;
  private final int limit;
  private Document.@Nullable Line<T> next;
  private boolean ended;

  private DocumentLines(Document<T> format, String name, InputStream in, int limit) {
    this.format = format;
    this.name = name;
    this.lines = new LineReader(in, limit);
    this.limit = limit;
  }

  static <T> Stream<Document.Line<T>> of(
      Document<T> format, String name, InputStream in, int limit) {
    DocumentLines<T> lines = new DocumentLines<>(format, name, in, limit);
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, traits), false)
        .onClose(lines::close);
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        if (lines.next()) {
          next = line();
        } else {
          ended = true;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next != null;
  }

  @Override
  public Document.Line<T> next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("a line must follow - but was: the end of " + name);
    }
    Document.Line<T> line = next;
    next = null;
    return line;
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
              .flatMap(text -> new JsonReader(name, lines.number(), text, findings).read())
              .flatMap(tree -> format.read(tree, Reader.of(findings)));
    }
    return findings.errors() == 0
        ? new Document.Line<>(lines.number(), content, Optional.empty())
        : new Document.Line<>(
            lines.number(),
            Optional.empty(),
            Optional.of(new InvalidRecordException(findings.all())));
  }

  private void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
