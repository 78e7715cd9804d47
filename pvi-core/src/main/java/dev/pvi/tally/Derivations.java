package dev.pvi.tally;

import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.rule.Rule;
import dev.pvi.rule.RuleSet;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An immutable set of derivations. {@link #standard()} has those below; {@link #with} adds yours.
 *
 * <table>
 * <caption>The standard derivations</caption>
 * <tr><th>type</th><th>parameters</th><th>the number</th></tr>
 * <tr><td>{@code sum}</td><td>{@code of}, {@code where}</td>
 *     <td>Σ amount; 0 without any row</td></tr>
 * <tr><td>{@code count}</td><td>{@code where}</td><td>how many rows</td></tr>
 * <tr><td>{@code distinct}</td><td>{@code of}, {@code where}</td>
 *     <td>how many different values of a fact</td></tr>
 * <tr><td>{@code ratio}</td><td>{@code part}, {@code whole}, {@code unit}</td>
 *     <td>part ÷ whole × 100: 220 of 320 are 68.75 %</td></tr>
 * <tr><td>{@code growth}</td><td>{@code current}, {@code baseline}, {@code unit}</td>
 *     <td>(current − baseline) ÷ baseline × 100: 430 after 400 are 7.5 %</td></tr>
 * <tr><td>{@code rolling-growth}</td>
 *     <td>{@code reading}, {@code of}, {@code where}, {@code restated}</td>
 *     <td>growth over the sums of four fiscal quarters, by one of two readings: quarters of 100,
 *     120, 80, 100 and then 130 are 7.5 % {@code trailing}, and 30 % by {@code quarter}</td></tr>
 * </table>
 *
 * <p>{@code of} names the amount that is added up, else it is what was measured on the row; a row
 * that has no such amount adds nothing. {@code where} is a condition on the facts of a row; a row
 * of which it cannot be told does not count. Numbers are exact: a quotient is not divided.
 *
 * @param <R> what a row is
 */
public final class Derivations<R> {

  private final RuleSet<Plan<R>> rules;

  private Derivations(RuleSet<Plan<R>> rules) {
    this.rules = rules;
  }

  /** Returns the derivations that come with the library. */
  public static <R> Derivations<R> standard() {
    return new Derivations<R>(RuleSet.of("derivation"))
        .with(Derivation.of("sum", Sum.form()))
        .with(Derivation.of("count", Count.form()))
        .with(Derivation.of("distinct", Distinct.form()))
        .with(Derivation.of("ratio", Share.form()))
        .with(Derivation.of("growth", Growth.form()))
        .with(Derivation.of("rolling-growth", RollingGrowth.form()));
  }

  /**
   * Returns these derivations and one more.
   *
   * @throws IllegalArgumentException if there is a derivation of that type already
   */
  public Derivations<R> with(Derivation<R> derivation) {
    return new Derivations<>(rules.with(derivation));
  }

  /** Returns the derivation of a type. */
  public Optional<Rule<? extends Plan<R>>> find(String type) {
    return rules.find(type);
  }

  /** Returns the types of all derivations. */
  public SortedSet<String> types() {
    return rules.types();
  }

  /**
   * Returns the derivation that an object states by its {@code type}, bound to its parameters.
   *
   * @param object an object with a {@code type} and the parameters of that derivation
   * @param reader what the document declares, such as its {@link dev.pvi.formula.Attributes};
   *     receives the findings
   * @return empty if the type is unknown or a parameter is wrong, which is then a finding
   */
  public Optional<Plan<R>> bind(Tree object, Reader reader) {
    return rules.bind(object, reader);
  }

  /** Returns how one of these derivations is read. */
  public Kind<Plan<R>> kind() {
    return new DerivationKind<>(this, rules.forms());
  }
}
