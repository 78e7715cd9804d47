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

  private final Credits credits;
  private final int words;
  private final Holders holders;

  /**
   * Of each credential the words of its person, in bits, and its position; −1 where it is not known
   * or not valid.
   */
  private final int[] bits;

  private final boolean areLongs;
  private final long[] sums;
  private final int[] counts;
  private final int[] persons;
  private final boolean[] hasUnlinked;

  private CreditCount(Credits credits, int credentials) {
    this.credits = credits;
    words = credits.words();
    holders = new Holders(credits);
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
      new CreditReport(credits, partner, count, findings).run();
    }
    return count;
  }

  /** Notes who holds what; returns whether all of it is known, valid and stated once. */
  private boolean collect(List<Credential> all, LocalDate asOf) {
    boolean allValid = true;
    for (int i = 0; i < all.size(); i++) {
      Credential one = all.get(i);
      Integer position = credits.position(one.certification());
      if (position == null || !one.validOn(asOf)) {
        allValid = false;
        bits[i] = -1;
      } else {
        bits[i] = holders.add(one.holder(), position, one.linked()) * Long.SIZE + position;
      }
    }
    return allValid && !holders.hasRepeated();
  }

  /** Whether a credential is known and valid, and its holder has all that it requires. */
  boolean isComplete(int credential) {
    int bit = bits[credential];
    return bit >= 0 && holders.isComplete(bit - from(bit) * Long.SIZE, from(bit));
  }

  /** Whether a credential counts, though something that it requires is of an unlinked account. */
  boolean restsOnUnlinked(int credential) {
    int bit = bits[credential];
    int person = from(bit) / words;
    int certification = bit - from(bit) * Long.SIZE;
    return holders.isLinked(person, certification)
        && !holders.isLinkedThroughout(certification, from(bit));
  }

  /** Whether the holder of a valid credential has a certification of a linked account. */
  boolean holderHasLinked(int credential, int certification) {
    return holders.isLinked(from(bits[credential]) / words, certification);
  }

  /** Returns a number that tells holder and certification of a valid credential from others. */
  int holding(int credential) {
    return bits[credential];
  }

  /** Whether the holder of a valid credential has a certification, linked or not. */
  boolean holderHas(int credential, int certification) {
    return holders.holds(from(bits[credential]), certification);
  }

  /** Returns where the words of the person begin that a bit belongs to. */
  private int from(int bit) {
    int word = bit / Long.SIZE;
    return word - word % words;
  }

  /** Sums credits; returns whether nothing is held without what it requires, of linked accounts. */
  private boolean sum() {
    boolean allComplete = true;
    int[] last = new int[sums.length];
    int people = holders.size();
    for (int person = 0; person < people; person++) {
      for (int word = 0; word < words; word++) {
        long left = holders.held(person, word);
        while (left != 0) {
          int certification = word * Long.SIZE + Long.numberOfTrailingZeros(left);
          left &= left - 1;
          if (!holders.isComplete(certification, person * words)) {
            allComplete = false;
          } else if (holders.isLinked(person, certification)) {
            allComplete &= holders.isLinkedThroughout(certification, person * words);
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

  /** Returns who holds what. */
  Holders holders() {
    return holders;
  }

  /** Whether any certification counts towards a target. */
  boolean counts(int target) {
    return counts[target] > 0;
  }

  /** Returns the credits towards a target, or the persons who have any, as a reading. */
  Reading reading(int target) {
    return Reading.of(
        credits.countsPersons(target) ? BigDecimal.valueOf(persons[target]) : sum(target));
  }

  private BigDecimal sum(int target) {
    return areLongs ? credits.decimal(sums[target]) : sumOfAll(target);
  }

  private BigDecimal sumOfAll(int target) {
    List<Integer> all = new ArrayList<>();
    for (int person = 0; person < holders.size(); person++) {
      all.addAll(holders.held(person, credits.towards(target), true));
    }
    return credits.sum(all, target);
  }

  /** Returns how the credits towards a target came together, and what linking would add. */
  List<Reason> reasons(int target) {
    Reason sum = credits.countsPersons(target) ? ofPersons(target) : ofCredits(target);
    if (!hasUnlinked[target]) {
      return ImmutableList.of(sum);
    }
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(sum);
    for (int person : holders.unlinkedByName()) {
      List<Integer> forNothing = holders.held(person, credits.towards(target), false);
      if (!forNothing.isEmpty() && wouldCount(person, target)) {
        reasons.add(
            Reason.of(
                ScoreCode.UNLINKED,
                "credits",
                credits.countsPersons(target) ? BigDecimal.ONE : credits.sum(forNothing, target),
                "holder",
                holders.name(person),
                "certification",
                credits.names(forNothing)));
      }
    }
    return reasons.build();
  }

  private Reason ofCredits(int target) {
    return Reason.of(
        ScoreCode.CREDITS,
        "credits",
        sum(target),
        "count",
        counts[target],
        "holders",
        persons[target]);
  }

  private Reason ofPersons(int target) {
    return Reason.of(ScoreCode.PERSONS, "persons", persons[target], "count", counts[target]);
  }

  /** A person who counts already counts no more for another account that is linked. */
  private boolean wouldCount(int person, int target) {
    return !credits.countsPersons(target)
        || holders.held(person, credits.towards(target), true).isEmpty();
  }

  @Override
  public String toString() {
    return holders.size() + " persons, credits " + Arrays.toString(sums);
  }
}
