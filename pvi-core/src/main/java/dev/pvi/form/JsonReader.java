package dev.pvi.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON token by token into a {@link Tree}. Streaming starts several times faster than data
 * binding, and goes on after a fault.
 */
final class JsonReader {

  private static final int MAX_DEPTH = 64;

  /** Longer than any admitted decimal is; a longer one is reported without being parsed. */
  private static final int MAX_NUMBER_TEXT = 60;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNestingDepth(100_000)
                  .build())
          .build();

  private final String document;
  private final int linesBefore;
  private final String json;
  private final Findings findings;

  /**
   * A reader of a text.
   *
   * @param line the line of the document at which the text begins, from 1
   */
  JsonReader(String document, int line, String json, Findings findings) {
    this.document = document;
    this.linesBefore = line - 1;
    this.json = json;
    this.findings = findings;
  }

  Optional<Tree> read() {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() == null) {
        findings.error(
            new Place(document, "", linesBefore + 1, 1),
            FormCode.SYNTAX,
            "problem",
            "an empty text");
        return Optional.empty();
      }
      Position root = root(parser);
      Tree tree = value(parser, root, 0);
      if (parser.nextToken() != null) {
        findings.error(
            root(parser).place(), FormCode.TRAILING_TEXT, "value", Texts.brief(parser.getText()));
      }
      return Optional.of(tree);
    } catch (JsonProcessingException e) {
      JsonFault fault = JsonFault.in(json);
      findings.error(
          new Place(document, "", linesBefore + fault.line(), fault.column()),
          FormCode.SYNTAX,
          "problem",
          fault.problem());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int line(JsonLocation at) {
    return linesBefore + at.getLineNr();
  }

  private Position root(JsonParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    return Position.root(document, line(at), at.getColumnNr());
  }

  private Tree value(JsonParser parser, Position position, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, position, depth);
      case START_ARRAY -> array(parser, position, depth);
      case VALUE_STRING -> Tree.of(Tree.Type.TEXT, parser.getText(), position);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), position);
      case VALUE_TRUE -> Tree.of(Tree.Type.FLAG, true, position);
      case VALUE_FALSE -> Tree.of(Tree.Type.FLAG, false, position);
      default -> Tree.of(Tree.Type.NULL, "null", position);
    };
  }

  private Tree object(JsonParser parser, Position position, int depth) throws IOException {
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
      Tree child = value(parser, inside, depth + 1);
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

  private Tree array(JsonParser parser, Position position, int depth) throws IOException {
    if (tooDeep(parser, position, depth)) {
      return Tree.of(Tree.Type.ARRAY, ImmutableList.of(), position);
    }
    ImmutableList.Builder<Tree> elements = ImmutableList.builder();
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonLocation at = parser.currentTokenLocation();
      Position inside = position.element(index++, line(at), at.getColumnNr());
      elements.add(value(parser, inside, depth + 1));
    }
    return Tree.of(Tree.Type.ARRAY, elements.build(), position);
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
