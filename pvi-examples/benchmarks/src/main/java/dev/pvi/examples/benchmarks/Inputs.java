package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Readings from 0.00 to 100.00 and amounts, the same for every run. One reading in eight lies
 * exactly on a limit of its metric, where comparisons that are not exact go wrong.
 */
public final class Inputs {

  private static final long SEED = 20260831;
  private static final int HIGHEST_READING = 10_000;
  private static final int HIGHEST_AMOUNT = 100_000_000;
  private static final LocalDate AS_OF = LocalDate.of(2026, 8, 31);

  private final CardSpec card;
  private final int count;
  private final long[] readings;
  private final long[] amounts;
  private PartnerSnapshot[] snapshots = {};

  private Inputs(CardSpec card, int count, long seed) {
    this.card = card;
    this.count = count;
    this.readings = new long[count * card.size()];
    this.amounts = new long[count];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      for (int m = 0; m < card.size(); m++) {
        var limits = card.metrics().get(m).at();
        readings[i * card.size() + m] =
            random.nextInt(8) == 0
                ? limits.get(random.nextInt(limits.size()))
                : random.nextInt(HIGHEST_READING + 1);
      }
      amounts[i] = random.nextInt(HIGHEST_AMOUNT);
    }
  }

  /** Returns the inputs that are timed. */
  public static Inputs of(CardSpec card, int count) {
    return new Inputs(card, count, SEED);
  }

  /** Returns a block of further inputs. */
  public static Inputs block(CardSpec card, int count, int block) {
    return new Inputs(card, count, SEED + 1 + block);
  }

  /** Returns how many there are. */
  public int count() {
    return count;
  }

  /** Returns the readings in hundredths, input by input. */
  public long[] readings() {
    return readings.clone();
  }

  /** Returns the readings in hundredths, one column per metric. */
  public long[][] columns() {
    long[][] columns = new long[card.size()][count];
    for (int i = 0; i < readings.length; i++) {
      columns[i % card.size()][i / card.size()] = readings[i];
    }
    return columns;
  }

  /** Returns the readings as decimals, input by input. */
  public BigDecimal[] decimals() {
    BigDecimal[] decimals = new BigDecimal[readings.length];
    for (int i = 0; i < readings.length; i++) {
      decimals[i] = CardSpec.hundredths(readings[i]);
    }
    return decimals;
  }

  /** Returns the readings as binary fractions, input by input. */
  public double[] doubles() {
    double[] doubles = new double[readings.length];
    for (int i = 0; i < readings.length; i++) {
      doubles[i] = readings[i] / 100.0;
    }
    return doubles;
  }

  /** Returns the amounts in cents. */
  public long[] cents() {
    return amounts.clone();
  }

  /** Returns the amounts. */
  public BigDecimal[] amounts() {
    BigDecimal[] decimals = new BigDecimal[count];
    for (int i = 0; i < count; i++) {
      decimals[i] = CardSpec.hundredths(amounts[i]);
    }
    return decimals;
  }

  /** Returns what an application holds about each partner. */
  public PartnerRecord[] records() {
    BigDecimal[] decimals = decimals();
    PartnerRecord[] records = new PartnerRecord[count];
    for (int i = 0; i < count; i++) {
      BigDecimal[] own = new BigDecimal[card.size()];
      System.arraycopy(decimals, i * card.size(), own, 0, own.length);
      records[i] = new PartnerRecord("partner-" + i, own, CardSpec.hundredths(amounts[i]));
    }
    return records;
  }

  /** Returns the snapshots of all partners, made once. */
  public PartnerSnapshot[] snapshots() {
    if (snapshots.length < count) {
      PartnerSnapshot[] made = new PartnerSnapshot[count];
      PartnerRecord[] records = records();
      for (int i = 0; i < count; i++) {
        made[i] = snapshot(card, records[i]);
      }
      snapshots = made;
    }
    return snapshots.clone();
  }

  /** Returns the snapshot of a partner. */
  public static PartnerSnapshot snapshot(CardSpec card, PartnerRecord partner) {
    PartnerSnapshot.Builder snapshot = PartnerSnapshot.builder().id(partner.id()).asOf(AS_OF);
    for (int m = 0; m < card.size(); m++) {
      snapshot.reading(
          CardSpec.PORTFOLIO, card.metrics().get(m).id(), Reading.of(partner.reading(m)));
    }
    return snapshot.build();
  }
}
