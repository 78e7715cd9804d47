package dev.pvi.rule;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Findings;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Choice;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Matrix;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Tiers;
import dev.pvi.formula.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An immutable set of scoring rules. {@link #standard()} has {@code bands}, {@code slope}, {@code
 * levels}, {@code flag}, {@code constant}, {@code tiers}, {@code choice}, {@code matrix} and {@code
 * scaled}; {@link #with} adds yours.
 */
public final class ScoringRules {

  /** A table may say whether it rises or falls. */
  private static final Kind<Trend> TREND = Kind.constant(Trend.class, true);

  private static final ScoringRules STANDARD =
      new ScoringRules(RuleSet.of("scoring rule"))
          .with(ScoringRule.of("bands", Steps.FORM))
          .with(ScoringRule.of("slope", Curve.FORM))
          .with(ScoringRule.of("levels", Levels.FORM))
          .with(ScoringRule.of("constant", Constant.FORM))
          .with(ScoringRule.of("tiers", Tiers.FORM))
          .with(ScoringRule.of("choice", Choice.FORM))
          .with(ScoringRule.of("matrix", Matrix.FORM))
          .with(ScoringRule.of("scaled", Scaled.FORM))
          .with(ScoringRule.of("flag", flagForm()));

  private final RuleSet<Schedule> rules;

  private ScoringRules(RuleSet<Schedule> rules) {
    this.rules = rules;
  }

  /** Returns the rules that come with the library. */
  public static ScoringRules standard() {
    return STANDARD;
  }

  /**
   * Returns these rules and one more.
   *
   * @throws IllegalArgumentException if there is a rule of that type already
   */
  public ScoringRules with(ScoringRule rule) {
    return new ScoringRules(rules.with(rule));
  }

  /** Returns the rule of a type. */
  public Optional<Rule<? extends Schedule>> find(String type) {
    return rules.find(type);
  }

  /** Returns the types of all rules. */
  public SortedSet<String> types() {
    return rules.types();
  }

  /**
   * Returns the rule that a table states, bound to its parameters.
   *
   * @param table an object with a {@code type} and the parameters of that rule
   * @param reader what the book declares; receives the findings
   * @return empty if the type is unknown or a parameter is wrong, which is then a finding
   */
  public Optional<Schedule> bind(Tree table, Reader reader) {
    table.get("trend").ifPresent(declared -> TREND.read(declared, reader));
    return rules.bind(table.without("trend"), reader);
  }

  /** Returns the trend that a table declares, for lint to hold against its rows. */
  public static Optional<Trend> declaredTrend(Tree table) {
    return table.get("trend").flatMap(declared -> TREND.read(declared, Reader.of(new Findings())));
  }

  /** Returns what a table looks like: one of these rules with its parameters, or another one. */
  public Shape shape() {
    return new Shape.Variants(
        "table",
        "table",
        "type",
        rules.forms(),
        ImmutableSortedMap.of("trend", TREND),
        Optional.of(Kind.tree()));
  }

  /** Levels of the names true and false. */
  private static Form<Levels> flagForm() {
    return Form.of(
        "flag",
        "one value for yes and one for no",
        fields -> {
          var yes = fields.required("yes", Kind.decimal(), "The index for yes.");
          var no = fields.defaulted("no", Kind.decimal(), BigDecimal.ZERO, "The index for no.");
          fields.writes((it, out) -> out.put(yes, valueOf(it, 1)).put(no, valueOf(it, 0)));
          return values ->
              new Levels(
                  List.of(
                      new Levels.Row("false", values.get(no)),
                      new Levels.Row("true", values.get(yes))));
        });
  }

  private static BigDecimal valueOf(Levels levels, int row) {
    return levels.rows().get(row).value();
  }
}
