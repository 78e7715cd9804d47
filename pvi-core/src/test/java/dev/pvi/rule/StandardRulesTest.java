package dev.pvi.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Findings;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every scoring rule owes, asked of each standard rule by an example of it. */
class StandardRulesTest {

  /** A table of a book, inputs in rising order, and what the table answers for them. */
  private record Example(String table, List<Fact> inputs, List<String> answers) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example(
              "{'type': 'bands', 'rows': [{'below': 0, 'value': 0}, {'from': 0, 'below': 5,"
                  + " 'value': 3}, {'from': 5, 'value': 9}]}",
              numbers("-1", "0", "4.9", "5", "1000"),
              List.of("0", "3", "3", "9", "9")),
          new Example(
              "{'type': 'slope', 'knots': [{'at': 0, 'value': 2}, {'at': 60, 'value': 10}]}",
              numbers("-1", "0", "45", "60", "61"),
              List.of("2", "2", "8", "10", "10")),
          new Example(
              "{'type': 'slope', 'knots': [{'at': 1, 'value': 10}, {'at': 11, 'value': 5}]}",
              numbers("0", "3", "11", "12"),
              List.of("10", "9", "5", "5")),
          new Example(
              "{'type': 'levels', 'rows': [{'level': 'none', 'value': 0}, {'level': 'basic',"
                  + " 'value': 5}]}",
              List.of(Fact.of("none"), Fact.of("basic")),
              List.of("0", "5")),
          new Example(
              "{'type': 'flag', 'yes': 8, 'no': 1}",
              List.of(Fact.of(false), Fact.of(true)),
              List.of("1", "8")),
          new Example("{'type': 'constant', 'value': 4}", numbers("-1", "7"), List.of("4", "4")),
          new Example(
              "{'type': 'choice', 'cases': [{'when': {'attribute': 'linked', 'is': true}, 'then':"
                  + " {'type': 'slope', 'knots': [{'at': 0, 'value': 0}, {'at': 10, 'value':"
                  + " 10}]}}], 'otherwise': {'type': 'constant', 'value': 1}}",
              numbers("-3", "2.5", "11"),
              List.of("0", "2.5", "10")),
          new Example(
              "{'type': 'matrix', 'by': ['linked'], 'cells': [{'at': ['true'], 'value': 7}, {'at':"
                  + " ['*'], 'value': 2}]}",
              numbers("-3", "11"),
              List.of("7", "7")),
          new Example(
              "{'type': 'scaled', 'of': {'attribute': 'staff', 'knots': [{'at': 10, 'value': 20},"
                  + " {'at': 30, 'value': 40}]}, 'table': {'type': 'slope', 'knots': [{'at': 0,"
                  + " 'value': 0}, {'at': 1, 'value': 10}]}}",
              numbers("-1", "0", "15", "30", "31"),
              List.of("0", "0", "5", "10", "10")),
          new Example(
              "{'type': 'tiers', 'mode': 'stepped', 'rows': [{'through': 5, 'each': 2}, {'above': 5,"
                  + " 'each': 3, 'fee': 1}]}",
              numbers("-1", "0", "5", "7"),
              List.of("-2", "0", "10", "17")),
          new Example(
              "{'type': 'slope', 'knots': [{'at': 0, 'value': 0}, {'at': 4, 'value': 1}],"
                  + " 'beyond': 'continue'}",
              numbers("-1", "2", "4", "6"),
              List.of("0", "0.5", "1", "1.5")));

  /** A staff of 20 asks for 30. */
  private static final Facts LINKED =
      id -> Optional.of(id.equals("staff") ? Fact.of(20) : Fact.of(true));

  private static List<Fact> numbers(String... texts) {
    List<Fact> numbers = new ArrayList<>();
    for (String text : texts) {
      numbers.add(Fact.of(new BigDecimal(text)));
    }
    return numbers;
  }

  private static Schedule bound(Example example) {
    Findings findings = new Findings();
    Optional<Schedule> bound =
        ScoringRules.standard().bind(tree(example.table(), findings), reader(findings));
    findings.throwIfBookIsWrong();
    return bound.orElseThrow();
  }

  private static Tree tree(String json, Findings findings) {
    return Tree.parse("table", json.replace('\'', '"'), findings).orElseThrow();
  }

  private static Reader reader(Findings findings) {
    return Reader.of(findings)
        .with(
            Attributes.class,
            Attributes.of(
                List.of(
                    Attribute.of("linked", Attribute.Type.FLAG),
                    Attribute.of("staff", Attribute.Type.NUMBER))));
  }

  private static BigDecimal apply(Schedule rule, Fact input) {
    return rule.apply(input, LINKED).value().orElseThrow();
  }

  @Test
  void everyStandardRuleHasAnExample() {
    assertThat(EXAMPLES.stream().map(e -> e.table().replaceAll("\\{'type': '(\\w+)'.*", "$1")))
        .containsAll(ScoringRules.standard().types());
  }

  @Test
  void ruleAnswersAsItsTableSays() {
    for (Example example : EXAMPLES) {
      Schedule rule = bound(example);
      for (int i = 0; i < example.inputs().size(); i++) {
        assertThat(apply(rule, example.inputs().get(i)))
            .as("%s for %s", example.table(), example.inputs().get(i))
            .isEqualTo(new BigDecimal(example.answers().get(i)));
      }
    }
  }

  @Test
  void answersStayWithinTheDeclaredRange() {
    for (Example example : EXAMPLES) {
      Schedule rule = bound(example);
      for (Fact input : example.inputs()) {
        assertThat(apply(rule, input)).isBetween(rule.minimum(), rule.maximum());
      }
    }
  }

  @Test
  void answersMoveAsTheDeclaredTrendSays() {
    for (Example example : EXAMPLES) {
      Schedule rule = bound(example);
      if (rule.trend() == Trend.MIXED) {
        continue;
      }
      for (int i = 1; i < example.inputs().size(); i++) {
        BigDecimal less = apply(rule, example.inputs().get(i - 1));
        BigDecimal more = apply(rule, example.inputs().get(i));
        int order = more.compareTo(less);
        assertThat(rule.trend() == Trend.FLAT ? -Math.abs(order) : 0).isZero();
        assertThat(rule.trend() == Trend.FALLING ? -order : order)
            .as(example.table())
            .isNotNegative();
      }
    }
  }

  @Test
  void scheduleOfARuleAnswersAsTheRule() {
    for (Example example : EXAMPLES) {
      Schedule rule = bound(example);
      for (Fact input : example.inputs()) {
        assertThat(
                rule.select(LINKED)
                    .leaf()
                    .flatMap(leaf -> leaf.schedule().apply(input, LINKED).value()))
            .contains(apply(rule, input));
      }
    }
  }

  @Test
  void inputOfAnotherKindIsUnansweredAndNeverZero() {
    for (Example example : EXAMPLES) {
      if (!example.table().matches("\\{'type': '(constant|matrix)'.*")) {
        Fact other = Fact.of("no such level");
        Outcome outcome = bound(example).apply(other, LINKED);
        assertThat(outcome.value()).as(example.table()).isEmpty();
        assertThat(outcome.reasons())
            .extracting(reason -> reason.text())
            .containsExactly("the table has no row for no such level");
      }
    }
  }

  @Test
  void choiceThatCannotBeToldIsUnanswered() {
    Outcome outcome = bound(EXAMPLES.get(6)).apply(Fact.of(true), Facts.none());

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.reasons().get(0).code()).isEqualTo("not-stated");
  }

  @Test
  void parametersOfEveryRuleAreStrict() {
    for (Example example : EXAMPLES) {
      Findings findings = new Findings();
      String misspelt = example.table().replaceFirst("\\{", "{'surplus': 1, ");
      ScoringRules.standard().bind(tree(misspelt, findings), reader(findings));
      assertThat(findings.all())
          .as(example.table())
          .extracting(finding -> finding.code())
          .contains("unknown-field");
    }
  }

  @Test
  void everyRuleSaysWhatItsParametersAre() {
    for (String type : ScoringRules.standard().types()) {
      Kind<?> form = ScoringRules.standard().find(type).orElseThrow().form();
      assertThat(form.says()).startsWith("an object: ").hasSizeGreaterThan(20);
    }
  }

  @Test
  void ruleWrittenByItsFormReadsBack() {
    for (Example example : EXAMPLES) {
      Findings findings = new Findings();
      Tree table = tree(example.table(), findings);
      String type = table.get("type").flatMap(Tree::asText).orElseThrow();
      Kind<? extends Schedule> form = ScoringRules.standard().find(type).orElseThrow().form();
      assertRoundTrip(form, table.without("type"), reader(findings));
    }
  }

  private static <B extends Schedule> void assertRoundTrip(
      Kind<B> form, Tree parameters, Reader reader) {
    B rule = form.read(parameters, reader).orElseThrow();
    Tree again = tree(form.write(rule).toJson(), reader.findings());
    assertThat(form.read(again, reader)).contains(rule);
  }

  @Test
  void flagCountsNoAsZeroUnlessItIsStated() {
    Schedule rule = bound(new Example("{'type': 'flag', 'yes': 8}", List.of(), List.of()));

    assertThat(apply(rule, Fact.of(false))).isEqualTo(BigDecimal.ZERO);
  }

  private static final class HouseRule implements ScoringRule {
    @Override
    public String type() {
      return "bands";
    }

    @Override
    public Kind<? extends Schedule> form() {
      return ScoringRules.standard().find("bands").orElseThrow().form();
    }
  }

  @Test
  void twoRulesOfOneTypeAreRefusedWithBothClassesNamed() {
    assertThatThrownBy(() -> ScoringRules.standard().with(new HouseRule()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "type of a rule must be unique - but was: bands, of both dev.pvi.rule.PlainRule (an"
                + " object: one value for every input within a row's bounds) and "
                + HouseRule.class.getName()
                + " (an object: one value for every input within a row's bounds)");
  }

  @Test
  void setOfRulesIsAValue() {
    ScoringRule mine =
        ScoringRule.of("acme-own", ScoringRules.standard().find("constant").orElseThrow().form());

    ScoringRules more = ScoringRules.standard().with(mine);

    assertThat(more.find("acme-own")).contains(mine);
    assertThat(ScoringRules.standard().find("acme-own")).isEmpty();
    assertThat(ScoringRules.standard().types())
        .containsExactly(
            "bands", "choice", "constant", "flag", "levels", "matrix", "scaled", "slope", "tiers");
  }

  @Test
  void tableWithoutAKnownTypeIsAFinding() {
    Findings findings = new Findings();

    assertThat(ScoringRules.standard().bind(tree("{'rows': []}", findings), reader(findings)))
        .isEmpty();
    assertThat(findings.all().get(0).reason().text())
        .isEqualTo(
            "must be the type of a scoring rule (bands, choice, constant, flag, levels, matrix, scaled,"
                + " slope, tiers) - but was: an object with the fields [rows]");
  }
}
