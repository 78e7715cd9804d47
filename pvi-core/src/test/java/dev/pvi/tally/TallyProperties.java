package dev.pvi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random rows, added and taken back in any order and in any number of tallies that are then merged,
 * come to what plain loops over the rows that are left come to.
 */
class TallyProperties {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);

  /** Quarters that begin with August, November, February and May. */
  private static final Quarters FISCAL =
      day -> {
        int into = (day.getMonthValue() + 1) % 3;
        return day.withDayOfMonth(1).minusMonths(into);
      };

  @Property(tries = 700)
  void sumIsWhatALoopSays(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random);
    BigDecimal expected = BigDecimal.ZERO;
    for (Row row : rows) {
      if (isKind(row, "a") && row.amount().isPresent()) {
        expected = expected.add(row.amount().get());
      }
    }

    Derived sum =
        tallied("{'type': 'sum', 'where': {'attribute': 'kind', 'is': 'a'}}", rows, random);

    assertEqual(sum, expected, BigDecimal.ONE);
  }

  @Property(tries = 700)
  void countAndDistinctAreWhatALoopSays(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random);
    int count = 0;
    Set<String> customers = new HashSet<>();
    for (Row row : rows) {
      if (isKind(row, "b") || isKind(row, "c")) {
        count++;
        if (row.facts().containsKey("customer")) {
          customers.add(row.facts().get("customer").toString());
        }
      }
    }
    String where = "'where': {'attribute': 'kind', 'in': ['b', 'c']}";

    assertEqual(
        tallied("{'type': 'count', " + where + "}", rows, random),
        new BigDecimal(count),
        BigDecimal.ONE);
    assertEqual(
        tallied("{'type': 'distinct', 'of': 'customer', " + where + "}", rows, random),
        new BigDecimal(customers.size()),
        BigDecimal.ONE);
  }

  @Property(tries = 700)
  void ratioAndGrowthAreWhatALoopSays(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random);
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    int counted = 0;
    for (Row row : rows) {
      if (row.facts().get("units") instanceof Fact.Quantity units && isKind(row, "a")) {
        above = above.add(units.number());
      }
      if (row.amount().isPresent() && !isKind(row, "a") && row.facts().containsKey("kind")) {
        below = below.add(row.amount().get());
        counted++;
      }
    }
    String units = "{'of': 'units', 'where': {'attribute': 'kind', 'is': 'a'}}";
    String others = "{'where': {'not': {'attribute': 'kind', 'is': 'a'}}}";
    Derived ratio =
        tallied("{'type': 'ratio', 'part': " + units + ", 'whole': " + others + "}", rows, random);
    Derived growth =
        tallied(
            "{'type': 'growth', 'current': " + units + ", 'baseline': " + others + "}",
            rows,
            random);

    if (below.signum() > 0) {
      assertEqual(ratio, above.multiply(HUNDRED), below);
      assertEqual(growth, above.subtract(below).multiply(HUNDRED), below);
    } else {
      assertThat(ratio.undefined().map(Reason::code)).contains("no-whole");
      assertThat(growth.undefined().map(Reason::code))
          .contains(counted == 0 ? "no-baseline" : "baseline-not-positive");
    }
  }

  @Property(tries = 700)
  void trailingGrowthIsWhatALoopSays(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random);
    LocalDate through = FIRST.plusDays(300 + random.nextInt(400));
    BigDecimal[] sums = new BigDecimal[5];
    int counted = sums(rows, through, sums);
    BigDecimal baseline = sums[4].add(sums[3]).add(sums[2]).add(sums[1]);
    BigDecimal current = sums[3].add(sums[2]).add(sums[1]).add(sums[0]);

    Derived trailing = rolling("trailing", rows, through, random);
    Derived quarter = rolling("quarter", rows, through, random);

    if (counted == 0) {
      assertThat(trailing.undefined().map(Reason::code)).contains("no-baseline");
      assertThat(quarter.undefined().map(Reason::code)).contains("no-baseline");
    } else if (baseline.signum() <= 0) {
      assertThat(trailing.undefined().map(Reason::code)).contains("baseline-not-positive");
      assertThat(quarter.undefined().map(Reason::code)).contains("baseline-not-positive");
    } else {
      assertEqual(trailing, current.subtract(baseline).multiply(HUNDRED), baseline);
      BigDecimal four = new BigDecimal("4");
      assertEqual(quarter, sums[0].multiply(four).subtract(baseline).multiply(HUNDRED), baseline);
    }
  }

  /** Sums by how many quarters ago; returns how many rows the four before the current one have. */
  private static int sums(List<Row> rows, LocalDate through, BigDecimal[] sums) {
    int counted = 0;
    for (int ago = 0; ago < 5; ago++) {
      BigDecimal actual = BigDecimal.ZERO;
      BigDecimal restated = BigDecimal.ZERO;
      int actualRows = 0;
      int restatedRows = 0;
      for (Row row : rows) {
        boolean isIn = number(through) - number(row.date()) == ago;
        if (!isIn || row.date().isAfter(through) || row.amount().isEmpty()) {
          continue;
        }
        Fact flag = row.facts().get("restated");
        if (flag != null && flag.equals(Fact.of(true))) {
          restated = restated.add(row.amount().get());
          restatedRows++;
        } else if (flag != null) {
          actual = actual.add(row.amount().get());
          actualRows++;
        }
      }
      sums[ago] = restatedRows > 0 ? restated : actual;
      if (ago > 0) {
        counted += restatedRows > 0 ? restatedRows : actualRows;
      }
    }
    return counted;
  }

  /** Which quarter a day is in, counted from August of the year 0. */
  private static int number(LocalDate day) {
    return (day.getYear() * 12 + day.getMonthValue() - 8) / 3;
  }

  private static Derived rolling(String reading, List<Row> rows, LocalDate through, Random random) {
    String plan =
        "{'type': 'rolling-growth', 'reading': '"
            + reading
            + "', 'where': {'attribute': 'restated', 'is': false},"
            + " 'restated': {'where': {'attribute': 'restated', 'is': true}}}";
    return tallied(plan, rows, random, new Span(FIRST, through, FISCAL));
  }

  private static boolean isKind(Row row, String kind) {
    return Fact.of(kind).equals(row.facts().get("kind"));
  }

  private static void assertEqual(Derived derived, BigDecimal above, BigDecimal below) {
    Ratio value = derived.value().orElseThrow(() -> new AssertionError("undefined: " + derived));
    assertThat(value.numerator().multiply(below))
        .as("%s, expected %s / %s", value, above, below)
        .isEqualByComparingTo(above.multiply(value.denominator()));
  }

  private static Derived tallied(String plan, List<Row> rows, Random random) {
    return tallied(plan, rows, random, Row.span("2026-01-01", "2026-03-31"));
  }

  /** What is added, or taken back. */
  private record Step(Row row, int times) {}

  /** Returns the value of the rows twice, of any split and order; both must be the same. */
  private static Derived tallied(String json, List<Row> rows, Random random, Span span) {
    Derived one = once(json, rows, random, span);
    Derived other = once(json, rows, random, span);
    assertThat(one).isEqualTo(other);
    return one;
  }

  private static Derived once(String json, List<Row> rows, Random random, Span span) {
    List<Step> steps = new ArrayList<>();
    rows.forEach(row -> steps.add(new Step(row, 1)));
    for (Row row : rows(random)) {
      steps.add(new Step(row, 1));
      steps.add(new Step(row, -1));
    }
    Collections.shuffle(steps, random);
    Plan<Row> plan = Row.plan(json);
    List<Tally<Row>> tallies = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      tallies.add(plan.start(Row.ROWS, span));
    }
    for (Step step : steps) {
      tallies.get(random.nextInt(tallies.size())).add(step.row, step.times);
    }
    Collections.shuffle(tallies, random);
    while (tallies.size() > 1) {
      Tally<Row> last = tallies.remove(tallies.size() - 1);
      tallies.get(random.nextInt(tallies.size())).merge(last);
    }
    return tallies.get(0).value();
  }

  /** Returns up to 25 rows, some of which lack an amount or a fact, or state it as another type. */
  private static List<Row> rows(Random random) {
    List<Row> rows = new ArrayList<>();
    int many = random.nextInt(26);
    for (int i = 0; i < many; i++) {
      Map<String, Fact> facts = new TreeMap<>();
      if (random.nextInt(5) > 0) {
        facts.put("kind", Fact.of(List.of("a", "b", "c").get(random.nextInt(3))));
      }
      if (random.nextInt(6) > 0) {
        facts.put("customer", Fact.of("customer " + random.nextInt(6)));
      }
      if (random.nextInt(6) > 0) {
        facts.put("units", random.nextInt(4) == 0 ? Fact.of("many") : Fact.of(decimal(random)));
      }
      if (random.nextInt(8) > 0) {
        facts.put("restated", Fact.of(random.nextInt(6) == 0));
      }
      rows.add(
          new Row(
              FIRST.plusDays(random.nextInt(800)),
              random.nextInt(8) == 0 ? Optional.empty() : Optional.of(decimal(random)),
              facts));
    }
    return rows;
  }

  private static BigDecimal decimal(Random random) {
    return new BigDecimal(random.nextInt(400_000) - 100_000).movePointLeft(random.nextInt(6));
  }
}
