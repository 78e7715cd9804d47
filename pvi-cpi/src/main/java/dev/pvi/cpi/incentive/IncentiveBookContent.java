package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.BookHeader;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Tree;
import dev.pvi.rule.NamedTables;
import dev.pvi.time.FiscalCalendar;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/** What an incentive book states, field by field. */
@Value.Immutable
abstract class IncentiveBookContent {

  IncentiveBookContent() {}

  static final Form<IncentiveBookContent> FORM =
      Form.of(
          "incentive-book",
          "the rules of a partner incentive",
          fields -> {
            var header = BookHeader.declare(fields);
            var calendar =
                fields.defaulted(
                    "calendar",
                    FiscalCalendar.KIND,
                    FiscalCalendar.months(),
                    "The fiscal calendar; calendar years, if not stated.");
            var standings =
                fields.defaulted(
                    "standings",
                    Kind.listOf(Kind.id()),
                    List.of(),
                    "The standings of the value index, lowest first, so that conditions may compare"
                        + " them.");
            var events =
                fields.defaulted(
                    "events",
                    Kind.keyed(EventKind.FORM),
                    List.of(),
                    "Kinds of event, by the type that events state.");
            var credentials =
                fields.defaulted(
                    "credentials",
                    Kind.mapOf(Kind.listOf(Kind.id(), 1)),
                    ImmutableSortedMap.of(),
                    "Flags for conditions, each by the certifications of which one must be held.");
            var days =
                fields.defaulted(
                    "days",
                    Kind.keyed(DayCount.FORM),
                    List.of(),
                    "Numbers for conditions: days between two dates.");
            var requirements =
                fields.defaulted(
                    "requirements",
                    Kind.keyed(Requirement.FORM),
                    List.of(),
                    "What must hold for an event to earn, whatever the rule.");
            var protectedStanding =
                fields.defaulted(
                    "protectedStanding",
                    Kind.flag(),
                    true,
                    "Whether a protected standing counts; yes, if not stated.");
            var settlement =
                fields.defaulted(
                    "settlement",
                    Settlement.FORM,
                    Settlement.DEFAULT,
                    "How rules are settled that do not say so themselves.");
            var tables =
                fields.defaulted(
                    "tables",
                    NamedTables.KIND,
                    ImmutableSortedMap.of(),
                    "Rates, multipliers and amounts by name, each with its type and parameters.");
            var rules = fields.required("rules", EarningRule.KEYED, "How incentives are earned.");
            var groups =
                fields.defaulted(
                    "groups", Kind.keyed(Group.FORM), List.of(), "Rules that combine, and how.");
            var examples =
                fields.defaulted(
                    "examples",
                    Kind.keyed(IncentiveExample.FORM),
                    List.of(),
                    "Worked examples that must come out.");
            return values -> {
              if (values.get(rules).isEmpty()) {
                values.error(rules, IncentiveCode.NO_RULES);
              }
              IncentiveBookContent content =
                  builder()
                      .header(header.apply(values))
                      .calendar(values.get(calendar))
                      .standings(values.get(standings))
                      .events(values.get(events))
                      .credentials(values.get(credentials))
                      .days(values.get(days))
                      .requirements(values.get(requirements))
                      .countsProtectedStanding(values.get(protectedStanding))
                      .settlement(values.get(settlement))
                      .tables(values.get(tables))
                      .rules(ImmutableList.sortedCopyOf(EarningRule.ORDER, values.get(rules)))
                      .groups(values.get(groups))
                      .examples(values.get(examples))
                      .build();
              ContentCheck.run(content, values.node(), values.reader());
              return content;
            };
          });

  private static ImmutableIncentiveBookContent.Builder builder() {
    return ImmutableIncentiveBookContent.builder();
  }

  abstract BookHeader header();

  abstract FiscalCalendar calendar();

  abstract List<String> standings();

  abstract List<EventKind> events();

  @Value.NaturalOrder
  abstract SortedMap<String, List<String>> credentials();

  abstract List<DayCount> days();

  abstract List<Requirement> requirements();

  abstract boolean countsProtectedStanding();

  abstract Settlement settlement();

  @Value.NaturalOrder
  abstract SortedMap<String, Tree> tables();

  abstract List<EarningRule> rules();

  abstract List<Group> groups();

  abstract List<IncentiveExample> examples();
}
