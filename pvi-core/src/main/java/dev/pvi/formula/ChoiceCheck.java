package dev.pvi.formula;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks choices that depend on levels and flags alone, by trying every combination: each must be
 * answered, and each case must be the answer of at least one.
 */
public final class ChoiceCheck {

  /** Beyond so many combinations nothing is tried. */
  private static final int MOST = 5_000;

  private final Place place;
  private final Findings findings;

  private ChoiceCheck(Place place, Findings findings) {
    this.place = place;
    this.findings = findings;
  }

  /** Adds combinations without an answer and cases that are never reached to the findings. */
  public static void run(Schedule schedule, Place place, Findings findings) {
    new ChoiceCheck(place, findings).check(schedule);
  }

  private void check(Schedule schedule) {
    if (!(schedule instanceof Choice choice)) {
      return;
    }
    choice.cases().forEach(one -> check(one.then()));
    choice.otherwise().ifPresent(this::check);
    Set<Attribute> attributes = new LinkedHashSet<>();
    boolean finite = choice.cases().stream().allMatch(one -> collect(one.when(), attributes));
    List<Map<String, Fact>> combinations = finite ? combinations(attributes) : List.of();
    if (combinations.isEmpty()) {
      return;
    }
    boolean[] reached = new boolean[choice.cases().size()];
    for (Map<String, Fact> combination : combinations) {
      int answer = answer(choice, Facts.of(combination));
      if (answer >= 0) {
        reached[answer] = true;
      } else if (choice.otherwise().isEmpty()) {
        findings.error(place, FormulaCode.LEVEL_MISSED, "value", says(combination));
      }
    }
    for (int i = 0; i < reached.length; i++) {
      if (!reached[i]) {
        findings.warning(
            place.child("cases").child(String.valueOf(i)),
            FormulaCode.NEVER_REACHED,
            "row",
            i + 1,
            "value",
            choice.cases().get(i).when().says());
      }
    }
  }

  private static int answer(Choice choice, Facts facts) {
    for (int i = 0; i < choice.cases().size(); i++) {
      if (choice.cases().get(i).when().truth(facts) == Truth.TRUE) {
        return i;
      }
    }
    return -1;
  }

  /** Collects the attributes of a condition; false if one has more values than can be tried. */
  private static boolean collect(Condition condition, Set<Attribute> attributes) {
    if (condition instanceof Condition.Test test) {
      attributes.add(test.attribute());
      test.comparisons().stream()
          .flatMap(comparison -> comparison.operands().stream())
          .forEach(
              operand -> {
                if (operand instanceof Comparison.Operand.Other other) {
                  attributes.add(other.attribute());
                }
              });
      return test.attribute().type() == Attribute.Type.LEVEL
          || test.attribute().type() == Attribute.Type.FLAG;
    } else if (condition instanceof Condition.Not not) {
      return collect(not.part(), attributes);
    }
    List<Condition> parts =
        condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
    return parts.stream().allMatch(part -> collect(part, attributes));
  }

  private static List<Map<String, Fact>> combinations(Set<Attribute> attributes) {
    List<Map<String, Fact>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    for (Attribute attribute : attributes) {
      List<Fact> values =
          attribute.type() == Attribute.Type.FLAG
              ? List.of(Fact.of(true), Fact.of(false))
              : attribute.levels().stream().map(Fact::of).toList();
      List<Map<String, Fact>> more = new ArrayList<>();
      for (Map<String, Fact> combination : all) {
        for (Fact value : values) {
          Map<String, Fact> extended = new LinkedHashMap<>(combination);
          extended.put(attribute.id(), value);
          more.add(extended);
        }
      }
      all = more;
      if (all.size() > MOST) {
        return List.of();
      }
    }
    return all;
  }

  private static String says(Map<String, Fact> combination) {
    return combination.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
