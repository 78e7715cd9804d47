package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What {@code cisco-cpi@2026.1} pays, as one would write it by hand for this release, with {@link
 * BigDecimal} and a list of lines. Of a line that is not paid a constant says why. For one partner
 * and one statement.
 */
final class HandWrittenIncentive {

  private static final BigDecimal GATE = new BigDecimal("5");
  private static final BigDecimal PREFERRED = new BigDecimal("7.5");
  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
  private static final BigDecimal TWO_PERCENT = new BigDecimal("0.02");
  private static final int DIGITS = 10;

  /**
   * What a partner has in a portfolio.
   *
   * @param index the index
   * @param eligible whether the standing gives the incentive, be it by protection
   * @param preferred whether the standing is the highest one
   */
  record Standing(BigDecimal index, boolean eligible, boolean preferred) {}

  /** Growth that is paid, once it is known of how many accounts there is some. */
  private record Grown(Event event, BigDecimal base, BigDecimal rate) {}

  private final Map<String, Standing> standings;
  private final HandWrittenPractice practice;
  private final Earnings earnings;
  private final HandWrittenBonuses bonuses;
  private final List<Grown> grown = new ArrayList<>();
  private final HandWrittenRule land = new HandWrittenRule("land");
  private final HandWrittenRule adopt = new HandWrittenRule("adopt");
  private final HandWrittenRule useBonus = new HandWrittenRule("use-bonus");
  private final HandWrittenRule expand = new HandWrittenRule("expand");
  private final HandWrittenRule renew = new HandWrittenRule("renew");
  private final HandWrittenRule outside = new HandWrittenRule("");

  /**
   * A statement.
   *
   * @param standings what the partner has in each portfolio that is scored
   * @param practice what else is known of the partner
   * @param earnings what happened
   */
  HandWrittenIncentive(
      Map<String, Standing> standings, HandWrittenPractice practice, Earnings earnings) {
    this.standings = standings;
    this.practice = practice;
    this.earnings = earnings;
    this.bonuses = new HandWrittenBonuses(practice);
  }

  /** Returns the lines of all rules. */
  List<HandWrittenRule> statement() {
    Set<String> duplicates = HandWrittenDuplicates.in(earnings.events());
    for (Event event : earnings.events()) {
      if (!duplicates.isEmpty() && duplicates.contains(event.id())) {
        outside.exclude(event, "the stage of the use case is paid once");
      } else if (event.date().isBefore(earnings.from())
          || event.date().isAfter(earnings.through())) {
        outside.exclude(event, "out of the period");
      } else {
        take(event);
      }
    }
    BigDecimal breadth = breadth(grown.size());
    for (Grown one : grown) {
      expand.pay(one.event(), one.base(), one.rate(), breadth);
    }
    List<HandWrittenRule> rules = new ArrayList<>(List.of(land, adopt, useBonus, expand, renew));
    rules.addAll(bonuses.rules());
    rules.add(outside);
    rules.forEach(HandWrittenRule::round);
    return rules;
  }

  private void take(Event event) {
    switch (event.type()) {
      case "booking" -> {
        String notEligible = whyNot(standings.get(event.portfolio().id()));
        Optional<BigDecimal> base = converted(amount(event, "value"), event.date());
        land(event, base);
        useBonus(event, base);
        bonuses.crossSell(event, notEligible, base);
        bonuses.specialization(event, notEligible, base);
      }
      case "milestone" -> adopt(event);
      case "growth" -> expand(event);
      case "renewal" -> renew(event);
      case "quote" -> {
        boolean isScored = standings.containsKey(event.portfolio().id());
        Optional<BigDecimal> price = converted(amount(event, "price"), event.date());
        bonuses.managedServicesDiscount(event, isScored, price);
        bonuses.smallBusinessDiscount(event, isScored, price);
      }
      default -> outside.exclude(event, "nothing is paid for it");
    }
  }

  private void land(Event booking, Optional<BigDecimal> base) {
    Optional<Standing> standing = standing(booking, land);
    if (standing.isEmpty()) {
      return;
    }
    String offer = text(booking, "offer");
    if (!offer.equals("subscription") && !offer.equals("hardware") && !offer.equals("services")) {
      land.exclude(booking, "the offer is not eligible");
      return;
    }
    if (base.isEmpty()) {
      land.exclude(booking, "no rate of exchange");
      return;
    }
    Optional<BigDecimal> rate =
        landRate(standing.get().preferred(), offer, text(booking, "region"));
    if (rate.isEmpty()) {
      land.exclude(booking, "no rate for the region");
    } else {
      land.pay(booking, base.get(), rate.get(), landMultiplier(standing.get().index()));
    }
  }

  /** Returns the rate of an eligible booking; empty if there is none for the region. */
  static Optional<BigDecimal> landRate(boolean preferred, String offer, String region) {
    if (!offer.equals("subscription")) {
      return Optional.of(preferred ? TWO_PERCENT : ONE_PERCENT);
    }
    return switch (region) {
      case "AMER", "EMEA" -> Optional.of(new BigDecimal(preferred ? "0.04" : "0.025"));
      case "APJC" -> Optional.of(new BigDecimal(preferred ? "0.045" : "0.03"));
      default -> Optional.empty();
    };
  }

  /** Returns by what the index multiplies it. */
  static BigDecimal landMultiplier(BigDecimal index) {
    if (index.compareTo(new BigDecimal("6")) < 0) {
      return BigDecimal.ONE;
    } else if (index.compareTo(PREFERRED) < 0) {
      return new BigDecimal("1.05");
    }
    return new BigDecimal(index.compareTo(new BigDecimal("9")) < 0 ? "1.1" : "1.25");
  }

