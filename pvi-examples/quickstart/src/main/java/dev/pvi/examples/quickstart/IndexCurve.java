package dev.pvi.examples.quickstart;

import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Rounding;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.ScoringRule;
import java.math.BigDecimal;

/**
 * A multiplier of the house, which grows ever faster with the index: {@code 1 + gain × ((index −
 * from) ÷ (full − from))²}; 1 up to {@code from}, {@code 1 + gain} from {@code full} on.
 *
 * <p>With a gain of 0.3 from 5 to 10, an index of 8 is 0.6 of the way, so that it is multiplied by
 * 1 + 0.3 × 0.36 = 1.108; an index of 5 by 1, one of 10 by 1.3.
 *
 * @param from the index from which it grows
 * @param full the index at which all is gained, more than {@code from}
 * @param gain what is gained there, 0 or more
 */
public record IndexCurve(BigDecimal from, BigDecimal full, BigDecimal gain) implements Schedule {

  private static final Form<IndexCurve> FORM =
      Form.of(
          "index-curve",
          "a multiplier that grows ever faster with the index",
          fields -> {
            var from = fields.required("from", Kind.decimal(), "From which index it grows.");
            var full = fields.required("full", Kind.decimal(), "At which index all is gained.");
            var gain = fields.required("gain", Kind.decimalFrom(BigDecimal.ZERO), "How much.");
            return values -> new IndexCurve(values.get(from), values.get(full), values.get(gain));
          });

  /** The curve as a book names it. */
  public static final ScoringRule RULE = ScoringRule.of("acme-index-curve", FORM);

  private static final Code WAY = Code.of("index-curve", "{way} of the way to {full}", "");

  /** Checks that there is a way to go. */
  public IndexCurve {
    if (full.compareTo(from) <= 0) {
      throw new IllegalArgumentException("full must be more than " + from + " - but was: " + full);
    }
  }

  @Override
  public BigDecimal minimum() {
    return BigDecimal.ONE;
  }

  @Override
  public BigDecimal maximum() {
    return BigDecimal.ONE.add(gain);
  }

  @Override
  public Outcome apply(Fact index, Facts facts) {
    BigDecimal way = index.number().max(from).min(full).subtract(from);
    BigDecimal share = Rounding.DEFAULT.divide(way, full.subtract(from));
    BigDecimal value = BigDecimal.ONE.add(gain.multiply(share).multiply(share));
    return Outcome.of(value, Reason.of(WAY, "way", share, "full", full));
  }
}
