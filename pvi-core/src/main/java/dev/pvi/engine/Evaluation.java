package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Code;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Point;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.Policy;
import dev.pvi.rulebook.Scale;
import dev.pvi.score.Applied;
import dev.pvi.score.ChosenTable;
import dev.pvi.score.MetricScore;
import dev.pvi.score.ScoreCode;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The index of one metric for one partner, before weights: rule or policy, then modifiers. Keeps
 * beside it the interval in which the index may lie whatever is not known.
 */
final class Evaluation {

  /** The attribute that stands for the amount behind the reading at hand. */
  static final String READING_BASE = "reading-base";

  private final BoundMetric metric;
  private final Reading reading;
  private final Facts facts;
  private Status status = Status.SCORED;
  private Optional<ChosenTable> chosen = Optional.empty();
  private int row = -1;
  private BigDecimal achieved = BigDecimal.ZERO;
  private BigDecimal applied = BigDecimal.ZERO;
  private List<Applied> modifiers = List.of();
  private List<Reason> reasons = List.of();
  private boolean counts = true;
  private boolean mayCount = true;
  private boolean mayDrop;
  private boolean maySuspend;
  private boolean open;
  private BigDecimal low = BigDecimal.ZERO;
  private BigDecimal high = BigDecimal.ZERO;

  private Evaluation(BoundMetric metric, Reading reading, Facts facts) {
    this.metric = metric;
    this.reading = reading;
    this.facts = facts;
  }

  static Evaluation of(
      BoundMetric metric,
      Measurement measured,
      Facts partner,
      Supplier<Place> place,
      Findings findings) {
    Reading reading = measured.reading();
    Evaluation evaluation = new Evaluation(metric, reading, with(reading, partner));
    evaluation.reasons = measured.reasons();
    evaluation.achieve(place, findings);
    evaluation.modify();
    return evaluation;
  }

  /** Returns an evaluation that is settled: a known reading with an index that counts. */
  static Evaluation settled(BoundMetric metric, BigDecimal applied) {
    Evaluation evaluation = new Evaluation(metric, metric.notStated(), Facts.none());
    evaluation.achieved = applied;
    evaluation.applied = applied;
    evaluation.low = applied;
    evaluation.high = applied;
    return evaluation;
  }

  /** Returns what conditions may test: the base of the reading, and what holds for the partner. */
  static Facts with(Reading reading, Facts partner) {
    return id -> id.equals(READING_BASE) ? base(reading) : partner.get(id);
  }

  private static Optional<Fact> base(Reading reading) {
    return reading instanceof Reading.Known known ? known.base().map(Fact::of) : Optional.empty();
  }

  private void achieve(Supplier<Place> place, Findings findings) {
    if (reading instanceof Reading.Known known) {
      answer(known.value(), place, findings);
    } else if (reading instanceof Reading.Absent absent) {
      status = Status.ABSENT;
      open = true;
      follow(metric.definition().absent(), ScoreCode.ABSENT, absent.reason(), place, findings);
    } else {
      status = Status.NOT_APPLICABLE;
      String why = ((Reading.NotApplicable) reading).reason();
      follow(metric.definition().notApplicable(), ScoreCode.NOT_APPLICABLE, why, place, findings);
    }
    low = open ? metric.rule().minimum().min(achieved) : achieved;
    high = open ? metric.rule().maximum().max(achieved) : achieved;
  }

  private void answer(Fact value, Supplier<Place> place, Findings findings) {
    Optional<Schedule> schedule = metric.rule().schedule();
    if (schedule.isEmpty()) {
      ScoringRule.Outcome outcome = metric.rule().apply(new ScoringRule.Input(value, facts));
      outcome
          .value()
          .ifPresentOrElse(this::take, () -> undecided(outcome.reasons(), place, findings));
      if (outcome.value().isPresent()) {
        reasons = joined(reasons, outcome.reasons());
      }
      return;
    }
    Schedule.Selection selection = schedule.get().select(facts);
    if (selection.table().isEmpty()) {
      undecided(selection.because(), place, findings);
      return;
    }
    Optional<Point> point = selection.table().get().at(value);
    if (point.isEmpty()) {
      findings.error(
          place.get(), ScoreCode.NO_ROW, "table", metric.terms().table(), "value", value);
      return;
    }
    chosen = Optional.of(new ChosenTable(selection.table().get(), selection.label()));
    row = point.get().row();
    achieved = point.get().value();
  }

  private void take(BigDecimal value) {
    if (value.compareTo(metric.rule().minimum()) < 0
        || value.compareTo(metric.rule().maximum()) > 0) {
      throw new IllegalStateException(
          "the rule of table "
              + metric.terms().table()
              + " must answer from "
              + Figures.exact(metric.rule().minimum())
              + " to "
              + Figures.exact(metric.rule().maximum())
              + ", as it declares - but was: "
              + Figures.exact(value));
    }
    achieved = Figures.checked("index", value);
  }

  private void undecided(List<Reason> because, Supplier<Place> place, Findings findings) {
    status = Status.ABSENT;
    open = true;
    String why = because.stream().map(Reason::text).collect(Collectors.joining("; "));
    follow(metric.definition().absent(), ScoreCode.UNDECIDED, why, place, findings);
  }

