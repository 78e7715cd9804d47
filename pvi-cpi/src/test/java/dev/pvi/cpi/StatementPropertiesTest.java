package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Booking;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Growth;
import dev.pvi.cpi.earning.Milestone;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.ExcludedLine;
import dev.pvi.cpi.statement.PaidLine;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.explain.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;

/** The laws of a statement, over random books, scores and events. */
class StatementPropertiesTest {

  private static final int TRIES = 300;
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Provide
  Arbitrary<RandomCase> cases() {
    return Arbitraries.randomValue(RandomCase::of);
  }

  private static RebateStatement statement(RandomCase random) {
    return statement(random, random.events());
  }

  private static RebateStatement statement(RandomCase random, List<Event> order) {
    return RebateCalculator.of(random.books()).calculate(random.scores(), random.earnings(order));
  }

  private static BigDecimal sum(Stream<BigDecimal> parts) {
    return parts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = TRIES)
  void linesSumToTheirRuleAndRulesToTheTotal(@ForAll("cases") RandomCase random) {
    RebateStatement statement = statement(random);

    for (RuleStatement rule : statement.rules()) {
      assertThat(rule.amount())
          .isEqualByComparingTo(sum(rule.lines().stream().map(PaidLine::amount)));
    }
    assertThat(statement.total().getAmount())
        .isEqualByComparingTo(sum(statement.rules().stream().map(RuleStatement::amount)));
  }

  @Property(tries = TRIES)
  void ruleIsItsExactSumRoundedOnceAndNoLineIsOffByACent(@ForAll("cases") RandomCase random) {
    for (RuleStatement rule : statement(random).rules()) {
      BigDecimal exact = sum(rule.lines().stream().map(PaidLine::exact));
      assertThat(rule.amount())
          .isEqualByComparingTo(exact.setScale(2, book(random, rule).rounding()));
      for (PaidLine line : rule.lines()) {
        assertThat(line.exact())
            .isEqualByComparingTo(line.base().multiply(line.rate()).multiply(line.multiplier()));
        assertThat(line.amount().subtract(line.exact()).abs()).isLessThan(CENT);
      }
    }
  }

  private static IncentiveBook book(RandomCase random, RuleStatement rule) {
    return random.books().all().stream()
        .filter(book -> book.release().id().equals(rule.book()))
        .findFirst()
        .orElseThrow();
  }

  private static EarningRule rule(RandomCase random, RuleStatement statement) {
    return book(random, statement).rules().stream()
        .filter(rule -> rule.id().equals(statement.rule()))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = TRIES)
  void whatWasOfferedIsPaidOnOrExcludedByReason(@ForAll("cases") RandomCase random) {
    for (RuleStatement rule : statement(random).rules()) {
      assertThat(rule.offered())
          .isEqualByComparingTo(rule.paidBase().add(sum(rule.excludedBase().values().stream())));
      assertThat(rule.offered())
          .isEqualByComparingTo(
              sum(
                  random.events().stream()
                      .filter(event -> looksAt(random, rule, event))
                      .map(event -> worth(random, rule, event))));
    }
  }

  private static boolean looksAt(RandomCase random, RuleStatement statement, Event event) {
    EarningRule rule = rule(random, statement);
    return !event.date().isBefore(RandomCase.FROM)
        && !event.date().isAfter(RandomCase.THROUGH)
        && book(random, statement).release().holdsOn(event.date())
        && rule.paysOn().looksAt(event)
        && rule.paysIn(event.portfolio());
  }

  /** What an event offers, in dollars; 0 where no rate is declared. */
  private static BigDecimal worth(RandomCase random, RuleStatement rule, Event event) {
    if (event instanceof Booking booking) {
      return dollars(random, booking.value());
    } else if (event instanceof Milestone milestone) {
      String amount = milestone.stage().equals("onboard") ? "333.335" : "0";
      return dollars(random, BigMoney.of(book(random, rule).currency(), new BigDecimal(amount)));
    } else if (event instanceof Growth growth) {
      return dollars(random, growth.current().minus(growth.prior())).max(BigDecimal.ZERO);
    }
    return dollars(random, ((Renewal) event).due());
  }

  private static BigDecimal dollars(RandomCase random, BigMoney amount) {
    String currency = amount.getCurrencyUnit().getCode();
    BigDecimal rate =
        currency.equals("USD")
            ? BigDecimal.ONE
            : Optional.ofNullable(random.rates().get(currency)).orElse(BigDecimal.ZERO);
    return amount.getAmount().multiply(rate);
  }

  @Property(tries = TRIES)
  void everyEventStandsWhereARuleLookedAtItOrOutside(@ForAll("cases") RandomCase random) {
    RebateStatement statement = statement(random);

    for (Event event : random.events()) {
      boolean isOutside =
          statement.outside().stream().anyMatch(line -> line.event().equals(event.id()));
      long rules =
          statement.rules().stream()
              .filter(rule -> events(rule).anyMatch(event.id()::equals))
              .peek(rule -> assertThat(looksAt(random, rule, event)).isTrue())
              .count();
      assertThat(rules == 0).as(event.id()).isEqualTo(isOutside);
    }
  }

  private static Stream<String> events(RuleStatement rule) {
    return Stream.concat(
        rule.lines().stream().map(PaidLine::event),
        rule.excluded().stream().map(ExcludedLine::event));
  }

  @Property(tries = TRIES)
  void everyZeroAndEveryExclusionHasAReasonThatCanBeRead(@ForAll("cases") RandomCase random) {
    RebateStatement statement = statement(random);

    List<Reason> reasons = new ArrayList<>();
    statement.outside().forEach(line -> reasons.add(line.reason()));
    for (RuleStatement rule : statement.rules()) {
      rule.excluded().forEach(line -> reasons.add(line.reason()));
      for (PaidLine line : rule.lines()) {
        assertThat(line.remark().isPresent()).isEqualTo(line.amount().signum() == 0);
        line.remark().ifPresent(reasons::add);
      }
    }
    assertThat(reasons)
        .allSatisfy(
            reason -> {
              assertThat(reason.code()).isNotBlank();
              assertThat(reason.text()).isNotBlank().doesNotContain("{", "}", "null", "Optional");
              assertThat(reason.text().strip()).doesNotEndWith(":");
            });
    assertThat(statement.explain().toText()).doesNotContain("{", "}");
  }

  @Property(tries = TRIES)
  void nothingIsPaidThatTheGateDoesNotAdmit(@ForAll("cases") RandomCase random) {
    for (RuleStatement rule : statement(random).rules()) {
      assertThat(rule.lines())
          .allMatch(line -> book(random, rule).gate(rule(random, rule)).admits(line.index()));
    }
  }

  @Property(tries = TRIES)
  void orderOfEventsDoesNotMatter(@ForAll("cases") RandomCase random, @ForAll long seed) {
    List<Event> shuffled = new ArrayList<>(random.events());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(statement(random, shuffled).toJson()).isEqualTo(statement(random).toJson());
  }

  @Property(tries = TRIES)
  void filesAreReadAsTheyWereWritten(@ForAll("cases") RandomCase random) {
    Earnings earnings = random.earnings(random.events());
    assertThat(Earnings.parse("again", earnings.toJson())).isEqualTo(earnings);

    RebateStatement statement = statement(random);
    RebateStatement again = RebateStatement.parse("again", statement.toJson());
    assertThat(again).isEqualTo(statement);
    assertThat(again.toJson()).isEqualTo(statement.toJson());
  }
}
