package dev.pvi.examples.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The card in another engine, loaded once. */
interface PeerCard {

  /** Returns what the engine answers. */
  Outcome score(PartnerRecord partner);

  /** Returns the text of a model. */
  static String model(String folder, String file) throws IOException {
    return Files.readString(Path.of(folder, file));
  }

  /** Returns the partner of the cold start. */
  static PartnerRecord partner() {
    BigDecimal[] readings = new BigDecimal[10];
    Arrays.fill(readings, new BigDecimal("47.11"));
    return new PartnerRecord("partner", readings, new BigDecimal("1000.00"));
  }
}
