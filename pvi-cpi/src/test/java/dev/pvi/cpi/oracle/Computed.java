package dev.pvi.cpi.oracle;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.book.Releases;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.RebateTally;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What the library makes of cases that share releases and scores. */
final class Computed {

  private static final PviScorer SCORER = PviScorer.of(RuleBooks.parse("points", Case.RULE_BOOK));

  private final RebateCalculator calculator;
  private final ScoreHistory scores;

  private Computed(RebateCalculator calculator, ScoreHistory scores) {
    this.calculator = calculator;
    this.scores = scores;
  }

  static Computed of(Case all) {
    Releases<IncentiveBook> releases =
        Releases.of(
            all.books().stream()
                .map(book -> IncentiveBooks.parse("" + book.get("version"), Json.write(book)))
                .toList());
    List<PartnerScore> scores =
        all.partners().stream()
            .map(partner -> SCORER.score(PartnerSnapshot.parse("partner", Json.write(partner))))
            .toList();
    return new Computed(
        RebateCalculator.of(all.knownAt().map(releases::knownAt).orElse(releases)),
        all.always() ? ScoreHistory.always(scores.get(0)) : ScoreHistory.of(scores));
  }

  static RebateStatement statement(Case all) {
    return of(all).of(earnings(all));
  }

  RebateStatement of(Earnings earnings) {
    return calculator.calculate(scores, earnings);
  }

  /** Sums the same events one by one, in an order of their own. */
  RebateStatement summed(Earnings earnings, Random random) {
    Map<String, Event> byId = new LinkedHashMap<>();
    earnings.events().forEach(event -> byId.put(event.id(), event));
    RebateTally tally =
        calculator.tally(
            scores,
            Earnings.builder(
                    earnings.partner(), earnings.from(), earnings.through(), earnings.currency())
                .rates(earnings.rates())
                .build());
    List<Event> inAnyOrder = new ArrayList<>(earnings.events());
    Collections.shuffle(inAnyOrder, random);
    for (Event event : inAnyOrder) {
      Optional<Event> original =
          event.reverses().map(byId::get).filter(other -> other.reverses().isEmpty());
      if (original.isPresent()) {
        tally.add(event, original.get());
      } else {
        tally.add(event);
      }
    }
    return tally.statement();
  }

  static Earnings earnings(Case all) {
    return Earnings.parse("earnings", Json.write(all.earnings()));
  }
}
