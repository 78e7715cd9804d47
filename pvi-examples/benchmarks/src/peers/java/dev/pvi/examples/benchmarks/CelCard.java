package dev.pvi.examples.benchmarks;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The card as a CEL expression. CEL has no decimals: it computes with binary fractions. */
final class CelCard implements PeerCard {

  private final CelRuntime.Program program;
  private final String[] names;

  CelCard(String model) {
    names = CardSpec.steps().metrics().stream().map(m -> m.id()).toArray(String[]::new);
    CelBuilder builder =
        CelFactory.plannerCelBuilder()
            .addVar("amount", SimpleType.DOUBLE)
            .addCompilerLibraries(CelExtensions.bindings());
    for (String name : names) {
      builder.addVar(name, SimpleType.DOUBLE);
    }
    Cel cel = builder.build();
    try {
      program = cel.createProgram(cel.compile(model).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String render(CardSpec card) {
    StringJoiner index = new StringJoiner("\n  + ");
    for (CardSpec.MetricSpec metric : card.metrics()) {
      StringBuilder band = new StringBuilder();
      for (int b = 0; b < metric.at().size(); b++) {
        band.append(
            "%s < %s ? %s : "
                .formatted(
                    metric.id(),
                    CardSpec.hundredths(metric.at().get(b)),
                    CardSpec.tenths(metric.values().get(b))));
      }
      band.append(CardSpec.tenths(metric.values().get(metric.at().size())));
      index.add("%s * (%s)".formatted(CardSpec.hundredths(metric.weight()), band));
    }
    StringBuilder standing = new StringBuilder();
    StringBuilder rate = new StringBuilder();
    int top = CardSpec.LADDER.size() - 1;
    for (int s = 0; s < top; s++) {
      standing.append(
          "index < %s ? %d.0 : ".formatted(CardSpec.hundredths(CardSpec.LADDER.get(s + 1)), s));
      rate.append(
          "standing == %d.0 ? %s : ".formatted(s, CardSpec.thousandths(CardSpec.RATES.get(s))));
    }
    standing.append(top).append(".0");
    rate.append(CardSpec.thousandths(CardSpec.RATES.get(top)));
    return "cel.bind(index, %s,\ncel.bind(standing, %s,\ncel.bind(rate, %s,\n[index, standing, rate, rate * amount])))"
        .formatted(index, standing, rate);
  }

  @Override
  public Outcome score(PartnerRecord partner) {
    Map<String, Object> variables = new HashMap<>();
    for (int m = 0; m < names.length; m++) {
      variables.put(names[m], partner.reading(m).doubleValue());
    }
    variables.put("amount", partner.amount().doubleValue());
    try {
      List<?> answers = (List<?>) program.eval(variables);
      return DoubleCard.binary(
          (Double) answers.get(0),
          ((Double) answers.get(1)).intValue(),
          (Double) answers.get(2),
          (Double) answers.get(3));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
