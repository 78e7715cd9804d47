/**
 * What a program says: scorecards per portfolio, metrics, tables, modifiers, the ladder of
 * standings and the benefits beside it, read from a book and checked as a whole. A {@link
 * dev.pvi.rulebook.RuleBook} is a definition, not an executable: {@code dev.pvi.PviScorer} binds
 * it. Its parts are made by reading only; a book that differs is a layer, not an object. Imports
 * {@code dev.pvi.rule} and what lies below it.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true,
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.rulebook;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
