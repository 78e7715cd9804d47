package dev.pvi.examples.cli;

import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Rules of the house that books may name. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "JAR#CLASS",
      description = {
        "A class with rules of the house, as path.jar#package.Class: it implements ScoringRule, or"
            + " has public static fields that hold rules. Repeat for more.",
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
  ScoringRules load() {
    Problems problems = new Problems();
    ScoringRules rules = ScoringRules.standard();
    for (String one : given) {
      for (ScoringRule rule : problems.attempt(() -> HouseRules.load(one)).orElse(List.of())) {
        ScoringRules before = rules;
        rules = problems.attempt(() -> HouseRules.join(before, rule, one)).orElse(before);
      }
    }
    problems.throwIfAny();
    return rules;
  }
}
