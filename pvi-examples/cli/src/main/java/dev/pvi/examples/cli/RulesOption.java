package dev.pvi.examples.cli;

import dev.pvi.cpi.incentive.Rules;
import dev.pvi.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Rules of the house that books may name. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "JAR#CLASS",
      description = {
        "A class with rules of the house, as path.jar#package.Class: it implements ScoringRule or"
            + " Combination, or has public static fields that hold such rules or a"
            + " Derivation<Counted>. Repeat for more.",
        "This RUNS CODE of that jar, with all that you may do yourself: give only jars you trust."
      })
  private List<String> given = new ArrayList<>();

  /** Made by the command line. */
  RulesOption() {}

  /**
   * Returns the standard rules and those of the house.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if one cannot be loaded
   */
  Rules load() {
    Problems problems = new Problems();
    Rules rules = Rules.standard();
    for (String one : given) {
      for (Rule<?> rule : problems.attempt(() -> HouseRules.load(one)).orElse(List.of())) {
        Rules before = rules;
        rules = problems.attempt(() -> HouseRules.join(before, rule, one)).orElse(before);
      }
    }
    problems.throwIfAny();
    return rules;
  }
}
