package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.Verification;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.explain.Finding;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
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

  private static final ScoringRules RULES =
      ScoringRules.standard().with(ScoringRule.of("acme-per-point", PerPoint.FORM));

  private static final String BOOK =
      """
      {"format": "pvi-incentive-book/1", "id": "acme-cpi", "version": "1",
       "effective": {"from": "2026-01-01"}, "known": "2026-01-01", "title": "Acme",
       "source": "OWN",
       "rules": {"land": {"order": 1, "name": "Land", "motion": "land", "paysOn": "tcv",
                          "rate": {"type": "acme-per-point", "share": 0.01}}},
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
}
