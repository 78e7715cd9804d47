package dev.pvi.cpi.statement;

import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount: a decimal of any number of digits, or a quotient as a text such as {@code
 * 1400/3}, where a total was shared out.
 */
final class ExactRatio implements Kind<Ratio> {

  static final Kind<Ratio> INSTANCE = new ExactRatio();

  private static final Pattern QUOTIENT = Pattern.compile("-?[0-9]{1,400}/[1-9][0-9]{0,400}");

  private static final Kind<String> TEXT =
      Kind.text("a quotient such as 1400/3", QUOTIENT.pattern());

  private ExactRatio() {}

  @Override
  public Optional<Ratio> read(Tree node, Reader reader) {
    Optional<String> text = node.asText().filter(stated -> stated.indexOf('/') >= 0);
    if (text.isEmpty()) {
      return ExactKind.INSTANCE.read(node, reader).map(value -> Ratio.exact(value, BigDecimal.ONE));
    }
    if (!QUOTIENT.matcher(text.get()).matches()) {
      reader.expected(node, FormCode.OUT_OF_RANGE, says());
      return Optional.empty();
    }
    int slash = text.get().indexOf('/');
    return Optional.of(
        Ratio.exact(
            new BigDecimal(text.get().substring(0, slash)),
            new BigDecimal(text.get().substring(slash + 1))));
  }

  @Override
  public Tree write(Ratio value) {
    Ratio reduced = value.reduced();
    return reduced.isDecimal()
        ? ExactKind.INSTANCE.write(reduced.numerator())
        : Tree.text(
            reduced.numerator().toPlainString() + "/" + reduced.denominator().toPlainString());
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(List.of(ExactKind.INSTANCE, TEXT));
  }

  @Override
  public String says() {
    return "a decimal, or a quotient as a text such as 1400/3";
  }
}
