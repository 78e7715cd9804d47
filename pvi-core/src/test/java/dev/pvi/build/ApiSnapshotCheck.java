package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public API is what the committed snapshot says, and shows no library's types. */
public abstract class ApiSnapshotCheck {

  private static final String UPDATE = "pvi.api.update";

  /** Those that plug into a library, and therefore extend one of its types. */
  private static final List<String> JACKSON_MODULES =
      List.of("dev.pvi.PviModule", "dev.pvi.cpi.CpiModule");

  private final String module;

  /**
   * A check of one module.
   *
   * @param module the module's name, which is also the snapshot's
   */
  protected ApiSnapshotCheck(String module) {
    this.module = module;
  }

  @Test
  void apiIsTheCommittedOne() throws IOException {
    PublicApi api = PublicApi.of(ModuleFiles.classes());
    assertThat(api.module()).isEqualTo(module);
    Path snapshot = ModuleFiles.base().resolve("src/test/resources/api/" + module + ".txt");
    if (System.getProperty(UPDATE) != null) {
      Files.createDirectories(snapshot.getParent());
      Files.writeString(snapshot, api.text());
      return;
    }
    String committed = Files.exists(snapshot) ? Files.readString(snapshot) : "";
    if (!committed.equals(api.text())) {
      fail(
          "The API of %s changed:%n%n%s%nIf it is meant to, say so in the change log and run%n"
              + "  mvn test -pl :%s -am -Dtest=ApiSnapshotTest"
              + " -Dsurefire.failIfNoSpecifiedTests=false -D%s%n",
          module,
          LineDiff.between(committed, api.text()),
          ModuleFiles.base().getFileName(),
          UPDATE);
    }
  }

  @Test
  void apiShowsNoLibraryAndNoGeneratedType() {
    PublicApi api = PublicApi.of(ModuleFiles.classes());
    api.types()
        .forEach(
            (name, text) -> {
              assertThat(text).as(name).doesNotContain("com.google.", "Immutable");
              if (!JACKSON_MODULES.contains(name)) {
                assertThat(text).as(name).doesNotContain("com.fasterxml.");
              }
            });
  }
}
