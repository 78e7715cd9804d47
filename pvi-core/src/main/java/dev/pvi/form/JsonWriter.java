package dev.pvi.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.pvi.explain.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Tree} as JSON, byte for byte the same on every machine. */
final class JsonWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator out;
  private final boolean sorted;

  private JsonWriter(JsonGenerator out, boolean sorted) {
    this.out = out;
    this.sorted = sorted;
  }

  /** Returns the tree with line breaks and indents, for people. */
  static String pretty(Tree tree) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return write(tree, printer, false) + "\n";
  }

  /** Returns the tree without white space, its fields in their order. */
  static String compact(Tree tree) {
    return write(tree, null, false);
  }

  /** Returns the tree without white space, its fields sorted. */
  static String canonical(Tree tree) {
    return write(tree, null, true);
  }

  private static String write(Tree tree, @Nullable PrettyPrinter printer, boolean sorted) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.setPrettyPrinter(printer);
      new JsonWriter(out, sorted).value(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Texts.withoutHalves(text.toString());
  }

  private void value(Tree node) throws IOException {
    switch (node.type()) {
      case OBJECT -> {
        out.writeStartObject();
        Map<String, Tree> fields = node.fields();
        if (sorted && !isSorted(fields)) {
          fields = new TreeMap<>(fields);
        }
        for (Map.Entry<String, Tree> field : fields.entrySet()) {
          out.writeFieldName(field.getKey());
          value(field.getValue());
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        for (Tree element : node.elements()) {
          value(element);
        }
        out.writeEndArray();
      }
      case TEXT -> out.writeString(node.asText().orElseThrow());
      case NUMBER -> out.writeNumber(node.asNumber().orElseThrow());
      case FLAG -> out.writeBoolean(node.asFlag().orElseThrow());
      case NULL -> out.writeNull();
    }
  }

  /** Many objects are, rows above all. */
  private static boolean isSorted(Map<String, Tree> fields) {
    String before = "";
    for (String name : fields.keySet()) {
      if (before.compareTo(name) > 0) {
        return false;
      }
      before = name;
    }
    return true;
  }
}
