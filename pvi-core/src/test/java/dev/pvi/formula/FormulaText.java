package dev.pvi.formula;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Reads formulas from text, with the attributes and the currency that tests declare. */
final class FormulaText {

  static final Attribute SIZE = Attribute.levels("size", List.of("S", "M", "L"));

  private static final Attributes DECLARED =
      Attributes.of(
          List.of(
              SIZE,
              Attribute.of("region", Attribute.Type.TEXT),
              Attribute.of("linked", Attribute.Type.FLAG),
              Attribute.of("seats", Attribute.Type.NUMBER),
              Attribute.of("revenue", Attribute.Type.MONEY),
              Attribute.of("booked", Attribute.Type.DATE),
              Attribute.of("assessed", Attribute.Type.DATE)));

  private FormulaText() {}

  static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  /** Reads with single quotes for double ones. */
  static <T> T read(Kind<T> kind, String json) {
    Findings findings = new Findings();
    Optional<T> value = read(kind, json, findings);
    findings.throwIfBookIsWrong();
    return value.orElseThrow();
  }

  static List<Finding> faults(Kind<?> kind, String json) {
    Findings findings = new Findings();
    read(kind, json, findings);
    return findings.all();
  }

  static List<String> faultTexts(Kind<?> kind, String json) {
    return faults(kind, json).stream().map(finding -> finding.reason().text()).toList();
  }

  private static <T> Optional<T> read(Kind<T> kind, String json, Findings findings) {
    Reader reader =
        Reader.of(findings)
            .with(Attributes.class, DECLARED)
            .with(CurrencyUnit.class, CurrencyUnit.USD);
    return Tree.parse("formula", json.replace('\'', '"'), findings)
        .flatMap(tree -> kind.read(tree, reader));
  }

  static Fact number(String text) {
    return Fact.of(decimal(text));
  }

  static Fact percent(String part, String whole) {
    return Fact.of(Ratio.percent(decimal(part), decimal(whole)));
  }

  static Optional<BigDecimal> answer(Table table, Fact input) {
    return table.at(input).map(Point::value);
  }
}
