package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The schemas that ship are those that the code generates, and each is a schema. */
public abstract class SchemaCheck {

  private final CommittedFiles schemas;

  /**
   * A check of one module.
   *
   * @param folder where its schemas are, below its resources
   */
  protected SchemaCheck(String folder) {
    schemas = new CommittedFiles(folder, "pvi.schema.update");
  }

  /**
   * Adds a schema.
   *
   * @param format the format that it describes, such as {@code pvi-partner/1}
   * @param generated what the code generates
   */
  protected final void ships(String format, String generated) {
    schemas.add(format.replace('/', '-') + ".json", generated);
  }

  @Test
  void schemasAreTheCommittedOnes() throws IOException {
    schemas.check(getClass());
  }

  @Test
  void schemasAreSchemas() {
    schemas
        .texts()
        .forEach(
            (name, text) -> assertThat(SchemaFile.ofSchemas().problems(text)).as(name).isEmpty());
  }

  @Test
  void schemasDefineWhatTheyReferTo() {
    schemas
        .texts()
        .forEach(
            (name, text) ->
                assertThat(SchemaFile.undefined(text)).as("undefined parts of %s", name).isEmpty());
  }
}
