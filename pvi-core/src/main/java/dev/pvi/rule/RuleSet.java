package dev.pvi.rule;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of rules of one sort, by type.
 *
 * @param <B> what a bound rule of this sort is
 */
public final class RuleSet<B> {

  private final String sort;
  private final ImmutableSortedMap<String, Rule<? extends B>> byType;

  private RuleSet(String sort, SortedMap<String, Rule<? extends B>> byType) {
    this.sort = sort;
    this.byType = ImmutableSortedMap.copyOfSorted(byType);
  }

  /**
   * Returns a set without rules.
   *
   * @param sort how messages call such a rule, such as {@code scoring rule}
   */
  public static <B> RuleSet<B> of(String sort) {
    return new RuleSet<>(sort, ImmutableSortedMap.of());
  }

  /**
   * Returns these rules and one more.
   *
   * @throws IllegalArgumentException if there is a rule of that type already
   */
  public RuleSet<B> with(Rule<? extends B> rule) {
    @Nullable Rule<? extends B> existing = byType.get(rule.type());
    if (existing != null) {
      throw new IllegalArgumentException(
          "type of a rule must be unique - but was: "
              + rule.type()
              + ", of both "
              + named(existing)
              + " and "
              + named(rule));
    }
    return new RuleSet<>(
        sort,
        ImmutableSortedMap.<String, Rule<? extends B>>naturalOrder()
            .putAll(byType)
            .put(rule.type(), rule)
            .build());
  }

  /** Rules that were made of their two parts have one class; what they read tells them apart. */
  private static String named(Rule<?> rule) {
    return rule.getClass().getName() + " (" + rule.form().says() + ")";
  }

  /** Returns the rule of a type. */
  public Optional<Rule<? extends B>> find(String type) {
    @Nullable Rule<? extends B> rule = byType.get(type);
    return Optional.ofNullable(rule);
  }

  /** Returns the types of all rules. */
  public SortedSet<String> types() {
    return byType.keySet();
  }

  /** Returns how the parameters of each rule are read, by type. */
  public SortedMap<String, Kind<? extends B>> forms() {
    ImmutableSortedMap.Builder<String, Kind<? extends B>> forms = ImmutableSortedMap.naturalOrder();
    byType.forEach((type, rule) -> forms.put(type, rule.form()));
    return forms.build();
  }

  /**
   * Returns the rule that an object states by its {@code type}, bound to its parameters.
   *
   * @param node an object with a {@code type} and the parameters of that rule
   * @param reader what the document declares; receives the findings
   * @return empty if the type is unknown or a parameter is wrong, which is then a finding
   */
  public Optional<B> bind(Tree node, Reader reader) {
    Optional<Tree> type = node.get("type");
    Optional<Rule<? extends B>> rule = type.flatMap(Tree::asText).flatMap(this::find);
    if (rule.isEmpty()) {
      Tree at = type.orElse(node);
      reader
          .findings()
          .unknown(
              at.place(),
              RuleCode.UNKNOWN_RULE_TYPE,
              at.asText().orElse(""),
              types(),
              "sort",
              sort,
              "value",
              at.brief());
      return Optional.empty();
    }
    return rule.get().form().read(node.without("type"), reader).map(bound -> bound);
  }
}
