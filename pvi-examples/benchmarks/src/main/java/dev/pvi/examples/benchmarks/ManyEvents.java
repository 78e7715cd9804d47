package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.RebateTally;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.ScoreHistory;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

/**
 * Sums a million events by the bundled incentives, of which no line is kept: how long each takes on
 * a processor, and how much memory is left used. Events are made a thousand at a time, which is not
 * timed.
 */
public final class ManyEvents {

  /** What is printed of a stream whose milestones state no use case, and of one where they do. */
  static final List<String> STREAMS = List.of("stages", "use-cases");

  /** What it runs with: a million events would take some 400 MB. */
  static final List<String> JVM = List.of("-Xmx64m", "-XX:+UseSerialGC");

  private static final int EVENTS = 1_000_000;
  private static final int FEW = 20_000;
  private static final int BLOCK = 1_000;

  private ManyEvents() {}

  /**
   * Prints the time per event on a processor, the used kilobytes after a few events and after all,
   * and how many lines the statement has.
   *
   * @param args the stream
   */
  public static void main(String[] args) {
    PartnerSnapshot partner = Partners.named(Partners.B).get(0);
    RebateTally tally =
        Bundled.calculator()
            .tally(
                ScoreHistory.always(Statement.score(partner)), Deals.with(partner.id(), List.of()));
    EventStream stream = new EventStream(args[0].equals(STREAMS.get(1)));
    long nanoseconds = 0;
    long few = 0;
    for (int done = 0; done < EVENTS; done += BLOCK) {
      nanoseconds += block(stream, tally);
      if (done + BLOCK == FEW) {
        few = usedKilobytes();
      }
    }
    long all = usedKilobytes();
    RebateStatement statement = tally.statement();
    int lines =
        statement.rules().stream()
            .mapToInt(rule -> rule.lines().size() + rule.excluded().size())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %d | %,d | %,d | %d |%n",
        args[0],
        EVENTS,
        nanoseconds / EVENTS,
        few,
        all,
        lines + statement.outside().size());
  }

  private static long block(EventStream stream, RebateTally tally) {
    Event[] events = new Event[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      events[i] = stream.next();
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (Event event : events) {
      tally.add(event);
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static long usedKilobytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
  }
}
