package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a schema and the reader it describes say about the same documents: whatever the reader
 * accepts, the schema accepts, and what is wrong in its structure both refuse.
 *
 * @param schema the schema
 * @param reader reads a text, and returns what is wrong with it
 */
public record Agreement(SchemaFile schema, Function<String, List<Finding>> reader) {

  private static final Set<String> STRUCTURE =
      Set.of("unknown-field", "missing-field", "wrong-type", "wrong-format", "wrong-source");

  /** Checks a document that is right, and as many as {@code count} that have one change each. */
  public void on(String json, int count) {
    check("nothing changed", json, true);
    assertThat(errors(json)).isEmpty();
    Mutant.some(json, count).forEach(mutant -> check(mutant.change(), mutant.json(), true));
  }

  /**
   * Checks a layer: the schema does not know what lies below, so that it accepts a layer which
   * leaves out too much.
   */
  public void onLayer(String json, int count) {
    check("nothing changed", json, false);
    assertThat(errors(json)).isEmpty();
    Mutant.some(json, count)
        .forEach(
            mutant -> {
              boolean less =
                  mutant.change().startsWith("gone") || mutant.change().startsWith("null");
              check(mutant.change(), mutant.json(), !less);
            });
  }

  private void check(String change, String json, boolean refusesAll) {
    List<Finding> errors = errors(json);
    List<String> problems = schema.problems(json);
    if (errors.isEmpty()) {
      assertThat(problems).as("accepted with %s", change).isEmpty();
    } else if (refusesAll && errors.stream().anyMatch(one -> STRUCTURE.contains(one.code()))) {
      assertThat(problems).as("%s with %s", errors, change).isNotEmpty();
    }
  }

  private List<Finding> errors(String json) {
    return reader.apply(json).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }
}
