/**
 * Where to start with rebates: {@link dev.pvi.cpi.IncentiveBooks} has the books, {@link
 * dev.pvi.cpi.RebateCalculator} computes a statement from a score and what a partner did. Imports
 * the packages below it and the core.
 *
 * <p>Every event goes the same way, and every part of it is data of the book or a strategy of the
 * house, see {@link dev.pvi.cpi.incentive.Rules}:
 *
 * <pre>
 * select → judge → measure → event requirements → pot → quantities → pot requirements
 *   → factors → line limits → combine → pot, rule and group limits → round top-down → settle
 *             └── excluded with a reason, or a step of the line's trace
 * </pre>
 *
 * <p>An event is judged by the release, the score, the credentials and the exchange rate in force
 * on its own date; one that reverses another event by those of that one. {@link
 * dev.pvi.cpi.RebateTally} does the same for a stream of events without keeping their lines.
 */
@NullMarked
package dev.pvi.cpi;

import org.jspecify.annotations.NullMarked;
