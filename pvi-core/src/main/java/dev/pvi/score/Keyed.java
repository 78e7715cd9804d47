package dev.pvi.score;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values that a file states once, each under a key; equal values have one key. */
final class Keyed<V> {

  private final SortedMap<String, V> values = new TreeMap<>();
  private final Map<V, String> keys = new HashMap<>();

  /** Returns the key of a value: the one that is wished for, unless another value has it. */
  String key(V value, String wish) {
    String known = keys.get(value);
    if (known != null) {
      return known;
    }
    String key = wish;
    for (int next = 2; values.containsKey(key); next++) {
      key = wish + "-" + next;
    }
    values.put(key, value);
    keys.put(value, key);
    return key;
  }

  /** Returns the values by key. */
  SortedMap<String, V> values() {
    return values;
  }
}
