/**
 * Where to start with rebates: {@link dev.pvi.cpi.IncentiveBooks} has the books, {@link
 * dev.pvi.cpi.RebateCalculator} computes a statement from a score and what a partner did. Imports
 * the packages below it and the core.
 *
 * <p>Every event goes the same way:
 *
 * <pre>
 * select → judge by gate and requirements → measure → rate → multiply → round and apportion
 *             └── excluded with a reason
 * </pre>
 */
@NullMarked
package dev.pvi.cpi;

import org.jspecify.annotations.NullMarked;
