package dev.pvi.cpi;

import static dev.pvi.cpi.Program.networking;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.eur;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.score.ScoreHistory;
import dev.pvi.tally.FxRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** A tally must come to the coin to what the statement of the same events comes to. */
class RebateTallyTest {

  private static final String CONSTANT = "{'type': 'constant', 'value': %s}";

  private static final String BY_OFFER =
      """
      {'type': 'choice', 'cases': [
        {'when': {'attribute': 'offer', 'is': 'core'}, 'then': {'type': 'constant', 'value': 0.0333}}],
        'otherwise': {'type': 'constant', 'value': 0.0217}}""";

  private static final Program PROGRAM =
      Program.empty()
          .rule(
              "by-offer",
              """
              'events': ['booking'],
              'requirements': {'large': {'when': {'attribute': 'value', 'from': {'amount': 100, 'currency': 'USD'}},
                'because': 'too small'}},
              'factors': [{'id': 'rate', 'rate': %s}, {'id': 'curve', 'times': {'type': 'slope',
                'knots': [{'at': 0, 'value': 0.5}, {'at': 10, 'value': 1.5}]}}]"""
                  .formatted(BY_OFFER))
          .rule(
              "tiers",
              """
              'events': ['booking'], 'pot': ['offer'],
              'quantities': {'in-all': {'derive': {'type': 'sum'}}},
              'requirements': {'enough': {'when': {'attribute': 'in-all', 'above': 1000},
                'because': 'too little'}},
              'factors': [{'id': 'tiers', 'on': 'in-all', 'amount': {'type': 'tiers',
                'mode': 'stepped', 'rows': [{'through': 5000, 'each': 0.01},
                  {'above': 5000, 'each': 0.02, 'fee': 10}]}}],
              'limits': [{'id': 'most', 'cap': {'type': 'constant', 'value': 300}}]""")
          .rule(
              "line-by-line",
              """
              'events': ['booking'], 'factors': [{'id': 'rate', 'rate': %s}],
              'settlement': {'place': 'line'}"""
                  .formatted(CONSTANT.formatted("0.00333")));

  private static List<Event> events(long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String value = random.nextInt(500) + "." + random.nextInt(10) + random.nextInt(10);
      events.add(
          networking(Event.booking("deal-" + i), "2026-0" + (1 + random.nextInt(9)) + "-15")
              .value(random.nextInt(4) == 0 ? eur(value) : usd(value))
              .fact("offer", random.nextBoolean() ? "core" : "other")
              .build());
    }
    return events;
  }

  private static Earnings.Builder head() {
    return Earnings.builder("acme", day("2026-01-01"), day("2026-12-31"), CurrencyUnit.USD)
        .rates(FxRates.none().with("EUR", decimal("1.0871")));
  }

  private static ScoreHistory scores() {
    return ScoreHistory.of(
        List.of(
            TestScores.networking("2026-01-01", "6.5"), TestScores.networking("2026-05-01", "8")));
  }

  @Test
  void comesToTheSameAsTheStatement() {
    IncentiveBook book = PROGRAM.book();
    RebateCalculator calculator = RebateCalculator.of(book);
    for (long seed = 0; seed < 30; seed++) {
      List<Event> events = events(seed);
      RebateStatement whole = calculator.calculate(scores(), head().events(events).build());
      RebateTally tally = calculator.tally(scores(), head().build());
      events.forEach(tally::add);
      RebateStatement sums = tally.statement();

      assertThat(sums.total()).isEqualTo(whole.total());
      for (int i = 0; i < whole.rules().size(); i++) {
        RuleStatement one = whole.rules().get(i);
        RuleStatement other = sums.rules().get(i);
        assertThat(other.amount()).isEqualByComparingTo(one.amount());
        assertThat(other.paidBase()).isEqualByComparingTo(one.paidBase());
        assertThat(other.excludedBase()).isEqualTo(one.excludedBase());
        assertThat(other.offered()).isEqualByComparingTo(one.offered());
      }
    }
  }

  @Test
  void linesFollowTermsAndReasonsAndNotEvents() {
    RebateTally tally = RebateCalculator.of(PROGRAM.book()).tally(scores(), head().build());
    for (long seed = 0; seed < 20; seed++) {
      events(seed).forEach(tally::add);
    }
    RuleStatement byOffer = tally.statement().rules().get(0);

    // two scores × two offers; one reason under two scores
    assertThat(byOffer.lines()).hasSize(4);
    assertThat(byOffer.excluded()).hasSize(2);
    assertThat(
            byOffer.lines().stream().mapToInt(line -> line.count()).sum()
                + byOffer.excluded().stream().mapToInt(line -> line.count()).sum())
        .isEqualTo(4000);
  }

  /** Events are summed on the same terms; a limit is that of the latest, in whichever order. */
  @Test
  void limitIsLookedUpForTheLatestEvent() {
    RebateCalculator calculator =
        RebateCalculator.of(
            Program.of(
                    """
                    'events': ['booking'],
                    'factors': [{'id': 'rate', 'rate': {'type': 'constant', 'value': 0.1}}],
                    'limits': [{'id': 'most', 'cap': {'type': 'choice', 'cases': [
                      {'when': {'attribute': 'region', 'is': 'EMEA'}, 'then': {'type': 'constant', 'value': 70}}],
                      'otherwise': {'type': 'constant', 'value': 30}}}]""")
                .book());
    List<Event> events =
        List.of(
            networking(Event.booking("first"), "2026-02-01")
                .value(usd("900"))
                .fact("region", "AMER")
                .build(),
            networking(Event.booking("x"), "2026-03-01")
                .value(usd("900"))
                .fact("region", "AMER")
                .build(),
            networking(Event.booking("y"), "2026-03-01")
                .value(usd("900"))
                .fact("region", "EMEA")
                .build());

    assertThat(calculator.calculate(scores(), head().events(events).build()).total())
        .hasToString("USD 70.00");
    for (List<Event> order : List.of(events, Lists.reverse(events))) {
      RebateTally tally = calculator.tally(scores(), head().build());
      order.forEach(tally::add);
      assertThat(tally.statement().total()).hasToString("USD 70.00");
    }
  }

  @Test
  void reversalIsAddedWithItsOriginal() {
    Event deal = networking(Event.booking("deal"), "2026-02-01").value(usd("1000")).build();
    Event back = networking(Event.creditNote("back"), "2026-06-01").reverses("deal").build();
    RebateTally tally =
        RebateCalculator.of(Program.of("'events': ['booking']").book())
            .tally(scores(), head().build());
    tally.add(deal);
    tally.add(back, deal);

    assertThat(tally.statement().total().getAmount()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThatThrownBy(() -> tally.add(deal, back))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reverses must name the original, back - but was: absent");
  }

  @Test
  void sameEventIsPaidOnceWhicheverDateComesFirst() {
    RebateTally tally =
        RebateCalculator.of(
                Program.of("'events': ['booking']")
                    .with("events", "{'booking': {'equalBy': ['value']}}")
                    .book())
            .tally(scores(), head().build());
    tally.add(networking(Event.booking("late"), "2026-08-10").value(usd("1000")).build());
    tally.add(networking(Event.booking("early"), "2026-08-05").value(usd("1000")).build());
    RebateStatement statement = tally.statement();

    assertThat(statement.total()).hasToString("USD 1000.00");
    assertThat(statement.outside().get(0).reason().orElseThrow().text())
        .isEqualTo("the same as late: equal in value");
  }
}
