package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a test. A text or a date is looked up among the values of a long list, not
 * compared with one after the other.
 */
final class Comparison {

  /** How two values are compared. */
  enum Operator {
    /** Equal. */
    IS("", "", true, false, false),
    /** Equal to one of several. */
    IN("", "", true, false, false),
    /** At least. */
    FROM("at least ", "on or after ", true, true, false),
    /** More than. */
    ABOVE("more than ", "after ", false, true, false),
    /** Less than. */
    BELOW("less than ", "before ", false, false, true),
    /** At most. */
    THROUGH("at most ", "on or before ", true, false, true);

    private final String words;
    private final String wordsOfDates;
    private final boolean equal;
    private final boolean greater;
    private final boolean less;

    Operator(String words, String wordsOfDates, boolean equal, boolean greater, boolean less) {
      this.words = words;
      this.wordsOfDates = wordsOfDates;
      this.equal = equal;
      this.greater = greater;
      this.less = less;
    }

    /** Returns the key in a document, such as {@code from}. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isEquality() {
      return this == IS || this == IN;
    }

    boolean accepts(int comparison) {
      return comparison == 0 ? equal : comparison > 0 ? greater : less;
    }
  }

  /**
   * With what an attribute is compared: a value that the book states, or another attribute.
   *
   * @param value the value; absent for another attribute
   * @param other the other attribute; absent for a value
   */
  record Operand(Optional<Fact> value, Optional<Attribute> other) {

    static Operand of(Fact value) {
      return new Operand(Optional.of(value), Optional.empty());
    }

    static Operand of(Attribute other) {
      return new Operand(Optional.empty(), Optional.of(other));
    }

    /** Returns the value for a case; empty if the other attribute is not stated. */
    Optional<Fact> in(Facts facts) {
      return other.isPresent() ? facts.get(other.get().id()) : value;
    }

    /** Returns the operand in words. */
    String says(Facts facts) {
      if (other.isPresent()) {
        String title = other.get().title();
        return facts.get(other.get().id()).map(f -> title + " " + f).orElse(title);
      }
      return value.orElseThrow().toString();
    }
  }

  private final Operator operator;
  private final ImmutableList<Operand> operands;

  /** The values of a list of texts or dates; empty if operands must be compared one by one. */
  private final ImmutableSet<Fact> values;

  /**
   * Makes a comparison.
   *
   * @param operator how
   * @param operands with what; one operand, but for {@link Operator#IN}
   * @throws IllegalArgumentException if there is none, or more than one where one is meant
   */
  Comparison(Operator operator, List<Operand> operands) {
    this.operator = operator;
    this.operands = ImmutableList.copyOf(operands);
    if (operands.isEmpty() || (operator != Operator.IN && operands.size() > 1)) {
      throw new IllegalArgumentException(
          operator.key() + " must have one operand - but was: " + operands.size());
    }
    boolean lookedUp =
        operator == Operator.IN
            && operands.stream()
                .allMatch(one -> one.value().filter(Comparison::isTextOrDay).isPresent());
    values =
        lookedUp
            ? operands.stream()
                .map(one -> one.value().orElseThrow())
                .collect(ImmutableSet.toImmutableSet())
            : ImmutableSet.of();
  }

  private static boolean isTextOrDay(Fact fact) {
    return fact instanceof Fact.Text || fact instanceof Fact.Day;
  }

  /** Returns how values are compared. */
  Operator operator() {
    return operator;
  }

  /** Returns with what. */
  List<Operand> operands() {
    return operands;
  }

  /** Returns the other attributes with which is compared. */
  Set<Attribute> others() {
    return operands.stream()
        .flatMap(operand -> operand.other().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  Truth holds(Attribute attribute, Fact fact, Facts facts) {
    if (!values.isEmpty() && attribute.admits(fact)) {
      return values.contains(fact) ? Truth.TRUE : Truth.FALSE;
    }
    Truth truth = Truth.FALSE;
    for (int i = 0; i < operands.size(); i++) {
      Operand operand = operands.get(i);
      Optional<Fact> other = operand.in(facts);
      int order = other.isEmpty() ? UNKNOWN : order(attribute, fact, other.get());
      if (order == UNKNOWN) {
        truth = Truth.UNKNOWN;
      } else if (operator.accepts(order)) {
        return Truth.TRUE;
      }
    }
    return truth;
  }

  /** Stands for two facts that cannot be compared. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  /** How two facts compare, as -1, 0 or 1. Unequal texts come out as 1. */
  private static int order(Attribute attribute, Fact a, Fact b) {
    if (a instanceof Fact.Quantity left && b instanceof Fact.Quantity right) {
      Ratio x = left.value();
      Ratio y = right.value();
      BigDecimal ours = x.numerator().multiply(y.denominator());
      return ours.compareTo(y.numerator().multiply(x.denominator()));
    } else if (a instanceof Fact.Amount left && b instanceof Fact.Amount right) {
      BigMoney x = left.value();
      BigMoney y = right.value();
      return x.isSameCurrency(y) ? x.compareTo(y) : UNKNOWN;
    } else if (a instanceof Fact.Day left && b instanceof Fact.Day right) {
      return Integer.signum(left.value().compareTo(right.value()));
    } else if (a instanceof Fact.Text left && b instanceof Fact.Text right) {
      if (attribute.type() == Attribute.Type.LEVEL) {
        int x = attribute.levels().indexOf(left.value());
        int y = attribute.levels().indexOf(right.value());
        return x < 0 || y < 0 ? UNKNOWN : Integer.compare(x, y);
      }
      return left.equals(right) ? 0 : 1;
    } else if (a instanceof Fact.Flag && b instanceof Fact.Flag) {
      return a.equals(b) ? 0 : 1;
    }
    return UNKNOWN;
  }

  String says(Attribute attribute, Facts facts) {
    return (attribute.type() == Attribute.Type.DATE ? operator.wordsOfDates : operator.words)
        + operands.stream().map(o -> o.says(facts)).collect(Collectors.joining(" or "));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Comparison that
        && operator == that.operator
        && operands.equals(that.operands);
  }

  @Override
  public int hashCode() {
    return Objects.hash(operator, operands);
  }

  @Override
  public String toString() {
    return operator.key() + " " + operands;
  }
}
