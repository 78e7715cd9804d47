/**
 * How a book becomes a scorer: binding, and the kernel that computes index and explanation in one
 * pass. Not exported; {@code dev.pvi.PviScorer} is the door. Imports {@code dev.pvi.score} and what
 * lies below it.
 */
@NullMarked
package dev.pvi.engine;

import org.jspecify.annotations.NullMarked;
