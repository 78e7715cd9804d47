package dev.pvi.tally;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Set;

/**
 * A derivation with its parameters: how rows of any number become one. Immutable, safe for many
 * threads; two plans are equal that derive the same.
 *
 * @param <R> what a row is
 */
public interface Plan<R> {

  /**
   * Returns a tally without rows.
   *
   * @param rows how it looks at rows
   * @param span for which days the number is derived
   */
  Tally<R> start(Rows<R> rows, Span span);

  /**
   * Returns the first day of the rows that the plan needs; who has the rows adds those from this
   * day through the last of the span. That is the first day of the span, unless the plan compares
   * with what came before it.
   */
  default LocalDate since(Span span) {
    return span.from();
  }

  /** Returns the names of the facts that the plan looks at. */
  default Set<String> attributes() {
    return ImmutableSet.of();
  }
}
