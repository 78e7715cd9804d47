package dev.pvi.formula;

import java.math.BigDecimal;

/**
 * What a table answers for one input.
 *
 * @param value the value
 * @param row the row that answered, from 0; on a curve, the segment, from 0 below the first knot
 */
public record Point(BigDecimal value, int row) {}
