package dev.pvi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Form;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A set of derivations, and how books state them. */
class DerivationsTest {

  /** A derivation of the house: the greatest amount that was ever added. */
  private record Greatest() implements Plan<Row> {
    private static final Form<Greatest> FORM =
        Form.of("greatest", "the greatest amount", fields -> values -> new Greatest());

    @Override
    public Tally<Row> start(Rows<Row> rows, Span span) {
      return new Tally<>() {
        private BigDecimal greatest = BigDecimal.ZERO;

        @Override
        public void add(Row row, int times) {
          greatest = greatest.max(rows.amount(row).orElse(BigDecimal.ZERO));
        }

        @Override
        public void merge(Tally<Row> other) {
          greatest = greatest.max(other.value().value().orElseThrow().numerator());
        }

        @Override
        public Derived value() {
          return Derived.of(Ratio.of(greatest));
        }
      };
    }
  }

  private static String problem(String json) {
    Findings findings = new Findings();
    Row.read(json, findings);
    List<Finding> all = findings.all();
    assertThat(all).hasSize(1);
    return all.get(0).toString();
  }

  @Test
  void standardDerivationsAreKnownByTheirTypes() {
    assertThat(Derivations.standard().types())
        .containsExactly("count", "distinct", "growth", "ratio", "rolling-growth", "sum");
    assertThat(Derivations.standard().find("sum")).isPresent();
    assertThat(Derivations.standard().find("median")).isEmpty();
  }

  @Test
  void derivationOfTheHouseStandsBesideThem() {
    Derivation<Row> greatest = Derivation.of("acme-greatest", Greatest.FORM);
    Derivations<Row> more = Derivations.<Row>standard().with(greatest);
    Tree stated = Tree.object(Map.of("type", Tree.text("acme-greatest")));

    Plan<Row> plan = more.kind().read(stated, Reader.of(new Findings())).orElseThrow();
    Tally<Row> tally = plan.start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));
    tally.add(Row.of("3"), 1);
    tally.add(Row.of("7"), 1);
    tally.add(Row.of("5"), 1);

    assertThat(tally.value()).isEqualTo(Derived.of(Ratio.of(new BigDecimal("7"))));
    assertThat(plan.attributes()).isEmpty();
    assertThat(Derivations.standard().types()).doesNotContain("acme-greatest");
    assertThat(greatest).hasToString("acme-greatest");
    assertThat(more.kind().says()).contains("acme-greatest, count");
    assertThatThrownBy(() -> more.kind().write(plan))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void secondDerivationOfATypeIsRefusedWithBothClasses() {
    Derivation<Row> other =
        new Derivation<>() {
          @Override
          public String type() {
            return "sum";
          }

          @Override
          public Form<Greatest> form() {
            return Greatest.FORM;
          }
        };

    assertThatThrownBy(() -> Derivations.<Row>standard().with(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "type of a rule must be unique - but was: sum, of both"
                + " dev.pvi.tally.PlainDerivation (an object: what the amounts of rows come to) and "
                + other.getClass().getName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'sum', 'of': 'units', 'where': {'attribute': 'kind', 'is': 'a'}}",
        "{'type': 'ratio', 'part': {'of': 'units'}, 'whole': {'where': {'attribute': 'kind',"
            + " 'is': 'a'}}}",
        "{'type': 'growth', 'current': {'of': 'units'}, 'baseline': {'where': {'attribute':"
            + " 'kind', 'is': 'a'}}}",
        "{'type': 'rolling-growth', 'reading': 'trailing', 'of': 'units', 'restated': {'where':"
            + " {'attribute': 'kind', 'is': 'a'}}}",
        "{'type': 'distinct', 'of': 'units', 'where': {'attribute': 'kind', 'is': 'a'}}"
      })
  void planNamesTheFactsThatItLooksAt(String json) {
    assertThat(Row.plan(json).attributes()).isEqualTo(Set.of("kind", "units"));
  }

  @Test
  void countNamesTheFactsOfItsCondition() {
    assertThat(Row.plan("{'type': 'count'}").attributes()).isEmpty();
    assertThat(
            Row.plan("{'type': 'count', 'where': {'attribute': 'kind', 'is': 'a'}}").attributes())
        .containsExactly("kind");
  }

  @Test
  void partReadsWhatADerivationOfTheHouseNeeds() {
    Part part = new Part(Optional.of("units"), Condition.always());

    assertThat(part.holds(Row.ROWS, Row.of("1"))).isTrue();
    assertThat(part.amount(Row.ROWS, Row.of("1"))).isEmpty();
    assertThat(part.amount(Row.ROWS, Row.of("1").with("units", Fact.of(new BigDecimal("2.50")))))
        .contains(new BigDecimal("2.5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'summ'} | must be the type of a derivation | did you mean sum?",
        "{'of': 'units'} | must be the type of a derivation | but was",
        "{'type': 'sum', 'of': 'unit'} | /of: must be a declared attribute | but was: ",
        "{'type': 'sum', 'of': 'kind'} | /of: must be a number or an amount of money - but was:"
            + " kind, a text | [not-summed]",
        "{'type': 'sum', 'of': 3} | /of: must be | 3",
        "{'type': 'sum', 'off': 'units'} | must be one of the fields of, where | off",
        "{'type': 'sum', 'where': {'attribute': 'unit', 'is': 3}} | must be a declared attribute |"
            + " unit",
        "{'type': 'sum', 'where': 'kind'} | /where: must be | kind",
        "{'type': 'count', 'of': 'units'} | must be one of the fields where | of",
        "{'type': 'distinct'} | must state of | absent",
        "{'type': 'distinct', 'of': 'unit'} | /of: must be a declared attribute | unit",
        "{'type': 'ratio', 'part': {}} | must state whole | absent",
        "{'type': 'ratio', 'part': {}, 'whole': {}, 'unit': 'percents'} | /unit: must be | percent",
        "{'type': 'growth', 'current': {}} | must state baseline | absent",
        "{'type': 'growth', 'current': {}, 'baseline': {'of': 'customer'}} | /baseline/of: must be a"
            + " number or an amount of money - but was: customer | a text",
        "{'type': 'rolling-growth'} | must state reading | absent",
        "{'type': 'rolling-growth', 'reading': 'monthly'} | /reading: must be | monthly"
      })
  void faultIsFoundWhereItStands(String json, String problem, String more) {
    assertThat(problem(json)).contains(problem).contains(more);
  }

  @Test
  void namesAreNotHeldAgainstAttributesThatAreNotKnown() {
    Findings findings = new Findings();
    Tree tree = Tree.parse("book", "{\"type\": \"sum\", \"of\": \"tcv\"}", findings).orElseThrow();
    Derivations<Row> standard = Derivations.standard();

    assertThat(standard.bind(tree, Reader.of(findings))).isPresent();
    assertThat(standard.bind(tree, Reader.of(findings).with(Attributes.class, Attributes.unread())))
        .isPresent();
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-01, 2025-10-01",
    "2026-03-31, 2026-01-01, 2025-10-01",
    "2024-02-29, 2024-01-01, 2023-10-01",
    "2026-12-31, 2026-10-01, 2026-07-01"
  })
  void quartersOfTheCivilYearBeginEveryThreeMonths(String day, String first, String before) {
    LocalDate date = LocalDate.parse(day);

    assertThat(Quarters.civil().first(date)).isEqualTo(first);
    assertThat(Quarters.civil().before(date)).isEqualTo(before);
    assertThat(Quarters.civil()).hasToString("quarters of the civil year");
  }
}
