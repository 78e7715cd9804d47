package dev.pvi.examples.benchmarks;

import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The credits of a partner's people by portfolio, as one would count them by hand. */
final class HandWrittenCredits {

  private final Map<String, BigDecimal> blackBelt = new HashMap<>();
  private final Map<String, BigDecimal> career = new HashMap<>();

  HandWrittenCredits(PartnerSnapshot partner) {
    Map<String, Map<String, Boolean>> linkedByHolder = new HashMap<>();
    for (Credential held : partner.credentials().orElse(List.of())) {
      if (held.validOn(partner.asOf())) {
        linkedByHolder
            .computeIfAbsent(held.holder(), holder -> new HashMap<>())
            .merge(held.certification(), held.linked(), Boolean::logicalOr);
      }
    }
    for (Map<String, Boolean> linked : linkedByHolder.values()) {
      for (Map.Entry<String, Boolean> one : linked.entrySet()) {
        HandWrittenFigures.CreditFigures figures = figures(one.getKey());
        if (one.getValue() && holdsWhatIsRequired(figures, linked)) {
          for (String portfolio : figures.portfolios()) {
            blackBelt.merge(portfolio, figures.blackBelt(), BigDecimal::add);
            career.merge(portfolio, figures.career(), BigDecimal::add);
          }
        }
      }
    }
  }

  private static HandWrittenFigures.CreditFigures figures(String certification) {
    HandWrittenFigures.CreditFigures figures = HandWrittenFigures.CREDITS.get(certification);
    if (figures == null) {
      throw new IllegalArgumentException("certification must be known - but was: " + certification);
    }
    return figures;
  }

  private static boolean holdsWhatIsRequired(
      HandWrittenFigures.CreditFigures figures, Map<String, Boolean> held) {
    String required = figures.requires();
    while (!required.isEmpty()) {
      if (!held.containsKey(required)) {
        return false;
      }
      required = figures(required).requires();
    }
    return true;
  }

  BigDecimal blackBelt(String portfolio) {
    return blackBelt.getOrDefault(portfolio, BigDecimal.ZERO);
  }

  BigDecimal career(String portfolio) {
    return career.getOrDefault(portfolio, BigDecimal.ZERO);
  }
}
