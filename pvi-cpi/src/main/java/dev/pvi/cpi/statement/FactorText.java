package dev.pvi.cpi.statement;

import dev.pvi.cpi.incentive.Factor;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what factors answered into words, after the base: {@code × (4 % + 1 %) × 1.1 + 250.00}. */
final class FactorText {

  private final List<AppliedFactor> factors;
  private final Optional<Ratio> share;
  private final MoneyText money;

  FactorText(List<AppliedFactor> factors, Optional<Ratio> share, MoneyText money) {
    this.factors = factors;
    this.share = share;
    this.money = money;
  }

  /** Appends them to a base; what is paid whatever the base begins with the amount instead. */
  void append(StringBuilder text) {
    boolean hasRate = factors.stream().anyMatch(AppliedFactor::isOfRate);
    boolean hasAmount = factors.stream().anyMatch(FactorText::isAmount);
    if (hasRate || !hasAmount) {
      rate(text);
      factors.forEach(factor -> appendTo(text, factor));
      return;
    }
    String base = text.toString();
    text.setLength(0);
    boolean isFirst = true;
    StringBuilder before = new StringBuilder();
    for (AppliedFactor factor : factors) {
      if (isAmount(factor) && isFirst) {
        text.append(amount(factor)).append(before);
        isFirst = false;
      } else {
        appendTo(isFirst ? before : text, factor);
      }
    }
    text.append(" for ").append(base);
  }

  private void appendTo(StringBuilder text, AppliedFactor factor) {
    if (factor.effect() == Factor.Effect.TIMES) {
      times(text, factor);
    } else if (isAmount(factor)) {
      text.append(" + ").append(amount(factor));
    }
  }

  private static boolean isAmount(AppliedFactor factor) {
    return factor.effect() == Factor.Effect.AMOUNT;
  }

  private void rate(StringBuilder text) {
    List<String> parts = new ArrayList<>();
    BigDecimal only = null;
    for (AppliedFactor factor : factors) {
      if (factor.isOfRate()) {
        String before =
            parts.isEmpty() ? "" : factor.effect() == Factor.Effect.PLUS ? " + " : ", at most ";
        parts.add(before + Figures.exact(factor.value().movePointRight(2)) + " %");
        only = factor.value();
      }
    }
    if (parts.size() == 1 && only != null && only.compareTo(BigDecimal.ONE) != 0) {
      text.append(" × ").append(parts.get(0));
    } else if (parts.size() > 1) {
      text.append(" × (").append(String.join("", parts)).append(")");
    }
  }

  private static void times(StringBuilder text, AppliedFactor factor) {
    if (factor.value().compareTo(BigDecimal.ONE) != 0) {
      text.append(" × ").append(Figures.exact(factor.value())).append(label(factor));
    }
  }

  private static String label(AppliedFactor factor) {
    return factor.label().isEmpty() ? "" : " (" + factor.label() + ")";
  }

  private String amount(AppliedFactor factor) {
    String amount = money.figure(factor.value()) + label(factor);
    if (!factor.shared() || share.isEmpty() || share.get().compareTo(BigDecimal.ONE) == 0) {
      return amount;
    }
    Ratio part = share.get().reduced();
    return Figures.exact(part.numerator())
        + (part.isDecimal() ? "" : "/" + Figures.exact(part.denominator()))
        + " of "
        + amount;
  }
}
