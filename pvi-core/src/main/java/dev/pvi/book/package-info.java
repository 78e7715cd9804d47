/**
 * What both kinds of book share: a {@link dev.pvi.book.Release} says what a book is and since when,
 * {@link dev.pvi.book.Releases} choose the one in force on a date, {@link dev.pvi.book.Layers} lay
 * figures of one's own over those of others, and every figure says what it rests on. Imports {@code
 * dev.pvi.form}; the door is {@link dev.pvi.book.Releases}.
 */
@NullMarked
package dev.pvi.book;

import org.jspecify.annotations.NullMarked;
