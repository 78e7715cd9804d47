/**
 * How a book becomes a scorer: binding, and the kernels that compute an index. Not exported; {@code
 * dev.pvi.PviScorer} is the door. Imports {@code dev.pvi.score} and what lies below it.
 *
 * <p>There is one way to compute an index, and two ways to save work on it. Both give its result to
 * the last digit, which properties hold over random and hostile books.
 *
 * <ol>
 *   <li><b>The way.</b> An {@code Evaluation} takes one reading through table or rule, policy and
 *       modifiers, in decimals, and keeps beside the index the interval in which it may lie. A
 *       {@code Weighting} weighs all metrics of a card against one another. Everything that is
 *       absent, excluded, modified or written as code goes this way.
 *   <li><b>Looking up.</b> Where a reading is known, a table answers and no modifier may act, the
 *       answer is one of the rows of a {@code RowTable}, each with its score made when the book is
 *       bound. {@code Cuts} find the row by counting whole numbers, {@code Lines} compute a curve
 *       with one division of longs, {@code Units} sum what the metrics add. {@code BoundMetric}
 *       decides metric by metric, reading by reading; {@code BoundCard} sums.
 *   <li><b>Preparing.</b> A {@code Cohort} is a card for partners that share attributes and a date:
 *       a {@code Resolution} makes the choices and works in the modifiers that act on all of them,
 *       a {@code PreparedMetric} turns every reading into one long, and the index is a sum without
 *       a branch.
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
