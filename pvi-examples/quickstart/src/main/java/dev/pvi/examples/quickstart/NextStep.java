package dev.pvi.examples.quickstart;

import dev.pvi.explain.Figures;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Credential;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Metric;
import dev.pvi.score.Gain;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One thing that a partner could do, and what it brings: the partner as it would be then is scored
 * again, and its incentive computed again, as one step may lift several metrics and a standing.
 *
 * @param says what to do
 * @param before where the partner stands
 * @param after where it would stand
 */
record NextStep(String says, Position before, Position after) {

  /** Returns what the step adds to all indices together. */
  BigDecimal points() {
    return sum(after).subtract(sum(before));
  }

  private static BigDecimal sum(Position position) {
    return position.score().portfolios().stream()
        .map(PortfolioScore::index)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns what the step adds to the incentive. */
  BigDecimal money() {
    return amount(after).subtract(amount(before));
  }

  private static BigDecimal amount(Position position) {
    return position.statement().total().getAmount();
  }

  /** Returns the step that brings most money; of those that bring the same, most points. */
  static Optional<NextStep> best(Position position) {
    return steps(position).stream()
        .max(Comparator.comparing(NextStep::money).thenComparing(NextStep::points))
        .filter(step -> step.points().signum() > 0);
  }

  /** Returns each practice one level up, all accounts linked, and each metric one step up. */
  private static List<NextStep> steps(Position position) {
    List<NextStep> steps = new ArrayList<>();
    for (Metric metric : position.book().metrics()) {
      metric
          .reads()
          .flatMap(position.book().attributes()::find)
          .filter(attribute -> !attribute.levels().isEmpty())
          .flatMap(attribute -> oneLevelUp(position, attribute))
          .ifPresent(steps::add);
    }
    linked(position).ifPresent(steps::add);
    for (PortfolioScore portfolio : position.score().portfolios()) {
      for (MetricScore metric : portfolio.metrics()) {
        metric
            .next()
            .flatMap(gain -> oneStepUp(position, portfolio, metric, gain))
            .ifPresent(steps::add);
      }
    }
    return steps;
  }

  private static Optional<NextStep> oneLevelUp(Position position, Attribute attribute) {
    List<String> levels = attribute.levels();
    String now =
        Optional.ofNullable(position.partner().attributes().get(attribute.id()))
            .map(Fact::toString)
            .orElse(levels.get(0));
    int next = levels.indexOf(now) + 1;
    if (next == levels.size()) {
      return Optional.empty();
    }
    SortedMap<String, Fact> changed = new TreeMap<>(position.partner().attributes());
    changed.put(attribute.id(), Fact.of(levels.get(next)));
    PartnerSnapshot partner = position.partner();
    return Optional.of(
        new NextStep(
            attribute.title() + " from " + now + " to " + levels.get(next),
            position,
            position.with(copy(partner, changed, partner.readings(), credentials(partner)))));
  }

  private static Optional<NextStep> linked(Position position) {
    PartnerSnapshot partner = position.partner();
    TreeSet<String> holders = new TreeSet<>();
    List<Credential> all = new ArrayList<>();
    for (Credential one : credentials(partner)) {
      if (one.linked()) {
        all.add(one);
      } else {
        holders.add(one.holder());
        all.add(new Credential(one.certification(), one.holder(), true, one.from(), one.through()));
      }
    }
    return holders.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NextStep(
                "link the accounts of " + String.join(", ", holders),
                position,
                position.with(copy(partner, partner.attributes(), partner.readings(), all))));
  }

  private static Optional<NextStep> oneStepUp(
      Position position, PortfolioScore portfolio, MetricScore metric, Gain gain) {
    Optional<Fact> threshold = gain.step().map(step -> step.threshold());
    if (!(metric.reading() instanceof Reading.Known known) || threshold.isEmpty()) {
      return Optional.empty();
    }
    List<MetricReading> readings = new ArrayList<>();
    for (MetricReading one : position.partner().readings()) {
      boolean isIt =
          one.portfolio().equals(portfolio.portfolio())
              && one.metric().equals(metric.terms().metric());
      readings.add(
          isIt
              ? new MetricReading(
                  one.portfolio(),
                  one.metric(),
                  new Reading.Known(threshold.get(), known.unit(), known.base()))
              : one);
    }
    PartnerSnapshot partner = position.partner();
    return Optional.of(
        new NextStep(
            portfolio.name() + ", " + gain.because().text(),
            position,
            position.with(copy(partner, partner.attributes(), readings, credentials(partner)))));
  }

  private static List<Credential> credentials(PartnerSnapshot partner) {
    return partner.credentials().orElse(List.of());
  }

  private static PartnerSnapshot copy(
      PartnerSnapshot partner,
      SortedMap<String, Fact> attributes,
      List<MetricReading> readings,
      List<Credential> credentials) {
    PartnerSnapshot.Builder copy =
        PartnerSnapshot.builder()
            .id(partner.id())
            .name(partner.name())
            .asOf(partner.asOf())
            .attributes(attributes)
            .standings(partner.standings());
    readings.forEach(copy::addReadings);
    return partner.credentials().isEmpty()
        ? copy.build()
        : copy.credentials(Optional.of(credentials)).build();
  }

  /** Returns the step with its money and its points, and which indices it moves. */
  @Override
  public String toString() {
    StringJoiner moved = new StringJoiner(", ");
    for (PortfolioScore was : before.score().portfolios()) {
      Optional<PortfolioScore> is = after.score().find(was.portfolio());
      if (is.isPresent() && is.get().index().compareTo(was.index()) != 0) {
        moved.add(
            was.name()
                + (" from " + Figures.fixed(was.index()))
                + (" to " + Figures.fixed(is.get().index())));
      }
    }
    return "%s brings %s %s and %s points (%s)"
        .formatted(
            says,
            Figures.fixed(money()),
            before.statement().currency(),
            Figures.fixed(points()),
            moved);
  }
}
