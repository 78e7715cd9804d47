package dev.pvi.cpi.statement;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Kind;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Which events are totalled together: those for which some attributes have the same values, such as
 * {@code portfolio} is {@code networking}. Without any, all events of the rule.
 *
 * @param values the values, by attribute
 */
public record PotKey(SortedMap<String, String> values) implements Comparable<PotKey> {

  /** The pot of all events of a rule. */
  public static final PotKey WHOLE = new PotKey(ImmutableSortedMap.of());

  static final Kind<PotKey> KIND = Kind.mapOf(Kind.text()).as(PotKey::new, PotKey::values);

  /** Checks that nothing changes afterwards. */
  public PotKey {
    values = ImmutableSortedMap.copyOfSorted(values);
  }

  @Override
  public int compareTo(PotKey other) {
    Iterator<Map.Entry<String, String>> theirs = other.values.entrySet().iterator();
    for (Map.Entry<String, String> ours : values.entrySet()) {
      if (!theirs.hasNext()) {
        return 1;
      }
      Map.Entry<String, String> their = theirs.next();
      int order = ours.getKey().compareTo(their.getKey());
      order = order == 0 ? ours.getValue().compareTo(their.getValue()) : order;
      if (order != 0) {
        return order;
      }
    }
    return theirs.hasNext() ? -1 : 0;
  }

  /** Returns the values in words; empty for all events of the rule. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .collect(Collectors.joining(", "));
  }
}
