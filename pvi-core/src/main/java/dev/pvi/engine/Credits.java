package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Certification;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What certifications are worth, laid out for counting: a certification is a bit, what it requires
 * a set of bits, and each metric towards which any counts is a <i>target</i>.
 *
 * <p>A certification counts once per person, while it is valid, if the person's account is linked
 * and the person holds what it requires.
 */
final class Credits {

  /** A million certifications of so many units each still are a long. */
  private static final long MOST_UNITS = 1_000_000_000_000L;

  private static final int MOST_CREDENTIALS = 1_000_000;

  /** Credits of fewer units are made once. */
  private static final int USUAL = 1024;

  private final List<Certification> certifications;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<Target, Integer> targets = new HashMap<>();
  private final int words;
  private final int[] required;
  private final long[][] requiredBits;
  private final Worth[][] worth;

  /** Per target the certifications that count towards it. */
  private final long[][] towards;

  private final boolean[] countsPersons;
  private final int digits;
  private final boolean areLongs;

  /** Credits as decimals by their units, made when first asked for; any thread's will do. */
  private final @Nullable BigDecimal[] usual = new BigDecimal[USUAL];

  /** A metric of a portfolio. */
  private record Target(Portfolio portfolio, MetricId metric) {}

  /**
   * What a certification adds to a target.
   *
   * @param target the target
   * @param credits the credits
   * @param units the same in units of 10^-{@link #digits}; {@link Tens#NONE} if that is no long
   */
  record Worth(int target, BigDecimal credits, long units) {}

  /**
   * Lays out certifications.
   *
   * @param byPersons the metrics of which the reading is a number of persons
   */
  Credits(
      List<Certification> certifications, List<Scorecard> cards, Collection<MetricId> byPersons) {
    this.certifications = certifications;
    for (int i = 0; i < certifications.size(); i++) {
      positions.put(certifications.get(i).id(), i);
    }
    for (Scorecard card : cards) {
      for (Scorecard.Category category : card.categories()) {
        for (Scorecard.WeightedMetric metric : category.metrics()) {
          if (certifications.stream()
              .anyMatch(one -> one.credits(card.portfolio(), metric.metric()).isPresent())) {
            targets.putIfAbsent(new Target(card.portfolio(), metric.metric()), targets.size());
          }
        }
      }
    }
    countsPersons = new boolean[targets.size()];
    targets.forEach((target, at) -> countsPersons[at] = byPersons.contains(target.metric()));
    int most = 0;
    for (Certification one : certifications) {
      for (BigDecimal credits : one.counts().values()) {
        most = Math.max(most, credits.scale());
      }
    }
    digits = most;
    words = (certifications.size() + Long.SIZE - 1) / Long.SIZE;
    required = new int[certifications.size()];
    requiredBits = new long[certifications.size()][];
    worth = new Worth[certifications.size()][];
    boolean longs = true;
    for (int i = 0; i < worth.length; i++) {
      required[i] =
          certifications.get(i).requires().map(id -> positions.getOrDefault(id, -1)).orElse(-1);
      worth[i] = worth(certifications.get(i));
      for (Worth one : worth[i]) {
        longs &= one.units() != Tens.NONE;
      }
    }
    for (int i = 0; i < worth.length; i++) {
      requiredBits[i] = new long[words];
      for (int next = required[i]; next >= 0 && !isSet(requiredBits[i], 0, next); ) {
        set(requiredBits[i], 0, next);
        next = required[next];
      }
    }
    areLongs = longs;
    towards = new long[targets.size()][words];
    for (int i = 0; i < worth.length; i++) {
      for (Worth one : worth[i]) {
        set(towards[one.target()], 0, i);
      }
    }
  }

