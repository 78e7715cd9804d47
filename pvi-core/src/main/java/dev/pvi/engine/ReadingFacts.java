package dev.pvi.engine;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.partner.Reading;
import java.util.Optional;

/** What conditions may test of the reading at hand, beside what holds for the partner. */
final class ReadingFacts {

  /** The attribute that stands for the reading itself. */
  static final String READING = "reading";

  /** The attribute that stands for the amount behind it. */
  static final String BASE = "reading-base";

  private ReadingFacts() {}

  /** Returns the reading and its base, then what holds for the partner. */
  static Facts of(Reading reading, Facts partner) {
    return id ->
        switch (id) {
          case BASE -> base(reading);
          case READING -> value(reading);
          default -> partner.get(id);
        };
  }

  private static Optional<Fact> base(Reading reading) {
    return reading instanceof Reading.Known known ? known.base().map(Fact::of) : Optional.empty();
  }

  private static Optional<Fact> value(Reading reading) {
    return reading instanceof Reading.Known known ? Optional.of(known.value()) : Optional.empty();
  }
}
