/**
 * How anything is written down. A {@link dev.pvi.form.Tree} is a document as an immutable tree of
 * figures, each of which knows where it stands and what it rests on; a {@link dev.pvi.form.Form}
 * declares the fields of an object once, and from that one declaration come strict reading with all
 * problems at once, writing, the JSON Schema and the reference pages. Rule books, incentive books,
 * snapshots, results and the parameters of a user's own rule are all read this way. Imports {@code
 * dev.pvi.explain}; the door is {@link dev.pvi.form.Form}.
 */
@NullMarked
package dev.pvi.form;

import org.jspecify.annotations.NullMarked;