  private void follow(
      Policy policy, Code code, String why, Supplier<Place> place, Findings findings) {
    if (policy.refuses()) {
      findings.error(place.get(), ScoreCode.REFUSED, "value", why);
    }
    achieved = policy.assumed();
    counts = !policy.excludes();
    mayCount = counts || open;
    mayDrop = !counts;
    reasons = joined(reasons, List.of(Reason.of(code, "why", why, "policy", policy.says())));
  }

  private void modify() {
    applied = achieved;
    for (Modifier modifier : metric.modifiers()) {
      if (!mayCount) {
        return;
      }
      Truth truth = modifier.when().truth(facts);
      boolean holds =
          truth == Truth.TRUE
              || (truth == Truth.UNKNOWN && modifier.unknown() == Modifier.Unknown.APPLY);
      boolean acts = holds && status != Status.SUSPENDED;
      widen(modifier, truth);
      if (acts) {
        act(modifier);
      }
      if (truth == Truth.UNKNOWN && counts) {
        noteUnknown(modifier, acts);
      }
      if (truth == Truth.TRUE && modifier.effect().suspends()) {
        return;
      }
    }
  }

  private void act(Modifier modifier) {
    BigDecimal before = applied;
    if (modifier.effect().excludes()) {
      counts = false;
      status = Status.EXCLUDED;
    } else if (modifier.effect().suspends()) {
      status = Status.SUSPENDED;
    }
    applied = Figures.normal(modifier.effect().on(before));
    if (applied.compareTo(before) != 0 || status == Status.EXCLUDED || status == Status.SUSPENDED) {
      List<Applied> trace = new ArrayList<>(modifiers);
      trace.add(new Applied(reason(modifier), before, applied));
      modifiers = trace;
    }
  }

  /**
   * The effects never fall as the index grows, so that the ends of the interval stay its ends. What
   * may be suspended may be 0, whatever follows: no later modifier acts on it then.
   */
  private void widen(Modifier modifier, Truth truth) {
    if (truth == Truth.FALSE) {
      return;
    }
    maySuspend |= modifier.effect().suspends();
    if (modifier.effect().excludes()) {
      mayDrop = true;
      mayCount = truth == Truth.UNKNOWN || maySuspend;
    }
    BigDecimal newLow = modifier.effect().on(low);
    BigDecimal newHigh = modifier.effect().on(high);
    if (truth == Truth.UNKNOWN) {
      low = low.min(newLow);
      high = high.max(newHigh);
      open = true;
    } else {
      low = newLow;
      high = newHigh;
    }
    low = maySuspend ? BigDecimal.ZERO : low;
  }

  private void noteUnknown(Modifier modifier, boolean acts) {
    boolean excludes = modifier.effect().excludes();
    if (!excludes && modifier.effect().on(achieved).compareTo(achieved) == 0) {
      return;
    }
    String why =
        modifier.when().reasons(facts).stream().map(Reason::text).collect(Collectors.joining("; "));
    Reason unknown =
        Reason.of(
            ScoreCode.CONDITION_UNKNOWN,
            "modifier",
            modifier.id(),
            "why",
            why,
            "consequence",
            acts ? "applied all the same" : "not applied");
    reasons = joined(reasons, List.of(unknown));
  }

  private static List<Reason> joined(List<Reason> first, List<Reason> second) {
    return ImmutableList.<Reason>builder().addAll(first).addAll(second).build();
  }

  private static Reason reason(Modifier modifier) {
    return Reason.of(Code.of(modifier.id(), modifier.because(), ""));
  }

  /**
   * Whether the metric can be weighed without looking at the others: it counts, nothing is open.
   */
  boolean isPlain(Scale scale) {
    return counts && !isOpen() && !mayDrop && isExact(scale);
  }

  BoundMetric metric() {
    return metric;
  }

  boolean counts() {
    return counts;
  }

  /** Whether the metric may count once everything is known. */
  boolean mayCount() {
    return mayCount;
  }

  /** Whether the metric may turn out not to count once everything is known. */
  boolean mayDrop() {
    return mayDrop;
  }

  boolean isOpen() {
    return open && mayCount;
  }

  /** The greatest index that can be applied. */
  BigDecimal attainableIndex(BigDecimal scaleMaximum) {
    return status == Status.SUSPENDED ? BigDecimal.ZERO : scaleMaximum;
  }

  BigDecimal applied() {
    return applied;
  }

  BigDecimal low() {
    return low;
  }

  BigDecimal high() {
    return high;
  }

  /** Whether the product of weights and index has no more digits than a decimal may have. */
  boolean isExact(Scale scale) {
    int digits = Math.max(applied.scale(), scale.maximum().scale());
    return metric.overallWeight().scale() + digits <= Figures.FRACTION_DIGITS;
  }

  /** What the metric adds where all metrics of the scorecard count and are exact. */
  BigDecimal contribution() {
    return Figures.normal(metric.overallWeight().multiply(applied));
  }

  /** Returns the score where all metrics of the scorecard count and are exact. */
  MetricScore score(Scale scale) {
    return score(
        contribution(),
        attainableIndex(scale.maximum()).signum() == 0 ? BigDecimal.ZERO : metric.attainable());
  }

  MetricScore score(BigDecimal contribution, BigDecimal attainable) {
    return MetricScore.of(
        MetricScore.Answer.builder()
            .terms(metric.terms())
            .status(status)
            .chosen(chosen)
            .row(row)
            .achieved(achieved)
            .applied(applied)
            .modifiers(modifiers)
            .reasons(reasons)
            .contribution(contribution)
            .attainable(attainable)
            .build(),
        reading);
  }
}
