package dev.pvi.cpi.earning;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An event as a rule counts it. What reverses another event is counted with the facts of that one
 * and taken back; a credit note is taken back as well.
 *
 * @param event the event with the facts that count
 * @param date the date on which it counts, its own
 * @param judgedOn the date by which it is judged: its own, or that of the event that it reverses
 * @param takenBack whether what it states counts as less than 0
 * @param counts how often it counts where events are counted: once; −1 times, where it takes all of
 *     another event back; not at all, where it takes back a part of one
 */
public record Counted(
    Event event, LocalDate date, LocalDate judgedOn, boolean takenBack, int counts) {

  /** Checks that nothing is null. */
  public Counted {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(judgedOn, "judgedOn");
  }
}
