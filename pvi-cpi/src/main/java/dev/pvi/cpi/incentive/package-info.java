/**
 * What an incentive program says: kinds of event and earning rules as data, each made of separate
 * parts (requirements, measure, pot, quantities, factors, limits, settlement), groups of rules and
 * how they combine; read from a book and checked as a whole. Imports {@code dev.pvi.cpi.earning}
 * and the core; the door is {@link dev.pvi.cpi.incentive.IncentiveBook}.
 *
 * <p>Write your own: a rate, multiplier, amount or limit is a {@link dev.pvi.rule.ScoringRule}, a
 * quantity a {@link dev.pvi.tally.Derivation}, a combination a {@link
 * dev.pvi.cpi.incentive.Combination}; {@link dev.pvi.cpi.incentive.Rules} passes them in.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true,
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.cpi.incentive;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
