package dev.pvi.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.formula.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The bundled rule {@code land}. */
final class LandRule {

  private static final String ID = "land";

  private LandRule() {}

  /** Returns what answers for one of its factors. */
  static Schedule schedule(String factor) {
    return rule().factors().stream()
        .filter(one -> one.id().equals(factor))
        .findFirst()
        .orElseThrow()
        .schedule();
  }

  private static EarningRule rule() {
    return Bundled.incentives().rules().stream()
        .filter(one -> one.id().equals(ID))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the bundled book without all other rules. */
  static IncentiveBook alone() {
    ObjectMapper mapper = new ObjectMapper();
    try {
      ObjectNode book = (ObjectNode) mapper.readTree(text());
      book.remove("examples");
      ((ObjectNode) book.get("rules")).retain(ID);
      return IncentiveBooks.parse("land-alone", mapper.writeValueAsString(book));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text() {
    return IncentiveBooks.text(Bundled.incentives().release().id()).json();
  }
}
