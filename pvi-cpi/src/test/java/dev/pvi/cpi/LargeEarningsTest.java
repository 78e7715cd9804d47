package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.build.SmallHeap;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.explain.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Earnings of 16 MiB, a quarter of what 256 MB must take, read and held in 64 MiB of memory. */
class LargeEarningsTest {

  private static final int MEBIBYTES = 64;
  private static final int EVENTS = 80_000;

  @Test
  void eventsNeedTheMemoryOfWhatIsHeld() throws IOException {
    assertThat(SmallHeap.run(LargeEarningsTest.class, MEBIBYTES).lines())
        .containsExactly("80000 events", "the record cannot be used: 80,000 findings");
  }

  /** Runs in the JVM that has little memory. */
  public static void main(String[] args) {
    System.out.println(Earnings.DOCUMENT.parse("x", text("USD")).events().size() + " events");
    try {
      Earnings.DOCUMENT.parse("x", text("usd"));
    } catch (InvalidRecordException e) {
      System.out.println(e.getMessage().lines().findFirst().orElseThrow());
    }
  }

  private static InputStream text(String currency) {
    return SmallHeap.text(
        "{\"format\":\"pvi-earnings/1\",\"partner\":\"p\",\"from\":\"2026-01-01\","
            + "\"through\":\"2026-12-31\",\"currency\":\"USD\",\"events\":[",
        EVENTS,
        i -> (i == 0 ? "" : ",\n") + event(i, currency),
        "]}");
  }

  private static String event(int i, String currency) {
    return "{\"type\":\"booking\",\"id\":\"deal-"
        + (10_000_000 + i)
        + "\",\"date\":\"2026-03-1"
        + i % 10
        + "\",\"portfolio\":\"networking\",\"value\":{\"amount\":"
        + i
        + ".25,\"currency\":\""
        + currency
        + "\"},\"facts\":{\"offer\":\"subscription\",\"region\":\"emea\"}}";
  }
}
