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

/**
 * Files of a module that the code generates and that are committed all the same, so that they ship
 * and that a change of them is seen.
 */
final class CommittedFiles {

  private final String folder;
  private final String update;
  private final Map<String, String> texts = new TreeMap<>();

  /**
   * Files of one folder.
   *
   * @param folder where they are, below the resources of the module
   * @param update the system property with which a run writes them
   */
  CommittedFiles(String folder, String update) {
    this.folder = folder;
    this.update = update;
  }

  void add(String name, String generated) {
    texts.put(name, generated);
  }

  Map<String, String> texts() {
    return texts;
  }

  /** Fails unless the folder holds these files, with these texts, and no others. */
  void check(Class<?> test) throws IOException {
    Path committed = ModuleFiles.base().resolve("src/main/resources").resolve(folder);
    for (Map.Entry<String, String> generated : texts.entrySet()) {
      Path file = committed.resolve(generated.getKey());
      if (System.getProperty(update) != null) {
        Files.createDirectories(committed);
        Files.writeString(file, generated.getValue());
      }
      String text = Files.exists(file) ? Files.readString(file) : "";
      if (!text.equals(generated.getValue())) {
        fail(
            "%s changed.%nIf it is meant to, say so in the change log and run%n"
                + "  mvn test -pl :%s -am -Dtest=%s"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s%n",
            generated.getKey(), ModuleFiles.base().getFileName(), test.getSimpleName(), update);
      }
    }
    Set<String> files = new TreeSet<>();
    ModuleFiles.files(committed, "").forEach(file -> files.add(file.getFileName().toString()));
    assertThat(files).isEqualTo(texts.keySet());
  }
}
