/**
 * What a rule is, since when, and who says so. A {@link dev.pvi.book.BookTree} is a document as an
 * immutable tree of figures, each of which knows where it stands and what it rests on; a {@link
 * dev.pvi.book.Form} declares the fields of an object once, and from that one declaration come
 * strict reading with all problems at once, the JSON Schema, and the writing of what is written:
 * snapshots and results. Rule books, incentive books, snapshots, results and the parameters of a
 * user's own rule are all read this way. Imports {@code dev.pvi.explain}; the doors are {@link
 * dev.pvi.book.Form} and {@link dev.pvi.book.Releases}.
 */
@NullMarked
package dev.pvi.book;

import org.jspecify.annotations.NullMarked;
