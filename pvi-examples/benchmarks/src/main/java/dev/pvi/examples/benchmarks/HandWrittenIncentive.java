package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Booking;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Growth;
import dev.pvi.cpi.earning.Milestone;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What {@code cisco-cpi@2026.1} pays, as one would write it by hand for this release, with {@link
 * BigDecimal} and a list of lines. Of a line that is not paid a constant says why. For one partner
 * and one statement.
 */
final class HandWrittenIncentive {

  private static final BigDecimal GATE = new BigDecimal("5");
  private static final BigDecimal PREFERRED = new BigDecimal("7.5");
  private static final int DIGITS = 10;

  /**
   * What a partner has in a portfolio.
   *
   * @param index the index
   * @param eligible whether the standing gives the incentive, be it by protection
   * @param preferred whether the standing is the highest one
   */
  record Standing(BigDecimal index, boolean eligible, boolean preferred) {}

  private final Map<String, Standing> standings;
  private final boolean hasPractice;
  private final Earnings earnings;
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
   * @param hasPractice whether a practice is validated
   * @param earnings what happened
   */
  HandWrittenIncentive(Map<String, Standing> standings, boolean hasPractice, Earnings earnings) {
    this.standings = standings;
    this.hasPractice = hasPractice;
    this.earnings = earnings;
  }

  /** Returns the lines of all rules. */
  List<HandWrittenRule> statement() {
    for (Event event : earnings.events()) {
      if (event.date().isBefore(earnings.from()) || event.date().isAfter(earnings.through())) {
        outside.exclude(event, "out of the period");
      } else if (event instanceof Booking booking) {
        land(booking);
        useBonus(booking);
      } else if (event instanceof Milestone milestone) {
        adopt(milestone);
      } else if (event instanceof Growth growth) {
        expand(growth);
      } else if (event instanceof Renewal renewal) {
        renew(renewal);
      }
    }
    List<HandWrittenRule> rules = List.of(land, adopt, useBonus, expand, renew, outside);
    rules.forEach(HandWrittenRule::round);
    return rules;
  }

  private void land(Booking booking) {
    Optional<Standing> standing = standing(booking, land);
    if (standing.isEmpty()) {
      return;
    }
    String offer = text(booking, "offer");
    if (!offer.equals("subscription") && !offer.equals("hardware") && !offer.equals("services")) {
      land.exclude(booking, "the offer is not eligible");
      return;
    }
    Optional<BigDecimal> base = converted(booking.value());
    if (base.isEmpty()) {
      land.exclude(booking, "no rate of exchange");
      return;
    }
    boolean preferred = standing.get().preferred();
    String rate;
    if (offer.equals("subscription")) {
      switch (text(booking, "region")) {
        case "AMER", "EMEA" -> rate = preferred ? "0.04" : "0.025";
        case "APJC" -> rate = preferred ? "0.045" : "0.03";
        default -> {
          land.exclude(booking, "no rate for the region");
          return;
        }
      }
    } else {
      rate = preferred ? "0.02" : "0.01";
    }
    land.pay(booking, base.get(), new BigDecimal(rate), landMultiplier(standing.get().index()));
  }

  private static BigDecimal landMultiplier(BigDecimal index) {
    if (index.compareTo(new BigDecimal("6")) < 0) {
      return BigDecimal.ONE;
    } else if (index.compareTo(PREFERRED) < 0) {
      return new BigDecimal("1.05");
    }
    return new BigDecimal(index.compareTo(new BigDecimal("9")) < 0 ? "1.1" : "1.25");
  }

  private void useBonus(Booking booking) {
    Optional<Standing> standing = standing(booking, useBonus);
    if (standing.isEmpty()) {
      return;
    }
    boolean assessedBefore =
        booking.facts().get("assessed-on") instanceof Fact.Day day
            && day.value().isBefore(booking.date());
    Optional<BigDecimal> base = converted(booking.value());
    if (!assessedBefore) {
      useBonus.exclude(booking, "not assessed before the booking");
    } else if (base.isEmpty()) {
      useBonus.exclude(booking, "no rate of exchange");
    } else {
      BigDecimal rate = new BigDecimal(standing.get().preferred() ? "0.015" : "0.01");
      useBonus.pay(booking, base.get(), rate, BigDecimal.ONE);
    }
  }

  private void adopt(Milestone milestone) {
    if (standing(milestone, adopt).isEmpty()) {
      return;
    }
    if (!hasPractice) {
      adopt.exclude(milestone, "no validated practice");
      return;
    }
    switch (milestone.stage()) {
      case "onboard" -> adopt.pay(milestone, new BigDecimal("500"), BigDecimal.ONE, BigDecimal.ONE);
      case "use" -> adopt.pay(milestone, new BigDecimal("1000"), BigDecimal.ONE, BigDecimal.ONE);
      case "engage" -> adopt.pay(milestone, new BigDecimal("1500"), BigDecimal.ONE, BigDecimal.ONE);
      case "adopt" -> adopt.pay(milestone, new BigDecimal("3000"), BigDecimal.ONE, BigDecimal.ONE);
      default -> adopt.exclude(milestone, "the stage is not paid");
    }
  }

  private void expand(Growth growth) {
    Optional<Standing> standing = standing(growth, expand);
    if (standing.isEmpty()) {
      return;
    }
    BigMoney more = growth.current().minus(growth.prior());
    Optional<BigDecimal> base = converted(more);
    if (base.isEmpty()) {
      expand.exclude(growth, "no rate of exchange");
    } else if (!more.isPositive()) {
      expand.exclude(growth, "no growth");
    } else {
      BigDecimal rate = new BigDecimal(standing.get().preferred() ? "0.06" : "0.04");
      expand.pay(growth, base.get(), rate, BigDecimal.ONE);
    }
  }

  private void renew(Renewal renewal) {
    Optional<Standing> standing = standing(renewal, renew);
    if (standing.isEmpty()) {
      return;
    }
    if (renewal.renewedOn().isEmpty()) {
      renew.exclude(renewal, "not renewed");
      return;
    }
    if (renewal.renewedOn().get().isAfter(renewal.date())) {
      renew.exclude(renewal, "renewed late");
      return;
    }
    boolean inPart = renewal.renewed().isLessThan(renewal.due());
    Optional<BigDecimal> base = converted(inPart ? renewal.renewed() : renewal.due());
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
    Standing standing = standings.get(event.portfolio().id());
    if (standing == null) {
      rule.exclude(event, "the portfolio is not scored");
      return Optional.empty();
    }
    if (standing.index().compareTo(GATE) < 0 && !standing.eligible()) {
      rule.exclude(event, "below the gate");
      return Optional.empty();
    }
    return Optional.of(standing);
  }

  private static String text(Event event, String fact) {
    return event.facts().get(fact) instanceof Fact.Text text ? text.value() : "";
  }

  private Optional<BigDecimal> converted(BigMoney amount) {
    if (amount.getCurrencyUnit().equals(earnings.currency())) {
      return Optional.of(amount.getAmount());
    }
    BigDecimal rate = earnings.rates().get(amount.getCurrencyUnit().getCode());
    return Optional.ofNullable(rate).map(amount.getAmount()::multiply);
  }
}
