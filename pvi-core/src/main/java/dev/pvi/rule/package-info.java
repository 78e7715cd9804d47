/**
 * The rules that a book can name. A {@link dev.pvi.rule.Rule} has a type, by which a book names it,
 * a form for its parameters, and makes of them what answers; a {@link dev.pvi.rule.RuleSet} holds
 * some and is a value that is passed in. A {@link dev.pvi.rule.ScoringRule} makes a {@link
 * dev.pvi.formula.Schedule}: how a reading becomes an index. Write your own: implement it, add it
 * with {@link dev.pvi.rule.ScoringRules#with}. The standard rules have no privilege that yours
 * lacks. {@link dev.pvi.rule.NamedTables} are the tables that a book states once and names often.
 * Imports {@code dev.pvi.formula}, {@code dev.pvi.form} and {@code dev.pvi.explain}.
 */
@NullMarked
package dev.pvi.rule;

import org.jspecify.annotations.NullMarked;
