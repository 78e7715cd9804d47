package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.decimal;
import static dev.pvi.formula.FormulaText.number;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the test suites of other billing engines expect of tiers and packages. */
class TiersOfOtherSuitesTest {

  private static final ImmutableMap<String, String> TABLES =
      ImmutableMap.<String, String>builder()
          .put(
              "graduated",
              "stepped: {'through': 10, 'each': 10, 'fee': 2}, {'through': 20, 'each': 5, 'fee': 3},"
                  + " {'above': 20, 'each': 5, 'fee': 3}")
          .put(
              "graduated-zero",
              "stepped: {'through': 0.01}, {'through': 10, 'each': 10, 'fee': 2}, {'above': 10,"
                  + " 'each': 5, 'fee': 3}")
          .put(
              "graduated-decimal",
              "stepped: {'through': 0.1, 'each': 10}, {'through': 1, 'each': 5}, {'above': 1,"
                  + " 'each': 2}")
          .put(
              "graduated-percentage",
              "stepped: {'through': 10, 'each': 0.01, 'fee': 200}, {'through': 20, 'each': 0.02,"
                  + " 'fee': 300}, {'above': 20, 'each': 0.03, 'fee': 400}")
          .put(
              "graduated-percentage-zero",
              "stepped: {'through': 0.01, 'each': 0.01}, {'through': 20, 'each': 0.02, 'fee': 300},"
                  + " {'above': 20, 'each': 0.03, 'fee': 400}")
          .put(
              "volume",
              "whole: {'through': 100, 'each': 2, 'fee': 10}, {'through': 200, 'each': 1}, {'above':"
                  + " 200, 'each': 0.5, 'fee': 50}")
          .put(
              "volume-zero",
              "whole: {'through': 1, 'each': 2}, {'through': 100, 'each': 2, 'fee': 10}, {'above':"
                  + " 100, 'each': 1}")
          .put("package", "stepped: {'each': 100, 'per': 10, 'blocks': 'begun'}")
          .put(
              "package-free",
              "stepped: {'through': 10}, {'above': 10, 'each': 100, 'per': 10, 'blocks': 'begun'}")
          .put("top-tier", "whole: {'through': 100, 'each': 1}, {'above': 100, 'each': 0.5}")
          .put(
              "top-tier-blocks",
              "whole: {'through': 1000, 'each': 1, 'per': 100, 'blocks': 'full'}, {'through':"
                  + " 101000, 'each': 1, 'per': 1000, 'blocks': 'full'}, {'each': 0.5, 'per': 1000,"
                  + " 'blocks': 'full', 'above': 101000}")
          .put(
              "top-tier-unlimited",
              "whole: {'through': 1000, 'each': 10, 'per': 100, 'blocks': 'full'}, {'above': 1000,"
                  + " 'each': 1, 'per': 100, 'blocks': 'full'}")
          .put(
              "all-tiers-blocks",
              "stepped: {'through': 1000, 'each': 1, 'per': 100, 'blocks': 'begun'}, {'above': 1000,"
                  + " 'each': 1, 'per': 1000, 'blocks': 'begun'}")
          .put(
              "all-tiers-blocks-limited",
              "stepped: {'through': 1000, 'each': 1, 'per': 100, 'blocks': 'begun'}, {'through':"
                  + " 10000, 'each': 1, 'per': 1000, 'blocks': 'begun'}, {'above': 10000}")
          .put("missing", "stepped: {'each': 1, 'per': 100, 'blocks': 'begun'}")
          .buildOrThrow();

  private static Schedule table(String stated) {
    String[] parts = stated.split(": ", 2);
    return read(
        Schedule.KIND, "{'type': 'tiers', 'mode': '" + parts[0] + "', 'rows': [" + parts[1] + "]}");
  }

