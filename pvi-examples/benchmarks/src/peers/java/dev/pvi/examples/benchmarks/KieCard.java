package dev.pvi.examples.benchmarks;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The card as DMN: a decision table per metric, for the standing and for the rate. */
final class KieCard implements PeerCard {

  private final DMNRuntime runtime;
  private final DMNModel model;
  private final String[] names;

  KieCard(String text) {
    names = CardSpec.steps().metrics().stream().map(m -> m.id()).toArray(String[]::new);
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(text))))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().get(0);
  }

  static String render(CardSpec card) {
    StringJoiner elements = new StringJoiner("\n");
    StringJoiner index = new StringJoiner(" + ");
    StringJoiner needed = new StringJoiner("\n");
    elements.add(input("amount"));
    for (CardSpec.MetricSpec metric : card.metrics()) {
      String points = "points_" + metric.id();
      elements.add(input(metric.id()));
      StringJoiner rules = new StringJoiner("\n");
      for (int band = 0; band < metric.values().size(); band++) {
        rules.add(
            rule(
                band == 0 ? null : CardSpec.hundredths(metric.at().get(band - 1)),
                band == metric.at().size() ? null : CardSpec.hundredths(metric.at().get(band)),
                CardSpec.tenths(metric.values().get(band))));
      }
      elements.add(table(points, requiredInput(metric.id()), metric.id(), rules));
      index.add("%s * %s".formatted(CardSpec.hundredths(metric.weight()), points));
      needed.add(requiredDecision(points));
    }
    elements.add(expression("index", needed.toString(), index.toString()));
    StringJoiner standings = new StringJoiner("\n");
    StringJoiner rates = new StringJoiner("\n");
    int top = CardSpec.LADDER.size() - 1;
    for (int s = 0; s <= top; s++) {
      standings.add(
          rule(
              s == 0 ? null : CardSpec.hundredths(CardSpec.LADDER.get(s)),
              s == top ? null : CardSpec.hundredths(CardSpec.LADDER.get(s + 1)),
              BigDecimal.valueOf(s)));
      rates.add(rule(String.valueOf(s), CardSpec.thousandths(CardSpec.RATES.get(s))));
    }
    elements.add(table("standing", requiredDecision("index"), "index", standings));
    elements.add(table("rate", requiredDecision("standing"), "standing", rates));
    elements.add(
        expression("rebate", requiredDecision("rate") + requiredInput("amount"), "rate * amount"));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="card" name="card" namespace="urn:card">
        %s
        </definitions>
        """
        .formatted(elements);
  }

  private static String input(String name) {
    return "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"number\"/></inputData>"
        .formatted(name);
  }

  private static String requiredInput(String name) {
    return "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>"
        .formatted(name);
  }

  private static String requiredDecision(String name) {
    return "<informationRequirement><requiredDecision href=\"#%s\"/></informationRequirement>"
        .formatted(name);
  }

  private static String decision(String name, String needs, String body) {
    return "<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"number\"/>\n%2$s\n%3$s\n</decision>"
        .formatted(name, needs, body);
  }

  private static String expression(String name, String needs, String text) {
    return decision(
        name, needs, "<literalExpression><text>" + text + "</text></literalExpression>");
  }

  private static String table(String name, String needs, String on, StringJoiner rules) {
    return decision(
        name,
        needs,
        """
        <decisionTable hitPolicy="UNIQUE">
        <input><inputExpression typeRef="number"><text>%s</text></inputExpression></input>
        <output typeRef="number"/>
        %s
        </decisionTable>\
        """
            .formatted(on, rules));
  }

  private static String rule(
      @Nullable BigDecimal from, @Nullable BigDecimal below, BigDecimal value) {
    String test =
        from == null
            ? "&lt; " + below
            : below == null ? "&gt;= " + from : "[%s..%s)".formatted(from, below);
    return rule(test, value);
  }

  private static String rule(String test, BigDecimal value) {
    return "<rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>"
        .formatted(test, value);
  }

  @Override
  public Outcome score(PartnerRecord partner) {
    DMNContext context = runtime.newContext();
    for (int m = 0; m < names.length; m++) {
      context.set(names[m], partner.reading(m));
    }
    context.set("amount", partner.amount());
    DMNResult result = runtime.evaluateAll(model, context);
    DMNContext answers = result.getContext();
    return new Outcome(
        (BigDecimal) answers.get("index"),
        ((BigDecimal) answers.get("standing")).intValueExact(),
        (BigDecimal) answers.get("rate"),
        (BigDecimal) answers.get("rebate"));
  }
}
