package dev.pvi.cpi.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Sums amounts that could not be converted, by currency. */
final class WithoutRate {

  private WithoutRate() {}

  static List<BigMoney> sum(Iterable<ExcludedLine> lines) {
    SortedMap<CurrencyUnit, BigMoney> sums = new TreeMap<>();
    for (ExcludedLine line : lines) {
      if (line.base().isEmpty() && line.foreign().isPresent()) {
        BigMoney amount = line.foreign().get().amount();
        sums.merge(amount.getCurrencyUnit(), amount, BigMoney::plus);
      }
    }
    return new ArrayList<>(sums.values());
  }
}
