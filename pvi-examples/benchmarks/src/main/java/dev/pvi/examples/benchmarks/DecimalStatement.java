package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@link BigDecimal}, a statement that keeps its lines. */
public class DecimalStatement extends Statement {

  @Override
  protected void run(PartnerScore score, Earnings earnings, Blackhole hole) {
    hole.consume(statement(score, earnings));
  }

  private static List<HandWrittenRule> statement(PartnerScore score, Earnings earnings) {
    Map<String, HandWrittenIncentive.Standing> standings = new HashMap<>();
    for (PortfolioScore one : score.portfolios()) {
      String standing = one.standing().standing().id();
      boolean preferred = standing.equals("preferred");
      standings.put(
          one.portfolio().id(),
          new HandWrittenIncentive.Standing(
              one.index(), preferred || standing.equals("portfolio-partner"), preferred));
    }
    return new HandWrittenIncentive(standings, HandWrittenPractice.of(score), earnings).statement();
  }

  @Override
  public List<Line> lines(PartnerScore score, Earnings earnings) {
    List<Line> lines = new ArrayList<>();
    for (HandWrittenRule rule : statement(score, earnings)) {
      rule.paid()
          .forEach(
              line -> lines.add(Line.paid(rule.id(), line.event(), line.base(), line.amount())));
      rule.excluded().forEach(line -> lines.add(Line.excluded(rule.id(), line.event())));
    }
    return lines;
  }
}
