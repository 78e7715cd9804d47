package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.Optional;

/** Hand-written {@link BigDecimal}: conditions over the same events. */
public class DecimalLandRate extends LandRate {

  @Override
  public Optional<BigDecimal> factor(Deal deal) {
    return HandWrittenIncentive.landRate(
            deal.position().standing().equals("preferred"),
            HandWrittenIncentive.text(deal.booking(), "offer"),
            HandWrittenIncentive.text(deal.booking(), "region"))
        .map(rate -> rate.multiply(HandWrittenIncentive.landMultiplier(deal.position().index())));
  }
}
