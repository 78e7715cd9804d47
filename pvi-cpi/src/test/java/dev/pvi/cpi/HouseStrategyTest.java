package dev.pvi.cpi;

import static dev.pvi.cpi.Program.amounts;
import static dev.pvi.cpi.Program.excluded;
import static dev.pvi.cpi.Program.networking;
import static dev.pvi.cpi.Program.total;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.build.SchemaFile;
import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.form.Form;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.ScoringRule;
import dev.pvi.score.ScoreHistory;
import dev.pvi.tally.Derivation;
import dev.pvi.tally.Derived;
import dev.pvi.tally.Plan;
import dev.pvi.tally.Rows;
import dev.pvi.tally.Span;
import dev.pvi.tally.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What the engine makes of strategies of the house beyond their answers. */
class HouseStrategyTest {

  /** 1 % for each unit of a deal where a hundred or more were sold in all, else nothing. */
  private record ByUnits() implements Schedule {
    @Override
    public Set<String> attributes() {
      return new TreeSet<>(List.of("units", "in-all"));
    }

    @Override
    public Outcome apply(Fact index, Facts facts) {
      BigDecimal units = facts.get("units").orElseThrow().number();
      boolean isMany = facts.get("in-all").orElseThrow().number().compareTo(decimal("100")) >= 0;
      return Outcome.of(isMany ? units.movePointLeft(2) : BigDecimal.ZERO);
    }
  }

  private static final Rules RULES =
      Rules.standard()
          .with(
              ScoringRule.of(
                  "acme-by-units",
                  Form.of("by-units", "by units", fields -> values -> new ByUnits())))
          .with(Derivation.of("acme-first", Inverse.FORM));

  private static Program byUnits() {
    return Program.of(
            """
            'events': ['booking'],
            'quantities': {'in-all': {'derive': {'type': 'sum', 'of': 'units'}}},
            'factors': [{'id': 'rate', 'rate': {'type': 'acme-by-units'}}]""")
        .with("events", "{'booking': {'facts': {'units': {'type': 'number'}}}}")
        .rules(RULES);
  }

  private static Event deal(String id, String units) {
    return networking(Event.booking(id), "2026-02-01")
        .value(usd("1000"))
        .fact("units", decimal(units))
        .build();
  }

  @Test
  void ruleOfTheHouseLooksAtQuantities() {
    assertThat(amounts(byUnits().event(deal("a", "70")).event(deal("b", "30")).pay(), "rule"))
        .containsExactly("a 700.00", "b 300.00");
  }

  /** 70 % and 30 % of 1,000, though both lines look alike until the quantity is known. */
  @Test
  void streamIsSummedAsTheStatementIs() {
    RebateTally tally =
        RebateCalculator.of(byUnits().book())
            .tally(
                ScoreHistory.always(TestScores.networking("8")),
                Earnings.builder("acme", day("2026-01-01"), day("2026-12-31"), CurrencyUnit.USD)
                    .build());
    tally.add(deal("a", "70"));
    tally.add(deal("b", "30"));

    assertThat(total(tally.statement())).isEqualTo("1000.00");
  }

  /** The quantity is one that only the rule of the house names. */
  @Test
  void quantityOfARuleOfTheHouseIsUsed() {
    assertThat(IncentiveBooks.verify("book.json", byUnits().json(), RULES).findings()).isEmpty();
  }

  /** One by the number of events less one, which cannot be computed of one event. */
  private record Inverse() implements Plan<Counted> {
    static final Form<Inverse> FORM =
        Form.of("inverse-count", "an odd number", fields -> values -> new Inverse());

    @Override
    public Tally<Counted> start(Rows<Counted> rows, Span span) {
      return new Counts(new ArrayList<>());
    }

    private record Counts(List<Counted> all) implements Tally<Counted> {
      @Override
      public void add(Counted row, int times) {
        all.add(row);
      }

      @Override
      public void merge(Tally<Counted> other) {
        all.addAll(((Counts) other).all);
      }

      @Override
      public Derived value() {
        return Derived.of(Ratio.of(BigDecimal.ONE.divide(BigDecimal.valueOf(all.size() - 1L))));
      }
    }
  }

  private static Program inverse() {
    return Program.of(
            """
            'events': ['booking'], 'pot': ['customer'],
            'quantities': {'odd': {'derive': {'type': 'acme-first'}}},
            'factors': [{'id': 'rate', 'on': 'odd', 'rate': {'type': 'bands', 'rows': [
              {'below': 2, 'value': 0.1}, {'from': 2, 'value': 0.2}]}}]""")
        .with("events", "{'booking': {'facts': {'customer': {'type': 'text'}}}}")
        .rules(RULES);
  }

  @Test
  void quantityThatCannotBeComputedCostsNoOtherPot() {
    RebateStatement statement =
        inverse().event(of("a", "north")).event(of("b", "south")).event(of("c", "south")).pay();

    assertThat(amounts(statement, "rule")).containsExactly("b 100.00", "c 100.00");
    assertThat(excluded(statement, "rule")).containsExactly("a 1000.00 undefined");
    assertThat(statement.explain().toString())
        .contains("odd is not defined: it cannot be computed, ");
  }

  private static Event of(String id, String customer) {
    return networking(Event.booking(id), "2026-02-01")
        .value(usd("1000"))
        .fact("customer", customer)
        .build();
  }

  @Test
  void schemaAdmitsTypesOfTheHouseWhereverTheyMayStand() {
    SchemaFile schema = SchemaFile.of(IncentiveBooks.format().schema());
    String book =
        inverse()
            .rule(
                "other",
                "'events': ['booking'], 'factors': [{'id': 'r', 'rate': {'type': 'acme-x', 'p': 1}}]")
            .with(
                "groups",
                "{'both': {'rules': ['rule', 'other'], 'combine': {'type': 'acme-y', 'q': [1]}}}")
            .json();

    assertThat(schema.problems(book)).isEmpty();
    assertThat(IncentiveBooks.verify("book.json", book, RULES).findings())
        .extracting(Finding::code)
        .contains("unknown-rule-type");
  }
}
