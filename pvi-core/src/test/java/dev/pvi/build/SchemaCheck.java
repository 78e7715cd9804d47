package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schemas that ship are those that the code generates, and each is a schema. */
public abstract class SchemaCheck {

  private static final String UPDATE = "pvi.schema.update";

  private final String folder;
  private final Map<String, String> schemas = new TreeMap<>();

  /**
   * A check of one module.
   *
   * @param folder where its schemas are, below its resources
   */
  protected SchemaCheck(String folder) {
    this.folder = folder;
  }

  /**
   * Adds a schema.
   *
   * @param format the format that it describes, such as {@code pvi-partner/1}
   * @param generated what the code generates
   */
  protected final void ships(String format, String generated) {
    schemas.put(format.replace('/', '-') + ".json", generated);
  }

  @Test
  void schemasAreTheCommittedOnes() throws IOException {
    Path committed = ModuleFiles.base().resolve("src/main/resources").resolve(folder);
    for (Map.Entry<String, String> schema : schemas.entrySet()) {
      Path file = committed.resolve(schema.getKey());
      if (System.getProperty(UPDATE) != null) {
        Files.createDirectories(committed);
        Files.writeString(file, schema.getValue());
      }
      String text = Files.exists(file) ? Files.readString(file) : "";
      if (!text.equals(schema.getValue())) {
        fail(
            "The schema %s changed.%nIf it is meant to, say so in the change log and run%n"
                + "  mvn test -pl :%s -am -Dtest=SchemaTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s%n",
            schema.getKey(), ModuleFiles.base().getFileName(), UPDATE);
      }
    }
    Set<String> files = new TreeSet<>();
    ModuleFiles.files(committed, "").forEach(file -> files.add(file.getFileName().toString()));
    assertThat(files).isEqualTo(schemas.keySet());
  }

  @Test
  void schemasAreSchemas() {
    schemas.forEach(
        (name, text) -> assertThat(SchemaFile.ofSchemas().problems(text)).as(name).isEmpty());
  }

  @Test
  void schemasDefineWhatTheyReferTo() {
    schemas.forEach(
        (name, text) ->
            assertThat(SchemaFile.undefined(text)).as("undefined parts of %s", name).isEmpty());
  }
}
