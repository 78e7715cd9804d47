package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.ScoreCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The credits of one partner towards all targets, counted in one pass over the certifications that
 * persons hold. Of two of one kind the one of a linked account counts; an unlinked one still is
 * what another requires. Mutable while it counts, for one thread.
 */
final class CreditCount {

  private final Credits credits;
  private final int words;
  private final String[] holders;
  private final long[] linked;
  private final long[] held;
  private final int[] slots;
  private final boolean areLongs;
  private final long[] sums;
  private final int[] counts;
  private final int[] persons;
  private final boolean[] hasUnlinked;
  private int people;

  private CreditCount(Credits credits, int credentials) {
    this.credits = credits;
    words = credits.words();
    holders = new String[credentials];
    linked = new long[credentials * words];
    held = new long[credentials * words];
    slots = new int[2 * Integer.highestOneBit(Math.max(1, credentials))];
    areLongs = credits.areLongs(credentials);
    sums = new long[credits.targets()];
    counts = new int[sums.length];
    persons = new int[sums.length];
    hasUnlinked = new boolean[sums.length];
  }

  /**
   * Counts what the persons of a partner hold.
   *
   * @param findings receives what counts for nothing
   * @return null if the snapshot says nothing of certifications
   */
  static @Nullable CreditCount of(Credits credits, PartnerSnapshot partner, Findings findings) {
    if (partner.credentials().isEmpty()) {
      return null;
    }
    List<Credential> all = partner.credentials().get();
    CreditCount count = new CreditCount(credits, all.size());
    boolean allCount = count.collect(all, partner.asOf());
    allCount &= count.sum();
    if (!allCount) {
      credits.report(partner, count, findings);
    }
    return count;
  }

  /** Notes who holds what; returns whether all of it is known and valid. */
  private boolean collect(List<Credential> all, LocalDate asOf) {
    boolean allValid = true;
    for (int i = 0; i < all.size(); i++) {
      Credential one = all.get(i);
      Integer position = credits.position(one.certification());
      if (position == null || !one.validOn(asOf)) {
        allValid = false;
        continue;
      }
      int from = person(one.holder(), true) * words;
      Credits.set(held, from, position);
      if (one.linked()) {
        Credits.set(linked, from, position);
      }
    }
    return allValid;
  }

  /** Returns the number of a person; −1 if it is not known and must not be added. */
  private int person(String holder, boolean add) {
    int mask = slots.length - 1;
    int hash = holder.hashCode();
    int slot = (hash ^ hash >>> 16) & mask;
    while (slots[slot] != 0) {
      int person = slots[slot] - 1;
      if (holders[person].equals(holder)) {
        return person;
      }
      slot = slot + 1 & mask;
    }
    if (!add) {
      return -1;
    }
    holders[people] = holder;
    slots[slot] = ++people;
    return people - 1;
  }

  /** Whether a person holds a certification that is valid, linked or not. */
  boolean holds(String holder, int certification) {
    int person = person(holder, false);
    return person >= 0 && Credits.isSet(held, person * words, certification);
  }

  /** Sums credits; returns whether nothing is held without what it requires. */
  private boolean sum() {
    boolean allComplete = true;
    int[] last = new int[sums.length];
    for (int person = 0; person < people; person++) {
      for (int word = 0; word < words; word++) {
        long bits = held[person * words + word];
        while (bits != 0) {
          int certification = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
          bits &= bits - 1;
          if (!credits.isComplete(certification, held, person * words)) {
            allComplete = false;
          } else if (Credits.isSet(linked, person * words, certification)) {
            for (Credits.Worth worth : credits.worth(certification)) {
              int target = worth.target();
              sums[target] += worth.units();
              counts[target]++;
              if (last[target] != person + 1) {
                last[target] = person + 1;
                persons[target]++;
              }
            }
          } else {
            for (Credits.Worth worth : credits.worth(certification)) {
              hasUnlinked[worth.target()] = true;
            }
          }
        }
      }
    }
    return allComplete;
  }

  /**
   * Credits as a reading.
   *
   * @param reading the credits
   * @param reasons how they came together, and what linking accounts would add
   */
  record Counted(Reading reading, List<Reason> reasons) {}

  /** Returns the credits towards a target. */
  Counted counted(int target) {
    BigDecimal sum = sum(target);
    return new Counted(Reading.of(sum), reasons(target, sum));
  }

  private BigDecimal sum(int target) {
    if (areLongs) {
      return credits.decimal(sums[target]);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int person = 0; person < people; person++) {
      sum = sum.add(ofPerson(person, target, true, new StringJoiner("")));
    }
    return Figures.normal(sum);
  }

  private List<Reason> reasons(int target, BigDecimal credited) {
    Reason sum =
        Reason.of(
            ScoreCode.CREDITS,
            "credits",
            credited,
            "count",
            counts[target],
            "holders",
            persons[target]);
    if (!hasUnlinked[target]) {
      return ImmutableList.of(sum);
    }
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(sum);
    for (int person : unlinkedByName()) {
      StringJoiner names = new StringJoiner(", ");
      BigDecimal forNothing = ofPerson(person, target, false, names);
      if (names.length() > 0) {
        reasons.add(
            Reason.of(
                ScoreCode.UNLINKED,
                "credits",
                forNothing,
                "holder",
                holders[person],
                "certification",
                names.toString()));
      }
    }
    return reasons.build();
  }

  /** Returns the persons who hold anything without a linked account, by name. */
  private int[] unlinkedByName() {
    int[] sorted = new int[people];
    int size = 0;
    for (int person = 0; person < people; person++) {
      if (holdsUnlinked(person)) {
        int at = size++;
        while (at > 0 && holders[sorted[at - 1]].compareTo(holders[person]) > 0) {
          sorted[at] = sorted[--at];
        }
        sorted[at] = person;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private boolean holdsUnlinked(int person) {
    for (int word = person * words; word < (person + 1) * words; word++) {
      if ((held[word] & ~linked[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Sums what a person holds towards a target, either with a linked account or without. */
  private BigDecimal ofPerson(int person, int target, boolean ofLinked, StringJoiner names) {
    BigDecimal sum = BigDecimal.ZERO;
    int from = person * words;
    for (int word = 0; word < words; word++) {
      long bits = held[from + word] & (ofLinked ? linked[from + word] : ~linked[from + word]);
      for (; bits != 0; bits &= bits - 1) {
        int certification = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
        if (credits.isComplete(certification, held, from)) {
          for (Credits.Worth worth : credits.worth(certification)) {
            if (worth.target() == target) {
              sum = sum.add(worth.credits());
              names.add(credits.name(certification));
            }
          }
        }
      }
    }
    return sum;
  }

  @Override
  public String toString() {
    return people + " persons, credits " + Arrays.toString(sums);
  }
}
