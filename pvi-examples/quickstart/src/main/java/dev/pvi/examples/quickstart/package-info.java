/**
 * The shortest whole use of the library: {@link dev.pvi.examples.quickstart.Quickstart} scores two
 * partners and computes their incentive; {@link dev.pvi.examples.quickstart.QuoteTurnaround} is a
 * scoring rule of the house.
 */
package dev.pvi.examples.quickstart;