  private void useBonus(Event booking, Optional<BigDecimal> base) {
    Optional<Standing> standing = standing(booking, useBonus);
    if (standing.isEmpty()) {
      return;
    }
    boolean assessedBefore =
        booking.facts().get("assessed-on") instanceof Fact.Day day
            && day.value().isBefore(booking.date());
    if (!assessedBefore) {
      useBonus.exclude(booking, "not assessed before the booking");
    } else if (base.isEmpty()) {
      useBonus.exclude(booking, "no rate of exchange");
    } else {
      BigDecimal rate = new BigDecimal(standing.get().preferred() ? "0.015" : "0.01");
      useBonus.pay(booking, base.get(), rate, BigDecimal.ONE);
    }
  }

  private void adopt(Event milestone) {
    if (standing(milestone, adopt).isEmpty()) {
      return;
    }
    if (!practice.isValidated()) {
      adopt.exclude(milestone, "no validated practice");
      return;
    }
    String useCaseClass = text(milestone, "use-case-class");
    boolean isStandard = useCaseClass.isEmpty() || useCaseClass.equals("standard");
    if (!isStandard && !practice.isIntermediate()) {
      adopt.exclude(milestone, "no practice for advanced use cases");
      return;
    }
    switch (text(milestone, "stage")) {
      case "onboard" -> adopt.pay(milestone, new BigDecimal("500"), BigDecimal.ONE, BigDecimal.ONE);
      case "use" -> adopt.pay(milestone, new BigDecimal("1000"), BigDecimal.ONE, BigDecimal.ONE);
      case "engage" -> adopt.pay(milestone, new BigDecimal("1500"), BigDecimal.ONE, BigDecimal.ONE);
      case "adopt" -> adopt.pay(milestone, new BigDecimal("3000"), BigDecimal.ONE, BigDecimal.ONE);
      default -> adopt.exclude(milestone, "the stage is not paid");
    }
  }

  private void expand(Event growth) {
    Optional<Standing> standing = standing(growth, expand);
    if (standing.isEmpty()) {
      return;
    }
    BigMoney more = amount(growth, "current").minus(amount(growth, "prior"));
    Optional<BigDecimal> base = converted(more, growth.date());
    if (base.isEmpty()) {
      expand.exclude(growth, "no rate of exchange");
    } else if (!more.isPositive()) {
      expand.exclude(growth, "no growth");
    } else {
      BigDecimal rate = new BigDecimal(standing.get().preferred() ? "0.06" : "0.04");
      grown.add(new Grown(growth, base.get(), rate));
    }
  }

  private static BigDecimal breadth(int accounts) {
    if (accounts < 3) {
      return BigDecimal.ONE;
    }
    return new BigDecimal(accounts < 6 ? "1.05" : "1.1");
  }

  private void renew(Event renewal) {
    Optional<Standing> standing = standing(renewal, renew);
    if (standing.isEmpty()) {
      return;
    }
    if (!(renewal.facts().get("renewed-on") instanceof Fact.Day renewedOn)) {
      renew.exclude(renewal, "not renewed");
      return;
    }
    if (renewedOn.value().isAfter(renewal.date())) {
      renew.exclude(renewal, "renewed late");
      return;
    }
    BigMoney due = amount(renewal, "due");
    BigMoney renewed = amount(renewal, "renewed");
    boolean inPart = renewed.isLessThan(due);
    Optional<BigDecimal> base = converted(inPart ? renewed : due, renewal.date());
    if (base.isEmpty()) {
      renew.exclude(renewal, "no rate of exchange");
      return;
    }
    BigDecimal rate = new BigDecimal(standing.get().preferred() ? "0.02" : "0.01");
    BigDecimal multiplier =
        BigDecimal.ONE.add(
            standing
                .get()
                .index()
                .max(GATE)
                .subtract(GATE)
                .divide(BigDecimal.TEN, DIGITS, RoundingMode.HALF_EVEN));
    renew.pay(renewal, base.get(), rate, multiplier);
    if (inPart) {
      renew.exclude(renewal, "renewed in part");
    }
  }

  /** Returns the standing that counts, if it passes the gate; else the event is excluded. */
  private Optional<Standing> standing(Event event, HandWrittenRule rule) {
    Optional<Standing> standing = Optional.ofNullable(standings.get(event.portfolio().id()));
    String why = whyNot(standing.orElse(null));
    if (why.isEmpty()) {
      return standing;
    }
    rule.exclude(event, why);
    return Optional.empty();
  }

  /** Returns why a standing does not pass the gate; empty if it does. */
  private static String whyNot(@Nullable Standing standing) {
    if (standing == null) {
      return "the portfolio is not scored";
    }
    return standing.index().compareTo(GATE) < 0 && !standing.eligible() ? "below the gate" : "";
  }

  /** Returns a fact that is a text; empty if it is not stated. */
  static String text(Event event, String fact) {
    return event.facts().get(fact) instanceof Fact.Text text ? text.value() : "";
  }

  private static BigMoney amount(Event event, String name) {
    return event.amount(name).orElseThrow();
  }

  private Optional<BigDecimal> converted(BigMoney amount, LocalDate day) {
    if (amount.getCurrencyUnit().equals(earnings.currency())) {
      return Optional.of(amount.getAmount());
    }
    return earnings
        .rates()
        .at(amount.getCurrencyUnit(), day)
        .map(rate -> amount.getAmount().multiply(rate.worth()));
  }
}
