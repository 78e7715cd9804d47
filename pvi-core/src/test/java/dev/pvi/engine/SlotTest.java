package dev.pvi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.partner.MetricId;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A slot takes the readings of its metric, however their texts came to be. */
class SlotTest {

  private final Slot slot = new Slot(metric(), 2).and(0);

  /** An id whose text is an object of its own. */
  private static MetricId metric() {
    return MetricId.of(String.valueOf(new char[] {'m', '1'}));
  }

  @Test
  void idIsKeptAsItIsStatedFirst() {
    MetricId first = metric();

    assertThat(slot.is(MetricId.of("m2"))).isFalse();
    assertThat(slot.is(first)).isTrue();
    assertThat(slot.is(metric())).isTrue();
    assertThat(slot.is(MetricId.of("m2"))).isFalse();
    assertThat(slot.id()).isSameAs(first);
  }

  @Test
  void readingIsPutWhereverTheMetricStands() {
    MetricReading stated =
        new MetricReading(Portfolio.of("p"), metric(), Reading.of(BigDecimal.ONE));
    MetricReading[] slots = new MetricReading[3];

    slot.put(stated, slots);

    assertThat(slots).containsExactly(stated, null, stated);
    assertThat(slot.first()).isEqualTo(2);
  }
}
