/**
 * Where to start: {@link dev.pvi.RuleBooks} has the books and says what is wrong or suspicious in
 * one, {@link dev.pvi.PviScorer} scores a partner by one, or many in a {@link dev.pvi.Batch},
 * {@link dev.pvi.PreparedCard} scores changing readings and columns, {@link dev.pvi.PviModule} lets
 * a host's own JSON mapper read and write snapshots and scores. Imports everything else of the
 * library.
 */
@NullMarked
package dev.pvi;

import org.jspecify.annotations.NullMarked;
