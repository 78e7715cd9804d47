package dev.pvi.formula;

import com.google.common.collect.ImmutableMap;
import dev.pvi.book.BookTree;
import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.book.MoneyKinds;
import dev.pvi.book.Reader;
import dev.pvi.book.Schemas;
import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;

/** A value of a fact about a partner, a score or a deal. */
public sealed interface Fact {

  /** A text, or a level by its name. */
  record Text(String value) implements Fact {
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
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** An amount of money. */
  record Amount(BigMoney value) implements Fact {
    /** Normalises the decimals, so that equal amounts are equal. */
    public Amount {
      value = BigMoney.of(value.getCurrencyUnit(), Figures.checked("amount", value.getAmount()));
    }

    @Override
    public String toString() {
      return Figures.rounded(value.getAmount()) + " " + value.getCurrencyUnit();
    }
  }

  /** A date. */
  record Day(LocalDate value) implements Fact {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** Returns a text, or a level by its name. */
  static Fact of(String text) {
    return new Text(text);
  }

  /** Returns a number. */
  static Fact of(BigDecimal number) {
    return new Quantity(Ratio.of(number));
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
  Kind<Fact> KIND = new FactKind();

  /** Reads a fact by what its node is. */
  final class FactKind implements Kind<Fact> {

    private static final Form<Ratio> RATIO =
        Form.of(
            "ratio",
            "a number as numerator over denominator",
            fields -> {
              var numerator =
                  fields.required("numerator", Kind.decimal(), Ratio::numerator, "Above the line.");
              var denominator =
                  fields.required(
                      "denominator",
                      Kind.decimal(),
                      Ratio::denominator,
                      "Below the line, greater than 0.");
              return values -> new Ratio(values.get(numerator), values.get(denominator));
            });

    private static final Form<String> TEXT =
        Form.of(
            "plain-text",
            "a text that looks like a date but is none",
            fields -> {
              var text = fields.required("text", Kind.text(), value -> value, "The text.");
              return values -> values.get(text);
            });

    private FactKind() {}

    @Override
    public Optional<Fact> read(BookTree node, Reader reader) {
      return switch (node.type()) {
        case FLAG -> node.asFlag().map(Fact::of);
        case NUMBER -> node.asNumber().map(Fact::of);
        case TEXT -> {
          String text = node.asText().orElseThrow();
          yield looksLikeADate(text)
              ? Kind.date().read(node, reader).map(Fact::of)
              : Kind.text().read(node, reader).map(Fact::of);
        }
        default -> {
          if (node.get("text").isPresent()) {
            yield TEXT.read(node, reader).map(Fact::of);
          }
          yield node.get("numerator").isPresent()
              ? RATIO.read(node, reader).map(Fact::of)
              : MoneyKinds.AMOUNT.read(node, reader).map(Fact::of);
        }
      };
    }

    private static boolean looksLikeADate(String text) {
      return text.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Override
    public BookTree write(Fact fact) {
      if (fact instanceof Text text) {
        return looksLikeADate(text.value())
            ? TEXT.write(text.value())
            : BookTree.text(text.value());
      } else if (fact instanceof Flag flag) {
        return BookTree.flag(flag.value());
      } else if (fact instanceof Day day) {
        return BookTree.text(day.value().toString());
      } else if (fact instanceof Amount amount) {
        return MoneyKinds.AMOUNT.write(amount.value());
      } else {
        Ratio ratio = ((Quantity) fact).value();
        return ratio.isDecimal() ? BookTree.number(ratio.numerator()) : RATIO.write(ratio);
      }
    }

    @Override
    public BookTree schema(Schemas schemas) {
      return BookTree.object(
          ImmutableMap.of(
              "type",
              BookTree.array(
                  java.util.List.of(
                      BookTree.text("string"),
                      BookTree.text("boolean"),
                      BookTree.text("number"),
                      BookTree.text("object")))));
    }

    @Override
    public String says() {
      return "a text, a flag, a number, a date or an amount";
    }
  }
}
