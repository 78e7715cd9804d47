package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What random cases are made of. */
final class Pick {

  static final List<String> LEVELS = List.of("None", "Basic", "Intermediate", "Expert");
  static final List<String> REGIONS = List.of("AMER", "AMER", "EMEA", "APJC");
  static final List<String> OFFERS = List.of("subscription", "hardware");
  static final List<String> STAGES = List.of("purchase", "onboard", "use", "adopt");
  static final List<String> MODES =
      List.of("HALF_EVEN", "HALF_UP", "HALF_DOWN", "UP", "DOWN", "CEILING", "FLOOR");

  private final Random random;

  Pick(Random random) {
    this.random = random;
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  BigDecimal decimal(int most, int scale) {
    return BigDecimal.valueOf(random.nextInt(most + 1), scale);
  }

  /** Of 2 digits after the point, or 0 (yen), or 3 (dinars). */
  String currency() {
    return one(List.of("USD", "USD", "USD", "EUR", "JPY", "KWD"));
  }
}
