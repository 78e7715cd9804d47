package dev.pvi.cpi.statement;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Figures;
import dev.pvi.form.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * On what the money of a statement rests: the amounts paid by the evidence class of the figures
 * that were really used for them, the rate of the row or cell that answered and not that of its
 * table. A credit weighs as much as a payment.
 *
 * <p>A line of 4,400 by an OWN rate and an ILLUSTRATIVE multiplier counts as 4,400 ILLUSTRATIVE in
 * all, 4,400 OWN by rates, 4,400 ILLUSTRATIVE by multipliers.
 *
 * @param all amounts by the weakest class of their figures; they sum to what is paid, where there
 *     are no credits
 * @param rates amounts by the class of the rate, where a rule states one
 * @param multipliers amounts by the class of the multiplier, where a rule states one
 * @param amounts amounts by the class of the amount per stage, where a rule states one
 */
public record PaidShares(
    SortedMap<Evidence, BigDecimal> all,
    SortedMap<Evidence, BigDecimal> rates,
    SortedMap<Evidence, BigDecimal> multipliers,
    SortedMap<Evidence, BigDecimal> amounts) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Copies the amounts. */
  public PaidShares {
    all = ImmutableSortedMap.copyOfSorted(all);
    rates = ImmutableSortedMap.copyOfSorted(rates);
    multipliers = ImmutableSortedMap.copyOfSorted(multipliers);
    amounts = ImmutableSortedMap.copyOfSorted(amounts);
  }

  static PaidShares of(Iterable<Line> lines) {
    return new PaidShares(
        sum(lines, terms -> Optional.of(terms.evidence())),
        sum(lines, LineTerms::rateEvidence),
        sum(lines, LineTerms::multiplierEvidence),
        sum(lines, LineTerms::amountEvidence));
  }

  private static SortedMap<Evidence, BigDecimal> sum(
      Iterable<Line> lines, Function<LineTerms, Optional<Evidence>> classOf) {
    SortedMap<Evidence, BigDecimal> sums = new TreeMap<>();
    for (Line line : lines) {
      if (line.amount().signum() != 0) {
        line.terms()
            .flatMap(classOf)
            .ifPresent(one -> sums.merge(one, line.amount().abs(), BigDecimal::add));
      }
    }
    sums.replaceAll((evidence, sum) -> Figures.normal(sum));
    return sums;
  }

  /**
   * Returns the shares of all that is paid in words: {@code 20 % OWN, 80 % ILLUSTRATIVE; rates 100
   * % OWN; multipliers 80 % ILLUSTRATIVE}.
   */
  @Override
  public String toString() {
    StringJoiner parts = new StringJoiner("; ");
    parts.add(all.isEmpty() ? "nothing, as nothing is paid" : shares(all));
    addTo(parts, "rates ", rates);
    addTo(parts, "multipliers ", multipliers);
    addTo(parts, "amounts ", amounts);
    return parts.toString();
  }

  private void addTo(StringJoiner parts, String what, SortedMap<Evidence, BigDecimal> sums) {
    if (!sums.isEmpty()) {
      parts.add(what + shares(sums));
    }
  }

  private String shares(SortedMap<Evidence, BigDecimal> sums) {
    StringJoiner shares = new StringJoiner(", ");
    for (Map.Entry<Evidence, BigDecimal> entry : sums.entrySet()) {
      shares.add(percent(entry.getValue()) + " " + entry.getKey());
    }
    return shares.toString();
  }

  /**
   * Returns the share of a class in all that is paid; what is not all or nothing is not said so.
   */
  String percent(Evidence evidence) {
    return percent(all.getOrDefault(evidence, BigDecimal.ZERO));
  }

  private String percent(BigDecimal part) {
    BigDecimal total = BigDecimal.ZERO;
    for (BigDecimal one : all.values()) {
      total = total.add(one);
    }
    BigDecimal percent = part.multiply(HUNDRED).divide(total, 0, RoundingMode.HALF_UP);
    if (percent.signum() == 0 && part.signum() > 0) {
      return "less than 1 %";
    }
    boolean isNotAll = percent.compareTo(HUNDRED) == 0 && part.compareTo(total) < 0;
    return isNotAll ? "more than 99 %" : percent + " %";
  }
}
