package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Compares an attribute: {@code is} a value, {@code in} a list, or within bounds: {@code from} (at
 * least), {@code above}, {@code below}, {@code through} (at most). Several comparisons must all
 * hold. A value may be another attribute, written as {@code {"attribute": "booking-date"}}.
 *
 * @param attribute what is compared
 * @param comparisons with what
 */
record Test(Attribute attribute, List<Comparison> comparisons) implements Condition {
  public Test {
    comparisons = ImmutableList.copyOf(comparisons);
  }

  @Override
  public Truth truth(Facts facts) {
    Optional<Fact> fact = facts.get(attribute.id());
    if (fact.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth truth = Truth.TRUE;
    for (int i = 0; i < comparisons.size(); i++) {
      Truth one = comparisons.get(i).holds(attribute, fact.get(), facts);
      if (one == Truth.FALSE) {
        return Truth.FALSE;
      }
      truth = one == Truth.UNKNOWN ? one : truth;
    }
    return truth;
  }

  @Override
  public List<Reason> reasons(Facts facts) {
    Optional<Fact> fact = facts.get(attribute.id());
    FormulaCode code =
        switch (truth(facts)) {
          case TRUE -> FormulaCode.HOLDS;
          case FALSE -> FormulaCode.FAILS;
          case UNKNOWN -> fact.isEmpty() ? FormulaCode.NOT_STATED : FormulaCode.NOT_COMPARABLE;
        };
    String test =
        String.join(" and ", comparisons.stream().map(c -> c.says(attribute, facts)).toList());
    return ImmutableList.of(
        Reason.of(
            code,
            "attribute",
            attribute.title(),
            "value",
            fact.map(Fact::toString).orElse("not stated"),
            "test",
            test));
  }

  @Override
  public String says() {
    return attribute.title()
        + " is "
        + String.join(
            " and ", comparisons.stream().map(c -> c.says(attribute, Facts.none())).toList());
  }

  @Override
  public void addTests(Consumer<Condition> to) {
    to.accept(this);
  }

  @Override
  public Set<String> attributes() {
    Set<String> ids = new TreeSet<>();
    ids.add(attribute.id());
    for (Comparison comparison : comparisons) {
      comparison.others().forEach(other -> ids.add(other.id()));
    }
    return ids;
  }
}
