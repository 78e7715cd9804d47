package dev.pvi.partner;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Texts;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;

/** What was measured for a metric: a value, nothing for a reason, or not applicable. */
public sealed interface Reading {

  /**
   * How a reading is written: a bare number, level or flag, or an object with {@code value}, {@code
   * part} and {@code of}, {@code current} and {@code prior}, {@code absent} or {@code
   * notApplicable}.
   */
  Kind<Reading> KIND = Kind.lazy("reading", () -> ReadingForm.KIND);

  /**
   * A measured value.
   *
   * @param value a number, a ratio, a level or a flag
   * @param unit the unit, such as {@code percent}; empty: that of the metric
   * @param base the amount that a minimum tests: for growth the current amount, for a ratio of
   *     amounts the denominator
   */
  record Known(Fact value, Optional<String> unit, Optional<BigMoney> base) implements Reading {

    /**
     * Normalises the base, so that equal amounts are equal.
     *
     * @throws IllegalArgumentException if a level or the unit is blank, or the base has too many
     *     digits
     */
    public Known {
      Objects.requireNonNull(value, "value");
      if (value instanceof Fact.Text level) {
        Texts.checked("level", level.value());
      }
      unit.ifPresent(name -> Texts.checked("unit", name));
      base = base.map(amount -> ((Fact.Amount) Fact.of(amount)).value());
    }

    /**
     * Returns whether the number is a part of the base in percent, as {@link
     * Reading#percent(BigMoneyProvider, BigMoneyProvider)} makes it: over the base, which is its
     * denominator.
     */
    public boolean isShareOfBase() {
      return base.isPresent()
          && value instanceof Fact.Quantity quantity
          && quantity.value().denominator().compareTo(base.get().getAmount()) == 0;
    }

    /** Returns the same reading with a base. */
    public Known withBase(BigMoney amount) {
      return new Known(value, unit, Optional.of(amount));
    }
  }

  /** The unit of a percentage that is stated as a fraction of 1: 0.55 is 55 percent. */
  String FRACTION = "fraction";

  /**
   * Nothing was measured, though the metric applies. What follows is the policy of the metric,
   * which may tell kinds of absence apart by their code.
   *
   * @param reason why
   * @param code the kind of absence, an id: one of those below, or one of the house
   */
  record Absent(String reason, String code) implements Reading {

    /** Nothing was measured: what holds where no code is stated. */
    public static final String NOT_MEASURED = "not-measured";

    /** There is no prior period to compare with, as in the first year of business. */
    public static final String NO_PRIOR_PERIOD = "no-prior-period";

    /** It is too early to measure, as for a renewal that is due later. */
    public static final String NOT_YET_DUE = "not-yet-due";

    /** What was measured contradicts itself, as a part of 5 of a whole of 0 does. */
    public static final String INCONSISTENT = "inconsistent";

    /**
     * Checks reason and code.
     *
     * @throws IllegalArgumentException if the reason is blank, or the code is not lower-case
     *     letters and digits joined by - . or :
     */
    public Absent {
      Texts.checked("reason", reason);
      Ids.check("code", code);
    }

    /** Nothing was measured, for a reason in words. */
    public Absent(String reason) {
      this(reason, NOT_MEASURED);
    }
  }

  /**
   * The metric does not apply, such as an adoption rate without eligible bookings.
   *
   * @param reason why
   * @param code the kind of reason, an id: the one below, or one of the house
   */
  record NotApplicable(String reason, String code) implements Reading {

    /** The metric does not apply: what holds where no code is stated. */
    public static final String NOT_APPLICABLE = "not-applicable";

    /**
     * Checks reason and code.
     *
     * @throws IllegalArgumentException if the reason is blank, or the code is not lower-case
     *     letters and digits joined by - . or :
     */
    public NotApplicable {
      Texts.checked("reason", reason);
      Ids.check("code", code);
    }

    /** The metric does not apply, for a reason in words. */
    public NotApplicable(String reason) {
      this(reason, NOT_APPLICABLE);
    }
  }

  /** Returns a measured number. */
  static Known of(BigDecimal number) {
    return new Known(Fact.of(number), Optional.empty(), Optional.empty());
  }

