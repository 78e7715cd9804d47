/**
 * What a program says: scorecards per portfolio, metrics, tables, modifiers and the ladder of
 * standings, read from a book and checked as a whole. A {@link dev.pvi.rulebook.RuleBook} is a
 * definition, not an executable: {@code dev.pvi.PviScorer} binds it. Imports {@code dev.pvi.rule}
 * and what lies below it.
 */
@NullMarked
package dev.pvi.rulebook;

import org.jspecify.annotations.NullMarked;
