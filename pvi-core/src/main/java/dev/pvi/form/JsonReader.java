package dev.pvi.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON token by token into a {@link Tree}. Streaming starts several times faster than data
 * binding, and goes on after a fault.
 *
 * <p>Where it is told what the text will be read as, the elements of a {@link ManyKind} become
 * values as they come. What remains a tree is bounded, so that no text can fill the memory.
 */
final class JsonReader {

  private static final int MAX_DEPTH = 64;

  /** Longer than any admitted decimal is; a longer one is reported without being parsed. */
  private static final int MAX_NUMBER_TEXT = 60;

  /** A hundred times what the largest bundled book has; some 150 bytes each. */
  private static final int MOST_VALUES = 500_000;

  /** What no text or number has; one of more ends the reading. */
  private static final int LONGEST = 1_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNestingDepth(100_000)
                  .build())
          .build();

  /** Ends the reading; what it was is among the findings. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final String document;
  private final int linesBefore;
  private final Findings findings;
  private final TextPool texts = new TextPool();
  private int values;

  /**
   * A reader of a text.
   *
   * @param line the line of the document at which the text begins, from 1
   */
  JsonReader(String document, int line, Findings findings) {
    this.document = document;
    this.linesBefore = line - 1;
    this.findings = findings;
  }

  /** A step of reading, which may end it. */
  interface Step {
    Optional<Tree> take() throws IOException;
  }

  static JsonParser parser(java.io.Reader json) throws IOException {
    return FACTORY.createParser(json);
  }

  /** Reads a text whose root is of a kind, if that is known. */
  Optional<Tree> read(JsonText text, @Nullable Kind<?> kind) {
    return guarded(text, () -> document(text, kind));
  }

  private Optional<Tree> document(JsonText text, @Nullable Kind<?> kind) throws IOException {
    try (JsonParser parser = text.parser()) {
      if (parser.nextToken() == null) {
        findings.error(
            new Place(document, "", linesBefore + 1, 1),
            FormCode.SYNTAX,
            "problem",
            "an empty text");
        return Optional.empty();
      }
      Tree tree = value(parser, root(parser), 0, kind);
      checkEnd(parser);
      return Optional.of(tree);
    }
  }

  /** Reads the element of a list at which a parser stands. */
  Tree element(JsonParser parser, int index, Kind<?> kind) throws IOException {
    return value(parser, element(parser, Position.root(document, 1, 1), index), 0, kind);
  }

  /** Adds an error if something follows. */
  void checkEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      findings.error(
          root(parser).place(), FormCode.TRAILING_TEXT, "value", Texts.brief(parser.getText()));
    }
  }

  /** Takes a step through a text; where it must end the reading, that is a finding. */
  Optional<Tree> guarded(JsonText text, Step step) {
    try {
      return step.take();
    } catch (TooLarge e) {
      return Optional.empty();
    } catch (Utf8Reader.Malformed e) {
      e.report(document, findings);
      return Optional.empty();
    } catch (StreamConstraintsException e) {
      findings.error(placeOf(e), FormCode.TOKEN_TOO_LONG, "limit", LONGEST);
      return Optional.empty();
    } catch (JsonProcessingException e) {
      refuse(text.fault(), e);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what a parser has refused, in the words of who wrote it if that is found. */
  private void refuse(Optional<JsonFault> fault, JsonProcessingException e) {
    Place place = placeOf(e);
    String problem = "something else";
    if (fault.isPresent()) {
      place = new Place(document, "", linesBefore + fault.get().line(), fault.get().column());
      problem = fault.get().problem();
    }
    findings.error(place, FormCode.SYNTAX, "problem", problem);
  }

  private Place placeOf(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null
        ? Place.of(document, "")
        : new Place(document, "", line(location), location.getColumnNr());
  }

  private int line(JsonLocation at) {
    return linesBefore + at.getLineNr();
  }

  private Position root(JsonParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    return Position.root(document, line(at), at.getColumnNr());
  }

  private Tree value(JsonParser parser, Position position, int depth, @Nullable Kind<?> kind)
      throws IOException {
    if (++values > MOST_VALUES) {
      findings.error(position.place(), FormCode.TOO_LARGE, "limit", MOST_VALUES);
      throw new TooLarge();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, position, depth, kind);
      case START_ARRAY -> array(parser, position, depth, kind);
      case VALUE_STRING -> Tree.of(Tree.Type.TEXT, texts.shared(parser.getText()), position);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), position);
      case VALUE_TRUE -> Tree.of(Tree.Type.FLAG, true, position);
      case VALUE_FALSE -> Tree.of(Tree.Type.FLAG, false, position);
      default -> Tree.of(Tree.Type.NULL, "null", position);
    };
  }

  private Tree object(JsonParser parser, Position position, int depth, @Nullable Kind<?> kind)
      throws IOException {
    if (tooDeep(parser, position, depth)) {
      return Tree.of(Tree.Type.OBJECT, ImmutableMap.of(), position);
    }
    Map<String, Tree> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonLocation key = parser.currentTokenLocation();
      parser.nextToken();
      JsonLocation at = parser.currentTokenLocation();
      Position inside = position.field(name, line(at), at.getColumnNr());
      Tree child = value(parser, inside, depth + 1, ManyKind.field(kind, name));
      Tree first = fields.putIfAbsent(name, child);
      if (first != null) {
        findings.error(
            new Place(document, child.place().pointer(), line(key), key.getColumnNr()),
            FormCode.DUPLICATE_FIELD,
            "first",
            first.place().line(),
            "value",
            child.brief());
      }
    }
    return Tree.of(Tree.Type.OBJECT, ImmutableMap.copyOf(fields), position);
  }

  private Tree array(JsonParser parser, Position position, int depth, @Nullable Kind<?> kind)
      throws IOException {
    if (tooDeep(parser, position, depth)) {
      return Tree.of(Tree.Type.ARRAY, ImmutableList.of(), position);
    }
    ManyKind<?> many = ManyKind.of(kind);
    return many == null
        ? Tree.of(Tree.Type.ARRAY, elements(parser, position, depth), position)
        : Tree.of(Tree.Type.ARRAY, many(parser, position, depth, many.begin()), position);
  }

  private List<Tree> elements(JsonParser parser, Position position, int depth) throws IOException {
    ImmutableList.Builder<Tree> elements = ImmutableList.builder();
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, element(parser, position, index++), depth + 1, null));
    }
    return elements.build();
  }

  /** Of each element remains what it was read as. */
  private ManyKind.Elements<?> many(
      JsonParser parser, Position position, int depth, ManyKind.Elements<?> elements)
      throws IOException {
    int before = values;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Position inside = element(parser, position, elements.size());
      elements.add(value(parser, inside, depth + 1, elements.kind()));
      values = before;
    }
    return elements;
  }

  private Position element(JsonParser parser, Position list, int index) {
    JsonLocation at = parser.currentTokenLocation();
    return list.element(index, line(at), at.getColumnNr());
  }

  private boolean tooDeep(JsonParser parser, Position position, int depth) throws IOException {
    if (depth < MAX_DEPTH) {
      return false;
    }
    findings.error(position.place(), FormCode.TOO_DEEP, "limit", MAX_DEPTH);
    parser.skipChildren();
    return true;
  }

  private Tree number(String text, Position position) {
    if (text.length() <= MAX_NUMBER_TEXT && parsable(text)) {
      BigDecimal number = new BigDecimal(text);
      if (Figures.admits(number)) {
        return Tree.of(Tree.Type.NUMBER, Figures.normal(number), position);
      }
    }
    findings.error(position.place(), FormCode.DECIMAL_SIZE, "value", Texts.brief(text));
    return Tree.of(Tree.Type.NUMBER, BigDecimal.ZERO, position);
  }

  /** An exponent of more than nine digits would not even fit the scale of a decimal. */
  private static boolean parsable(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    return exponent < 0 || text.length() - exponent <= 10;
  }
}
