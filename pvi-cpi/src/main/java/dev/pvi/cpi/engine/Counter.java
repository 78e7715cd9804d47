package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.incentive.Quantity;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.tally.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * How one quantity of a rule looks at events: in the currency of the book, and what is taken back
 * as less than 0. For one calculation, on one thread.
 */
final class Counter implements Rows<Counted> {

  private final Quantity quantity;
  private final BoundRule rule;
  private final Period period;
  private final Appraisal appraisal;
  private final EventFacts facts;
  private final List<String> kinds;
  private final LocalDate since;

  Counter(Quantity quantity, BoundRule rule, Period period, EventFacts facts) {
    this.quantity = quantity;
    this.rule = rule;
    this.period = period;
    this.facts = facts;
    this.appraisal =
        new Appraisal(
            quantity.base().orElse(rule.rule().base()),
            quantity.base().isPresent() ? Optional.empty() : rule.levels(),
            rule.book().currency(),
            period.exchange());
    this.kinds = quantity.events().isEmpty() ? rule.rule().events() : quantity.events();
    this.since = quantity.derive().since(Spans.of(period, rule.book()));
  }

  Quantity quantity() {
    return quantity;
  }

  /** Returns whether it counts events of a kind, whatever the rule pays on. */
  boolean counts(String kind) {
    return kinds.contains(kind);
  }

  /** Returns whether only events count that meet the requirements. */
  boolean isOfEligible() {
    return quantity.over() == Quantity.Over.ELIGIBLE;
  }

  /** Returns from which day on events count. */
  LocalDate since() {
    return since;
  }

  @Override
  public int counts(Counted counted) {
    return counted.counts();
  }

  @Override
  public LocalDate date(Counted counted) {
    return counted.date();
  }

  @Override
  public Optional<BigDecimal> amount(Counted counted) {
    Worth worth = appraisal.of(counted);
    @Nullable BigDecimal base = worth.reason() == null ? worth.base() : null;
    if (base == null) {
      return Optional.empty();
    }
    boolean isMoney =
        quantity.base().orElse(rule.rule().base()).of().isPresent() && isMoney(counted);
    return isMoney ? inBook(base, counted) : Optional.of(base);
  }

  private boolean isMoney(Counted counted) {
    String of = quantity.base().orElse(rule.rule().base()).of().orElseThrow();
    return !(counted.event().facts().get(of) instanceof Fact.Quantity);
  }

  private Optional<BigDecimal> inBook(BigDecimal amount, Counted counted) {
    return Optional.ofNullable(
            period.exchange().intoBook(amount, rule.book().currency(), counted.judgedOn()))
        .map(Digits::admitted);
  }

  @Override
  public Optional<BigDecimal> amount(Counted counted, String name) {
    @Nullable Fact fact = counted.event().facts().get(name);
    Optional<BigDecimal> stated = Optional.empty();
    if (fact instanceof Fact.Quantity number) {
      stated =
          Optional.of(number.value().isDecimal() ? number.value().numerator() : number.number());
    } else if (fact instanceof Fact.Amount amount) {
      stated = converted(amount.value(), counted);
    }
    return counted.takenBack() ? stated.map(BigDecimal::negate) : stated;
  }

  private Optional<BigDecimal> converted(BigMoney amount, Counted counted) {
    if (amount.getCurrencyUnit().equals(rule.book().currency())) {
      return Optional.of(amount.getAmount());
    }
    return Optional.ofNullable(period.exchange().of(amount, counted.judgedOn()))
        .flatMap(value -> inBook(value, counted));
  }

  @Override
  public Facts facts(Counted counted) {
    return look(counted);
  }

  /** Returns what an event states, whatever the score. */
  EventFacts look(Counted counted) {
    facts.look(counted);
    return facts;
  }
}
