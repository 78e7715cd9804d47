package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.FormulaCode;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Modifier;
import dev.pvi.score.ChosenTable;
import dev.pvi.score.MetricScore;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A metric for all partners for whom the tests on which it depends answer alike. Which table
 * answers is settled; every row of it is {@linkplain Evaluation evaluated} once, when it is first
 * asked for, under each answer to the tests of a reading's own base, and kept. Threads that meet
 * here may each evaluate a row: any of the two will do, as rows never change.
 *
 * <p>Nothing is kept where a text would state a value of the partner: a test against another
 * attribute that cannot be made, a choice of which every case fails.
 */
final class MetricPlan {

  /** Beyond so many tests of the base of a reading nothing is prepared. */
  private static final int MOST_BASE_TESTS = 3;

  private final BoundMetric metric;
  private final @Nullable RowTable table;
  private final @Nullable Scaled scaled;
  private final String label;

  /** The table that answers; empty if its limits are scaled for each partner. */
  private final Optional<ChosenTable> chosen;

  private final int leaf;
  private final boolean testsBase;
  private final boolean keepsRows;
  private final boolean keepsOthers;
  private final @Nullable Row[][] rows;
  private final OtherRows others = new OtherRows();

  /**
   * For each answer to the tests of the base, whether no modifier acts or may act; 0: not known.
   */
  private final byte[] unmodified;

  /**
   * Makes a plan.
   *
   * @param facts what holds for a partner of those for whom the plan is
   */
  MetricPlan(BoundMetric metric, Facts facts) {
    this.metric = metric;
    Schedule.Selection selection = metric.rule().select(facts);
    Optional<Leaf> selected = selection.leaf();
    leaf = selected.map(metric::leaf).orElse(-1);
    table = leaf < 0 ? null : metric.table(leaf);
    scaled = table == null ? null : table.scaled();
    label = selected.map(Leaf::label).orElse("");
    chosen =
        table == null || scaled != null
            ? Optional.empty()
            : Optional.of(new ChosenTable(table.table(), label));
    keepsOthers =
        !metric.testsReading()
            && metric.tests().stream().noneMatch(test -> tellsValue(test, facts));
    boolean isSettled = leaf < 0 ? lacksFactsOnly(selection.because()) : table != null;
    testsBase = !metric.baseTests().isEmpty();
    keepsRows = keepsOthers && isSettled && metric.baseTests().size() <= MOST_BASE_TESTS;
    int codes = keepsRows ? codes() : 0;
    rows = new Row[codes][];
    unmodified = new byte[codes];
  }

  /** An unknown test against another attribute states both values. */
  private static boolean tellsValue(Condition test, Facts facts) {
    return test.attributes().size() > 1 && test.truth(facts) == Truth.UNKNOWN;
  }

  /** Whether nothing is chosen because facts are missing: no text states one that there is. */
  private static boolean lacksFactsOnly(List<Reason> because) {
    return because.stream().allMatch(reason -> reason.code().equals(FormulaCode.NOT_STATED.id()));
  }

  private int codes() {
    int codes = 1;
    for (int i = 0; i < metric.baseTests().size(); i++) {
      codes *= Plans.ANSWERS;
    }
    return codes;
  }

  BoundMetric metric() {
    return metric;
  }

  /** Returns the table that answers; null if none does, or a rule of the house. */
  @Nullable RowTable table() {
    return table;
  }

  /** Whether nothing tells which leaf of the rule answers. */
  boolean isUndecided() {
    return leaf < 0;
  }

  /** Whether the rows of the table are kept. */
  boolean keepsRows() {
    return keepsRows;
  }

  /**
   * Returns what a reading leads to.
   *
   * @param facts what holds for the partner
   * @param place where the reading stands
   * @param findings receives a reading that is refused, or that no row covers
   */
  Row row(Reading reading, Facts facts, Function<BoundMetric, Place> place, Findings findings) {
    if (reading instanceof Reading.Known known) {
      if (keepsRows) {
        int code = code(known, facts);
        Row row =
            table != null && table.isCurve() && !lacksRequirement(table, facts)
                ? ofCurve(table, known, facts, code)
                : kept(known, facts, code);
        if (row != null) {
          return row;
        }
      }
    } else if (keepsOthers) {
      return other(reading, facts, place, findings);
    }
    return Evaluation.of(metric, reading, facts, place, findings);
  }

  /** Whether nothing tells what is required, so that every reading leads to the same. */
  private boolean lacksRequirement(RowTable laidOut, Facts facts) {
    return scaled != null && laidOut.isCurve() && scaled.of().isNotStated(facts);
  }

