package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;

/**
 * One comparison of a test.
 *
 * @param operator how
 * @param operands with what; one operand, but for {@link Operator#IN}
 */
public record Comparison(Operator operator, List<Operand> operands) {

  /** How two values are compared. */
  public enum Operator {
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
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isEquality() {
      return this == IS || this == IN;
    }

    boolean accepts(int comparison) {
      return comparison == 0 ? equal : comparison > 0 ? greater : less;
    }
  }

  /** With what an attribute is compared: a value that the book states, or another attribute. */
  public sealed interface Operand {

    /**
     * A value that the book states.
     *
     * @param fact the value
     */
    record Value(Fact fact) implements Operand {}

    /**
     * Another attribute of the case.
     *
     * @param attribute the attribute
     */
    record Other(Attribute attribute) implements Operand {}

    /** Returns the value for a case; empty if the other attribute is not stated. */
    default Optional<Fact> in(Facts facts) {
      return this instanceof Other other
          ? facts.get(other.attribute().id())
          : Optional.of(((Value) this).fact());
    }

    /** Returns the operand in words. */
    default String says(Facts facts) {
      if (this instanceof Other other) {
        String title = other.attribute().title();
        return facts.get(other.attribute().id()).map(f -> title + " " + f).orElse(title);
      }
      return ((Value) this).fact().toString();
    }
  }

  public Comparison {
    operands = ImmutableList.copyOf(operands);
    if (operands.isEmpty() || (operator != Operator.IN && operands.size() > 1)) {
      throw new IllegalArgumentException(
          operator.key() + " must have one operand - but was: " + operands.size());
    }
  }

  Truth holds(Attribute attribute, Fact fact, Facts facts) {
    Truth truth = Truth.FALSE;
    for (Operand operand : operands) {
      Optional<Integer> order = operand.in(facts).flatMap(other -> order(attribute, fact, other));
      if (order.isEmpty()) {
        truth = Truth.UNKNOWN;
      } else if (operator.accepts(order.get())) {
        return Truth.TRUE;
      }
    }
    return truth;
  }

  /** How two facts compare; empty where they cannot be compared. Unequal texts come out as 1. */
  private static Optional<Integer> order(Attribute attribute, Fact a, Fact b) {
    if (a instanceof Fact.Quantity left && b instanceof Fact.Quantity right) {
      Ratio x = left.value();
      Ratio y = right.value();
      BigDecimal ours = x.numerator().multiply(y.denominator());
      return Optional.of(ours.compareTo(y.numerator().multiply(x.denominator())));
    } else if (a instanceof Fact.Amount left && b instanceof Fact.Amount right) {
      BigMoney x = left.value();
      BigMoney y = right.value();
      return x.isSameCurrency(y) ? Optional.of(x.compareTo(y)) : Optional.empty();
    } else if (a instanceof Fact.Day left && b instanceof Fact.Day right) {
      return Optional.of(left.value().compareTo(right.value()));
    } else if (a instanceof Fact.Text left && b instanceof Fact.Text right) {
      if (attribute.type() == Attribute.Type.LEVEL) {
        int x = attribute.levels().indexOf(left.value());
        int y = attribute.levels().indexOf(right.value());
        return x < 0 || y < 0 ? Optional.empty() : Optional.of(Integer.compare(x, y));
      }
      return Optional.of(left.equals(right) ? 0 : 1);
    } else if (a instanceof Fact.Flag && b instanceof Fact.Flag) {
      return Optional.of(a.equals(b) ? 0 : 1);
    }
    return Optional.empty();
  }

  String says(Attribute attribute, Facts facts) {
    return (attribute.type() == Attribute.Type.DATE ? operator.wordsOfDates : operator.words)
        + operands.stream().map(o -> o.says(facts)).collect(Collectors.joining(" or "));
  }
}
