package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Event;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The bonuses on bookings and the discounts on quotes of a hand-written statement. */
final class HandWrittenBonuses {

  private static final LocalDate SPECIALIZATION_THROUGH = LocalDate.of(2027, 1, 23);
  private static final BigDecimal ARCHITECTURES = BigDecimal.valueOf(2);
  private static final BigDecimal CROSS_SELL = new BigDecimal("0.01");
  private static final BigDecimal SPECIALIZATION = new BigDecimal("0.01");
  private static final BigDecimal MANAGED_SERVICES = new BigDecimal("0.05");
  private static final BigDecimal SMALL_BUSINESS = new BigDecimal("0.03");

  private final HandWrittenPractice practice;
  private final HandWrittenRule crossSell = new HandWrittenRule("cross-sell");
  private final HandWrittenRule specialization = new HandWrittenRule("specialization");
  private final HandWrittenRule managedServices = new HandWrittenRule("msp-discount");
  private final HandWrittenRule smallBusiness = new HandWrittenRule("smb-discount");

  HandWrittenBonuses(HandWrittenPractice practice) {
    this.practice = practice;
  }

  List<HandWrittenRule> rules() {
    return List.of(crossSell, specialization, managedServices, smallBusiness);
  }

  void crossSell(Event booking, String notEligible, Optional<BigDecimal> base) {
    if (!notEligible.isEmpty()) {
      crossSell.exclude(booking, notEligible);
    } else if (!isBroad(booking)) {
      crossSell.exclude(booking, "the customer buys from one portfolio");
    } else {
      pay(crossSell, booking, base, CROSS_SELL);
    }
  }

  private static boolean isBroad(Event booking) {
    return booking.facts().get("architectures") instanceof Fact.Quantity many
        && many.number().compareTo(ARCHITECTURES) >= 0;
  }

  void specialization(Event booking, String notEligible, Optional<BigDecimal> base) {
    if (!notEligible.isEmpty()) {
      specialization.exclude(booking, notEligible);
    } else if (!HandWrittenPractice.holds(
        booking, HandWrittenPractice.SPECIALIZATION, practice.isSpecialized())) {
      specialization.exclude(booking, "not specialized");
    } else if (booking.date().isAfter(SPECIALIZATION_THROUGH)) {
      specialization.exclude(booking, "the bonus has ended");
    } else {
      pay(specialization, booking, base, SPECIALIZATION);
    }
  }

  void managedServicesDiscount(Event quote, boolean isScored, Optional<BigDecimal> price) {
    if (!isScored) {
      managedServices.exclude(quote, "the portfolio is not scored");
    } else if (!practice.managesServices()) {
      managedServices.exclude(quote, "no practice in managed services");
    } else if (!HandWrittenIncentive.text(quote, "pricing-program").equals("msp")) {
      managedServices.exclude(quote, "not of the pricing program");
    } else {
      pay(managedServices, quote, price, MANAGED_SERVICES);
    }
  }

  void smallBusinessDiscount(Event quote, boolean isScored, Optional<BigDecimal> price) {
    if (!isScored) {
      smallBusiness.exclude(quote, "the portfolio is not scored");
    } else if (!HandWrittenPractice.holds(
        quote, HandWrittenPractice.SMALL_BUSINESS, practice.hasSmallBusiness())) {
      smallBusiness.exclude(quote, "no competency");
    } else if (!HandWrittenIncentive.text(quote, "pricing-program").equals("smb")) {
      smallBusiness.exclude(quote, "not of the pricing program");
    } else {
      pay(smallBusiness, quote, price, SMALL_BUSINESS);
    }
  }

  private static void pay(
      HandWrittenRule rule, Event event, Optional<BigDecimal> base, BigDecimal rate) {
    if (base.isEmpty()) {
      rule.exclude(event, "no rate of exchange");
    } else {
      rule.pay(event, base.get(), rate, BigDecimal.ONE);
    }
  }
}