  /** Returns the answers to the tests of the base of a reading as a number. */
  int code(Reading.Known reading, Facts facts) {
    int code = 0;
    if (testsBase) {
      Facts ofReading = ReadingFacts.of(reading, facts);
      for (Condition test : metric.baseTests()) {
        code = Plans.ANSWERS * code + Plans.number(test.truth(ofReading));
      }
    }
    return code;
  }

  /**
   * Returns the row of a reading, or the only one where nothing is chosen; null if none covers it.
   */
  private @Nullable Row kept(Reading.Known known, Facts facts, int code) {
    boolean isUndecided = table == null || lacksRequirement(table, facts);
    int at = table == null || isUndecided ? 0 : table.row(known.value());
    if (at < 0) {
      return null;
    }
    Row[] ofCode = rows[code];
    if (ofCode == null) {
      ofCode = new Row[table == null || table.isCurve() ? 1 : table.rows()];
      rows[code] = ofCode;
    }
    Row row = ofCode[at];
    if (row == null) {
      row = isUndecided ? undecided(known, facts) : row(at, ReadingFacts.of(known, facts));
      ofCode[at] = row;
    }
    return row;
  }

  /** Returns what every reading leads to where nothing is chosen; null if it is refused. */
  private @Nullable Row undecided(Reading.Known known, Facts facts) {
    Findings refused = new Findings();
    Row row = Evaluation.of(metric, known, facts, where -> Place.of("", ""), refused);
    return refused.errors() > 0 ? null : row;
  }

  /**
   * Returns what a row of the table leads to.
   *
   * @param facts what holds for the partner and the base of the reading
   */
  Row row(int ofTable, Facts facts) {
    return Evaluation.ofRow(metric, leaf, chosen.orElseThrow(), ofTable, facts);
  }

  /** Returns the answer of a curve in longs; null if a modifier acts, or longs do not suffice. */
  private @Nullable Row ofCurve(RowTable laidOut, Reading.Known known, Facts facts, int code) {
    LongCurve lines = laidOut.lines(facts);
    if (lines == null || !(known.value() instanceof Fact.Quantity quantity)) {
      return null;
    }
    long key = lines.key(quantity.value());
    if (key == Tens.NONE || !isUnmodified(known, facts, code)) {
      return null;
    }
    int segment = lines.segment(key);
    long value = lines.value(segment, key);
    if (scaled == null) {
      return ofCurve(laidOut, lines, segment, value);
    }
    Table table = scaled.at(scaled.of().at(facts).orElseThrow());
    List<Reason> reasons = scaled.reasons(known.value(), metric.terms().unit(), facts);
    return ofCurve(
        laidOut, lines, segment, value, Optional.of(new ChosenTable(table, label)), reasons);
  }

  /**
   * Returns what a value of the curve leads to where no modifier acts.
   *
   * @param value the value, in units of the digits to which the curve rounds
   */
  Row ofCurve(RowTable laidOut, LongCurve lines, int segment, long value) {
    return ofCurve(laidOut, lines, segment, value, chosen, ImmutableList.of());
  }

  private Row ofCurve(
      RowTable laidOut,
      LongCurve lines,
      int segment,
      long value,
      Optional<ChosenTable> chosen,
      List<Reason> reasons) {
    BigDecimal index = Figures.normal(BigDecimal.valueOf(value, lines.digits()));
    return new Row(
        metric,
        MetricScore.Answer.builder()
            .terms(metric.terms(leaf))
            .status(Status.SCORED)
            .chosen(chosen)
            .row(lines.row(segment))
            .achieved(index)
            .applied(index)
            .modifiers(ImmutableList.of())
            .reasons(reasons)
            .contribution(metric.units().decimal(value * laidOut.unitsPerValue()))
            .attainable(metric.attainable())
            .build(),
        true,
        Row.Bounds.at(index));
  }

  private boolean isUnmodified(Reading.Known known, Facts facts, int code) {
    if (unmodified[code] == 0) {
      unmodified[code] = (byte) (isUnmodified(ReadingFacts.of(known, facts)) ? 1 : -1);
    }
    return unmodified[code] > 0;
  }

  /** Whether no modifier acts or may act. */
  boolean isUnmodified(Facts facts) {
    for (Modifier modifier : metric.modifiers()) {
      if (modifier.condition().truth(facts) != Truth.FALSE) {
        return false;
      }
    }
    return true;
  }

  private Row other(
      Reading reading, Facts facts, Function<BoundMetric, Place> place, Findings findings) {
    Row kept = others.find(reading);
    if (kept != null) {
      return kept;
    }
    int before = findings.errors();
    Row row = Evaluation.of(metric, reading, facts, place, findings);
    if (findings.errors() == before) {
      others.keep(reading, row);
    }
    return row;
  }
}