  private static BigDecimal answer(Schedule tiers, String units, Facts facts) {
    return tiers.apply(number(units), facts).value().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "graduated-1, graduated, 1, 12",
    "graduated-12, graduated, 12, 115",
    "graduated-zero, graduated-zero, 0, 0",
    "graduated-decimal-0.05, graduated-decimal, 0.05, 0.5",
    "graduated-decimal-0.5, graduated-decimal, 0.5, 3",
    "graduated-percentage-0, graduated-percentage, 0, 200",
    "graduated-percentage-10, graduated-percentage, 10, 200.1",
    "graduated-percentage-12, graduated-percentage, 12, 500.14",
    "graduated-percentage-21, graduated-percentage, 21, 900.33",
    "graduated-percentage-zero, graduated-percentage-zero, 0, 0",
    "volume-0, volume, 0, 10",
    "volume-1, volume, 1, 12",
    "volume-100.5, volume, 100.5, 100.5",
    "volume-200, volume, 200, 200",
    "volume-210, volume, 210, 155",
    "volume-zero, volume-zero, 0, 0",
    "package-plain, package, 121, 1300",
    "package-free-10, package-free, 121, 1200"
  })
  void amountsAreThoseOfLago(String id, String table, String units, String amount) {
    assertThat(answer(table(TABLES.get(table)), units, Facts.none()))
        .as(id)
        .isEqualByComparingTo(decimal(amount));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"volume-prorated, 300, 198.6, 149.3"})
  void tierMayBeChosenByAnotherFactThanIsPriced(
      String id, String full, String prorated, String amount) {
    Schedule choice =
        read(
            Schedule.KIND,
            "{'type': 'choice', 'cases': [{'when': {'attribute': 'seats', 'above': 200}, 'then':"
                + " {'type': 'tiers', 'mode': 'whole', 'rows': [{'each': 0.5, 'fee': 50}]}}],"
                + " 'otherwise': {'type': 'tiers', 'mode': 'whole', 'rows': [{'each': 1}]}}");

    assertThat(answer(choice, prorated, Facts.of(ImmutableMap.of("seats", number(full)))))
        .as(id)
        .isEqualByComparingTo(decimal(amount));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "top-tier-111, top-tier, 111, 0, 55.5",
    "top-tier-blocks-1000, top-tier-blocks, 1000, 0, 10",
    "top-tier-blocks-300000, top-tier-blocks, 300000, 0, 150",
    "top-tier-unlimited-2000, top-tier-unlimited, 2000, 0, 20",
    "all-tiers-blocks-limited, all-tiers-blocks-limited, 5325, 0, 15",
    "all-tiers-blocks-unlimited, all-tiers-blocks, 5325, 0, 15",
    "missing-2, missing, 199, 1, 1"
  })
  void amountsAreThoseOfKillBill(
      String id, String table, String units, String billedBefore, String amount) {
    assertThat(
            answer(table(TABLES.get(table)), units, Facts.none()).subtract(decimal(billedBefore)))
        .as(id)
        .isEqualByComparingTo(decimal(amount));
  }

  /** The tier that holds all of several units is the greatest of those that hold one each. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "capacity-100-1000-50, 100, 1000, 50, 10",
    "capacity-101-1000-0, 101, 1000, 0, 20",
    "capacity-101-1001-0, 101, 1001, 0, 20"
  })
  void capacityIsTheTierThatHoldsAllUnits(
      String id, String first, String second, String third, String amount) {
    BigDecimal most =
        capacity(first, "100", "200")
            .max(capacity(second, "1000", "2000"))
            .max(capacity(third, "50", "100"));

    assertThat(most).as(id).isEqualByComparingTo(decimal(amount));
  }

  private static BigDecimal capacity(String units, String low, String high) {
    String rows =
        "whole: {'through': "
            + low
            + ", 'fee': 10}, {'through': "
            + high
            + ", 'fee': 20}, {'above': "
            + high
            + ", 'fee': 30}";
    return answer(table(rows), units, Facts.none());
  }
}
