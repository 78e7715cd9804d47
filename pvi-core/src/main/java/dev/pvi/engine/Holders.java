package dev.pvi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The persons of one partner and what each holds: a bit for each certification of {@link Credits},
 * those of linked accounts apart. Mutable while it is filled, for one thread.
 */
final class Holders {

  /** Room for so many persons to begin with. */
  private static final int FEW = 8;

  private final Credits credits;
  private final int words;
  private String[] names = new String[FEW];
  private long[] linked;
  private long[] held;
  private int[] slots = new int[2 * FEW];
  private int size;
  private boolean hasRepeated;
  private int @Nullable [] unlinkedByName;

  Holders(Credits credits) {
    this.credits = credits;
    words = credits.words();
    linked = new long[FEW * words];
    held = new long[FEW * words];
  }

  /** Returns how many persons there are. */
  int size() {
    return size;
  }

  /** Returns how the snapshot calls a person. */
  String name(int person) {
    return names[person];
  }

  /**
   * Notes that a person holds a certification.
   *
   * @return where the words of the person begin
   */
  int add(String holder, int certification, boolean isLinked) {
    int from = person(holder) * words;
    hasRepeated |= Credits.isSet(held, from, certification);
    Credits.set(held, from, certification);
    if (isLinked) {
      Credits.set(linked, from, certification);
    }
    return from;
  }

  /** Whether a person was noted to hold a certification more than once. */
  boolean hasRepeated() {
    return hasRepeated;
  }

  /** Returns the number of a person, who is added if not known. */
  private int person(String holder) {
    int slot = slot(holder);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == names.length) {
      makeRoom();
      slot = slot(holder);
    }
    names[size] = holder;
    slots[slot] = ++size;
    return size - 1;
  }

  /** Returns the slot of a person, or the free one for it; at most half of them are taken. */
  private int slot(String holder) {
    int mask = slots.length - 1;
    int hash = holder.hashCode();
    int slot = (hash ^ hash >>> 16) & mask;
    while (slots[slot] != 0 && !names[slots[slot] - 1].equals(holder)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void makeRoom() {
    int room = 2 * size;
    names = Arrays.copyOf(names, room);
    linked = Arrays.copyOf(linked, room * words);
    held = Arrays.copyOf(held, room * words);
    slots = new int[2 * room];
    for (int person = 0; person < size; person++) {
      slots[slot(names[person])] = person + 1;
    }
  }

  /** Returns one word of what a person holds, linked or not. */
  long held(int person, int word) {
    return held[person * words + word];
  }

  /** Whether the person whose words begin there has a certification, linked or not. */
  boolean holds(int from, int certification) {
    return Credits.isSet(held, from, certification);
  }

  /** Whether a person has a certification with a linked account. */
  boolean isLinked(int person, int certification) {
    return Credits.isSet(linked, person * words, certification);
  }

  /** Whether the person whose words begin there has all that a certification requires. */
  boolean isComplete(int certification, int from) {
    return credits.isComplete(certification, held, from);
  }

  /** Whether all that a certification requires is of linked accounts, too. */
  boolean isLinkedThroughout(int certification, int from) {
    return credits.isComplete(certification, linked, from);
  }

  /**
   * Returns which of some certifications a person holds with all that they require, either those of
   * a linked account or the others.
   *
   * @param some a bit for each of them
   */
  List<Integer> held(int person, long[] some, boolean ofLinked) {
    List<Integer> all = new ArrayList<>();
    int from = person * words;
    for (int word = 0; word < words; word++) {
      long left = some[word] & (ofLinked ? linked[from + word] : unlinked(person, word));
      for (; left != 0; left &= left - 1) {
        int certification = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (isComplete(certification, from)) {
          all.add(certification);
        }
      }
    }
    return all;
  }

  private long unlinked(int person, int word) {
    return held[person * words + word] & ~linked[person * words + word];
  }

  /** Returns the persons who hold anything without a linked account, by name. */
  int[] unlinkedByName() {
    int @Nullable [] known = unlinkedByName;
    if (known == null) {
      known = sortUnlinked();
      unlinkedByName = known;
    }
    return known;
  }

  private int[] sortUnlinked() {
    int[] sorted = new int[size];
    int found = 0;
    for (int person = 0; person < size; person++) {
      if (holdsUnlinked(person)) {
        int at = found++;
        while (at > 0 && names[sorted[at - 1]].compareTo(names[person]) > 0) {
          sorted[at] = sorted[--at];
        }
        sorted[at] = person;
      }
    }
    return Arrays.copyOf(sorted, found);
  }

  private boolean holdsUnlinked(int person) {
    for (int word = 0; word < words; word++) {
      if (unlinked(person, word) != 0) {
        return true;
      }
    }
    return false;
  }
}
