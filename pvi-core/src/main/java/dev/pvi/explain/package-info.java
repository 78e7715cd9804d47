/**
 * How results and problems speak: a {@link dev.pvi.explain.Reason} explains an output, a {@link
 * dev.pvi.explain.Finding} judges an input, an {@link dev.pvi.explain.Explanation} is a tree of
 * lines that prints as text, Markdown or JSON. This package imports nothing of the library. Its
 * door is {@link dev.pvi.explain.Explanation}; the two exception families are {@link
 * dev.pvi.explain.BookException} (the rules are wrong) and {@link
 * dev.pvi.explain.InvalidRecordException} (this record is wrong).
 */
@NullMarked
package dev.pvi.explain;

import org.jspecify.annotations.NullMarked;
