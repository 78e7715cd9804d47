package dev.pvi.examples.quickstart;

import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.score.Gain;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a decision needs, before any detail: how far the figures can be relied on; for each partner
 * where it stands, what it earns, what it lost to which cause, and the one best step; then the same
 * for all together.
 */
final class FirstScreen {

  private final StringBuilder text = new StringBuilder();

  private FirstScreen() {}

  static String of(List<Position> positions) {
    FirstScreen screen = new FirstScreen();
    screen.reliance(positions);
    positions.forEach(screen::partner);
    screen.all(positions);
    return screen.text.toString();
  }

  private void line(String indent, String words) {
    text.append(indent).append(words).append('\n');
  }

  private void reliance(List<Position> positions) {
    line(
        "",
        "How far to rely on this: points rest on "
            + each(positions, position -> position.score().evidence().toString())
            + "; money on "
            + each(positions, position -> position.statement().evidence().toString())
            + ". ILLUSTRATIVE figures are made up: replace them by your own before you decide.");
    line("", "");
  }

  /** What holds for all, or for each. */
  private static String each(List<Position> positions, Function<Position, String> says) {
    Set<String> different = new LinkedHashSet<>();
    positions.forEach(position -> different.add(says.apply(position)));
    if (different.size() == 1) {
      return String.join("", different);
    }
    return positions.stream()
        .map(position -> says.apply(position) + " (" + position.title() + ")")
        .collect(Collectors.joining(", "));
  }

  private void partner(Position position) {
    line("", position.title() + ", as of " + position.partner().asOf());
    for (PortfolioScore portfolio : position.score().portfolios()) {
      line("  ", portfolio.explain().label());
    }
    line("  ", position.statement().explain().label());
    lostPoints(position)
        .ifPresent(lost -> line("  ", "Most points are lost to one cause: " + lost));
    lostMoney(List.of(position))
        .ifPresent(lost -> line("  ", "Most money is lost to one cause: " + lost));
    NextStep.best(position).ifPresent(step -> line("  ", "Best next step: " + step));
    line("", "");
  }

  /** The gain that is withheld for one reason, and adds most. */
  private static Optional<String> lostPoints(Position position) {
    return position.score().portfolios().stream()
        .flatMap(
            portfolio ->
                portfolio.gains().stream()
                    .filter(gain -> gain.step().isEmpty())
                    .map(gain -> Map.entry(portfolio.name(), gain)))
        .max(Comparator.comparing(entry -> entry.getValue().points()))
        .map(entry -> lost(entry.getKey(), entry.getValue()));
  }

  private static String lost(String portfolio, Gain gain) {
    return Figures.fixed(gain.points()) + " of " + portfolio + ": " + gain.because().text();
  }

  /**
   * The cause for which most earns nothing at all. An event counts once, however many rules refuse
   * it; one that another rule pays is not lost.
   */
  private static Optional<String> lostMoney(List<Position> positions) {
    Map<String, Map<String, BigDecimal>> byCause = new LinkedHashMap<>();
    for (Position position : positions) {
      for (RuleStatement rule : position.statement().rules()) {
        Set<String> paid = paidByOthers(position, rule);
        for (Line line : rule.excluded()) {
          String event = line.event().orElse("");
          if (line.base().isPresent() && line.reason().isPresent() && !paid.contains(event)) {
            byCause
                .computeIfAbsent(cause(line.reason().get()), cause -> new LinkedHashMap<>())
                .merge(position.title() + event, line.base().get(), BigDecimal::max);
          }
        }
      }
    }
    return byCause.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), sum(entry.getValue().values())))
        .max(Map.Entry.comparingByValue())
        .map(
            entry ->
                "%s %s of events earn nothing, because %s"
                    .formatted(
                        Figures.fixed(entry.getValue()),
                        positions.get(0).statement().currency(),
                        entry.getKey()));
  }

  private static Set<String> paidByOthers(Position position, RuleStatement rule) {
    return position.statement().rules().stream()
        .filter(other -> !other.rule().equals(rule.rule()))
        .flatMap(other -> other.lines().stream())
        .filter(line -> line.amount().signum() > 0)
        .flatMap(line -> line.event().stream())
        .collect(Collectors.toSet());
  }

  /** What the book says of all events that fail alike, whatever each of them states. */
  private static String cause(Reason reason) {
    return Optional.ofNullable(reason.arguments().get("because")).orElseGet(reason::text);
  }

  private static BigDecimal sum(Collection<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void all(List<Position> positions) {
    line("", "All " + positions.size() + " partners");
    Map<String, List<PortfolioScore>> byPortfolio = new LinkedHashMap<>();
    for (Position position : positions) {
      for (PortfolioScore score : position.score().portfolios()) {
        byPortfolio.computeIfAbsent(score.name(), name -> new ArrayList<>()).add(score);
      }
    }
    byPortfolio.forEach((name, scores) -> line("  ", name + ": " + indices(scores)));
    List<BigDecimal> paid =
        positions.stream().map(position -> position.statement().total().getAmount()).toList();
    line(
        "  ",
        "Incentive: " + Figures.fixed(sum(paid)) + " " + positions.get(0).statement().currency());
    lostMoney(positions).ifPresent(lost -> line("  ", "Most money is lost to one cause: " + lost));
    positions.stream()
        .flatMap(position -> NextStep.best(position).stream())
        .max(Comparator.comparing(NextStep::money).thenComparing(NextStep::points))
        .ifPresent(step -> line("  ", "Best next step: " + step.before().title() + ", " + step));
  }

  private static String indices(List<PortfolioScore> scores) {
    return scores.stream()
        .sorted(Comparator.comparing(PortfolioScore::index))
        .map(score -> Figures.fixed(score.index()) + " " + score.standing().name())
        .collect(Collectors.joining(", "));
  }
}