  private Worth[] worth(Certification certification) {
    List<Worth> all = new ArrayList<>();
    targets.forEach(
        (target, position) ->
            certification
                .credits(target.portfolio(), target.metric())
                .ifPresent(
                    credits ->
                        all.add(
                            new Worth(
                                position, credits, Tens.scaled(credits, digits, MOST_UNITS)))));
    return all.toArray(new Worth[0]);
  }

  static boolean isSet(long[] bits, int from, int bit) {
    return (bits[from + bit / Long.SIZE] >>> bit & 1) == 1;
  }

  static void set(long[] bits, int from, int bit) {
    bits[from + bit / Long.SIZE] |= 1L << bit;
  }

  /** Returns the target of a metric; −1 if no certification counts towards it there. */
  int target(Portfolio portfolio, MetricId metric) {
    return targets.getOrDefault(new Target(portfolio, metric), -1);
  }

  /** Whether persons are counted towards a target, rather than credits. */
  boolean countsPersons(int target) {
    return countsPersons[target];
  }

  /** Returns how many certifications there are. */
  int size() {
    return certifications.size();
  }

  /** Returns how many targets there are. */
  int targets() {
    return targets.size();
  }

  /** Returns how many longs hold a bit for each certification. */
  int words() {
    return words;
  }

  /** Returns the position of a certification; null if the book does not define it. */
  @Nullable Integer position(String id) {
    return positions.get(id);
  }

  /** Returns the positions of certifications that the book defines. */
  List<Integer> positions(List<String> ids) {
    return ids.stream().map(positions::get).toList();
  }

  /** Returns a bit for each of some certifications that the book defines. */
  long[] bits(List<String> ids) {
    long[] bits = new long[words];
    positions(ids).forEach(position -> set(bits, 0, position));
    return bits;
  }

  /** Whether a person who holds some certifications holds all that one of them requires. */
  boolean isComplete(int certification, long[] held, int from) {
    long[] needed = requiredBits[certification];
    for (int word = 0; word < words; word++) {
      if ((needed[word] & ~held[from + word]) != 0) {
        return false;
      }
    }
    return true;
  }

  Worth[] worth(int certification) {
    return worth[certification];
  }

  /** Returns a bit for each certification that counts towards a target. */
  long[] towards(int target) {
    return towards[target];
  }

  /** Returns what some certifications are worth towards a target. */
  BigDecimal sum(List<Integer> some, int target) {
    BigDecimal sum = BigDecimal.ZERO;
    long units = 0;
    for (int certification : some) {
      for (Worth one : worth[certification]) {
        if (one.target() == target && areLongs(some.size())) {
          units += one.units();
        } else if (one.target() == target) {
          sum = sum.add(one.credits());
        }
      }
    }
    return sum.signum() == 0 ? decimal(units) : Figures.normal(sum);
  }

  /** Returns the names of some certifications, joined when someone reads them. */
  Supplier<String> names(List<Integer> some) {
    String[] names = new String[some.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = name(some.get(i));
    }
    return () -> String.join(", ", names);
  }

  /** Whether every worth is a long, and so is the sum of so many. */
  boolean areLongs(int credentials) {
    return areLongs && credentials <= MOST_CREDENTIALS;
  }

  /** Returns the name of a certification. */
  String name(int certification) {
    return certifications.get(certification).name();
  }

  /** Returns the certification that another requires of the same person; −1 if it needs none. */
  int required(int certification) {
    return required[certification];
  }

  /** Returns the ids of all certifications, sorted. */
  SortedSet<String> ids() {
    return new TreeSet<>(positions.keySet());
  }

  /** Returns credits as a decimal in normal form. */
  BigDecimal decimal(long inUnits) {
    if (inUnits < 0 || inUnits >= usual.length) {
      return Figures.normal(BigDecimal.valueOf(inUnits, digits));
    }
    BigDecimal decimal = usual[(int) inUnits];
    if (decimal == null) {
      decimal = Figures.normal(BigDecimal.valueOf(inUnits, digits));
      usual[(int) inUnits] = decimal;
    }
    return decimal;
  }
}
