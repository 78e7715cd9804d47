/**
 * How long a score takes, next to other ways of computing the same card.
 *
 * <p>{@link dev.pvi.examples.benchmarks.CardSpec} states the card once and renders it for every
 * contender. Each contender is one class; {@link dev.pvi.examples.benchmarks.Agreement} compares
 * their answers before {@link dev.pvi.examples.benchmarks.Report} times them.
 */
@NullMarked
package dev.pvi.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
