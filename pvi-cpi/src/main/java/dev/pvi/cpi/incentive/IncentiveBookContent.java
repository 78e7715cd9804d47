package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.BookHeader;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.rule.NamedTables;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/** What an incentive book states, field by field. */
@Value.Immutable
abstract class IncentiveBookContent {

  IncentiveBookContent() {}

  /** Facts that the library itself provides. */
  static final List<Attribute> PROVIDED =
      List.of(
          new Attribute("index", Attribute.Type.NUMBER, List.of(), "the index"),
          new Attribute("standing", Attribute.Type.TEXT, List.of(), "the standing"),
          new Attribute("portfolio", Attribute.Type.TEXT, List.of(), "the portfolio"),
          new Attribute("event-date", Attribute.Type.DATE, List.of(), "the date of the event"),
          new Attribute("offer", Attribute.Type.TEXT, List.of(), "the offer"),
          new Attribute("region", Attribute.Type.TEXT, List.of(), "the region"),
          new Attribute("assessed-on", Attribute.Type.DATE, List.of(), "the assessment date"),
          new Attribute("renewed-on", Attribute.Type.DATE, List.of(), "the renewal date"));

  static final Form<IncentiveBookContent> FORM =
      Form.of(
          "incentive-book",
          "the rules of a partner incentive",
          fields -> {
            var header = BookHeader.declare(fields);
            var gate =
                fields.defaulted(
                    "gate", Gate.FORM, Gate.OPEN, "The least index with which an event earns.");
            var protectedStanding =
                fields.defaulted(
                    "protectedStanding",
                    Kind.flag(),
                    true,
                    "Whether a protected standing counts for gate and rates; yes, if not stated.");
            var rounding =
                fields.defaulted(
                    "rounding",
                    Kind.constant(RoundingMode.class, false),
                    RoundingMode.HALF_EVEN,
                    "How the total of a rule is rounded to the smallest coin.");
            var tables =
                fields.defaulted(
                    "tables",
                    NamedTables.KIND,
                    ImmutableSortedMap.of(),
                    "Rates and multipliers by name, each with its type and parameters.");
            var rules =
                fields.required(
                    "rules", Kind.keyed(EarningRule.FORM), "How incentives are earned.");
            var examples =
                fields.defaulted(
                    "examples",
                    Kind.keyed(IncentiveExample.FORM),
                    List.of(),
                    "Worked examples that must come out.");
            return values -> {
              if (values.get(rounding) == RoundingMode.UNNECESSARY) {
                values.error(rounding, IncentiveCode.UNNECESSARY, "value", values.get(rounding));
              }
              if (values.get(rules).isEmpty()) {
                values.error(rules, IncentiveCode.NO_RULES);
              }
              return builder()
                  .header(header.apply(values))
                  .gate(values.get(gate))
                  .countsProtectedStanding(values.get(protectedStanding))
                  .rounding(values.get(rounding))
                  .tables(values.get(tables))
                  .rules(ImmutableList.sortedCopyOf(EarningRule.ORDER, values.get(rules)))
                  .examples(values.get(examples))
                  .build();
            };
          });

  private static ImmutableIncentiveBookContent.Builder builder() {
    return ImmutableIncentiveBookContent.builder();
  }

  abstract BookHeader header();

  abstract Gate gate();

  abstract boolean countsProtectedStanding();

  abstract RoundingMode rounding();

  @Value.NaturalOrder
  abstract SortedMap<String, Tree> tables();

  abstract List<EarningRule> rules();

  abstract List<IncentiveExample> examples();
}
