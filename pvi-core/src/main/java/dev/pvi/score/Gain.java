package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Step;
import dev.pvi.partner.MetricId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing that would add to the index of a portfolio: the next step of a metric, a reading that
 * is missing, or the end of what a modifier withholds.
 *
 * @param metrics what would add it; several where one modifier withholds from several
 * @param step the input to reach and the index there; empty where it is no step of a table
 * @param points what it adds to the index of the portfolio; of a reading that is missing, the most
 * @param because what is to be done, such as {@code credits: from 12.5 points to 20 points}
 */
public record Gain(List<MetricId> metrics, Optional<Step> step, BigDecimal points, Reason because) {

  public Gain {
    metrics = ImmutableList.copyOf(metrics);
  }
}
