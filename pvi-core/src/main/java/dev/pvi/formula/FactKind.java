package dev.pvi.formula;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.util.List;
import java.util.Optional;

/** Reads a fact by what its node is. */
final class FactKind implements Kind<Fact> {

  static final FactKind INSTANCE = new FactKind();

  private static final Form<Ratio> RATIO =
      Form.of(
          "ratio",
          "a number as numerator over denominator",
          fields -> {
            var numerator = fields.required("numerator", Kind.decimal(), "Above the line.");
            var denominator =
                fields.required("denominator", Kind.decimal(), "Below the line, greater than 0.");
            fields.writes(
                (it, out) -> out.put(numerator, it.numerator()).put(denominator, it.denominator()));
            return values -> new Ratio(values.get(numerator), values.get(denominator));
          });

  private static final Form<String> TEXT =
      Form.of(
          "plain-text",
          "a text that looks like a date but is none",
          fields -> {
            var text = fields.required("text", Kind.text(), "The text.");
            fields.writes((it, out) -> out.put(text, it));
            return values -> values.get(text);
          });

  private FactKind() {}

  @Override
  public Optional<Fact> read(Tree node, Reader reader) {
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
            : Kind.money().read(node, reader).map(Fact::of);
      }
    };
  }

  private static boolean looksLikeADate(String text) {
    return text.matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Override
  public Tree write(Fact fact) {
    if (fact instanceof Fact.Text text) {
      return looksLikeADate(text.value()) ? TEXT.write(text.value()) : Tree.text(text.value());
    } else if (fact instanceof Fact.Flag flag) {
      return Tree.flag(flag.value());
    } else if (fact instanceof Fact.Day day) {
      return Tree.text(day.value().toString());
    } else if (fact instanceof Fact.Amount amount) {
      return Kind.money().write(amount.value());
    } else {
      Ratio ratio = ((Fact.Quantity) fact).value();
      return ratio.isDecimal() ? Tree.number(ratio.numerator()) : RATIO.write(ratio);
    }
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(
        List.of(Kind.text(), Kind.flag(), Kind.decimal(), Kind.money(), RATIO, TEXT));
  }

  @Override
  public String says() {
    return "a text, a flag, a number, a date or an amount";
  }
}
