package dev.pvi.tally;

/**
 * Rows that become one number: exact, and the same in whatever order and parts they come. Mutable,
 * for one thread; threads tally parts of the rows, which are then merged.
 *
 * <pre>{@code
 * Tally<Booking> tally = plan.start(bookings, span);
 * tally.add(first, 1);
 * tally.add(second, 1);
 * tally.add(first, -1);   // as if it had never been added
 * Derived value = tally.value();
 * }</pre>
 *
 * @param <R> what a row is
 */
public interface Tally<R> {

  /**
   * Adds a row, or takes it back.
   *
   * @param times how often it is added: 1, or −1 to take back one that was added, here or in a
   *     tally that is merged with this one
   * @throws IllegalArgumentException if a number of the row has too many digits, see {@link
   *     dev.pvi.explain.Figures#admits}; the tally is then as it was
   */
  void add(R row, int times);

  /**
   * Adds all that another tally holds, which stays as it is.
   *
   * @throws IllegalArgumentException if the other was not started by an equal plan or, where the
   *     plan tells periods apart, not for the same ones
   */
  void merge(Tally<R> other);

  /** Returns the number that the rows become so far, or why there is none. */
  Derived value();
}
