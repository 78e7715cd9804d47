package dev.pvi.examples.quickstart;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.tally.Derivation;
import dev.pvi.tally.Derived;
import dev.pvi.tally.Plan;
import dev.pvi.tally.Rows;
import dev.pvi.tally.Span;
import dev.pvi.tally.Tally;
import dev.pvi.tally.TallyCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A quantity of the house: how much of all the largest customer is, in percent. Exact; an event
 * that is taken back leaves no trace.
 *
 * <p>Deals of 100,000 and 60,000 of the customers north and south are 62.5 %. Without deals, or
 * where more was taken back than booked, there is no share.
 *
 * @param by the fact by which customers are told apart
 */
public record LargestShare(String by) implements Plan<Counted> {

  private static final Form<LargestShare> FORM =
      Form.of(
          "largest-share",
          "how much of all the largest customer is, in percent",
          fields -> {
            var by = fields.required("by", Attribute.NAMED, "What tells customers apart.");
            return values -> new LargestShare(values.get(by).id());
          });

  /** The quantity as a book names it. */
  public static final Derivation<Counted> RULE = Derivation.of("acme-largest-share", FORM);

  @Override
  public Tally<Counted> start(Rows<Counted> rows, Span span) {
    return new Sums(this, rows, new TreeMap<>());
  }

  private record Sums(LargestShare plan, Rows<Counted> rows, Map<String, BigDecimal> sums)
      implements Tally<Counted> {

    @Override
    public void add(Counted row, int times) {
      BigDecimal amount = rows.amount(row).orElse(BigDecimal.ZERO);
      String customer = rows.facts(row).get(plan.by).map(Fact::toString).orElse("");
      sums.merge(customer, amount.multiply(BigDecimal.valueOf(times)), BigDecimal::add);
    }

    @Override
    public void merge(Tally<Counted> other) {
      if (!(other instanceof Sums that) || !plan.equals(that.plan)) {
        throw new IllegalArgumentException("merged tally must be of " + plan);
      }
      that.sums.forEach((customer, sum) -> sums.merge(customer, sum, BigDecimal::add));
    }

    @Override
    public Derived value() {
      BigDecimal all = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal most = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
      return all.signum() > 0
          ? Derived.of(Ratio.percent(most, all))
          : Derived.undefined(Reason.of(TallyCode.NO_WHOLE, "whole", all));
    }
  }
}
