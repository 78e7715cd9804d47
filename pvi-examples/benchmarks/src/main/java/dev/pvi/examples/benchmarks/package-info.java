/**
 * How long a score takes, next to other ways of computing the same card.
 *
 * <p>{@link dev.pvi.examples.benchmarks.CardSpec} states the card once and renders it for every
 * contender. Each contender is one class; {@link dev.pvi.examples.benchmarks.Agreement} compares
 * their answers before {@link dev.pvi.examples.benchmarks.Report} times them.
 *
 * <p>What users have is measured likewise: {@link dev.pvi.examples.benchmarks.BundledPartner},
 * {@link dev.pvi.examples.benchmarks.Statement} and {@link
 * dev.pvi.examples.benchmarks.PartnerBatch} by the bundled books, next to code that is written for
 * one release.
 */
@NullMarked
package dev.pvi.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
