package dev.pvi.formula;

import com.google.common.collect.ImmutableSortedMap;
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

  private Attributes(SortedMap<String, Attribute> before, List<Attribute> more) {
    SortedMap<String, Attribute> all = new TreeMap<>(before);
    for (Attribute attribute : more) {
      all.put(attribute.id(), attribute);
    }
    this.byId = ImmutableSortedMap.copyOfSorted(all);
  }

  /** Returns a set of attributes; of two with one id the later holds. */
  public static Attributes of(List<Attribute> attributes) {
    return new Attributes(ImmutableSortedMap.of(), attributes);
  }

  /** Returns these attributes and others. */
  public Attributes with(List<Attribute> others) {
    return new Attributes(byId, others);
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
