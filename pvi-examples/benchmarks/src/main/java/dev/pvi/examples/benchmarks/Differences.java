package dev.pvi.examples.benchmarks;

/** Where a contender answers something else than what it is compared with. */
final class Differences {

  private final Timed contender;
  private int different;
  private String first = "";

  Differences(Timed contender) {
    this.contender = contender;
  }

  void note(boolean equal, Object actual, Object expected) {
    if (!equal) {
      different++;
      first = first.isEmpty() ? actual + " where " + expected : first;
    }
  }

  Agreement.Line line() {
    return new Agreement.Line(contender.getClass().getSimpleName(), true, different, 0, 0, first);
  }
}
