package dev.pvi.examples.benchmarks;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Interval;
import dev.pvi.formula.Matrix;
import dev.pvi.formula.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.jspecify.annotations.Nullable;

/**
 * JEXL: a script of nested conditionals with decimal literals, made of the cells of the bundled
 * matrix and the rows of the bundled bands.
 */
public class JexlLandRate extends LandRate {

  private static final String ANY = "*";

  private final JexlScript script;

  /** Compiles the script. */
  public JexlLandRate() {
    script =
        new JexlBuilder()
            .strict(true)
            .silent(false)
            .create()
            .createScript(
                render(
                    (Matrix) LandRule.schedule("rate"), (Steps) LandRule.schedule("multiplier")));
  }

  static String render(Matrix rate, Steps multiplier) {
    return """
        var rate = %s;
        rate == null ? null : rate * (%s)
        """
        .formatted(cells(rate.by(), 0, rate.cells()), rows(multiplier.rows()));
  }

  /** Renders the cells that are left once the attributes before some place are known. */
  private static String cells(List<String> by, int at, List<Matrix.Cell> cells) {
    if (cells.isEmpty()) {
      return "null";
    }
    if (at == by.size()) {
      return literal(cells.get(0).value());
    }
    Map<String, List<Matrix.Cell>> byValue = new LinkedHashMap<>();
    for (Matrix.Cell cell : cells) {
      byValue.computeIfAbsent(cell.at().get(at), value -> new ArrayList<>()).add(cell);
    }
    List<Matrix.Cell> others = byValue.getOrDefault(ANY, List.of());
    byValue.remove(ANY);
    StringBuilder text = new StringBuilder("(");
    byValue.forEach(
        (value, some) ->
            text.append(by.get(at))
                .append(" == '")
                .append(value)
                .append("' ? ")
                .append(cells(by, at + 1, some))
                .append(" : "));
    return text.append(cells(by, at + 1, others)).append(')').toString();
  }

  private static String rows(List<Steps.Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Steps.Row row : rows) {
      Optional<Interval.Bound> upper = row.inputs().upper();
      upper.ifPresent(
          bound ->
              text.append("index ")
                  .append(bound.inclusive() ? "<=" : "<")
                  .append(' ')
                  .append(literal(bound.value()))
                  .append(" ? "));
      text.append(literal(row.value())).append(upper.isPresent() ? " : " : "");
    }
    return text.toString();
  }

  private static String literal(BigDecimal value) {
    return value.toPlainString() + "B";
  }

  @Override
  public Optional<BigDecimal> factor(Deal deal) {
    JexlContext context = new MapContext();
    context.set("standing", deal.position().standing());
    context.set("index", deal.position().index());
    context.set("offer", text(deal, "offer"));
    context.set("region", text(deal, "region"));
    return Optional.ofNullable((BigDecimal) script.execute(context));
  }

  private static @Nullable String text(Deal deal, String fact) {
    return deal.booking().facts().get(fact) instanceof Fact.Text text ? text.value() : null;
  }
}
