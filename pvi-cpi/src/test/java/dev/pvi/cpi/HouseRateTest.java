package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.Verification;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.ScoringRule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A rule of the house stands where a rate may stand. */
class HouseRateTest {

  /** A share of the index: 7 gives 0.07 for a share of 0.01. */
  private record PerPoint(BigDecimal share) implements Schedule {

    static final Form<PerPoint> FORM =
        Form.of(
            "acme-per-point",
            "a share for each point of the index",
            fields -> {
              var share = fields.required("share", Kind.decimal(), "The share per point.");
              return values -> new PerPoint(values.get(share));
            });

    @Override
    public Outcome apply(Fact index, Facts facts) {
      return Outcome.of(index.number().multiply(share));
    }
  }

  private static final Rules RULES =
      Rules.standard().with(ScoringRule.of("acme-per-point", PerPoint.FORM));

  private static final String BOOK =
      """
      {"format": "pvi-incentive-book/1", "id": "acme-cpi", "version": "1",
       "effective": {"from": "2026-01-01"}, "known": "2026-01-01", "title": "Acme",
       "source": "OWN",
       "rules": {"land": {"order": 1, "name": "Land", "motion": "land", "events": ["booking"],
         "factors": [{"id": "rate", "rate": {"type": "acme-per-point", "share": 0.01}}]}},
       "examples": {"one": {
         "score": {"p": {"index": 7, "standing": "gold"}},
         "events": [{"type": "booking", "id": "deal", "date": "2026-03-16", "portfolio": "p",
                     "value": {"amount": 1000, "currency": "USD"}}],
         "expect": {"total": 70}}}}
      """;

  @Test
  void rateIsComputedByTheRuleOfTheHouse() {
    Verification<IncentiveBook> verification = IncentiveBooks.verify("book.json", BOOK, RULES);

    assertThat(verification.findings()).isEmpty();
  }

  @Test
  void withoutTheRuleItsTypeIsUnknown() {
    assertThat(IncentiveBooks.verify("book.json", BOOK).findings())
        .extracting(Finding::code)
        .containsExactly("unknown-rule-type");
  }

  /** 1 ÷ (index − 6): not computed at 6, 0.5 at 8, and −1 at 5, which it does not declare. */
  private record Inverse(BigDecimal minimum) implements Schedule {

    static final Form<Inverse> FORM =
        Form.of(
            "acme-inverse",
            "one by the distance to 6",
            fields -> {
              var minimum = fields.required("minimum", Kind.decimal(), "The least answer.");
              return values -> new Inverse(values.get(minimum));
            });

    @Override
    public Outcome apply(Fact index, Facts facts) {
      return Outcome.of(BigDecimal.ONE.divide(index.number().subtract(BigDecimal.valueOf(6))));
    }
  }

  private static String inverse(String minimum) {
    return BOOK.replace(
        "\"acme-per-point\", \"share\": 0.01", "\"acme-inverse\", \"minimum\": " + minimum);
  }

  private static final Rules INVERSE =
      Rules.standard().with(ScoringRule.of("acme-inverse", Inverse.FORM));

  @Test
  void lineWithoutASoundAnswerCostsNoOther() {
    RebateStatement statement =
        RebateCalculator.of(IncentiveBooks.parse("book.json", inverse("0"), INVERSE))
            .calculate(
                TestScores.both("6", "8"),
                TestIncentive.earnings()
                    .booking("a", day("2026-03-10"), "networking", usd("100"))
                    .booking("b", day("2026-03-10"), "security", usd("100"))
                    .build());

    assertThat(statement.total()).hasToString("USD 50.00");
    assertThat(whyNot(statement, "a").text())
        .isEqualTo("the rate cannot be told: it cannot be computed, Division by zero");
  }

  @Test
  void answerOutsideTheDeclaredRangeIsNotPaid() {
    RebateStatement statement =
        RebateCalculator.of(IncentiveBooks.parse("book.json", inverse("0"), INVERSE))
            .calculate(
                TestScores.networking("5"),
                TestIncentive.earnings()
                    .booking("a", day("2026-03-10"), "networking", usd("100"))
                    .build());

    assertThat(whyNot(statement, "a").text())
        .isEqualTo(
            "the rate cannot be told: it must lie from 0 to 10, as its rule declares - but was:"
                + " -1");
  }

  @Test
  void ruleThatMayAnswerLessThanNothingIsRefused() {
    assertThat(IncentiveBooks.verify("book.json", inverse("-1"), INVERSE).findings())
        .extracting(Finding::toString)
        .hasSize(1)
        .first()
        .asString()
        .contains("/rules/land/factors/0/rate: rate of rule land must be 0 or more", "but was: -1");
  }
}
