package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.score.PartnerScore;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** This library, a statement with a reason for every event that is not paid. */
public class OursStatement extends Statement {

  private final RebateCalculator calculator = Bundled.calculator();

  @Override
  protected void run(PartnerScore score, Earnings earnings, Blackhole hole) {
    hole.consume(calculator.calculate(score, earnings));
  }

  @Override
  public List<Line> lines(PartnerScore score, Earnings earnings) {
    RebateStatement statement = calculator.calculate(score, earnings);
    List<Line> lines = new ArrayList<>();
    for (RuleStatement rule : statement.rules()) {
      rule.lines()
          .forEach(
              line ->
                  lines.add(
                      Line.paid(
                          rule.rule(),
                          line.event().orElseThrow(),
                          line.base().orElseThrow(),
                          line.amount())));
      rule.excluded()
          .forEach(line -> lines.add(Line.excluded(rule.rule(), line.event().orElseThrow())));
    }
    statement.outside().forEach(line -> lines.add(Line.excluded("", line.event().orElseThrow())));
    return lines;
  }
}
