package dev.pvi.formula;

import dev.pvi.book.BookTree;
import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.book.MoneyKinds;
import dev.pvi.book.Reader;
import dev.pvi.book.Schemas;
import java.util.Optional;

/** Reads a fact by what its node is. */
final class FactKind implements Kind<Fact> {

  static final FactKind INSTANCE = new FactKind();

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
    if (fact instanceof Fact.Text text) {
      return looksLikeADate(text.value()) ? TEXT.write(text.value()) : BookTree.text(text.value());
    } else if (fact instanceof Fact.Flag flag) {
      return BookTree.flag(flag.value());
    } else if (fact instanceof Fact.Day day) {
      return BookTree.text(day.value().toString());
    } else if (fact instanceof Fact.Amount amount) {
      return MoneyKinds.AMOUNT.write(amount.value());
    } else {
      Ratio ratio = ((Fact.Quantity) fact).value();
      return ratio.isDecimal() ? BookTree.number(ratio.numerator()) : RATIO.write(ratio);
    }
  }

  @Override
  public BookTree schema(Schemas schemas) {
    return Schemas.anyOf(
        Kind.text().schema(schemas),
        Kind.flag().schema(schemas),
        Kind.decimal().schema(schemas),
        MoneyKinds.AMOUNT.schema(schemas),
        RATIO.schema(schemas),
        TEXT.schema(schemas));
  }

  @Override
  public String says() {
    return "a text, a flag, a number, a date or an amount";
  }
}
