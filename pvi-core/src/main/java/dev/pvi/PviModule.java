package dev.pvi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.pvi.book.Book;
import dev.pvi.book.BookFormat;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Place;
import dev.pvi.form.Document;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;

/**
 * Lets a host's own Jackson mapper read and write snapshots, scores and rule books, in the
 * library's formats and with the library's strictness, whatever the settings of the mapper: every
 * digit kept, all problems reported at once. Each document has its {@code format}, at the root as
 * within the host's own objects.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new PviModule());
 * }</pre>
 *
 * <p>What is wrong with a document is a {@link JsonMappingException}, which web frameworks answer
 * as a bad request; its cause is an {@link InvalidRecordException} or {@link BookException} with
 * all findings, whose pointers begin at the document.
 *
 * <p>A rule book is written as the document that states it. One that extends another is a layer,
 * and is read over a bundled book; for other bases there is {@code new
 * PviModule().with(RuleBook.class, RuleBooks.format().extending(library))}.
 */
public class PviModule extends SimpleModule {

  private static final long serialVersionUID = 1;
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Makes a module for snapshots, scores and rule books. */
  public PviModule() {
    this("dev.pvi");
  }

  /**
   * Makes a module for snapshots, scores and rule books, to which one that extends it adds more.
   *
   * @param name by which a mapper tells modules apart
   */
  protected PviModule(String name) {
    super(name);
    with(PartnerSnapshot.class, PartnerSnapshot.DOCUMENT);
    with(PartnerScore.class, PartnerScore.DOCUMENT);
    with(RuleBook.class, RuleBooks.format());
  }

  /** Adds another kind of document, and returns this module. */
  public final <T> PviModule with(Class<T> type, Document<T> document) {
    String name = document.format();
    addSerializer(type, new Writer<>(document::toJson));
    addDeserializer(type, new Reader<>(name, json -> document.parse(name, json)));
    return this;
  }

  /** Adds a kind of book, and returns this module. */
  public final <B extends Book> PviModule with(Class<B> type, BookFormat<B> format) {
    String name = format.document().format();
    addSerializer(type, new Writer<>(PviModule::topLayer));
    addDeserializer(type, new Reader<>(name, json -> format.parse(name, json)));
    return this;
  }

  private static String topLayer(Book book) {
    return book.layers().get(book.layers().size() - 1).toJson();
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
    private final Function<T, String> json;

    Writer(Function<T, String> json) {
      this.json = json;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      try (JsonParser parser = FACTORY.createParser(json.apply(value))) {
        parser.nextToken();
        copy(parser, out);
      }
    }

    /** A document says by its format what it is; no name of a class is added. */
    @Override
    public void serializeWithType(
        T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typed)
        throws IOException {
      serialize(value, out, provider);
    }
  }

  private static final class Reader<T> extends JsonDeserializer<T> {
    private final String format;
    private final Function<String, T> parse;

    Reader(String format, Function<String, T> parse) {
      this.format = format;
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      StringWriter json = new StringWriter();
      try (JsonGenerator out = FACTORY.createGenerator(json)) {
        copy(parser, out);
      }
      try {
        return parse.apply(json.toString());
      } catch (InvalidRecordException e) {
        throw wrong(parser, new InvalidRecordException(withoutLines(e.findings())));
      } catch (BookException e) {
        throw wrong(parser, new BookException(withoutLines(e.findings())));
      }
    }

    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer typed)
        throws IOException {
      return deserialize(parser, context);
    }

    private static JsonMappingException wrong(JsonParser parser, RuntimeException cause) {
      return JsonMappingException.from(parser, cause.getMessage(), cause);
    }

    /** Lines and columns would be those of the copy, which nobody has seen. */
    private List<Finding> withoutLines(List<Finding> findings) {
      return findings.stream()
          .map(
              finding ->
                  finding.place().document().equals(format)
                      ? new Finding(
                          finding.severity(),
                          Place.of(format, finding.place().pointer()),
                          finding.reason(),
                          finding.suggestion())
                      : finding)
          .toList();
    }
  }
}
