package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import java.lang.reflect.AccessibleObject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/** Objects of the core whose fields must fit together, for the contract of all forms. */
public final class CoreForms {

  private static final Attributes ATTRIBUTES =
      Attributes.of(
          List.of(
              new Attribute("count", Attribute.Type.NUMBER, List.of(), "Count"),
              Attribute.levels("grade", List.of("a")),
              new Attribute("index", Attribute.Type.NUMBER, List.of(), "Index"),
              new Attribute("most", Attribute.Type.NUMBER, List.of(), "Most"),
              new Attribute("place", Attribute.Type.TEXT, List.of(), "Place"),
              Attribute.levels("rank", List.of("low", "high")),
              new Attribute("value", Attribute.Type.MONEY, List.of(), "Value")));

  private CoreForms() {}

  /**
   * Returns the contract, which knows these objects.
   *
   * @param opener makes a member accessible, from within the module of the objects
   */
  public static FormContract contract(Consumer<AccessibleObject> opener) {
    return new FormContract(CoreForms::reader, opener)
        .sharedSample("amount", amounts())
        .sharedSample(
            "days-window",
            "{'from': 31, 'through': 60}",
            "{'from': -89}",
            "{'through': 30}",
            "{'from': 0, 'through': 0}")
        .sharedSample(
            "test",
            "{'attribute': 'count', 'is': 3}",
            "{'attribute': 'count', 'in': [3, 4.5]}",
            "{'attribute': 'count', 'from': 1, 'below': 9}",
            "{'attribute': 'count', 'above': 2, 'through': {'attribute': 'most'}}")
        .sharedSample(
            "bands",
            "{'rows': [{'below': 1, 'value': 2}, {'from': 1, 'value': 3}]}",
            "{'rows': [{'value': 4}]}",
            "{'overlap': 'max', 'rows': [{'value': 5}]}")
        .sharedSample(
            "band",
            "{'from': 1, 'below': 9, 'value': 3}",
            "{'above': 2, 'through': 8, 'value': 4}",
            "{'value': 5}")
        .sharedSample(
            "tiers",
            "{'mode': 'stepped', 'rows': [{'through': 1, 'each': 2}, {'above': 1, 'fee': 3}]}",
            "{'mode': 'whole', 'rows': [{'each': 4, 'per': 5, 'blocks': 'begun'}], 'rounding':"
                + " {'digits': 6, 'mode': 'UP'}}")
        .sharedSample(
            "tier",
            "{'from': 1, 'below': 9, 'each': 3, 'fee': 7, 'per': 10, 'blocks': 'begun'}",
            "{'above': 2, 'through': 8, 'each': 4, 'fee': 6, 'per': 5, 'blocks': 'full'}",
            "{'each': 5}",
            "{'fee': 5}")
        .sharedSample(
            "levels",
            "{'rows': [{'level': 'low', 'value': 1}, {'level': 'high', 'value': 2}]}",
            "{'rows': [{'level': 'any', 'value': 3}]}")
        .sharedSample(
            "slope",
            "{'knots': [{'at': 1, 'value': 2}, {'at': 3, 'value': 4}], 'beyond': 'continue'}",
            "{'knots': [{'at': 5, 'value': 6}], 'rounding': {'digits': 3, 'mode': 'UP'}}")
        .sharedSample(
            "knot",
            "{'at': 1, 'value': 2}",
            "{'at': 3, 'value': 4, 'after': 5}",
            "{'at': 6, 'before': 7, 'value': 8}")
        .sharedSample(
            "required",
            "{'attribute': 'count', 'knots': [{'at': 1, 'value': 2}, {'at': 3, 'value': 4}]}",
            "{'attribute': 'most', 'knots': [{'at': 5, 'value': 6}], 'instead': {'attribute':"
                + " 'rank', 'values': {'low': 7, 'high': 8}}}")
        .sharedSample(
            "required-instead",
            "{'attribute': 'rank', 'values': {'low': 1, 'high': 2}}",
            "{'attribute': 'grade', 'values': {'a': 3}}")
        .sharedSample(
            "scaled",
            "{'of': {'attribute': 'count', 'knots': [{'at': 1, 'value': 2}]}, 'table': {'type':"
                + " 'slope', 'knots': [{'at': 0, 'value': 1}]}}",
            "{'of': {'attribute': 'most', 'knots': [{'at': 3, 'value': 4}]}, 'table': {'type':"
                + " 'bands', 'rows': [{'value': 5}]}}")
        .sharedSample(
            "shares",
            "{'of': '40', 'table': {'type': 'slope', 'knots': [{'at': 0, 'value': 1}]}}",
            "{'of': '80/3', 'table': {'type': 'bands', 'rows': [{'value': 5}]}}")
        .sharedSample(
            "matrix",
            "{'by': ['place'], 'cells': [{'at': ['here'], 'value': 1}], 'otherwise': 2}",
            "{'by': ['place', 'count'], 'cells': [{'at': ['there', '*'], 'value': 3}]}")
        .sharedSample(
            "sum-of-rows",
            "{'of': 'count', 'where': {'attribute': 'count', 'is': 3}}",
            "{'of': 'most'}",
            "{}")
        .sharedSample("count-of-rows", "{'where': {'attribute': 'count', 'is': 3}}", "{}")
        .sharedSample(
            "distinct-values",
            "{'of': 'place', 'where': {'attribute': 'count', 'is': 3}}",
            "{'of': 'grade'}")
        .sharedSample(
            "part-of-rows",
            "{'of': 'count', 'where': {'attribute': 'count', 'is': 3}}",
            "{'of': 'most'}",
            "{}")
        .sharedSample(
            "ratio-of-rows",
            "{'part': {'of': 'count'}, 'whole': {'of': 'most'}, 'unit': 'fraction'}",
            "{'part': {}, 'whole': {'of': 'count'}}")
        .sharedSample(
            "growth-of-rows",
            "{'current': {'of': 'count'}, 'baseline': {'of': 'most'}, 'unit': 'fraction'}",
            "{'current': {}, 'baseline': {'of': 'count'}}")
        .sharedSample(
            "rolling-growth",
            "{'reading': 'trailing', 'of': 'count', 'where': {'attribute': 'count', 'is': 3},"
                + " 'restated': {'of': 'most'}}",
            "{'reading': 'quarter'}");
  }

