package dev.pvi.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The documents of a file, one after the other, whether on lines or in a list. */
final class DocumentStream<T> implements Iterator<Document.Line<T>> {

  /** So much white space is looked over for what follows it. */
  private static final int BLANK = 1 << 12;

  /** Where documents come from. */
  interface Source<T> {

    /** Returns the next one; null if there is none. */
    Document.@Nullable Line<T> next() throws IOException;
  }

  private final Document<T> format;
  private final String name;
  private final BufferedInputStream in;
  private final int limit;
  private @Nullable Source<T> source;
  private Document.@Nullable Line<T> next;
  private boolean ended;

  private DocumentStream(Document<T> format, String name, InputStream in, int limit) {
    this.format = format;
    this.name = name;
    this.in = new BufferedInputStream(in);
    this.limit = limit;
  }

  static <T> Stream<Document.Line<T>> of(
      Document<T> format, String name, InputStream in, int limit) {
    DocumentStream<T> stream = new DocumentStream<>(format, name, in, limit);
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(stream, traits), false)
        .onClose(stream::close);
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        if (source == null) {
          source = source();
        }
        next = source.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      ended = next == null;
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

  private Source<T> source() throws IOException {
    return beginsList()
        ? new DocumentList<>(format, name, in)
        : new DocumentLines<>(format, name, in, limit);
  }

  private boolean beginsList() throws IOException {
    in.mark(BLANK);
    byte[] start = in.readNBytes(BLANK);
    in.reset();
    int at = Utf8.mark(start, start.length);
    while (at < start.length && Utf8.isBlank(start[at])) {
      at++;
    }
    return at < start.length && start[at] == '[';
  }

  private void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
