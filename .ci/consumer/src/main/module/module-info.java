/** A host that is a module. */
module consumer {
  requires dev.pvi.core;
  requires dev.pvi.cpi;

  exports consumer;
}
