package dev.pvi.cpi.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.explain.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Statements of random books, scores and events are what the {@link Oracle} says. */
class StatementProperties {

  private static final int TRIES = 300;

  /** Of each seed; {@code -Dpvi.oracle.statements=1000} lets a run compare 200,000 statements. */
  private static final int STATEMENTS = Integer.getInteger("pvi.oracle.statements", 10);

  /** Every reason, every currency, a correction and its correction, and what else lines may say. */
  private static final String EXPECTED =
      """
      outside-period no-release no-rule no-score not-scored below-gate at-gate assessed sized open
      no-rate stage-not-paid no-growth not-renewed late partly-renewed nothing-due
      nothing-to-renew undecided zero-base
      zero-rate rounded-away protected chosen acme-cash@c0 acme-cash@c1 USD EUR JPY KWD""";

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  /** All that is needed to see a failure again. */
  private static String text(long seed, Case all) {
    return "seed %d%nevents: %s%nbooks: %s%nknown at: %s%nscores%s: %s"
        .formatted(
            seed,
            CaseText.earnings(all, all.events()),
            all.books().stream().map(CaseText::book).collect(Collectors.joining("\n")),
            all.knownAt(),
            all.always() ? ", always" : "",
            all.scores().stream().map(CaseText::partner).collect(Collectors.joining("\n")));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void statementIsWhatTheOracleSays(@ForAll("seeds") long first) {
    for (long seed = first; seed < first + STATEMENTS; seed++) {
      long shown = seed;
      Case all = AnyCase.of(seed);
      assertThat(Lines.of(Computed.statement(all)))
          .as(() -> text(shown, all))
          .containsExactlyElementsOf(Oracle.expects(all));
    }
  }

  /** Else a property would say nothing of what its cases never reach. */
  @Example
  void casesReachEveryReason() {
    Set<String> words = new TreeSet<>();
    for (long seed = 0; seed < 1000; seed++) {
      Oracle.expects(AnyCase.of(seed)).forEach(line -> words.addAll(List.of(line.split("[ ',]+"))));
    }
    assertThat(words).contains(EXPECTED.split("\\s+"));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void everyReasonCanBeRead(@ForAll("seeds") long seed) {
    RebateStatement statement = Computed.statement(AnyCase.of(seed));

    List<Reason> reasons = new ArrayList<>();
    statement.outside().forEach(line -> reasons.add(line.reason()));
    for (RuleStatement rule : statement.rules()) {
      rule.excluded().forEach(line -> reasons.add(line.reason()));
      rule.lines().forEach(line -> line.remark().ifPresent(reasons::add));
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
  void orderOfEventsDoesNotMatter(@ForAll("seeds") long seed) {
    Case all = AnyCase.of(seed);
    List<Case.Event> shuffled = new ArrayList<>(all.events());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Computed.statement(all, Computed.earnings(all, shuffled)).toJson())
        .isEqualTo(Computed.statement(all).toJson());
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void filesAreReadAsTheyWereWritten(@ForAll("seeds") long seed) {
    Case all = AnyCase.of(seed);
    Earnings earnings = Computed.earnings(all, all.events());
    assertThat(Earnings.parse("again", earnings.toJson())).isEqualTo(earnings);

    RebateStatement statement = Computed.statement(all);
    RebateStatement again = RebateStatement.parse("again", statement.toJson());
    assertThat(again).isEqualTo(statement);
    assertThat(again.toJson()).isEqualTo(statement.toJson());
  }
}
