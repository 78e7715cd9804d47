package dev.pvi.cpi.statement;

import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A decimal of any number of digits: what is computed exactly from figures of an admitted size may
 * be longer than those. Such a one is written as a text of its digits, as a number of this length
 * would be refused by readers, or lose digits in them.
 */
final class ExactKind implements Kind<BigDecimal> {

  static final Kind<BigDecimal> INSTANCE = new ExactKind();

  private final Kind<BigDecimal> number = Kind.decimal();
  private final Kind<BigDecimal> digits =
      Kind.text("the digits of a decimal", "-?[0-9]{1,90}(?:\\.[0-9]{1,90})?")
          .as(text -> Figures.normal(new BigDecimal(text)), BigDecimal::toPlainString);

  private ExactKind() {}

  @Override
  public Optional<BigDecimal> read(Tree node, Reader reader) {
    return (node.type() == Tree.Type.TEXT ? digits : number).read(node, reader);
  }

  @Override
  public Tree write(BigDecimal value) {
    return (Figures.admits(value) ? number : digits).write(value);
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(List.of(number, digits));
  }

  @Override
  public String says() {
    return "a decimal, as a text of its digits if it has more than "
        + Figures.INTEGER_DIGITS
        + " before or after the point";
  }
}
