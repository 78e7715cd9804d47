package dev.pvi.formula;

import java.math.BigDecimal;

/**
 * The nearest input at which a table answers more.
 *
 * @param says the input in words, such as {@code more than 9} or {@code Intermediate}
 * @param threshold the bound to reach, or the level
 * @param inclusive whether reaching the bound is enough
 * @param value what the table answers there
 */
public record Step(String says, Fact threshold, boolean inclusive, BigDecimal value) {}
