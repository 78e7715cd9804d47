package dev.pvi.examples.quickstart;

import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Truth;
import dev.pvi.rule.ScoringRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rate of the house that depends on several facts of a deal: a share of its margin, and something
 * more where a condition holds: {@code share × margin ÷ 100 (+ more)}.
 *
 * <p>With a share of 0.2 and 0.01 more from 36 months on, a margin of 18 % over 36 months is paid
 * 0.2 × 0.18 + 0.01 = 4.6 %, one of 25 % over 12 months 5 %. A deal that does not state its margin
 * or its term is not paid, for that reason.
 *
 * @param margin the fact that is the margin, in percent
 * @param share the share of the margin
 * @param when where there is more
 * @param more how much more
 */
public record MarginRate(String margin, BigDecimal share, Condition when, BigDecimal more)
    implements Schedule {

  private static final Form<MarginRate> FORM =
      Form.of(
          "margin-rate",
          "a share of the margin of a deal, and more where a condition holds",
          fields -> {
            var margin = fields.required("margin", Attribute.NAMED, "The margin in percent.");
            var share = fields.required("share", Kind.decimalFrom(BigDecimal.ZERO), "Of it.");
            var when = fields.required("when", Condition.KIND, "Where there is more.");
            var more = fields.required("more", Kind.decimalFrom(BigDecimal.ZERO), "How much.");
            return in ->
                new MarginRate(in.get(margin).id(), in.get(share), in.get(when), in.get(more));
          });

  /** The rate as a book names it. */
  public static final ScoringRule RULE = ScoringRule.of("acme-margin-rate", FORM);

  private static final Code OF = Code.of("margin-rate", "its margin is {margin}", "");

  @Override
  public BigDecimal maximum() {
    return share.add(more);
  }

  @Override
  public Set<String> attributes() {
    Set<String> all = new TreeSet<>(when.attributes());
    all.add(margin);
    return all;
  }

  @Override
  public Outcome apply(Fact index, Facts facts) {
    Optional<Fact> percent = facts.get(margin);
    List<Reason> reasons = new ArrayList<>(when.reasons(facts));
    reasons.add(0, Reason.of(OF, "margin", percent.map(one -> one + " %").orElse("not stated")));
    if (percent.isEmpty() || when.truth(facts) == Truth.UNKNOWN) {
      return Outcome.unanswered(reasons);
    }
    BigDecimal rate = share.multiply(percent.get().number()).movePointLeft(2);
    boolean isMore = when.truth(facts) == Truth.TRUE;
    return Outcome.of(isMore ? rate.add(more) : rate, reasons.toArray(Reason[]::new));
  }
}
