package dev.pvi.examples.benchmarks;

import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The partners that are scored by the bundled book. */
final class Partners {

  /** Partner A of the quick start: modifiers act on it, accounts are not linked. */
  static final String A = "partner-a";

  /** Partner B of the quick start: 33 certifications, two portfolios. */
  static final String B = "partner-b";

  /** Partner B of whom the size is not known, and every third reading is absent. */
  static final String B_OPEN = "partner-b-open";

  /** A thousand partners of all kinds. */
  static final String DIFFERENT = "1000-different";

  private static final int MANY = 1000;
  private static final int MOST_CREDENTIALS = 200;
  private static final int EVERY = 3;

  private Partners() {}

  static List<PartnerSnapshot> named(String name) {
    return switch (name) {
      case A, B -> List.of(parsed(name));
      case B_OPEN -> List.of(open(parsed(B)));
      case DIFFERENT -> new PartnerMaker(0, MOST_CREDENTIALS).partners(MANY);
      default -> throw new IllegalArgumentException("inputs must be known - but was: " + name);
    };
  }

  /** Returns further partners of all kinds, which are not timed. */
  static List<PartnerSnapshot> further(int count) {
    return new PartnerMaker(1, MOST_CREDENTIALS).partners(count);
  }

  private static PartnerSnapshot parsed(String name) {
    String file = name + ".json";
    try (InputStream json =
        Objects.requireNonNull(Partners.class.getResourceAsStream(file), file)) {
      return PartnerSnapshot.parse(file, new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PartnerSnapshot open(PartnerSnapshot partner) {
    PartnerSnapshot.Builder open =
        PartnerSnapshot.builder().id(partner.id()).name(partner.name()).asOf(partner.asOf());
    partner
        .attributes()
        .forEach(
            (id, fact) -> {
              if (!id.equals("revenue")) {
                open.attribute(id, fact);
              }
            });
    int read = 0;
    for (MetricReading one : partner.readings()) {
      Reading reading =
          read++ % EVERY == 0 ? Reading.absent("the export has failed") : one.reading();
      open.reading(one.portfolio().id(), one.metric().id(), reading);
    }
    return open.credentials(partner.credentials()).build();
  }
}
