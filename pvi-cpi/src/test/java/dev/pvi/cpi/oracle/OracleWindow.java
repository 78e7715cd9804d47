package dev.pvi.cpi.oracle;

import java.time.LocalDate;
import java.util.Optional;

/** Days seen from a day. */
record OracleWindow(LocalDate first, LocalDate last) {

  /** Before and after these nothing happens in any case. */
  private static final LocalDate BEFORE = LocalDate.of(2023, 1, 1);

  private static final LocalDate AFTER = LocalDate.of(2029, 1, 1);

  static OracleWindow of(Node window, LocalDate day, OracleBook book) {
    int count = window.whole("count", 0);
    return switch (window.at("type").text()) {
      case "days" ->
          new OracleWindow(
              bound(window.get("from"), day).orElse(BEFORE),
              bound(window.get("through"), day).orElse(AFTER));
      case "calendar-months" -> {
        LocalDate first = day.withDayOfMonth(1);
        yield new OracleWindow(first.minusMonths(count - 1L), first.plusMonths(1).minusDays(1));
      }
      default -> {
        LocalDate first = book.firstOfQuarter(day);
        for (int i = 1; i < count; i++) {
          first = book.firstOfQuarter(first.minusDays(1));
        }
        yield new OracleWindow(first, book.lastOfQuarter(day));
      }
    };
  }

  private static Optional<LocalDate> bound(Optional<Node> days, LocalDate day) {
    return days.map(number -> day.plusDays(Long.parseLong("" + number.value())));
  }
}
