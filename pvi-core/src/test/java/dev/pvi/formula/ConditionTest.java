package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.faultTexts;
import static dev.pvi.formula.FormulaText.number;
import static dev.pvi.formula.FormulaText.percent;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  /** A part of each truth: {@code t}, {@code f} and {@code u}. */
  private static Condition part(String truth) {
    String value =
        switch (truth) {
          case "t" -> "{'attribute': 'linked', 'is': true}";
          case "f" -> "{'attribute': 'linked', 'is': false}";
          default -> "{'attribute': 'seats', 'from': 1}";
        };
    return read(Condition.KIND, value);
  }

  private static final Facts LINKED = Facts.of(ImmutableMap.of("linked", Fact.of(true)));

  private static List<Condition> parts(String truths) {
    return truths.chars().mapToObj(c -> part(String.valueOf((char) c))).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "tt, TRUE",
    "tf, FALSE",
    "ft, FALSE",
    "tu, UNKNOWN",
    "ut, UNKNOWN",
    "uf, FALSE",
    "fu, FALSE",
    "uu, UNKNOWN",
    "ff, FALSE",
    "t, TRUE"
  })
  void allHoldsIfEveryPartDoes(String truths, Truth expected) {
    assertThat(new All(parts(truths)).truth(LINKED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "tt, TRUE",
    "tf, TRUE",
    "ft, TRUE",
    "tu, TRUE",
    "ut, TRUE",
    "uf, UNKNOWN",
    "fu, UNKNOWN",
    "uu, UNKNOWN",
    "ff, FALSE",
    "f, FALSE"
  })
  void anyHoldsIfOnePartDoes(String truths, Truth expected) {
    assertThat(new Any(parts(truths)).truth(LINKED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"t, FALSE", "f, TRUE", "u, UNKNOWN"})
  void notTurnsItsPartAround(String truth, Truth expected) {
    assertThat(new Not(part(truth)).truth(LINKED)).isEqualTo(expected);
  }

  @Test
  void noPartsHoldAllAndNotAny() {
    assertThat(Condition.always().truth(Facts.none())).isEqualTo(Truth.TRUE);
    assertThat(new Any(List.of()).truth(Facts.none())).isEqualTo(Truth.FALSE);
  }

  @Test
  void onlyDecisivePartsAreReasons() {
    Condition all = new All(parts("tfu"));

    assertThat(all.truth(LINKED)).isEqualTo(Truth.FALSE);
    assertThat(all.reasons(LINKED))
        .extracting(reason -> reason.text())
        .containsExactly("linked is yes, not no");
  }

  private static Truth truth(String test, Map<String, Fact> facts) {
    return read(Condition.KIND, test).truth(Facts.of(new TreeMap<>(facts)));
  }

  @ParameterizedTest
  @CsvSource({
    "S, from, FALSE", "M, from, TRUE", "L, from, TRUE",
    "S, above, FALSE", "M, above, FALSE", "L, above, TRUE",
    "S, below, TRUE", "M, below, FALSE", "L, below, FALSE",
    "S, through, TRUE", "M, through, TRUE", "L, through, FALSE",
    "M, is, TRUE", "L, is, FALSE"
  })
  void levelsAreComparedByTheirOrder(String size, String operator, Truth expected) {
    assertThat(
            truth(
                "{'attribute': 'size', '" + operator + "': 'M'}",
                ImmutableMap.of("size", Fact.of(size))))
        .isEqualTo(expected);
  }

  @Test
  void datesIncludeTheirBoundsAsTheOperatorSays() {
    String window = "{'attribute': 'booked', 'from': '2026-01-25', 'through': '2026-07-25'}";

    assertThat(truth(window, booked(2026, 1, 24))).isEqualTo(Truth.FALSE);
    assertThat(truth(window, booked(2026, 1, 25))).isEqualTo(Truth.TRUE);
    assertThat(truth(window, booked(2026, 7, 25))).isEqualTo(Truth.TRUE);
    assertThat(truth(window, booked(2026, 7, 26))).isEqualTo(Truth.FALSE);
  }

  private static Map<String, Fact> booked(int year, int month, int day) {
    return ImmutableMap.of("booked", Fact.of(LocalDate.of(year, month, day)));
  }

  @Test
  void attributeMayBeComparedWithAnother() {
    Condition before =
        read(Condition.KIND, "{'attribute': 'assessed', 'below': {'attribute': 'booked'}}");
    Map<String, Fact> facts = new TreeMap<>(booked(2026, 8, 10));

    facts.put("assessed", Fact.of(LocalDate.of(2026, 8, 9)));
    assertThat(before.truth(Facts.of(facts))).isEqualTo(Truth.TRUE);

    Map<String, Fact> sameDay = new TreeMap<>(booked(2026, 8, 10));
    sameDay.put("assessed", Fact.of(LocalDate.of(2026, 8, 10)));
    assertThat(before.reasons(Facts.of(sameDay)).get(0).text())
        .isEqualTo("assessed is 2026-08-10, not before booked 2026-08-10");
    assertThat(before.truth(Facts.of(booked(2026, 8, 10)))).isEqualTo(Truth.UNKNOWN);
    assertThat(before.truth(Facts.of(ImmutableMap.of("assessed", Fact.of(LocalDate.EPOCH)))))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void moneyOfAnotherCurrencyCannotBeCompared() {
    Condition enough =
        read(
            Condition.KIND,
            "{'attribute': 'revenue', 'from': {'amount': 25000, 'currency': 'USD'}}");
    BigDecimal amount = new BigDecimal("25000.00");
    Facts usd =
        Facts.of(ImmutableMap.of("revenue", Fact.of(BigMoney.of(CurrencyUnit.USD, amount))));
    Facts euro =
        Facts.of(ImmutableMap.of("revenue", Fact.of(BigMoney.of(CurrencyUnit.EUR, amount))));

    assertThat(enough.truth(usd)).isEqualTo(Truth.TRUE);
    assertThat(enough.truth(euro)).isEqualTo(Truth.UNKNOWN);
    assertThat(enough.reasons(euro).get(0).text())
        .isEqualTo("revenue is 25,000 EUR, which cannot be compared with at least 25,000 USD");
  }

  @Test
  void ratiosAreComparedExactly() {
    Condition third = read(Condition.KIND, "{'attribute': 'seats', 'from': 33.3333333333}");

    assertThat(third.truth(Facts.of(ImmutableMap.of("seats", percent("1", "3")))))
        .isEqualTo(Truth.TRUE);
    assertThat(
            read(Condition.KIND, "{'attribute': 'seats', 'is': {'numerator': 1, 'denominator': 3}}")
                .truth(
                    Facts.of(
                        ImmutableMap.of(
                            "seats",
                            Fact.of(new Ratio(new BigDecimal("2"), new BigDecimal("6")))))))
        .isEqualTo(Truth.TRUE);
    assertThat(
            read(Condition.KIND, "{'attribute': 'seats', 'in': [1, 2.0]}")
                .truth(Facts.of(ImmutableMap.of("seats", number("2")))))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void oneComparableOperandOfAListIsEnough() {
    Condition oneOf =
        read(
            Condition.KIND,
            "{'attribute': 'assessed', 'in': [{'attribute': 'booked'}, '2026-01-01']}");

    assertThat(
            oneOf.truth(Facts.of(ImmutableMap.of("assessed", Fact.of(LocalDate.of(2026, 1, 1))))))
        .isEqualTo(Truth.TRUE);
    assertThat(
            oneOf.truth(Facts.of(ImmutableMap.of("assessed", Fact.of(LocalDate.of(2026, 1, 2))))))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void conditionIsPutInWords() {
    Condition condition =
        read(
            Condition.KIND,
            "{'any': [{'all': [{'attribute': 'size', 'from': 'M'}, {'attribute': 'region', 'in':"
                + " ['emea', 'apac']}]}, {'not': {'attribute': 'seats', 'above': 5, 'through':"
                + " 9}}]}");

    assertThat(condition.says())
        .isEqualTo(
            "(size is at least M and region is emea or apac) or (not (seats is more than 5 and at"
                + " most 9))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'all': [{'attribute': 'size', 'in': ['M', 'L']}, {'attribute': 'booked', 'from':"
            + " '2026-01-25'}]}",
        "{'not': {'any': [{'attribute': 'assessed', 'below': {'attribute': 'booked'}}]}}",
        "{'attribute': 'revenue', 'above': {'amount': 1.5, 'currency': 'USD'}}",
        "{'attribute': 'linked', 'is': false}"
      })
  void conditionIsWrittenAsItIsRead(String json) {
    Condition condition = read(Condition.KIND, json);

    assertThat(read(Condition.KIND, Condition.KIND.write(condition).toJson())).isEqualTo(condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'attribute': 'colour', 'is': 'red'} | must be a declared attribute (assessed, booked,"
            + " linked, region, revenue, seats, size) - but was: \"colour\"",
        "{'attribute': 'size', 'is': 'XL'} | must be compared with one of the levels S, M, L - but"
            + " was: \"XL\"",
        "{'attribute': 'seats', 'is': 'many'} | must be compared with a number - but was: \"many\"",
        "{'attribute': 'seats'} | must state a comparison: is, in, from, above, below or through",
        "{'attribute': 'seats', 'in': []} | must be a list of at least one value - but was: a list"
            + " of 0 elements",
        "{'attribute': 'seats', 'is': {'attribute': 'region'}} | must be compared with a number -"
            + " but was: an object with the fields [attribute]",
        "{'attribute': 'seats', 'is': {'attribute': 'seats', 'plus': 5}} | must be one of the fields"
            + " attribute - but was: plus, with value 5",
        "{'attribute': 'seats', 'atLeast': 5, 'is': 5} | must be one of the fields attribute, is,"
            + " in, from, above, below, through - but was: atLeast, with value 5",
        "{'attribute': 'region', 'above': 'emea'} | must be compared with a text by is or in - but"
            + " was: \"emea\"",
        "{'attribute': 'linked', 'from': true} | must be compared with true or false by is or in -"
            + " but was: true",
        "{} | must be a condition: all, any, not, or a test of an attribute - but was: an object"
            + " with the fields []"
      })
  void conditionThatCannotBeMeantIsRefused(String json, String expected) {
    assertThat(faultTexts(Condition.KIND, json)).containsExactly(expected);
  }
}
