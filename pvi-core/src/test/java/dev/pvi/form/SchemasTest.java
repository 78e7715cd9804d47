package dev.pvi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import dev.pvi.build.SchemaFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

  /** A shape of one of two types, which may nest. */
  private record Shape(String type, BigDecimal size, List<Shape> parts) {
    static final Kind<Shape> KIND = Kind.lazy("shape", () -> Shapes.ALL);
  }

  private static final class Shapes {
    static final Kind<Shape> ALL =
        Kind.variants(
            "shape-type",
            "type",
            ImmutableMap.of("dot", form("dot", "size"), "group", groups()),
            Shape::type);

    static Form<Shape> form(String type, String field) {
      return Form.of(
          type,
          "a " + type,
          fields -> {
            var size =
                fields.required(field, Kind.decimalFrom(BigDecimal.ZERO), "How large it is.");
            fields.writes((it, out) -> out.put(size, it.size()));
            return values -> new Shape(type, values.get(size), List.of());
          });
    }

    static Form<Shape> groups() {
      return Form.of(
          "group",
          "shapes together",
          fields -> {
            var parts = fields.required("parts", Kind.listOf(Shape.KIND), "The shapes.");
            fields.writes((it, out) -> out.put(parts, it.parts()));
            return values -> new Shape("group", BigDecimal.ZERO, values.get(parts));
          });
    }
  }

  /** A drawing of named shapes. */
  private record Drawing(String id, SortedMap<String, Shape> shapes, Optional<Shape> frame) {
    static final Form<Drawing> FORM =
        Form.of(
            "drawing",
            "named shapes",
            fields -> {
              var id = fields.required("id", Kind.id(), "Its id.");
              var version = fields.required("version", Kind.id(), "Its version.");
              var base = fields.optional("extends", Kind.text(), "Below.");
              var shapes = fields.required("shapes", Kind.mapOf(Shape.KIND), "By name.");
              var frame = fields.optional("frame", Shape.KIND, "Around it.");
              fields.writes(
                  (it, out) ->
                      out.put(id, it.id())
                          .put(version, "1")
                          .put(base, Optional.empty())
                          .put(shapes, it.shapes())
                          .put(frame, it.frame()));
              return values -> {
                assertThat(values.get(version)).isNotEmpty();
                assertThat(values.get(base)).isNotNull();
                return new Drawing(values.get(id), values.get(shapes), values.get(frame));
              };
            });
  }

  private static final Document<Drawing> DRAWINGS =
      new Document<>("drawing/1", "Drawings", Drawing.FORM);

  private static final SchemaFile RECORD = SchemaFile.of(DRAWINGS.schema(false));
  private static final SchemaFile BOOK = SchemaFile.of(DRAWINGS.schema(true));

  private static String drawing(String fields) {
    return "{\"format\": \"drawing/1\", \"id\": \"d\", \"version\": \"1\", "
        + fields.replace('\'', '"')
        + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'shapes': {}",
        "'shapes': {'a': {'type': 'dot', 'size': 1}}",
        "'shapes': {'a': {'type': 'group', 'parts': [{'type': 'group', 'parts': []}]}}",
        "'shapes': {'$comment': 5, 'a': {'$schema': 'x', 'type': 'dot', 'size': 1}}",
        "'shapes': {}, 'frame': {'type': 'dot', 'size': 0}"
      })
  void objectsAndListsOfThemAreAccepted(String fields) {
    assertThat(RECORD.problems(drawing(fields))).isEmpty();
    assertThat(BOOK.problems(drawing(fields))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'frame': {'type': 'dot', 'size': 1}",
        "'shapes': {'A': {'type': 'dot', 'size': 1}}",
        "'shapes': {'a': {'size': 1}}",
        "'shapes': {'a': {'type': 'line', 'size': 1}}",
        "'shapes': {'a': {'type': 'dot', 'size': -1}}",
        "'shapes': {'a': {'type': 'dot', 'size': 1, 'parts': []}}",
        "'shapes': {'a': {'type': 'group', 'parts': [{'type': 'dot'}]}}",
        "'shapes': {}, 'frame': null",
        "'shapes': {}, 'x': 1"
      })
  void anythingElseIsRefused(String fields) {
    assertThat(RECORD.problems(drawing(fields))).isNotEmpty();
    assertThat(BOOK.problems(drawing(fields))).isNotEmpty();
  }

  @Test
  void sourcesBelongToBooksAlone() {
    String sourced = drawing("'shapes': {'source': 'OWN', 'a': {'type': 'dot', 'size': 1}}");

    assertThat(BOOK.problems(sourced)).isEmpty();
    assertThat(RECORD.problems(sourced)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true  | 'frame': null",
        "true  | 'shapes': {'a': null, 'b': {'size': 2}, 'c': {'type': 'group'}}",
        "true  | 'shapes': {'b': {'type': 'dot', 'size': 2, 'parts': null}}",
        "false | 'shapes': {'b': {'type': 'dot', 'sise': 2}}",
        "false | 'shapes': {'b': {'parts': [{'type': 'dot'}]}}",
        "false | 'shapes': {'b': {'parts': [null]}}",
        "false | 'shapes': {'b': {'size': -1}}"
      })
  void layerStatesWhatDiffersButListsAsAWhole(boolean right, String fields) {
    String layer = drawing("'extends': 'base@1', " + fields);

    assertThat(BOOK.problems(layer).isEmpty()).as("%s", BOOK.problems(layer)).isEqualTo(right);
    assertThat(BOOK.problems(drawing(fields))).isNotEmpty();
  }

  @Test
  void twoFormsOfOneNameAreMisuse() {
    Form<String> twice =
        Form.of(
            "twice",
            "two forms that are both called dot",
            fields -> {
              fields.required("a", Shapes.form("dot", "size"), "One.");
              fields.required("b", Shapes.form("dot", "width"), "Another.");
              return values -> "";
            });

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Document<>("twice/1", "Twice", twice).schema(false))
        .withMessage("name of a form must be unique within a document - but was: dot");
  }

  @Test
  void documentThatIsNoObjectIsMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Document<>("text/1", "Text", Kind.text()).schema(false))
        .withMessage("kind of a document must be an object - but was: a text");
  }
}
