package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.ScoreCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credits of one partner towards all targets, counted in one pass over the certifications that
 * persons hold. Of two of one kind the one of a linked account counts; an unlinked one still is
 * what another requires. Mutable while it counts, for one thread.
 */
final class CreditCount {

  /** Room for so many persons to begin with. */
  private static final int FEW = 8;

  private final Credits credits;
  private final int words;
  private String[] holders = new String[FEW];
  private long[] linked;
  private long[] held;
  private int[] slots = new int[2 * FEW];

  /** The bit of each credential in {@link #held}; −1 where it is not known or not valid. */
  private final int[] bits;

  private final boolean areLongs;
  private final long[] sums;
  private final int[] counts;
  private final int[] persons;
  private final boolean[] hasUnlinked;
  private int people;
  private int @Nullable [] unlinkedByName;

  private CreditCount(Credits credits, int credentials) {
    this.credits = credits;
    words = credits.words();
    linked = new long[FEW * words];
    held = new long[FEW * words];
    bits = new int[credentials];
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
        bits[i] = -1;
        continue;
      }
      int from = person(one.holder()) * words;
      bits[i] = from * Long.SIZE + position;
      Credits.set(held, from, position);
      if (one.linked()) {
        Credits.set(linked, from, position);
      }
    }
    return allValid;
  }

  /** Returns the number of a person, who is added if not known. */
  private int person(String holder) {
    int slot = slot(holder);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (people == holders.length) {
      makeRoom();
      slot = slot(holder);
    }
    holders[people] = holder;
    slots[slot] = ++people;
    return people - 1;
  }

  /** Returns the slot of a person, or the free one for it; at most half of them are taken. */
  private int slot(String holder) {
    int mask = slots.length - 1;
    int hash = holder.hashCode();
    int slot = (hash ^ hash >>> 16) & mask;
    while (slots[slot] != 0 && !holders[slots[slot] - 1].equals(holder)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void makeRoom() {
    int room = 2 * people;
    holders = Arrays.copyOf(holders, room);
    linked = Arrays.copyOf(linked, room * words);
    held = Arrays.copyOf(held, room * words);
    slots = new int[2 * room];
    for (int person = 0; person < people; person++) {
      slots[slot(holders[person])] = person + 1;
    }
  }

  /** Whether a credential is known and valid, and its holder has all that it requires. */
  boolean isComplete(int credential) {
    int bit = bits[credential];
    return bit >= 0 && credits.isComplete(bit - from(bit) * Long.SIZE, held, from(bit));
  }

  /** Whether the holder of a valid credential has a certification, linked or not. */
  boolean holderHas(int credential, int certification) {
    return Credits.isSet(held, from(bits[credential]), certification);
  }

  /** Returns where the words of the person begin that a bit belongs to. */
  private int from(int bit) {
    int word = bit / Long.SIZE;
    return word - word % words;
  }

  /** Sums credits; returns whether nothing is held without what it requires. */
  private boolean sum() {
    boolean allComplete = true;
    int[] last = new int[sums.length];
    for (int person = 0; person < people; person++) {
      for (int word = 0; word < words; word++) {
        long left = held[person * words + word];
        while (left != 0) {
          int certification = word * Long.SIZE + Long.numberOfTrailingZeros(left);
          left &= left - 1;
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

  /** Returns the credits towards a target as a reading. */
  Reading reading(int target) {
    return Reading.of(sum(target));
  }

  private BigDecimal sum(int target) {
    return areLongs ? credits.decimal(sums[target]) : sumOfAll(target);
  }

  private BigDecimal sumOfAll(int target) {
    List<Integer> all = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      all.addAll(held(person, target, true));
    }
    return credits.sum(all, target);
  }

  /** Returns how the credits towards a target came together, and what linking would add. */
  List<Reason> reasons(int target) {
    Reason sum =
        Reason.of(
            ScoreCode.CREDITS,
            "credits",
            sum(target),
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
      List<Integer> forNothing = held(person, target, false);
      if (!forNothing.isEmpty()) {
        reasons.add(
            Reason.of(
                ScoreCode.UNLINKED,
                "credits",
                credits.sum(forNothing, target),
                "holder",
                holders[person],
                "certification",
                credits.names(forNothing)));
      }
    }
    return reasons.build();
  }

  /** Returns the persons who hold anything without a linked account, by name. */
  private int[] unlinkedByName() {
    int @Nullable [] known = unlinkedByName;
    if (known == null) {
      known = sortUnlinked();
      unlinkedByName = known;
    }
    return known;
  }

  private int[] sortUnlinked() {
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
    for (int word = 0; word < words; word++) {
      if (unlinked(person, word) != 0) {
        return true;
      }
    }
    return false;
  }

  private long unlinked(int person, int word) {
    return held[person * words + word] & ~linked[person * words + word];
  }

  /**
   * Returns the certifications towards a target that a person holds with all that they require,
   * either those of a linked account or the others.
   */
  private List<Integer> held(int person, int target, boolean ofLinked) {
    List<Integer> all = new ArrayList<>();
    int from = person * words;
    long[] towards = credits.towards(target);
    for (int word = 0; word < words; word++) {
      long left = towards[word] & (ofLinked ? linked[from + word] : unlinked(person, word));
      for (; left != 0; left &= left - 1) {
        int certification = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (credits.isComplete(certification, held, from)) {
          all.add(certification);
        }
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return people + " persons, credits " + Arrays.toString(sums);
  }
}
