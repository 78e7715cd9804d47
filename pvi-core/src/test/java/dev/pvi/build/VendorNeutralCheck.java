package dev.pvi.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Programs are data: no name of a file, no identifier and no string of the code says whose. */
public abstract class VendorNeutralCheck {

  private static final String VENDOR = "cisco";

  /** A check of the module that runs it. */
  protected VendorNeutralCheck() {}

  @Test
  void codeNamesNoVendor() throws IOException {
    List<String> names = new ArrayList<>();
    // Identifiers and strings are plain text in a class file; comments are not in it.
    for (Path file : ModuleFiles.classFiles()) {
      if (namesVendor(Files.readString(file, ISO_8859_1))) {
        names.add(file.toString());
      }
    }
    for (Path file : ModuleFiles.files(ModuleFiles.sources(), "")) {
      if (namesVendor(ModuleFiles.sources().relativize(file).toString())) {
        names.add(file.toString());
      }
    }
    assertThat(names).as("files that name a vendor").isEmpty();
  }

  private static boolean namesVendor(String text) {
    return text.toLowerCase(Locale.ROOT).contains(VENDOR);
  }
}
