package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.pvi.form.Kind;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The declared attributes of a book, and those that the library itself provides. */
public final class Attributes {

  /** How the attributes of a book are declared. */
  public static final Kind<Attributes> KIND = Kind.keyed(Attribute.FORM).as(Attributes::of);

  private final ImmutableSortedMap<String, Attribute> byId;
  private final boolean isWhole;

  /** All that {@link #with} added. */
  private final List<Attribute> added;

  private Attributes(SortedMap<String, Attribute> byId, List<Attribute> added, boolean isWhole) {
    this.byId = ImmutableSortedMap.copyOfSorted(byId);
    this.added = ImmutableList.copyOf(added);
    this.isWhole = isWhole;
  }

  /** Returns a set of attributes; of two with one id the later holds. */
  public static Attributes of(List<Attribute> attributes) {
    SortedMap<String, Attribute> byId = new TreeMap<>();
    attributes.forEach(attribute -> byId.put(attribute.id(), attribute));
    return new Attributes(byId, List.of(), true);
  }

  /**
   * Returns no attributes, in the place of some that could not be read: whether a name is one of
   * them cannot be said.
   */
  public static Attributes unread() {
    return new Attributes(ImmutableSortedMap.of(), List.of(), false);
  }

  /** Returns whether these are all that are declared, so that another name is unknown. */
  public boolean areWhole() {
    return isWhole;
  }

  /**
   * Returns these attributes and others, which hold where both have an id. Of several others with
   * one id the first is found by it, and each by a value that it admits.
   */
  public Attributes with(List<Attribute> others) {
    SortedMap<String, Attribute> all = new TreeMap<>(byId);
    for (Attribute attribute : Lists.reverse(others)) {
      all.put(attribute.id(), attribute);
    }
    return new Attributes(all, others, isWhole);
  }

  /** Returns the attribute of an id that admits a value; else the one that the id finds. */
  Optional<Attribute> find(String id, Fact value) {
    for (Attribute attribute : added) {
      if (attribute.id().equals(id) && attribute.admits(value)) {
        return Optional.of(attribute);
      }
    }
    return find(id);
  }

  /** Returns an attribute by its id. */
  public Optional<Attribute> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns all of them by id. */
  public List<Attribute> all() {
    return List.copyOf(byId.values());
  }

  /** Returns the ids of all of them. */
  public SortedSet<String> ids() {
    return byId.keySet();
  }

  /** Returns the ids, separated by commas. */
  @Override
  public String toString() {
    return String.join(", ", byId.keySet());
  }
}
