package dev.pvi.cpi.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.Limit;
import dev.pvi.cpi.statement.LimitStatement;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.Trace;
import dev.pvi.explain.Reason;
import dev.pvi.explain.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Statements of random books, scores and events are what the {@link Oracle} says, and keep some
 * laws.
 *
 * <p>{@code -Dpvi.oracle.statements=1000000} compares so many statements instead of ten thousand;
 * {@code -Dpvi.oracle.case=case.json} compares the one that a failure printed.
 */
class StatementProperties {

  private static final int STATEMENTS = Integer.getInteger("pvi.oracle.statements", 10_000);

  /** Cases that differ in their earnings alone are looked at together. */
  private static final int TRIES = 100;

  private static final int FAMILIES = Math.max(1, STATEMENTS / AnyCase.FAMILY / TRIES);

  /** Every reason, every currency, and what else lines may say. */
  private static final String EXPECTED =
      """
      outside-period no-release no-rule no-original duplicate unknown-kind wrong-fact no-score
      not-scored assessed sized open enough no-rate not-measured level-not-paid not-positive cut
      free undefined undecided zero-base zero-rate rounded-away combined ceiling cap floor minimum made
      shared protected cash credit points discount acme-cash@c0 acme-cash@c1 USD EUR JPY KWD""";

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  private static void compare(OracleWorld world, Computed computed, Case all) {
    assertThat(Lines.of(computed.of(Computed.earnings(all))))
        .as(all::text)
        .containsExactlyElementsOf(Oracle.expects(world.with(all)));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void statementIsWhatTheOracleSays(@ForAll("seeds") long first) {
    for (long family = first; family < first + FAMILIES; family++) {
      List<Case> cases = AnyCase.family(family);
      Computed computed = Computed.of(cases.get(0));
      OracleWorld world = OracleWorld.of(cases.get(0));
      cases.forEach(one -> compare(world, computed, one));
    }
  }

  @Example
  void statementOfAGivenCaseIsWhatTheOracleSays() throws IOException {
    String file = System.getProperty("pvi.oracle.case", "");
    Case all = file.isEmpty() ? AnyCase.of(0) : Case.parse(Files.readString(Path.of(file)));
    compare(OracleWorld.of(all), Computed.of(all), all);
  }

  @Example
  void casesAreReadAsTheyWereWritten() {
    Case all = AnyCase.of(1);
    assertThat(Case.parse(all.text()).text()).isEqualTo(all.text());
    assertThat(Oracle.expects(Case.parse(all.text()))).isEqualTo(Oracle.expects(all));
  }

  /** Else a property would say nothing of what its cases never reach. */
  @Example
  void casesReachEveryReason() {
    Set<String> words = new TreeSet<>();
    for (long family = 0; family < 200; family++) {
      List<Case> cases = AnyCase.family(family);
      OracleWorld world = OracleWorld.of(cases.get(0));
      for (Case one : cases) {
        Oracle.expects(world.with(one))
            .forEach(line -> words.addAll(List.of(line.split("[^a-z0-9A-Z@-]+"))));
      }
    }
    assertThat(words).contains(EXPECTED.split("\\s+"));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void booksHaveNoErrors(@ForAll("seeds") long seed) {
    for (Map<String, Object> book : AnyCase.family(seed).get(0).books()) {
      assertThat(IncentiveBooks.verify("book", Json.write(book)).findings())
          .as(() -> Json.write(book))
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .isEmpty();
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void everyReasonCanBeRead(@ForAll("seeds") long seed) {
    RebateStatement statement = Computed.statement(AnyCase.of(seed));

    List<Reason> reasons = new ArrayList<>();
    statement.outside().forEach(line -> line.reason().ifPresent(reasons::add));
    for (RuleStatement rule : statement.rules()) {
      for (List<Line> lines : List.of(rule.lines(), rule.excluded())) {
        for (Line line : lines) {
          line.reason().ifPresent(reasons::add);
          line.trace().forEach(step -> reasons.add(step.reason()));
        }
      }
      rule.pots().forEach(pot -> reasons.addAll(pot.notes()));
      rule.pots().forEach(pot -> reasons.addAll(pot.next()));
    }
    assertThat(reasons)
        .allSatisfy(
            reason -> {
              assertThat(reason.code()).isNotBlank();
              assertThat(reason.text()).isNotBlank().doesNotContain("{", "}", "null", "Optional");
              assertThat(reason.text().strip()).doesNotEndWith(":");
            });
    assertThat(statement.explain().toText()).doesNotContain("{", "}");
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void linesAndExclusionsAddUp(@ForAll("seeds") long seed) {
    for (RuleStatement rule : Computed.statement(AnyCase.of(seed)).rules()) {
      Fraction base = Fraction.ZERO;
      Fraction exact = Fraction.ZERO;
      Fraction paid = Fraction.ZERO;
      for (Line line : rule.lines()) {
        base = base.plus(line.base().map(Fraction::of).orElse(Fraction.ZERO));
        exact = exact.plus(Lines.fraction(line.exact()));
        paid = paid.plus(Fraction.of(line.amount()));
      }
      for (Line line : rule.excluded()) {
        base = base.plus(line.base().map(Fraction::of).orElse(Fraction.ZERO));
        assertThat(line.amount()).isZero();
      }
      assertThat(Fraction.of(rule.offered())).isEqualTo(base);
      assertThat(Fraction.of(rule.amount())).isEqualTo(paid);
      Fraction coin = Fraction.of(Math.max(1, rule.lines().size()));
      assertThat(paid.minus(exact).size()).isLessThan(coin);
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void orderOfEventsDoesNotMatter(@ForAll("seeds") long seed) {
    Case all = AnyCase.of(seed);
    List<Map<String, Object>> shuffled = new ArrayList<>(all.events());
    Collections.shuffle(shuffled, new Random(seed));
    Computed computed = Computed.of(all);

    assertThat(computed.of(Computed.earnings(all.with(shuffled))).toJson())
        .isEqualTo(computed.of(Computed.earnings(all)).toJson());
  }

  /** Where factors look at totals alone. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void splittingABookingChangesNoTierAndNoTotal(@ForAll("seeds") long seed) {
    Case all = AnyTotals.of(seed);
    Case split = AnyTotals.split(all, new Random(seed));
    Computed computed = Computed.of(all);

    assertThat(totals(computed.of(Computed.earnings(split))))
        .as(all::text)
        .isEqualTo(totals(computed.of(Computed.earnings(all))));
  }

  /** Which of equal events is paid depends there on their order, so that those are left out. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void sumsOfAStreamAreThoseOfTheStatement(@ForAll("seeds") long seed) {
    List<Case> cases = AnyCase.family(seed);
    Computed computed = Computed.of(cases.get(0));
    for (Case all : cases) {
      RebateStatement statement = computed.of(Computed.earnings(all));
      if (statement.outside().stream().noneMatch(StatementProperties::isDuplicate)) {
        assertThat(sums(computed.summed(Computed.earnings(all), new Random(seed))))
            .as(all::text)
            .isEqualTo(sums(statement));
      }
    }
  }

  private static boolean isDuplicate(Line line) {
    return line.reason().filter(reason -> reason.code().equals("duplicate")).isPresent();
  }

  private static List<String> sums(RebateStatement statement) {
    List<String> sums = new ArrayList<>();
    sums.add(statement.total() + " and " + statement.points() + " and " + statement.discount());
    for (RuleStatement rule : statement.rules()) {
      sums.add(rule.book() + " " + rule.rule() + " " + rule.amount() + " on " + rule.paidBase());
      sums.add(rule.excludedBase() + " and " + rule.offeredWithoutRate());
      rule.pots().forEach(pot -> sums.add(pot.pot() + " " + pot.base() + pot.quantities()));
      rule.limits().stream()
          .map(limit -> limit.limit() + " " + limit.before() + " " + limit.after())
          .sorted()
          .forEach(sums::add);
    }
    return sums;
  }

  private static List<String> totals(RebateStatement statement) {
    List<String> totals = new ArrayList<>();
    for (RuleStatement rule : statement.rules()) {
      totals.add(rule.rule() + " " + rule.amount() + " of " + rule.offered());
      rule.pots().forEach(pot -> totals.add(pot.pot() + " " + pot.quantities()));
    }
    return totals;
  }

  /** What a cap left is no more than the cap; and where a line was cut, the statement says so. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void capIsNeverExceededAndSaysWhenItBinds(@ForAll("seeds") long seed) {
    RebateStatement statement = Computed.statement(AnyCase.of(seed));

    Set<String> said = new TreeSet<>();
    for (RuleStatement rule : statement.rules()) {
      for (LimitStatement limit : rule.limits()) {
        if (limit.bound() == Limit.Bound.CAP) {
          Fraction cap = Fraction.of(limit.value()).size();
          assertThat(Lines.fraction(limit.after()).size()).isLessThanOrEqualTo(cap);
          assertThat(Lines.fraction(limit.before()).size()).isGreaterThan(cap);
          said.add(limit.limit());
        }
      }
    }
    for (RuleStatement rule : statement.rules()) {
      for (Line line : rule.lines()) {
        for (Trace step : line.adjustments()) {
          String text = step.reason().text();
          assertThat(!step.reason().code().equals("cap") || said.contains(text.split(":")[0]))
              .as(text)
              .isTrue();
        }
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void traceLeadsFromTheBaseToTheAmountWithoutAGap(@ForAll("seeds") long seed) {
    for (RuleStatement rule : Computed.statement(AnyCase.of(seed)).rules()) {
      for (Line line : rule.lines()) {
        Fraction reached = line.base().map(Fraction::of).orElse(Fraction.ZERO);
        for (Trace step : line.trace()) {
          assertThat(Lines.fraction(step.before())).isEqualTo(reached);
          reached = Lines.fraction(step.after());
        }
        assertThat(reached).isEqualTo(Fraction.of(line.amount()));
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void filesAreReadAsTheyWereWritten(@ForAll("seeds") long seed) {
    Case all = AnyCase.of(seed);
    Earnings earnings = Computed.earnings(all);
    assertThat(Earnings.parse("again", earnings.toJson())).isEqualTo(earnings);

    RebateStatement statement = Computed.statement(all);
    RebateStatement again = RebateStatement.parse("again", statement.toJson());
    assertThat(again).isEqualTo(statement);
    assertThat(again.toJson()).isEqualTo(statement.toJson());
  }
}
