package dev.pvi.examples.benchmarks;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.xml.parsers.ParserConfigurationException;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.xml.sax.SAXException;

/**
 * The card as a PMML scorecard. Its partial scores are weight × index, multiplied exactly when the
 * model is rendered; standing, rate and rebate are output fields.
 */
final class JpmmlCard implements PeerCard {

  private final Evaluator evaluator;
  private final String[] names;

  JpmmlCard(String model) {
    names = CardSpec.steps().metrics().stream().map(m -> m.id()).toArray(String[]::new);
    try {
      evaluator =
          new LoadingModelEvaluatorBuilder()
              .load(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
              .build();
    } catch (ParserConfigurationException | SAXException | JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  static String render(CardSpec card) {
    StringJoiner fields = new StringJoiner("\n");
    StringJoiner mining = new StringJoiner("\n");
    StringJoiner characteristics = new StringJoiner("\n");
    for (CardSpec.MetricSpec metric : card.metrics()) {
      fields.add(field(metric.id()));
      mining.add("<MiningField name=\"%s\"/>".formatted(metric.id()));
      characteristics.add(characteristic(metric));
    }
    fields.add(field("amount"));
    mining.add("<MiningField name=\"amount\"/>");
    StringJoiner standings = new StringJoiner("\n");
    StringJoiner rates = new StringJoiner("\n");
    for (int s = 0; s < CardSpec.LADDER.size(); s++) {
      standings.add(bin(s, String.valueOf(s)));
      rates.add(bin(s, CardSpec.thousandths(CardSpec.RATES.get(s)).toPlainString()));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
        <Header/>
        <DataDictionary>
        %s
        </DataDictionary>
        <Scorecard modelName="card" functionName="regression" initialScore="0" useReasonCodes="false">
        <MiningSchema>
        %s
        </MiningSchema>
        <Output>
        <OutputField name="index" feature="predictedValue" optype="continuous" dataType="double"/>
        <OutputField name="standing" feature="transformedValue" optype="ordinal" dataType="integer">
        <Discretize field="index" dataType="integer">
        %s
        </Discretize>
        </OutputField>
        <OutputField name="rate" feature="transformedValue" optype="continuous" dataType="double">
        <Discretize field="index" dataType="double">
        %s
        </Discretize>
        </OutputField>
        <OutputField name="rebate" feature="transformedValue" optype="continuous" dataType="double">
        <Apply function="*"><FieldRef field="rate"/><FieldRef field="amount"/></Apply>
        </OutputField>
        </Output>
        <Characteristics>
        %s
        </Characteristics>
        </Scorecard>
        </PMML>
        """
        .formatted(fields, mining, standings, rates, characteristics);
  }

  private static String field(String name) {
    return "<DataField name=\"%s\" optype=\"continuous\" dataType=\"double\"/>".formatted(name);
  }

  private static String bin(int standing, String value) {
    String left = " leftMargin=\"%s\"".formatted(limit(standing));
    String right =
        standing + 1 < CardSpec.LADDER.size()
            ? " rightMargin=\"%s\"".formatted(limit(standing + 1))
            : "";
    return "<DiscretizeBin binValue=\"%s\"><Interval closure=\"closedOpen\"%s%s/></DiscretizeBin>"
        .formatted(value, left, right);
  }

  private static String limit(int standing) {
    return CardSpec.hundredths(CardSpec.LADDER.get(standing)).toPlainString();
  }

  private static String characteristic(CardSpec.MetricSpec metric) {
    StringJoiner attributes = new StringJoiner("\n");
    for (int band = 0; band < metric.values().size(); band++) {
      attributes.add(
          "<Attribute partialScore=\"%s\">%s</Attribute>"
              .formatted(
                  CardSpec.hundredths(metric.weight())
                      .multiply(CardSpec.tenths(metric.values().get(band)))
                      .toPlainString(),
                  band < metric.at().size()
                      ? "<SimplePredicate field=\"%s\" operator=\"lessThan\" value=\"%s\"/>"
                          .formatted(metric.id(), CardSpec.hundredths(metric.at().get(band)))
                      : "<True/>"));
    }
    return "<Characteristic name=\"%s-points\">\n%s\n</Characteristic>"
        .formatted(metric.id(), attributes);
  }

  @Override
  public Outcome score(PartnerRecord partner) {
    Map<String, Object> arguments = new HashMap<>();
    for (int m = 0; m < names.length; m++) {
      arguments.put(names[m], partner.reading(m).doubleValue());
    }
    arguments.put("amount", partner.amount().doubleValue());
    Map<String, ?> answers = evaluator.evaluate(arguments);
    return DoubleCard.binary(
        number(answers, "index").doubleValue(),
        number(answers, "standing").intValue(),
        number(answers, "rate").doubleValue(),
        number(answers, "rebate").doubleValue());
  }

  private static Number number(Map<String, ?> answers, String name) {
    if (answers.get(name) instanceof Number number) {
      return number;
    }
    throw new IllegalStateException(name + " must be a number in " + answers);
  }
}
