package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.form.Kind;
import dev.pvi.form.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every form of a module holds the contract of forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FormContractCheck {

  /** A form in a source, unless it stands in a comment. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "^(?! *\\*).*\\bForm\\s*\\.(?:<.*>)?of\\(\\s*\"([^\"]+)\"", Pattern.MULTILINE);

  private final FormContract contract;
  private final String packages;
  private final Map<Object, Shape.Fields> forms = new LinkedHashMap<>();
  private final Set<Object> written = new LinkedHashSet<>();
  private final Map<Object, Boolean> own = new LinkedHashMap<>();
  private final Map<Object, List<String>> problems = new LinkedHashMap<>();

  /**
   * A check of one module.
   *
   * @param contract the contract, with what it must be told of single forms
   * @param packages how the names of the classes of the module begin; forms of other objects are
   *     those of other modules
   */
  protected FormContractCheck(FormContract contract, String packages) {
    this.contract = contract;
    this.packages = packages;
  }

  /** Adds all forms of a kind of document, which the module only reads. */
  protected final void reads(Kind<?> document) {
    FormContract.forms(document).forEach(form -> forms.putIfAbsent(id(form), form));
  }

  /** Adds all forms of a kind of document, which the module reads and writes. */
  protected final void readsAndWrites(Kind<?> document) {
    reads(document);
    FormContract.forms(document).forEach(form -> written.add(id(form)));
  }

  private static Object id(Shape.Fields form) {
    return List.of(form.name(), form.kind());
  }

  /** Returns the names of the forms that are reachable, but belong to other modules. */
  protected final Collection<String> elsewhere() {
    List<String> names = new ArrayList<>();
    forms.values().stream().filter(form -> !isOwn(form)).forEach(form -> names.add(form.name()));
    return names;
  }

  private boolean isOwn(Shape.Fields form) {
    return own.computeIfAbsent(
        id(form), id -> contract.object(form).getClass().getName().startsWith(packages));
  }

  @TestFactory
  Stream<DynamicTest> everyFormHoldsTheContract() {
    return forms.values().stream()
        .filter(this::isOwn)
        .map(form -> DynamicTest.dynamicTest(form.name(), () -> check(form)));
  }

  @Test
  void everyFormOfTheModuleIsReachable() throws IOException {
    Set<String> reachable = new TreeSet<>();
    forms.values().forEach(form -> reachable.add(form.name()));
    Set<String> declared = new TreeSet<>();
    for (Path source : ModuleFiles.files(ModuleFiles.sources(), ".java")) {
      Matcher names = DECLARATION.matcher(Files.readString(source));
      while (names.find()) {
        declared.add(names.group(1));
      }
    }
    assertThat(declared).isNotEmpty().isSubsetOf(reachable);
  }

  private List<String> problems(Shape.Fields form) {
    return problems.computeIfAbsent(id(form), id -> contract.problems(form, written.contains(id)));
  }

  private void check(Shape.Fields form) {
    assertThat(problems(form)).isEmpty();
  }

  @Test
  void nothingIsSaidOfFormsThatNeedsNoSaying() {
    forms.values().stream().filter(this::isOwn).forEach(this::problems);

    assertThat(contract.unused()).isEmpty();
  }
}