  /**
   * Says where a book keeps its header. Its attributes are those that the reader knows.
   *
   * @param book the form of the book
   */
  public static void header(FormContract contract, String book) {
    contract
        .accessed(book + ".id", "header.release.id.program")
        .accessed(book + ".version", "header.release.id.version")
        .accessed(
            book + ".effective", "header.release.from.toString, header.release.through.toString")
        .converted(book + ".effective", CoreForms::dates)
        .accessed(book + ".known", "header.release.known")
        .accessed(book + ".corrects", "header.release.corrects")
        .accessed(book + ".extends", "header.release.base")
        .accessed(book + ".title", "header.title")
        .accessed(book + ".notice", "header.notice")
        .accessed(book + ".sources", "header.sources")
        .accessed(book + ".currency", "header.currency")
        .accessed(book + ".attributes", "header.attributes")
        .converted(book + ".attributes", readBefore -> ATTRIBUTES);
  }

  /** Returns the two dates of a record that the library keeps to itself, as texts. */
  private static Object dates(Object effective) {
    Matcher dates = Pattern.compile(".*\\[from=(.*), through=(.*)]").matcher(effective.toString());
    assertThat(dates.matches()).as("%s", effective).isTrue();
    return List.of(dates.group(1), dates.group(2));
  }

  private static String[] amounts() {
    String[] amounts = new String[11];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = "{'amount': " + (100 + i) + ".25, 'currency': 'USD'}";
    }
    return amounts;
  }

  private static Reader reader(Findings findings) {
    return Reader.of(findings)
        .with(Attributes.class, ATTRIBUTES)
        .with(CurrencyUnit.class, CurrencyUnit.USD);
  }
}
