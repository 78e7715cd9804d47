package dev.pvi.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pvi.explain.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a file that is a list of them, one after the other. */
final class DocumentList<T> implements DocumentStream.Source<T> {

  private final Document<T> format;
  private final String name;
  private final JsonText text;
  private final JsonParser parser;
  private int index;
  private boolean begun;
  private boolean ended;

  DocumentList(Document<T> format, String name, InputStream in) throws IOException {
    this.format = format;
    this.name = name;
    this.text = new JsonTape(new Utf8Reader(in));
    this.parser = text.parser();
  }

  @Override
  public Document.@Nullable Line<T> next() {
    if (ended) {
      return null;
    }
    Findings findings = new Findings();
    JsonReader reader = new JsonReader(name, 1, findings);
    Optional<Tree> tree = reader.guarded(text, () -> element(reader));
    Optional<T> content = tree.flatMap(node -> format.read(node, Reader.of(findings)));
    ended |= tree.isEmpty();
    return tree.isEmpty() && findings.errors() == 0
        ? null
        : Document.Line.of(parser.currentLocation().getLineNr(), content, findings);
  }

  /** Returns the next element; empty at the end of the list, after which nothing may follow. */
  private Optional<Tree> element(JsonReader reader) throws IOException {
    if (!begun) {
      begun = true;
      parser.nextToken();
    }
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      reader.checkEnd(parser);
      return Optional.empty();
    }
    return Optional.of(reader.element(parser, index++, format.kind()));
  }
}
