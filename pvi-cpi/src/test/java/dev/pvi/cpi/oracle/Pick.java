package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What random cases are made of. */
final class Pick {

  static final List<String> LEVELS = List.of("None", "Basic", "Intermediate", "Expert");
  static final List<String> STANDINGS = List.of("welcome", "portfolio-partner", "preferred");
  static final List<String> REGIONS = List.of("AMER", "AMER", "EMEA", "APJC");
  static final List<String> OFFERS = List.of("subscription", "hardware");
  static final List<String> STAGES = List.of("purchase", "onboard", "use", "adopt");
  static final List<String> CUSTOMERS = List.of("c1", "c2", "c2", "c3");
  static final List<String> MODES =
      List.of("HALF_EVEN", "HALF_UP", "HALF_DOWN", "UP", "DOWN", "CEILING", "FLOOR");

  private final Random random;

  Pick(Random random) {
    this.random = random;
  }

  Random random() {
    return random;
  }

  /** Once in so many times. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Some of them, in any order; at least one. */
  <T> List<T> some(List<T> values) {
    List<T> all = new ArrayList<>(values);
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, 1 + random.nextInt(all.size())));
  }

  /** From least to most, both included. */
  int from(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  BigDecimal decimal(int most, int scale) {
    return BigDecimal.valueOf(random.nextInt(most + 1), scale);
  }

  BigDecimal number(String... decimals) {
    return new BigDecimal(of(decimals));
  }

  /** Of 2 digits after the point, or 0 (yen), or 3 (dinars). */
  String currency() {
    return of("USD", "USD", "USD", "EUR", "JPY", "KWD");
  }

  /** Sets a field now and then. */
  void maybe(int onceIn, Map<String, Object> to, String field, Object value) {
    if (onceIn(onceIn)) {
      to.put(field, value);
    }
  }
}
