package dev.pvi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.RebateTally;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events of which no line is kept earn what they earn with lines. */
class EventStreamTest {

  @Test
  void sumsAreThoseOfTheLines() {
    EventStream stream = new EventStream(false);
    List<Event> events = Stream.generate(stream::next).limit(3_000).toList();
    PartnerSnapshot partner = Partners.named(Partners.B).get(0);
    PartnerScore score = Statement.score(partner);
    RebateStatement lines = Bundled.calculator().calculate(score, Deals.with(partner.id(), events));
    RebateTally tally =
        Bundled.calculator().tally(ScoreHistory.always(score), Deals.with(partner.id(), List.of()));
    events.forEach(tally::add);

    RebateStatement sums = tally.statement();

    assertThat(amounts(sums)).isEqualTo(amounts(lines)).hasSizeGreaterThan(4);
    assertThat(sums.rules().get(0).lines().size()).isLessThan(20);
    assertThat(lines.rules().get(0).lines().size()).isGreaterThan(500);
  }

  private static Map<String, BigDecimal> amounts(RebateStatement statement) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (RuleStatement rule : statement.rules()) {
      BigDecimal sum =
          rule.lines().stream().map(line -> line.amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
      amounts.put(rule.rule(), sum.stripTrailingZeros());
    }
    return amounts;
  }
}
