package dev.pvi.score;

import dev.pvi.formula.Step;
import java.math.BigDecimal;

/**
 * The nearest step up of a metric.
 *
 * @param step the input to reach and the index there
 * @param gain what reaching it adds to the index of the portfolio
 */
public record NextStep(Step step, BigDecimal gain) {}
