/**
 * What a rule can say: a {@link dev.pvi.formula.Schedule} turns a value into a number, a {@link
 * dev.pvi.formula.Condition} tests the {@link dev.pvi.formula.Facts} of a case and answers true,
 * false or unknown. Both are closed, are data, and share one grammar in rule books and incentive
 * books; {@link dev.pvi.formula.Ratio} compares without dividing. Imports {@code dev.pvi.book} and
 * {@code dev.pvi.explain}.
 */
@NullMarked
package dev.pvi.formula;

import org.jspecify.annotations.NullMarked;
