package dev.pvi.examples.quickstart;

import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Trend;
import dev.pvi.rule.ScoringRule;
import java.math.BigDecimal;

/** A rule of the house: 10 up to the best days, then one point less for every day more. */
public record QuoteTurnaround(BigDecimal best) implements Schedule {

  private static final Form<QuoteTurnaround> FORM =
      Form.of(
          "quote-turnaround",
          "10 up to the best days, then one point less for every day more",
          fields -> {
            var best = fields.required("bestDays", Kind.decimal(), "Days for 10.");
            return values -> new QuoteTurnaround(values.get(best));
          });

  /** The rule as a book names it. */
  public static final ScoringRule RULE = ScoringRule.of("acme-turnaround", FORM);

  private static final Code LATE = Code.of("quotes-late", "{late} days more than {best}", "");

  @Override
  public Trend trend() {
    return Trend.FALLING;
  }

  @Override
  public Outcome apply(Fact days, Facts facts) {
    BigDecimal late = days.number().subtract(best).max(BigDecimal.ZERO);
    BigDecimal index = BigDecimal.TEN.subtract(late).max(BigDecimal.ZERO);
    return Outcome.of(index, Reason.of(LATE, "late", late, "best", best));
  }
}
