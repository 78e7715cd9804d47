package dev.pvi.cpi;

import com.google.common.collect.ImmutableList;
import dev.pvi.cpi.incentive.IncentiveBook;
import java.util.List;

/**
 * A release with its rules bound.
 *
 * @param book the release
 * @param rules its rules, in the order of a statement
 */
record BoundBook(IncentiveBook book, List<BoundRule> rules) {

  static BoundBook of(IncentiveBook book) {
    return new BoundBook(
        book,
        book.rules().stream()
            .map(rule -> new BoundRule(book, rule))
            .collect(ImmutableList.toImmutableList()));
  }
}
