package dev.pvi.formula;

import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A ratio as one value: a number, or a text with a line between two whole numbers. */
final class QuotientKind implements Kind<Ratio> {

  static final QuotientKind INSTANCE = new QuotientKind();

  private static final Kind<BigDecimal> NUMBER = Kind.decimal();
  private static final Kind<String> QUOTIENT =
      Kind.text("a quotient of whole numbers such as 1/3", "-?\\d{1,18}/[1-9]\\d{0,17}");

  private QuotientKind() {}

  @Override
  public Optional<Ratio> read(Tree node, Reader reader) {
    return switch (node.type()) {
      case NUMBER -> NUMBER.read(node, reader).map(Ratio::of);
      case TEXT -> QUOTIENT.read(node, reader).map(QuotientKind::parse);
      default -> {
        reader.expected(node, FormCode.WRONG_TYPE, says());
        yield Optional.empty();
      }
    };
  }

  private static Ratio parse(String text) {
    int line = text.indexOf('/');
    return Ratio.reduced(
        new BigDecimal(text.substring(0, line)), new BigDecimal(text.substring(line + 1)));
  }

  @Override
  public Tree write(Ratio ratio) {
    return ratio.isDecimal()
        ? Tree.number(ratio.numerator())
        : Tree.text(ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString());
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(List.of(NUMBER, QUOTIENT));
  }

  @Override
  public String says() {
    return "a number, or a quotient such as 1/3";
  }
}
