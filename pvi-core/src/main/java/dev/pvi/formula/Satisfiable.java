package dev.pvi.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.BigMoney;

/**
 * Whether conditions can hold at once, tried out: of every attribute each level, or each value that
 * a test names, one between two of them and one beyond. Conditions cannot tell other values apart
 * from these.
 */
final class Satisfiable {

  /** Beyond so many combinations nothing is tried. */
  private static final long MOST = 20_000;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<Condition> conditions;
  private final List<Attribute> attributes;
  private final Map<Attribute, List<Fact>> values;
  private final Map<String, Fact> tried = new LinkedHashMap<>();

  private Satisfiable(List<Condition> conditions, Map<Attribute, List<Fact>> values) {
    this.conditions = conditions;
    this.attributes = new ArrayList<>(values.keySet());
    this.values = values;
  }

  static boolean all(List<Condition> conditions) {
    Map<Attribute, Set<Fact>> named = new LinkedHashMap<>();
    List<Attribute> others = new ArrayList<>();
    for (Condition condition : conditions) {
      condition.addTests(
          test -> {
            Attribute attribute = ((Test) test).attribute();
            Set<Fact> operands = named.computeIfAbsent(attribute, one -> new LinkedHashSet<>());
            for (Comparison comparison : ((Test) test).comparisons()) {
              others.addAll(comparison.others());
              comparison.operands().forEach(one -> one.value().ifPresent(operands::add));
            }
          });
    }
    Map<Attribute, List<Fact>> values = new LinkedHashMap<>();
    long combinations = 1;
    for (Map.Entry<Attribute, Set<Fact>> one : named.entrySet()) {
      List<Fact> candidates = candidates(one.getKey(), one.getValue());
      values.put(one.getKey(), candidates);
      combinations *= candidates.size();
      if (combinations > MOST) {
        return true;
      }
    }
    return !others.isEmpty() || new Satisfiable(conditions, values).tries(0);
  }

  private boolean tries(int from) {
    if (from == attributes.size()) {
      Facts facts = Facts.of(tried);
      return conditions.stream().allMatch(one -> one.truth(facts) == Truth.TRUE);
    }
    Attribute attribute = attributes.get(from);
    for (Fact value : values.get(attribute)) {
      tried.put(attribute.id(), value);
      if (tries(from + 1)) {
        return true;
      }
    }
    return false;
  }

  private static List<Fact> candidates(Attribute attribute, Set<Fact> named) {
    List<Fact> candidates = new ArrayList<>(named);
    switch (attribute.type()) {
      case LEVEL -> attribute.levels().forEach(level -> candidates.add(Fact.of(level)));
      case FLAG -> candidates.addAll(List.of(Fact.of(true), Fact.of(false)));
      case TEXT -> candidates.add(Fact.of("other than " + named));
      case NUMBER -> {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        named.forEach(one -> numbers.add(one.number()));
        around(numbers).forEach(one -> candidates.add(Fact.of(one)));
      }
      case MONEY -> addMoney(named, candidates);
      case DATE -> {
        for (Fact one : named) {
          if (one instanceof Fact.Day day) {
            candidates.add(Fact.of(day.value().minusDays(1)));
            candidates.add(Fact.of(day.value().plusDays(1)));
          }
        }
      }
    }
    return candidates;
  }

  private static void addMoney(Set<Fact> named, List<Fact> candidates) {
    TreeSet<BigDecimal> amounts = new TreeSet<>();
    for (Fact one : named) {
      if (one instanceof Fact.Amount amount) {
        amounts.add(amount.value().getAmount());
      }
    }
    for (Fact one : named) {
      if (one instanceof Fact.Amount amount) {
        for (BigDecimal near : around(amounts)) {
          candidates.add(Fact.of(BigMoney.of(amount.value().getCurrencyUnit(), near)));
        }
        return;
      }
    }
  }

  /** Returns a number below all, one above all, and one between each and the next. */
  private static List<BigDecimal> around(TreeSet<BigDecimal> numbers) {
    List<BigDecimal> around = new ArrayList<>();
    for (BigDecimal number : numbers) {
      BigDecimal lower = numbers.lower(number);
      around.add(
          lower == null ? number.subtract(BigDecimal.ONE) : lower.add(number).multiply(HALF));
    }
    if (!numbers.isEmpty()) {
      around.add(numbers.last().add(BigDecimal.ONE));
    }
    return around;
  }
}
