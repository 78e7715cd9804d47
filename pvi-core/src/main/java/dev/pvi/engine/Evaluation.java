package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Code;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Point;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.Policy;
import dev.pvi.score.Applied;
import dev.pvi.score.ChosenTable;
import dev.pvi.score.MetricScore;
import dev.pvi.score.MetricTerms;
import dev.pvi.score.ScoreCode;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The index of one metric for one partner, before weights: rule or policy, then modifiers. Keeps
 * beside it the interval in which the index may lie whatever is not known. Everything that is ever
 * computed of a metric is computed here; what is prepared are the {@link Row}s that come out.
 */
final class Evaluation {

  private final BoundMetric metric;
  private final Reading reading;
  private final Facts facts;
  private final Function<BoundMetric, Place> place;
  private final Findings findings;
  private MetricTerms terms;
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

  private Evaluation(
      BoundMetric metric,
      Reading reading,
      Facts facts,
      Function<BoundMetric, Place> place,
      Findings findings) {
    this.metric = metric;
    this.reading = reading;
    this.facts = facts;
    this.place = place;
    this.findings = findings;
    this.terms = metric.terms();
  }

  /**
   * Evaluates a reading.
   *
   * @param partner what holds for the partner
   * @param place where the reading stands
   * @param findings receives a reading that is refused, or that no row covers
   */
  static Row of(
      BoundMetric metric,
      Reading reading,
      Facts partner,
      Function<BoundMetric, Place> place,
      Findings findings) {
    Evaluation evaluation =
        new Evaluation(metric, reading, ReadingFacts.of(reading, partner), place, findings);
    evaluation.achieve();
    evaluation.modify();
    return evaluation.row();
  }

  /**
   * Evaluates a row of a table, for any reading that leads to it.
   *
   * @param leaf which leaf of the rule the table is
   * @param table the table, with the label for which it holds
   * @param facts what holds for the partner and the base of the reading
   */
  static Row ofRow(BoundMetric metric, int leaf, ChosenTable table, int row, Facts facts) {
    Evaluation evaluation =
        new Evaluation(metric, metric.notStated(), facts, Evaluation::nowhere, new Findings());
    evaluation.terms = metric.terms(leaf);
    evaluation.take(table, row, table.table().values().get(row));
    evaluation.low = evaluation.achieved;
    evaluation.high = evaluation.achieved;
    evaluation.modify();
    return evaluation.row();
  }

  /** A row of a table is never refused, so that no finding names a place. */
  private static Place nowhere(BoundMetric metric) {
    return Place.of("", "/" + metric.terms().metric());
  }

  private void achieve() {
    if (reading instanceof Reading.Known known) {
      answer(known.value());
    } else if (reading instanceof Reading.Absent absent) {
      status = Status.ABSENT;
      open = true;
      follow(Absence.of(metric.definition(), absent));
    } else {
      status = Status.NOT_APPLICABLE;
      follow(Absence.of(metric.definition(), (Reading.NotApplicable) reading));
    }
    low = open ? metric.rule().minimum().min(achieved) : achieved;
    high = open ? metric.rule().maximum().max(achieved) : achieved;
  }

  private void answer(Fact value) {
    Schedule.Selection selection = metric.rule().select(facts);
    if (selection.leaf().isEmpty()) {
      undecided(selection.because());
      return;
    }
    Leaf leaf = selection.leaf().get();
    terms = metric.terms(metric.leaf(leaf));
    if (leaf.schedule() instanceof Table table) {
      look(table, leaf.label(), value);
      return;
    }
    if (leaf.schedule() instanceof Scaled scaled) {
      Optional<Fact> at = scaled.of().at(facts);
      List<Reason> share = scaled.reasons(value, terms.unit(), facts);
      if (at.isEmpty()) {
        undecided(share);
      } else if (look(scaled.at(at.get()), leaf.label(), value)) {
        reasons = joined(reasons, share);
      }
      return;
    }
    Outcome outcome = leaf.schedule().apply(value, facts);
    if (outcome.value().isEmpty()) {
      undecided(outcome.reasons());
      return;
    }
    take(leaf.schedule(), outcome.value().get());
    if (!leaf.label().isEmpty()) {
      reasons = joined(reasons, List.of(Reason.of(ScoreCode.CHOSEN, "label", leaf.label())));
    }
    reasons = joined(reasons, outcome.reasons());
  }

  private boolean look(Table table, String label, Fact value) {
    Optional<Point> point = table.at(value);
    if (point.isEmpty()) {
      findings.error(
          place.apply(metric), ScoreCode.NO_ROW, "table", metric.terms().table(), "value", value);
      return false;
    }
    take(new ChosenTable(table, label), point.get().row(), point.get().value());
    return true;
  }

  private void take(ChosenTable table, int ofTable, BigDecimal value) {
    chosen = Optional.of(table);
    row = ofTable;
    terms = metric.ofRow(terms, ofTable);
    achieved = value;
  }

  private void take(Schedule rule, BigDecimal value) {
    if (value.compareTo(rule.minimum()) < 0 || value.compareTo(rule.maximum()) > 0) {
      throw new IllegalStateException(
          "the rule of table "
              + metric.terms().table()
              + " must answer from "
              + Figures.exact(rule.minimum())
              + " to "
              + Figures.exact(rule.maximum())
              + ", as it declares - but was: "
              + Figures.exact(value));
    }
    achieved = Figures.checked("index", value);
  }

  private void undecided(List<Reason> because) {
    status = Status.ABSENT;
    open = true;
    String why = because.stream().map(Reason::text).collect(Collectors.joining("; "));
    follow(Absence.undecided(metric.definition(), why));
  }

  private void follow(Absence absence) {
    Policy policy = absence.policy();
    if (policy.refuses()) {
      findings.error(place.apply(metric), ScoreCode.REFUSED, "value", absence.why());
    }
    achieved = policy.assumed();
    counts = !policy.excludes();
    mayCount = counts || open;
    mayDrop = !counts;
    reasons = joined(reasons, List.of(absence.because()));
  }

  private void modify() {
    applied = achieved;
    for (Modifier modifier : metric.modifiers()) {
      if (!mayCount) {
        return;
      }
      Truth truth = modifier.condition().truth(facts);
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
    low = maySuspend ? low.min(BigDecimal.ZERO) : low;
    high = maySuspend ? high.max(BigDecimal.ZERO) : high;
  }

  private void noteUnknown(Modifier modifier, boolean acts) {
    if (!modifier.effect().excludes() && modifier.effect().on(achieved).compareTo(achieved) == 0) {
      return;
    }
    String why =
        modifier.condition().reasons(facts).stream()
            .map(Reason::text)
            .collect(Collectors.joining("; "));
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

  private Row row() {
    boolean suspended = status == Status.SUSPENDED;
    int digits = Math.max(applied.scale(), terms.scaleMaximum().scale());
    boolean isExact = metric.overallWeight().scale() + digits <= Figures.FRACTION_DIGITS;
    MetricScore.Answer answer =
        MetricScore.Answer.builder()
            .terms(terms)
            .status(status)
            .chosen(chosen)
            .row(row)
            .achieved(achieved)
            .applied(applied)
            .modifiers(ImmutableList.copyOf(modifiers))
            .reasons(ImmutableList.copyOf(reasons))
            .counts(counts)
            .contribution(Figures.normal(metric.overallWeight().multiply(applied)))
            .attainable(suspended ? BigDecimal.ZERO : metric.attainable())
            .build();
    return new Row(
        metric, answer, isExact, new Row.Bounds(low, high, counts, mayCount, mayDrop, open));
  }
}
