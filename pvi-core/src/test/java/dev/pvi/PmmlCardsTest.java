package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ReasonCode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scorecards of points as the test suites of PMML evaluators state them: inputs and right totals
 * are those of jpmml-evaluator, of the scorecards of Kie and of Drools.
 */
class PmmlCardsTest {

  private static final Portfolio P = Portfolio.of("p");

  private static TestBook card(String initial) {
    return TestBook.empty()
        .card("p", "\"combine\": \"points\", \"initial\": " + initial)
        .category("p", "c");
  }

  private static TestBook adds(TestBook book, String metric, String missing, String table) {
    return book.metric(metric, "\"unit\": \"points\", \"absent\": {\"assume\": " + missing + "}")
        .table(metric, table)
        .adds("p", "c", metric, metric);
  }

  private static String bands(String rows) {
    return "{\"type\": \"bands\", \"rows\": [" + rows.replace('\'', '"') + "]}";
  }

  private static String levels(String rows) {
    return "{\"type\": \"levels\", \"rows\": ["
        + rows.replaceAll("(\\w+) (-?[\\d.]+)", "{\"level\": \"$1\", \"value\": $2}")
        + "]}";
  }

  /** Cases of which each answers one number, the last of them otherwise. */
  private static String choice(String otherwise, String... casesAndValues) {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < casesAndValues.length; i += 2) {
      cases
          .append(i == 0 ? "" : ", ")
          .append("{\"when\": ")
          .append(casesAndValues[i].replace('\'', '"'))
          .append(", \"then\": {\"type\": \"constant\", \"value\": ")
          .append(casesAndValues[i + 1])
          .append("}}");
    }
    return "{\"type\": \"choice\", \"cases\": [%s], \"otherwise\": {\"type\": \"constant\", \"value\": %s}}"
        .formatted(cases, otherwise);
  }

  private static TestBook sample() {
    TestBook book = card("0");
    adds(book, "department", "-9", levels("marketing 19, engineering 3, business 6"));
    adds(
        book,
        "age",
        "-1",
        bands(
            "{'through': 18, 'value': -3}, {'through': 29, 'value': 0},"
                + " {'through': 39, 'value': 12}, {'value': 18}"));
    return adds(
        book,
        "income",
        "5",
        bands("{'through': 1000, 'value': 26}, {'through': 2500, 'value': 5}," + " {'value': -3}"));
  }

  private static final String INPUT_1 = bands("{'through': 10, 'value': -12}, {'value': 50}");
  private static final String INPUT_2 = bands("{'through': -5, 'value': -8}, {'value': 32}");
  private static final String CLASS_2 = levels("classA -8, classB 32");

  private static TestBook inputs(TestBook book) {
    return book.metric("unread")
        .attribute("one", "{\"type\": \"number\"}")
        .attribute("two", "{\"type\": \"number\"}")
        .attribute("three", "{\"type\": \"text\"}")
        .attribute("four", "{\"type\": \"text\"}");
  }

  private static TestBook chooses(TestBook book, String metric, String reads, String table) {
    return book.metric(metric, "\"unit\": \"points\", \"reads\": \"" + reads + "\"")
        .table(metric, table)
        .adds("p", "c", metric, metric);
  }

  private static TestBook compound() {
    TestBook book = inputs(card("-15, \"reasons\": \"above\""));
    chooses(
        book,
        "c1",
        "one",
        choice(
            "25",
            "{'all': [{'attribute': 'one', 'through': -5}, {'attribute': 'two', 'through': -5}]}",
            "-10",
            "{'all': [{'attribute': 'one', 'above': -5}, {'attribute': 'two', 'above': -5}]}",
            "15"));
    chooses(
        book,
        "c2",
        "three",
        choice(
            "105.5",
            "{'any': [{'attribute': 'three', 'is': 'classA'}, {'attribute': 'four', 'is': 'classA'}]}",
            "-18",
            "{'any': [{'attribute': 'three', 'is': 'classB'}, {'attribute': 'four', 'is': 'classB'}]}",
            "10"));
    return chooses(
        book,
        "c3",
        "three",
        choice(
            "150",
            "{'all': [{'any': [{'attribute': 'three', 'is': 'classA'},"
                + " {'attribute': 'four', 'is': 'classA'}]},"
                + " {'not': {'all': [{'attribute': 'three', 'is': 'classA'},"
                + " {'attribute': 'four', 'is': 'classA'}]}}]}",
            "-50"));
  }

  private static TestBook nested() {
    TestBook book = inputs(card("-15"));
    chooses(
        book,
        "c1",
        "one",
        choice(
            "25",
            "{'all': [{'attribute': 'one', 'above': -15, 'through': 25.4},"
                + " {'not': {'attribute': 'three', 'is': 'classA'}}]}",
            "-10.5"));
    return chooses(
        book,
        "c2",
        "one",
        choice(
            "100.5",
            "{'any': [{'attribute': 'one', 'through': -20}, {'attribute': 'three', 'is': 'classA'}]}",
            "-18",
            "{'any': [{'all': [{'attribute': 'one', 'from': 5, 'below': 12},"
                + " {'attribute': 'three', 'is': 'classB'}]}, {'attribute': 'three', 'is': 'classC'}]}",
            "10"));
  }

  private static TestBook weather() {
    TestBook book = card("0");
    adds(book, "period", "0", levels("SPRING 9.7, SUMMER 10, AUTUMN 8.3, WINTER 8.5"));
    adds(book, "continent", "0", levels("ASIA -2.3, AFRICA -1.9, EUROPE 1.1"));
    adds(book, "precipitation", "0", levels("true -1, false 0.8"));
    return adds(
        book,
        "humidity",
        "0",
        bands("{'below': 30, 'value': -0.3}, {'below': 60, 'value': 3.3}, {'value': -0.6}"));
  }

  private static TestBook license() {
    TestBook book = card("0");
    adds(
        book,
        "age",
        "0",
        bands(
            "{'below': 5, 'value': 10}, {'below': 12, 'value': 30}, {'below': 13, 'value': 0},"
                + " {'below': 44, 'value': 40}, {'below': 45, 'value': 0}, {'value': 25}"));
    adds(book, "occupation", "0", levels("SKYDIVER -10, TEACHER 10, INSTRUCTOR 10, PROGRAMMER 5"));
    adds(book, "residence", "0", levels("AP -10, KN 10, TN 5"));
    return adds(book, "license", "0", levels("yes 1, no -1"));
  }

  /** What is usual of each metric, in the order of the card. */
  private static TestBook usual(TestBook book, String... metricsAndBaselines) {
    for (int i = 0; i < metricsAndBaselines.length; i += 2) {
      book.with("p", "c", metricsAndBaselines[i], "\"baseline\": " + metricsAndBaselines[i + 1]);
    }
    return book;
  }

  private static final Map<String, TestBook> CARDS =
      Map.of(
          "sample",
          sample(),
          "simple",
          usual(
              adds(adds(card("5"), "input1", "0", INPUT_1), "input2", "0", INPUT_2),
              "input1",
              "4",
              "input2",
              "8"),
          "categorical",
          usual(
              adds(
                  adds(card("5"), "input1", "0", levels("classA -12, classB 50")),
                  "input2",
                  "0",
                  CLASS_2),
              "input1",
              "4",
              "input2",
              "8"),
          "mixed",
          adds(adds(card("5"), "input1", "0", INPUT_1), "input2", "0", CLASS_2),
          "compound",
          usual(compound(), "c1", "-5.5", "c2", "11", "c3", "25"),
          "nested",
          usual(nested(), "c1", "21.8", "c2", "11"),
          "weather",
          weather(),
          "license",
          license());

  /** What begins with a digit or a sign is a number; an attribute where the card declares one. */
  private static PartnerSnapshot.Builder partnerOf(String inputs) {
    PartnerSnapshot.Builder partner = partner();
    for (String input : inputs.split(" ")) {
      String name = input.substring(0, input.indexOf('='));
      String value = input.substring(input.indexOf('=') + 1);
      boolean isNumber = value.matches("-?[\\d.]+");
      Fact fact = isNumber ? Fact.of(decimal(value)) : Fact.of(value);
      if (name.matches("one|two|three|four")) {
        partner.attribute(name, fact);
      } else {
        partner.reading("p", name, isNumber ? Reading.of(decimal(value)) : Reading.level(value));
      }
    }
    return partner;
  }

  @ParameterizedTest(name = "{0}: {1} makes {2}")
  @CsvSource(
      textBlock =
          """
          sample,      department=engineering age=25 income=500,   29
          simple,      input1=5 input2=-10,                       -15
          simple,      input1=20.5 input2=4,                       87
          simple,      input1=23.5 input2=-12,                     47
          simple,      input1=10 input2=-5,                       -15
          categorical, input1=classA input2=classB,                25
          categorical, input1=classB input2=classB,                87
          categorical, input1=classB input2=classA,                47
          compound,    one=-21.5 two=-7 three=classA four=classB, -93
          compound,    one=-7 two=-7 three=classA four=classB,    -93
          compound,    one=-8 two=3 three=classA four=classB,     -58
          compound,    one=-8 two=3 three=classB four=classB,     170
          compound,    one=5 two=3 three=classC four=classC,    255.5
          weather,     period=SPRING continent=EUROPE precipitation=true humidity=25,  9.5
          weather,     period=SUMMER continent=ASIA precipitation=true humidity=35,     10
          license,     age=10 license=no,                          29
          license,     age=0 occupation=SKYDIVER license=no,       -1
          nested,      one=-50 three=classB,                       -8
          nested,      one=-50 three=classD,                       -8
          nested,      one=25.4 three=classB,                      75
          nested,      one=-7 three=classA,                        -8
          nested,      one=-7 three=classC,                     -15.5
          nested,      one=7.4 three=classB,                    -15.5
          nested,      one=12 three=classD,                        75
          mixed,       input1=20.5 input2=classB,                  87
          mixed,       input1=23.5 input2=classA,                  47
          """)
  void totalIsThatOfTheEvaluator(String card, String inputs, BigDecimal right) {
    PviScorer scorer = CARDS.get(card).scorer();
    PartnerSnapshot partner = partnerOf(card, inputs);

    assertThat(scorer.score(partner).portfolio("p").index()).isEqualTo(right);
    assertThat(scorer.index(partner, P)).contains(right);
  }

  private static PartnerSnapshot partnerOf(String card, String inputs) {
    PartnerSnapshot.Builder stated = partnerOf(inputs);
    if (card.equals("compound") || card.equals("nested")) {
      stated.reading("p", "unread", Reading.absent("a portfolio is scored if anything is stated"));
    }
    return stated.build();
  }

  /** Points below 4 and 8, or 21.8 and 11; of the compound card above -5.5, 11 and 25. */
  @ParameterizedTest(name = "{0}: {1} has the reasons {2}")
  @CsvSource(
      emptyValue = "",
      textBlock =
          """
          simple,      input1=20.5 input2=4,                      ''
          simple,      input1=23.5 input2=-12,                    input2
          simple,      input1=10 input2=-5,                       input1 input2
          categorical, input1=classA input2=classB,               input1
          categorical, input1=classA input2=classA,               input1 input2
          categorical, input1=classB input2=classB,               ''
          categorical, input1=classB input2=classA,               input2
          compound,    one=-21.5 two=-7 three=classA four=classB, ''
          compound,    one=-7 two=-7 three=classA four=classB,    ''
          compound,    one=2 two=3.5 three=classA four=classB,    c1
          compound,    one=-8 two=3 three=classA four=classB,     c1
          compound,    one=-8 two=3 three=classB four=classB,     c3 c1
          compound,    one=-8 two=-50 three=classC four=classC,   c3 c2
          compound,    one=-8 two=3 three=classC four=classC,     c3 c2 c1
          nested,      one=-50 three=classB,                      c2
          nested,      one=-50 three=classD,                      c2
          nested,      one=-9 three=classB,                       c1
          nested,      one=25.4 three=classB,                     c1
          nested,      one=-7 three=classC,                       c1 c2
          nested,      one=5 three=classB,                        c1 c2
          nested,      one=12 three=classB,                       c1
          """)
  void reasonsAreThoseOfTheEvaluator(String card, String inputs, String right) {
    PartnerScore score = CARDS.get(card).scorer().score(partnerOf(card, inputs));

    assertThat(score.portfolio("p").reasonCodes())
        .extracting(ReasonCode::code)
        .containsExactly(right.isEmpty() ? new String[0] : right.split(" "));
    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
  }
}
