/**
 * What both kinds of book share: a {@link dev.pvi.book.Release} says what a book is and since when,
 * {@link dev.pvi.book.Releases} choose the one in force on a date, a {@link
 * dev.pvi.book.BookFormat} reads, layers, lints and verifies one, and every figure says what it
 * rests on. Imports {@code dev.pvi.formula} and what lies below it; the door is {@link
 * dev.pvi.book.Releases}.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true,
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.book;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
