package dev.pvi.cpi.statement;

import dev.pvi.explain.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Sums amounts that could not be converted, by currency. */
final class WithoutRate {

  private WithoutRate() {}

  static List<BigMoney> sum(Iterable<Line> lines) {
    SortedMap<CurrencyUnit, BigMoney> sums = new TreeMap<>();
    for (Line line : lines) {
      if (line.base().isEmpty() && line.foreign().isPresent()) {
        BigMoney amount = line.foreign().get().amount();
        sums.merge(amount.getCurrencyUnit(), amount, BigMoney::plus);
      }
    }
    sums.replaceAll((currency, sum) -> BigMoney.of(currency, Figures.normal(sum.getAmount())));
    return new ArrayList<>(sums.values());
  }
}
