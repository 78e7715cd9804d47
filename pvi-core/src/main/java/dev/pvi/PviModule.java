package dev.pvi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.pvi.form.Document;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Lets a host's own Jackson mapper read and write snapshots and scores, in the library's formats
 * and with the library's strictness: every digit kept, all problems reported at once.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new PviModule());
 * }</pre>
 */
public final class PviModule extends SimpleModule {

  private static final long serialVersionUID = 1;
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Makes a module for snapshots and scores. */
  public PviModule() {
    super("dev.pvi");
    with(PartnerSnapshot.class, PartnerSnapshot.DOCUMENT);
    with(PartnerScore.class, PartnerScore.DOCUMENT);
  }

  /** Adds another kind of document, and returns this module. */
  public <T> PviModule with(Class<T> type, Document<T> document) {
    addSerializer(type, new Writer<>(document));
    addDeserializer(type, new Reader<>(document));
    return this;
  }

  /** Copies the structure at which a parser stands, with every digit of its numbers. */
  private static void copy(JsonParser from, JsonGenerator to) throws IOException {
    int depth = 0;
    do {
      to.copyCurrentEventExact(from);
      if (from.currentToken().isStructStart()) {
        depth++;
      } else if (from.currentToken().isStructEnd()) {
        depth--;
      }
    } while (depth > 0 && from.nextToken() != null);
  }

  private static final class Writer<T> extends JsonSerializer<T> {
    private final Document<T> document;

    Writer(Document<T> document) {
      this.document = document;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      try (JsonParser parser = FACTORY.createParser(document.toJson(value))) {
        parser.nextToken();
        copy(parser, out);
      }
    }
  }

  private static final class Reader<T> extends JsonDeserializer<T> {
    private final Document<T> document;

    Reader(Document<T> document) {
      this.document = document;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      StringWriter json = new StringWriter();
      try (JsonGenerator out = FACTORY.createGenerator(json)) {
        copy(parser, out);
      }
      return document.parse(document.format(), json.toString());
    }
  }
}
