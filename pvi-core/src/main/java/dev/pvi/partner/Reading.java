package dev.pvi.partner;

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

    /** Returns the same reading with a base. */
    public Known withBase(BigMoney amount) {
      return new Known(value, unit, Optional.of(amount));
    }
  }

  /**
   * Nothing was measured, though the metric applies.
   *
   * @param reason why
   */
  record Absent(String reason) implements Reading {
    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Absent {
      Texts.checked("reason", reason);
    }
  }

  /**
   * The metric does not apply, such as an adoption rate without eligible bookings.
   *
   * @param reason why
   */
  record NotApplicable(String reason) implements Reading {
    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NotApplicable {
      Texts.checked("reason", reason);
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

  /** Returns a measured level, such as {@code basic}. */
  static Known level(String level) {
    return new Known(Fact.of(level), Optional.empty(), Optional.empty());
  }

  /** Returns a measured flag. */
  static Known flag(boolean flag) {
    return new Known(Fact.of(flag), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a share in percent: {@code part ÷ whole × 100}, with the whole as base. A whole of 0 is
   * not applicable.
   *
   * @param part the part, as {@code Money} or {@code BigMoney}
   * @param whole the whole, likewise
   * @throws IllegalArgumentException if the currencies differ, or the whole is negative
   */
  static Reading percent(BigMoneyProvider part, BigMoneyProvider whole) {
    return share(part.toBigMoney(), whole.toBigMoney());
  }

  private static Reading share(BigMoney part, BigMoney whole) {
    if (whole.isZero()) {
      return new NotApplicable("the whole is 0");
    }
    checkSameCurrency(part, whole);
    return new Known(
        Fact.of(Ratio.percent(part.getAmount(), whole.getAmount())),
        Optional.of("percent"),
        Optional.of(whole));
  }

  /**
   * Returns growth in percent: {@code (current − prior) ÷ prior × 100}, with the current amount as
   * base. 105,500 after 100,000 is 5.5. Without a prior amount greater than 0 growth is undefined
   * and the reading absent.
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
      return new Absent("growth is undefined: the prior amount is not greater than 0");
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

  /** Returns that the metric does not apply. */
  static NotApplicable notApplicable(String reason) {
    return new NotApplicable(reason);
  }

  private static void checkSameCurrency(BigMoney first, BigMoney second) {
    if (!first.isSameCurrency(second)) {
      throw new IllegalArgumentException(
          "both amounts must be in one currency - but was: " + first + " and " + second);
    }
  }
}
