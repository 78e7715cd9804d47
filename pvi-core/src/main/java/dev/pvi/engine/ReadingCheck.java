package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Plausible;
import dev.pvi.score.ScoreCode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Judges readings by what a book expects of them. Makes texts only where something is wrong. */
final class ReadingCheck {

  private final CurrencyUnit currency;

  /** The codes of absence of which a policy may speak: the usual ones and those of the book. */
  private final Set<String> codes = new TreeSet<>();

  ReadingCheck(CurrencyUnit currency, Iterable<Metric> metrics) {
    this.currency = currency;
    codes.add(Reading.Absent.NOT_MEASURED);
    codes.add(Reading.Absent.NO_PRIOR_PERIOD);
    codes.add(Reading.Absent.NOT_YET_DUE);
    codes.add(Reading.Absent.INCONSISTENT);
    codes.add(Reading.NotApplicable.NOT_APPLICABLE);
    for (Metric metric : metrics) {
      codes.addAll(metric.absent().byCode().keySet());
      codes.addAll(metric.notApplicable().byCode().keySet());
    }
  }

  /** Whether a known reading may go without a finding. */
  boolean isSound(Expected expected, Reading.Known known) {
    return expected.isInUnit(known)
        && (known.base().isEmpty() || known.base().get().getCurrencyUnit().equals(currency))
        && !(known.value() instanceof Fact.Amount)
        && expected.isPlausible(known);
  }

  /** Judges a known reading. */
  void check(Expected expected, Reading.Known known, Place place, Findings findings) {
    Metric metric = expected.metric();
    if (!expected.isInUnit(known)) {
      findings.error(
          place,
          ScoreCode.WRONG_UNIT,
          "expected",
          metric.unit(),
          "value",
          known.unit().orElseThrow());
    } else if (!expected.isPlausible(known)) {
      checkPlausible(metric, known, place, findings);
    }
    if (known.value() instanceof Fact.Amount amount) {
      checkCurrency(amount, place, findings);
    }
    known.base().ifPresent(base -> checkCurrency((Fact.Amount) Fact.of(base), place, findings));
  }

  private static void checkPlausible(
      Metric metric, Reading.Known known, Place place, Findings findings) {
    Ratio x = ((Fact.Quantity) known.value()).value();
    boolean isMore = x.compareTo(Expected.HUNDRED) > 0;
    if (known.isShareOfBase() && (isMore || x.signum() < 0)) {
      BigMoney whole = known.base().orElseThrow();
      BigDecimal part = Rounding.DEFAULT.divide(x.numerator(), Expected.HUNDRED);
      findings.warning(
          place,
          isMore ? ScoreCode.MORE_THAN_WHOLE : ScoreCode.NEGATIVE_PART,
          "part",
          Figures.exact(part),
          "whole",
          Figures.exact(whole.getAmount()));
      return;
    }
    findings.warning(
        place,
        ScoreCode.IMPLAUSIBLE,
        "expected",
        metric.plausible().map(Plausible::says).orElse("") + " " + metric.unit(),
        "metric",
        metric.name(),
        "value",
        known.value());
  }

  /** Whether a reading says that nothing is known by a code that policies speak of. */
  boolean isUsual(Reading reading) {
    String code = code(reading);
    return codes.contains(code) && !code.equals(Reading.Absent.INCONSISTENT);
  }

  private static String code(Reading reading) {
    return reading instanceof Reading.Absent absent
        ? absent.code()
        : ((Reading.NotApplicable) reading).code();
  }

  /** Judges why nothing is known. */
  void checkUnknown(Reading reading, Place place, Findings findings) {
    String code = code(reading);
    if (code.equals(Reading.Absent.INCONSISTENT)) {
      findings.warning(
          place, ScoreCode.PART_WITHOUT_WHOLE, "why", ((Reading.Absent) reading).reason());
    } else if (!codes.contains(code)) {
      findings.add(
          Finding.of(
                  Severity.WARNING,
                  place,
                  ScoreCode.UNKNOWN_ABSENCE,
                  "known",
                  String.join(", ", codes),
                  "value",
                  code)
              .didYouMean(code, codes));
    }
  }

  /** Whether a fact is no amount, or one in the currency of the book. */
  boolean isInCurrency(Fact fact) {
    return !(fact instanceof Fact.Amount amount)
        || amount.value().getCurrencyUnit().equals(currency);
  }

  /** Judges the currency of an amount. */
  void checkCurrency(Fact.Amount amount, Place place, Findings findings) {
    if (!isInCurrency(amount)) {
      findings.error(place, ScoreCode.WRONG_CURRENCY, "expected", currency, "value", amount);
    }
  }
}
