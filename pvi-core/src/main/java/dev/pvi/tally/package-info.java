/**
 * How many rows or events become one number. A {@link dev.pvi.tally.Derivation} is named by a book
 * and makes a {@link dev.pvi.tally.Plan}; a plan starts a {@link dev.pvi.tally.Tally}, which takes
 * rows one by one, in any order and in as many parts as there are threads, and answers exactly.
 * {@link dev.pvi.tally.Derivations} is the door: {@code sum}, {@code count}, {@code distinct},
 * {@code ratio}, {@code growth} and {@code rolling-growth} come with the library, and yours have
 * the same standing. What a row is, {@link dev.pvi.tally.Rows} says. {@link dev.pvi.tally.FxRates}
 * are what amounts in other currencies are worth on a day. Imports {@code dev.pvi.rule} and the
 * packages above it.
 */
@NullMarked
package dev.pvi.tally;

import org.jspecify.annotations.NullMarked;
