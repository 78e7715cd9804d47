/**
 * Scores partners by rules that are data, and explains every point.
 *
 * <p>A rule book is read and checked once, bound once to a thread-safe scorer, and run for as many
 * partner snapshots as there are.
 */
module dev.pvi.core {
  requires com.google.common;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive org.joda.money;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports dev.pvi;
  exports dev.pvi.book;
  exports dev.pvi.explain;
  exports dev.pvi.form;
  exports dev.pvi.formula;
  exports dev.pvi.partner;
  exports dev.pvi.rule;
  exports dev.pvi.rulebook;
  exports dev.pvi.score;
  exports dev.pvi.tally;
  exports dev.pvi.time;
}
