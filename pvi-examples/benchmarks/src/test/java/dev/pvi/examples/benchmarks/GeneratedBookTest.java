package dev.pvi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books that are made to be large pay what their figures say. */
class GeneratedBookTest {

  @ParameterizedTest
  @ValueSource(strings = {OursGeneratedBook.OFFERS, OursGeneratedBook.MANY_OFFERS})
  void eachOfferHasItsRate(String inputs) {
    BigDecimal expected = BigDecimal.ZERO;
    for (Event booking : GeneratedBook.named(inputs).bookings("networking", 2_000)) {
      BigDecimal rate = GeneratedBook.rate(number(booking, "offer"));
      expected = expected.add(booking.amount("value").orElseThrow().getAmount().multiply(rate));
    }

    RebateStatement statement = statement(inputs);

    assertThat(statement.rules()).singleElement();
    assertThat(statement.rules().get(0).lines()).hasSize(2_000);
    assertThat(statement.total().getAmount())
        .isEqualByComparingTo(expected.setScale(2, RoundingMode.HALF_EVEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {OursGeneratedBook.IDS, OursGeneratedBook.MANY_IDS})
  void listedCustomersArePaid(String inputs) {
    GeneratedBook book = GeneratedBook.named(inputs);
    long listed =
        book.bookings("networking", 2_000).stream()
            .filter(booking -> number(booking, "customer") < book.size())
            .count();

    RebateStatement statement = statement(inputs);

    assertThat(statement.rules().get(0).lines()).hasSize((int) listed).hasSizeBetween(900, 1_100);
    assertThat(statement.rules().get(0).excluded())
        .hasSize(2_000 - (int) listed)
        .extracting(Line::isExcluded)
        .containsOnly(true);
  }

  @Test
  void rulesOfOtherEventsHaveNoLines() {
    assertThat(statement(OursGeneratedBook.MANY_OTHER_RULES).rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.lines()).hasSize(2_000));
  }

  @Test
  void rulesOfBookingsHaveALineEach() {
    assertThat(statement(OursGeneratedBook.MANY_RULES).rules())
        .hasSize(21)
        .allSatisfy(rule -> assertThat(rule.lines()).hasSize(2_000));
  }

  private static RebateStatement statement(String inputs) {
    OursGeneratedBook ours = new OursGeneratedBook();
    ours.inputs = inputs;
    ours.prepare();
    return ours.statement();
  }

  private static int number(Event booking, String fact) {
    String text = ((Fact.Text) booking.fact(fact).orElseThrow()).value();
    return Integer.parseInt(text.substring(text.indexOf('-') + 1));
  }
}
