/**
 * How a book becomes a scorer: binding, and the kernels that compute an index. Not exported; {@code
 * dev.pvi.PviScorer} is the door. Imports {@code dev.pvi.score} and what lies below it.
 *
 * <p>There is one way to compute an index; what is fast is what it left behind. Both give its
 * result to the last digit, which properties hold over random and hostile books.
 *
 * <ol>
 *   <li><b>The way.</b> An {@code Evaluation} takes one reading of one metric through table or
 *       rule, policy and modifiers, in decimals, and keeps beside the index the interval in which
 *       it may lie. Nothing else computes an index.
 *   <li><b>Planning.</b> A book asks only so many different tests. {@code Plans} makes each once
 *       for a partner, and partners for whom all answer alike share a {@code MetricPlan} per
 *       metric: the table is chosen, and each {@code Row} is evaluated when it is first asked for,
 *       then kept. So absent readings, modifiers and policies cost what a known reading costs.
 *   <li><b>Finding the row.</b> {@code RowTable} finds the row of a reading: {@code Cuts} count
 *       whole numbers, {@code Lines} compute a curve with one division of longs, {@code ShareLines}
 *       one whose limits grow with an attribute, for the partner at hand. Where a text would state
 *       a value of this partner, where a condition tests the reading itself, or where a rule is
 *       code, there is no row to keep: the metric is evaluated.
 *   <li><b>Summing.</b> A {@code Reckoning} adds the rows of a card, in {@code Units} as longs;
 *       where some metrics do not count, a {@code Weighting} shares their weight among the others.
 *       {@code BoundCard} makes the score of what was reckoned, or the index alone.
 *   <li><b>Preparing.</b> A {@code Cohort} is a card for partners that share attributes and a date:
 *       a {@code PreparedMetric} turns every reading into one long by the rows of the same plans,
 *       and the index is a sum without a branch.
 * </ol>
 *
 * <p>A long is used only where it is proved when the book is bound that nothing overflows and
 * nothing is lost; the proof stands at the class that relies on it:
 *
 * <table>
 *   <caption>What is proved where</caption>
 *   <tr><th>class</th><th>numbers</th><th>proved by</th></tr>
 *   <tr><td>{@code Cuts}</td><td>limits of bands</td><td>at most 17 digits at the scale of the
 *       table; an input beyond lies beyond all limits</td></tr>
 *   <tr><td>{@code Lines}</td><td>a curve</td><td>greatest value × twice the farthest knot, in
 *       units, is below 10^18</td></tr>
 *   <tr><td>{@code ShareLines}</td><td>a curve that is scaled</td><td>every product on every line
 *       of what is asked for is below 2^61</td></tr>
 *   <tr><td>{@code Units}</td><td>the sum of a card</td><td>each term is below 2^62 ÷ their
 *       number</td></tr>
 *   <tr><td>{@code Cohort}</td><td>key − cut</td><td>both lie within 2^61 + 2 of zero</td></tr>
 * </table>
 *
 * <p>Where the proof fails, that metric is computed in decimals and the others are not; {@code
 * PviScorer.describe()} says which, and why.
 */
@NullMarked
package dev.pvi.engine;

import org.jspecify.annotations.NullMarked;
