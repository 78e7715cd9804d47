package dev.pvi.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every combination of the values of some levels and flags, so that a choice can be tried. */
final class Combinations {

  /** Beyond so many nothing is tried. */
  private static final int MOST = 5_000;

  private Combinations() {}

  /** Returns those of all attributes that conditions test; none if one is no level and no flag. */
  static List<Map<String, Fact>> of(List<Condition> conditions) {
    Set<Attribute> attributes = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      condition.addTests(
          test -> {
            attributes.add(((Test) test).attribute());
            ((Test) test).comparisons().forEach(one -> attributes.addAll(one.others()));
          });
    }
    return of(attributes);
  }

  /**
   * Returns those of some attributes; none if one is no level and no flag, or they are too many.
   */
  static List<Map<String, Fact>> of(Set<Attribute> attributes) {
    List<Map<String, Fact>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    for (Attribute attribute : attributes) {
      List<Map<String, Fact>> more = new ArrayList<>();
      for (Map<String, Fact> combination : all) {
        for (Fact value : values(attribute)) {
          Map<String, Fact> extended = new LinkedHashMap<>(combination);
          extended.put(attribute.id(), value);
          more.add(extended);
        }
      }
      all = more;
      if (all.size() > MOST) {
        return new ArrayList<>();
      }
    }
    return all;
  }

  private static List<Fact> values(Attribute attribute) {
    return switch (attribute.type()) {
      case FLAG -> List.of(Fact.of(true), Fact.of(false));
      case LEVEL -> attribute.levels().stream().map(Fact::of).toList();
      default -> List.of();
    };
  }

  static String says(Map<String, Fact> combination) {
    return combination.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
