/**
 * How a reading becomes an index. A {@link dev.pvi.rule.ScoringRule} has a type, by which a book
 * names it, a form for its parameters, and a bound rule that answers; the set of rules is a value
 * that is passed in. Write your own: implement {@link dev.pvi.rule.ScoringRule}, add it with {@link
 * dev.pvi.rule.ScoringRules#with}. The standard rules have no privilege that yours lacks. Imports
 * {@code dev.pvi.partner} and what lies below it.
 */
@NullMarked
package dev.pvi.rule;

import org.jspecify.annotations.NullMarked;
