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
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * An immutable set of scoring rules. {@link #standard()} has {@code bands}, {@code slope}, {@code
 * levels}, {@code flag}, {@code constant} and {@code choice}; {@link #with} adds yours.
 */
public final class ScoringRules {

  /** A table may say whether it rises or falls. */
  private static final Kind<Trend> TREND = Kind.constant(Trend.class, true);

  private static final ScoringRules STANDARD =
      new ScoringRules(ImmutableSortedMap.of())
          .with(schedule("bands", Steps.FORM))
          .with(schedule("slope", Curve.FORM))
          .with(schedule("levels", Levels.FORM))
          .with(schedule("constant", Constant.FORM))
          .with(schedule("choice", Choice.FORM))
          .with(ScoringRule.of("flag", flagForm()));

  private final SortedMap<String, ScoringRule> byType;

  private ScoringRules(SortedMap<String, ScoringRule> byType) {
    this.byType = byType;
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
    ScoringRule existing = byType.get(rule.type());
    if (existing != null) {
      throw new IllegalArgumentException(
          "type of a rule must be unique - but was: "
              + rule.type()
              + ", of both "
              + existing.getClass().getName()
              + " and "
              + rule.getClass().getName());
    }
    return new ScoringRules(
        ImmutableSortedMap.<String, ScoringRule>naturalOrder()
            .putAll(byType)
            .put(rule.type(), rule)
            .build());
  }

  /** Returns the rule of a type. */
  public Optional<ScoringRule> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** Returns the types of all rules. */
  public SortedSet<String> types() {
    return ImmutableSortedMap.copyOfSorted(byType).keySet();
  }

  /**
   * Returns the rule that a table of a book states, bound to its parameters.
   *
   * @param table an object with a {@code type} and the parameters of that rule
   * @param reader what the book declares; receives the findings
   * @return empty if the type is unknown or a parameter is wrong, which is then a finding
   */
  public Optional<ScoringRule.Bound> bind(Tree table, Reader reader) {
    Optional<Tree> type = table.get("type");
    Optional<ScoringRule> rule = type.flatMap(Tree::asText).flatMap(this::find);
    if (rule.isEmpty()) {
      reader
          .findings()
          .error(
              type.orElse(table).place(),
              RuleCode.UNKNOWN_RULE_TYPE,
              "known",
              String.join(", ", byType.keySet()),
              "value",
              type.orElse(table).brief());
      return Optional.empty();
    }
    table.get("trend").ifPresent(declared -> TREND.read(declared, reader));
    return rule.get()
        .form()
        .read(table.without("type").without("trend"), reader)
        .map(bound -> bound);
  }

  /** Returns the trend that a table declares, for lint to hold against its rows. */
  public static Optional<Trend> declaredTrend(Tree table) {
    return table.get("trend").flatMap(declared -> TREND.read(declared, Reader.of(new Findings())));
  }

  /** Returns what a table looks like: one of these rules with its parameters, or another one. */
  public Shape shape() {
    SortedMap<String, Kind<?>> forms = new TreeMap<>();
    byType.forEach((type, rule) -> forms.put(type, rule.form()));
    return new Shape.Variants(
        "table", "table", "type", forms, ImmutableSortedMap.of("trend", TREND), true);
  }

  private static ScoringRule schedule(String type, Form<? extends Schedule> form) {
    return ScoringRule.of(type, bound(form));
  }

  @SuppressWarnings("unchecked") // the schedule of a bound rule is the one that its form made
  private static <S extends Schedule> Kind<ScheduleRule> bound(Form<S> form) {
    return form.as(ScheduleRule::new, rule -> (S) rule.of());
  }

  /** Levels of the names true and false. */
  private static Kind<ScheduleRule> flagForm() {
    Form<Levels> form =
        Form.of(
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
    return bound(form);
  }

  private static BigDecimal valueOf(Levels levels, int row) {
    return levels.rows().get(row).value();
  }
}
