/**
 * What both kinds of book share: a {@link dev.pvi.book.Release} says what a book is and since when,
 * {@link dev.pvi.book.Releases} choose the one in force on a date, a {@link
 * dev.pvi.book.BookFormat} reads, layers, lints and verifies one, a {@link dev.pvi.book.BookFolder}
 * holds those of a folder, and every figure says what it rests on. Imports {@code dev.pvi.formula}
 * and what lies below it; the door is {@link dev.pvi.book.Releases}.
 *
 * <h2>Layers</h2>
 *
 * A book that {@code extends} another states only what differs from it:
 *
 * <ul>
 *   <li>Objects are merged field by field, and {@code null} removes a field.
 *   <li>An object of another {@code type} replaces the one below it, as does another condition
 *       ({@code when} with an {@code attribute}, {@code all}, {@code any} or {@code not}).
 *   <li>A list is replaced as a whole. An object in its place changes single elements, each under
 *       its name: {@code "rows": {"from 5": {"value": 6}, "from 9": null}}. A row of bands or tiers
 *       is named by its bounds, a knot by its input ({@code "at 10"}), a level by itself, a cell of
 *       a matrix by its values ({@code "preferred, EMEA"}), a case of a choice by its condition if
 *       that is a single test ({@code "size in S, M"}). A name of no row is a finding with the
 *       names that there are. A case with another condition has no name: its list is stated as a
 *       whole, or its schedule made a table of the book, which has one.
 *   <li>What a layer removes takes along what only spoke of it: a portfolio its place in modifiers
 *       and examples, a metric its credits and readings. What still needs it is refused there, with
 *       the place that removes it. A portfolio that is not scored any more stays known, so that
 *       snapshots may speak of it.
 *   <li>A source that the layer states at its top holds for all figures that it states. An object
 *       of which every number is the layer's rests on the layer's source; one that holds numbers of
 *       both (of a table the limits of its rows as well) rests on the weaker. So a table with one
 *       changed row counts as weak as its other rows.
 *   <li>Layers can be stacked, each over the one below it; of two that were written against one
 *       base, the upper lies over the lower.
 * </ul>
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true,
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.book;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