  /** Returns a measured whole number. */
  static Known of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  /** Returns a measured ratio, exact where a decimal would not be: 2 of 3. */
  static Known of(Ratio ratio) {
    return new Known(Fact.of(ratio), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a percentage that was measured elsewhere, stated as such: 45.01 is 45.01 percent. A
   * metric of another unit refuses it. The share of two amounts is {@link
   * #percent(BigMoneyProvider, BigMoneyProvider)}, which also has a base.
   */
  static Known percent(BigDecimal percentage) {
    return new Known(Fact.of(percentage), Optional.of("percent"), Optional.empty());
  }

  /**
   * Returns a percentage that was measured as a fraction of 1: 0.4501 is 45.01 percent. Of a metric
   * in percent it is made a percentage, exactly; a metric of another unit refuses it.
   */
  static Known fraction(BigDecimal fraction) {
    return new Known(Fact.of(fraction), Optional.of(FRACTION), Optional.empty());
  }

  /** Returns a measured level, such as {@code basic}. */
  static Known level(String level) {
    return new Known(Fact.of(level), Optional.empty(), Optional.empty());
  }

  /** Returns a measured flag. */
  static Known flag(boolean flag) {
    return new Known(Fact.of(flag), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a share in percent: {@code part ÷ whole × 100}, with the whole as base: 55 of 100 is
   * 55. Of a whole of 0, a part of 0 does not apply; any other part contradicts it and is absent,
   * by the code {@link Absent#INCONSISTENT}. Where it is scored, a part below 0 or above its whole
   * is a warning, unless the metric says that such readings are plausible.
   *
   * @param part the part, as {@code Money} or {@code BigMoney}
   * @param whole the whole, likewise
   * @throws IllegalArgumentException if the currencies differ, or the whole is negative
   */
  static Reading percent(BigMoneyProvider part, BigMoneyProvider whole) {
    return share(part.toBigMoney(), whole.toBigMoney());
  }

  private static Reading share(BigMoney part, BigMoney whole) {
    checkSameCurrency(part, whole);
    if (whole.isZero()) {
      return part.isZero()
          ? new NotApplicable("the whole is 0")
          : new Absent(
              "a part of " + Figures.exact(part.getAmount()) + " of a whole of 0",
              Absent.INCONSISTENT);
    }
    return new Known(
        Fact.of(Ratio.percent(part.getAmount(), whole.getAmount())),
        Optional.of("percent"),
        Optional.of(whole));
  }

  /**
   * Returns growth in percent: {@code (current − prior) ÷ prior × 100}, with the current amount as
   * base. 105,500 after 100,000 is 5.5. Without a prior amount greater than 0 growth is undefined
   * and the reading absent, by the code {@link Absent#NO_PRIOR_PERIOD}.
   *
   * @param current the current amount, as {@code Money} or {@code BigMoney}
   * @param prior the amount of the prior period, likewise
   * @throws IllegalArgumentException if the currencies differ
   */
  static Reading growth(BigMoneyProvider current, BigMoneyProvider prior) {
    return change(current.toBigMoney(), prior.toBigMoney());
  }

  private static Reading change(BigMoney current, BigMoney prior) {
    checkSameCurrency(current, prior);
    if (!prior.isPositive()) {
      return new Absent(
          "growth is undefined: the prior amount is not greater than 0", Absent.NO_PRIOR_PERIOD);
    }
    return new Known(
        Fact.of(Ratio.growthPercent(current.getAmount(), prior.getAmount())),
        Optional.of("percent"),
        Optional.of(current));
  }

  /** Returns that nothing was measured. */
  static Absent absent(String reason) {
    return new Absent(reason);
  }

  /**
   * Returns that nothing was measured.
   *
   * @param code the kind of absence, such as {@link Absent#NOT_YET_DUE}
   */
  static Absent absent(String reason, String code) {
    return new Absent(reason, code);
  }

  /** Returns that the metric does not apply. */
  static NotApplicable notApplicable(String reason) {
    return new NotApplicable(reason);
  }

  /**
   * Returns that the metric does not apply.
   *
   * @param code the kind of reason
   */
  static NotApplicable notApplicable(String reason, String code) {
    return new NotApplicable(reason, code);
  }

  private static void checkSameCurrency(BigMoney first, BigMoney second) {
    if (!first.isSameCurrency(second)) {
      throw new IllegalArgumentException(
          "both amounts must be in one currency - but was: " + first + " and " + second);
    }
  }
}
