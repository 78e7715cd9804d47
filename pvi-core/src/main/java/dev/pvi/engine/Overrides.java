package dev.pvi.engine;

import dev.pvi.formula.Facts;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.partner.ReadingOverride;
import dev.pvi.score.Overridden;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what readings that were set by hand replaced on a card. */
final class Overrides {

  private Overrides() {}

  /**
   * Returns what each override replaced, in the order of the metrics: a stated reading, or what
   * would stand in for it; null where nothing is overridden.
   */
  static @Nullable Overridden[] replaced(
      BoundCard card, PartnerSnapshot partner, Facts facts, @Nullable CreditCount credits) {
    Portfolio portfolio = card.card().portfolio();
    List<BoundMetric> metrics = card.metrics();
    @Nullable Overridden[] replaced = new Overridden[metrics.size()];
    for (int i = 0; i < replaced.length; i++) {
      BoundMetric metric = metrics.get(i);
      MetricId id = metric.terms().metric();
      Optional<ReadingOverride> by = partner.override(portfolio, id);
      if (by.isPresent()) {
        Reading before =
            partner
                .reading(portfolio, id)
                .orElseGet(() -> BoundCard.unstated(metric, facts, credits));
        replaced[i] =
            new Overridden(before, by.get().author(), by.get().date(), by.get().because());
      }
    }
    return replaced;
  }
}
