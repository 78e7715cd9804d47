package dev.pvi.formula;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One value, whatever the input.
 *
 * @param value the value
 */
public record Constant(BigDecimal value) implements Table {

  /** How a constant is written. */
  public static final Form<Constant> FORM =
      Form.of(
          "constant",
          "one value, whatever the input",
          fields -> {
            var value = fields.required("value", Kind.decimal(), "The answer.");
            fields.writes((it, out) -> out.put(value, it.value()));
            return values -> new Constant(values.get(value));
          });

  @Override
  public String type() {
    return "constant";
  }

  @Override
  public Optional<Point> at(Fact input) {
    return Optional.of(new Point(value, 0));
  }

  @Override
  public String says(int row) {
    return "any";
  }

  @Override
  public Optional<Step> next(Point from) {
    return Optional.empty();
  }

  @Override
  public List<BigDecimal> values() {
    return List.of(value);
  }
}
