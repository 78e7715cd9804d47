package dev.pvi.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Findings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A date is read exactly where the platform reads one of ten characters, from year 1000 on. */
class DateProperties {

  @Property(tries = 5000)
  void readsWhatThePlatformReads(@ForAll("nearlyDates") String text) {
    Findings findings = new Findings();

    Optional<LocalDate> date = Kind.date().read(Tree.text(text), Reader.of(findings));

    assertThat(date).isEqualTo(parsed(text));
    assertThat(findings.all().isEmpty()).isEqualTo(date.isPresent());
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return text.length() == 10 && text.charAt(0) != '0'
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<String> nearlyDates() {
    Arbitrary<String> numbers =
        Combinators.combine(
                Arbitraries.of(0, 1, 1900, 1999, 2000, 2024, 2026, 2100, 9999),
                Arbitraries.integers().between(0, 13),
                Arbitraries.integers().between(0, 32))
            .as("%04d-%02d-%02d"::formatted);
    Arbitrary<String> spoilt =
        Combinators.combine(
                numbers,
                Arbitraries.integers().between(0, 9),
                Arbitraries.of("-", "+", "/", " ", "a", "٣", "", "0", ":"))
            .as((date, at, by) -> date.substring(0, at) + by + date.substring(at + 1));
    return Arbitraries.oneOf(numbers, spoilt);
  }
}
