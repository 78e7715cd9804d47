/**
 * Computes partner incentives from scores and dated events by books that are data, and explains
 * every cent.
 */
module dev.pvi.cpi {
  requires com.google.common;
  requires transitive dev.pvi.core;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports dev.pvi.cpi;
  exports dev.pvi.cpi.earning;
  exports dev.pvi.cpi.incentive;
  exports dev.pvi.cpi.statement;
}
