package dev.pvi;

import dev.pvi.book.Replay;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import dev.pvi.partner.Standing;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Example;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Scores the worked examples of a rule book, and notes what none of them touches. */
final class RuleBookReplay {

  private RuleBookReplay() {}

  static void run(RuleBook book, Replay replay) {
    if (book.examples().isEmpty()) {
      return;
    }
    ScoringRules rules = replay.reader().given(ScoringRules.class).orElse(ScoringRules.standard());
    PviScorer scorer = PviScorer.of(book, rules);
    ExampleCoverage coverage = new ExampleCoverage(book, rules);
    for (Example example : book.examples()) {
      replay.run(
          example.place(),
          () -> {
            PartnerScore score = scorer.score(example.partner());
            coverage.add(score);
            compare(example, score, replay);
          });
    }
    Place examples = book.tree().get("examples").map(Tree::place).orElse(book.tree().place());
    coverage.untouched().forEach(what -> replay.untouched(examples, what));
  }

  private static void compare(Example example, PartnerScore score, Replay replay) {
    SortedSet<String> portfolios = new TreeSet<>(example.indices().keySet());
    portfolios.addAll(example.standings().keySet());
    for (String portfolio : portfolios) {
      Optional<PortfolioScore> found =
          score.portfolios().stream()
              .filter(one -> one.portfolio().id().equals(portfolio))
              .findFirst();
      BigDecimal index = example.indices().get(portfolio);
      if (index != null && found.filter(f -> f.index().compareTo(index) == 0).isEmpty()) {
        String value = found.map(f -> f.index().toPlainString()).orElse("not scored");
        replay.differs(example.place(), "index", portfolio, index.toPlainString(), value);
      }
      Standing standing = example.standings().get(portfolio);
      if (standing != null
          && found.filter(f -> f.standing().standing().equals(standing)).isEmpty()) {
        String value = found.map(f -> f.standing().standing().id()).orElse("not scored");
        replay.differs(example.place(), "standing", portfolio, standing.id(), value);
      }
    }
  }
}
