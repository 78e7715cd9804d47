package dev.pvi.cpi.incentive;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.form.Reader;
import dev.pvi.rule.RuleSet;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import dev.pvi.tally.Derivation;
import dev.pvi.tally.Derivations;

/**
 * All that an incentive book may name by its type: how rates, multipliers, amounts and limits are
 * looked up, how quantities are derived from events, and how rules combine. Immutable; yours are
 * added to the standard ones.
 *
 * <pre>{@code
 * Rules rules = Rules.standard().with(new TeamRate()).with(new HalfOfSecond());
 * IncentiveBook book = IncentiveBooks.parse("ours", json, rules);
 * }</pre>
 */
public final class Rules {

  private static final Rules STANDARD =
      new Rules(ScoringRules.standard(), Derivations.standard(), standardCombinations());

  private final ScoringRules scoring;
  private final Derivations<Counted> derivations;
  private final RuleSet<Combination.Bound> combinations;

  private Rules(
      ScoringRules scoring,
      Derivations<Counted> derivations,
      RuleSet<Combination.Bound> combinations) {
    this.scoring = scoring;
    this.derivations = derivations;
    this.combinations = combinations;
  }

  private static RuleSet<Combination.Bound> standardCombinations() {
    RuleSet<Combination.Bound> all = RuleSet.of("combination");
    for (Combination one : Combination.standard()) {
      all = all.with(one);
    }
    return all;
  }

  /** Returns the rules that come with the library. */
  public static Rules standard() {
    return STANDARD;
  }

  /** Returns the rules that a reader was given; the standard ones, if none. */
  static Rules of(Reader reader) {
    return reader.given(Rules.class).orElse(STANDARD);
  }

  /**
   * Returns these rules and one more, for rates, multipliers, amounts and limits.
   *
   * @throws IllegalArgumentException if there is a rule of that type already
   */
  public Rules with(ScoringRule rule) {
    return new Rules(scoring.with(rule), derivations, combinations);
  }

  /**
   * Returns these rules and a further derivation of quantities.
   *
   * @throws IllegalArgumentException if there is a derivation of that type already
   */
  public Rules with(Derivation<Counted> derivation) {
    return new Rules(scoring, derivations.with(derivation), combinations);
  }

  /**
   * Returns these rules and a further combination.
   *
   * @throws IllegalArgumentException if there is a combination of that type already
   */
  public Rules with(Combination combination) {
    return new Rules(scoring, derivations, combinations.with(combination));
  }

  /** Returns how values are looked up. */
  public ScoringRules scoring() {
    return scoring;
  }

  /** Returns how quantities are derived. */
  public Derivations<Counted> derivations() {
    return derivations;
  }

  /** Returns how rules combine. */
  public RuleSet<Combination.Bound> combinations() {
    return combinations;
  }
}
