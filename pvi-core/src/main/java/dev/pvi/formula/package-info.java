/**
 * What a rule can say, in one grammar for rule books and incentive books. A {@link
 * dev.pvi.formula.Condition} tests the {@link dev.pvi.formula.Facts} of a case and answers true,
 * false or unknown. A {@link dev.pvi.formula.Schedule} turns a value into a number and says how, as
 * an {@link dev.pvi.formula.Outcome}: a table ({@link dev.pvi.formula.Steps}, {@link
 * dev.pvi.formula.Curve}, {@link dev.pvi.formula.Levels}, {@link dev.pvi.formula.Constant}, {@link
 * dev.pvi.formula.Tiers}), a {@link dev.pvi.formula.Choice} among others by condition, a {@link
 * dev.pvi.formula.Matrix} by the cells of a row, or a rule of the house. {@link
 * dev.pvi.formula.Ratio} compares without dividing; {@link dev.pvi.formula.Apportionment} shares a
 * total without losing a coin. Imports {@code dev.pvi.form} and {@code dev.pvi.explain}.
 */
@NullMarked
package dev.pvi.formula;

import org.jspecify.annotations.NullMarked;
