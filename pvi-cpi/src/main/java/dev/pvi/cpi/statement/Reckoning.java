package dev.pvi.cpi.statement;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the base of a line to what it earns by the factors of its rule, each in its turn: {@code
 * base × rate}, times multipliers, plus amounts. An amount that the whole pot earns is shared.
 */
final class Reckoning {

  private final BigDecimal base;
  private final Optional<Ratio> share;
  private @Nullable BigDecimal rate;
  private BigDecimal times = BigDecimal.ONE;
  private @Nullable Ratio amount;

  private Reckoning(BigDecimal base, Optional<Ratio> share) {
    this.base = base;
    this.share = share;
  }

  static Ratio of(List<AppliedFactor> factors, BigDecimal base, Optional<Ratio> share) {
    Reckoning reckoning = new Reckoning(base, share);
    factors.forEach(reckoning::apply);
    return reckoning.reached();
  }

  static List<Trace> steps(List<AppliedFactor> factors, BigDecimal base, Optional<Ratio> share) {
    Reckoning reckoning = new Reckoning(base, share);
    List<Trace> steps = new ArrayList<>();
    Ratio before = Ratio.exact(base, BigDecimal.ONE);
    for (AppliedFactor factor : factors) {
      reckoning.apply(factor);
      Ratio after = reckoning.reached();
      steps.add(new Trace(reason(factor), before, after));
      before = after;
    }
    return steps;
  }

  private void apply(AppliedFactor factor) {
    BigDecimal value = factor.value();
    switch (factor.effect()) {
      case RATE -> rate = value;
      case PLUS -> rate = rate == null ? value : rate.add(value);
      case AT_MOST -> rate = rate == null ? BigDecimal.ONE.min(value) : rate.min(value);
      case TIMES -> times(value);
      case AMOUNT -> add(factor);
    }
  }

  private void times(BigDecimal value) {
    if (amount == null) {
      times = times.multiply(value);
    } else {
      amount = amount.times(value);
    }
  }

  private void add(AppliedFactor factor) {
    Ratio more = Ratio.exact(factor.value(), BigDecimal.ONE);
    if (factor.shared() && share.isPresent()) {
      more = more.times(share.get());
    }
    if (amount != null) {
      amount = amount.plus(more);
    } else {
      amount = rate == null ? more.times(times) : product(rate).plus(more);
    }
  }

  private Ratio reached() {
    return amount != null ? amount : product(rate == null ? BigDecimal.ONE : rate);
  }

  private Ratio product(BigDecimal by) {
    return Ratio.exact(base.multiply(by).multiply(times), BigDecimal.ONE);
  }

  private static Reason reason(AppliedFactor factor) {
    StatementCode code =
        switch (factor.effect()) {
          case RATE -> StatementCode.RATE;
          case PLUS -> StatementCode.PLUS;
          case AT_MOST -> StatementCode.AT_MOST;
          case TIMES -> StatementCode.TIMES;
          case AMOUNT -> factor.shared() ? StatementCode.POT_AMOUNT : StatementCode.AMOUNT;
        };
    String label = factor.label().isEmpty() ? "" : " (" + factor.label() + ")";
    return Reason.of(code, "id", factor.id(), "value", shown(factor), "label", label);
  }

  private static String shown(AppliedFactor factor) {
    return factor.isOfRate()
        ? Figures.exact(factor.value().movePointRight(2)) + " %"
        : Figures.exact(factor.value());
  }
}
