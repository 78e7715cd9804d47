package dev.pvi.formula;

import dev.pvi.explain.Dates;
import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.BigMoney;

/** A value of a fact about a partner, a score or a deal. */
public sealed interface Fact {

  /** A text, or a level by its name. */
  record Text(String value) implements Fact {
    /** Checks that nothing is null. */
    public Text {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Fact {
    @Override
    public String toString() {
      return value ? "yes" : "no";
    }
  }

  /** A number. */
  record Quantity(Ratio value) implements Fact {
    /** Checks that nothing is null. */
    public Quantity {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** An amount of money. */
  record Amount(BigMoney value) implements Fact {
    /** Normalises the decimals, so that equal amounts are equal. */
    public Amount {
      BigDecimal normal = Figures.checked("amount", value.getAmount());
      value =
          normal.scale() == value.getScale() ? value : BigMoney.of(value.getCurrencyUnit(), normal);
    }

    @Override
    public String toString() {
      return Figures.rounded(value.getAmount()) + " " + value.getCurrencyUnit();
    }
  }

  /** A date. */
  record Day(LocalDate value) implements Fact {
    /**
     * Checks the date.
     *
     * @throws IllegalArgumentException if it is none from 1000-01-01 through 9999-12-31
     */
    public Day {
      Dates.checked("date", value);
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * Returns the number that this is; a ratio is divided, ten digits, half even.
   *
   * @throws IllegalStateException if this is no number, but a level or a flag
   */
  default BigDecimal number() {
    if (this instanceof Quantity quantity) {
      return quantity.value().toDecimal(Rounding.DEFAULT);
    }
    throw new IllegalStateException("fact must be a number - but was: " + this);
  }

  /** Returns a text, or a level by its name. */
  static Fact of(String text) {
    return new Text(text);
  }

  /** Returns a number. */
  static Fact of(BigDecimal number) {
    return new Quantity(Ratio.of(number));
  }

  /** Returns a whole number. */
  static Fact of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  /** Returns a ratio. */
  static Fact of(Ratio ratio) {
    return new Quantity(ratio);
  }

  /** Returns true or false. */
  static Fact of(boolean flag) {
    return new Flag(flag);
  }

  /** Returns an amount of money. */
  static Fact of(BigMoney amount) {
    return new Amount(amount);
  }

  /** Returns a date. */
  static Fact of(LocalDate day) {
    return new Day(day);
  }

  /**
   * How a fact is written: a text, a flag, a number, an amount with its currency, a ratio as {@code
   * {"numerator": 1, "denominator": 3}}, a date as a text of the form {@code yyyy-mm-dd}. A text of
   * that form which is no date is written as {@code {"text": "2026-01-25"}}.
   */
  Kind<Fact> KIND = Kind.lazy("fact", () -> FactKind.INSTANCE);
}
