package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.StringJoiner;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;

/** The card as a JEXL script of conditionals, with decimal literals. */
final class JexlCard implements PeerCard {

  private final JexlScript script;
  private final String[] names;

  JexlCard(String model) {
    script = new JexlBuilder().strict(true).silent(false).create().createScript(model);
    names = CardSpec.steps().metrics().stream().map(m -> m.id()).toArray(String[]::new);
  }

  static String render(CardSpec card) {
    StringJoiner index = new StringJoiner("\n  + ");
    for (CardSpec.MetricSpec metric : card.metrics()) {
      StringBuilder band = new StringBuilder();
      for (int b = 0; b < metric.at().size(); b++) {
        band.append(
            "%s < %sB ? %sB : "
                .formatted(
                    metric.id(),
                    CardSpec.hundredths(metric.at().get(b)),
                    CardSpec.tenths(metric.values().get(b))));
      }
      band.append(CardSpec.tenths(metric.values().get(metric.at().size()))).append('B');
      index.add("%sB * (%s)".formatted(CardSpec.hundredths(metric.weight()), band));
    }
    StringBuilder standing = new StringBuilder();
    StringBuilder rate = new StringBuilder();
    int top = CardSpec.LADDER.size() - 1;
    for (int s = 0; s < top; s++) {
      standing.append(
          "index < %sB ? %d : ".formatted(CardSpec.hundredths(CardSpec.LADDER.get(s + 1)), s));
      rate.append(
          "standing == %d ? %sB : ".formatted(s, CardSpec.thousandths(CardSpec.RATES.get(s))));
    }
    standing.append(top);
    rate.append(CardSpec.thousandths(CardSpec.RATES.get(top))).append('B');
    return """
        var index = %s;
        var standing = %s;
        var rate = %s;
        [index, standing, rate, rate * amount]
        """
        .formatted(index, standing, rate);
  }

  @Override
  public Outcome score(PartnerRecord partner) {
    JexlContext context = new MapContext();
    for (int m = 0; m < names.length; m++) {
      context.set(names[m], partner.reading(m));
    }
    context.set("amount", partner.amount());
    Object[] answers = (Object[]) script.execute(context);
    return new Outcome(
        (BigDecimal) answers[0],
        (Integer) answers[1],
        (BigDecimal) answers[2],
        (BigDecimal) answers[3]);
  }
}
