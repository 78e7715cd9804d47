package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores and money are exact: the byte code neither computes with binary fractions nor asks. */
public abstract class NoFloatingPointCheck {

  /** A check of the module that runs it. */
  protected NoFloatingPointCheck() {}

  @Test
  void noClassTouchesFloatingPoint() throws IOException {
    List<String> uses = new ArrayList<>();
    for (Path file : ModuleFiles.classFiles()) {
      uses.addAll(FloatingPointUses.in(Files.readAllBytes(file)));
    }
    assertThat(uses).as("uses of double and float").isEmpty();
  }
}
