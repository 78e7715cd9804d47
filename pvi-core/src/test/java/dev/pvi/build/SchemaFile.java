package dev.pvi.build;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A JSON Schema, as somebody else's validator understands it. */
public final class SchemaFile {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;

  private SchemaFile(Schema schema) {
    this.schema = schema;
  }

  /** Returns the schema that a text states. */
  public static SchemaFile of(String text) {
    return new SchemaFile(REGISTRY.getSchema(text));
  }

  /** Returns the schema of schemas. */
  static SchemaFile ofSchemas() {
    return new SchemaFile(REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId())));
  }

  /** Returns the parts to which a schema refers, but which it does not define. */
  static Set<String> undefined(String text) {
    Tree schema = Tree.parse("schema", text, new Findings()).orElseThrow();
    Set<String> references = new TreeSet<>();
    collect(schema, references);
    schema
        .get("$defs")
        .ifPresent(
            all -> all.fields().keySet().forEach(name -> references.remove("#/$defs/" + name)));
    return references;
  }

  private static void collect(Tree node, Set<String> references) {
    node.get("$ref").flatMap(Tree::asText).ifPresent(references::add);
    node.fields().values().forEach(child -> collect(child, references));
    node.elements().forEach(child -> collect(child, references));
  }

  /** Returns what is wrong with a document; nothing if it is valid. */
  public List<String> problems(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
