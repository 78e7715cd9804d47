package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What attributes and date alone decide about a metric: which table answers, which modifiers act on
 * every partner, what policy and modifiers give to a reading that is no value.
 */
final class Resolution {

  private final BoundMetric metric;
  private final Facts facts;
  private final List<Modifier> acting = new ArrayList<>();
  private final List<Modifier> perReading = new ArrayList<>();
  private final @Nullable RowTable table;

  Resolution(BoundMetric metric, Facts facts) {
    this.metric = metric;
    this.facts = facts;
    Lookup lookup = metric.lookup();
    this.table = lookup == null ? null : lookup.choose(facts);
    for (Modifier modifier : metric.modifiers()) {
      if (asksBase(modifier.when())) {
        perReading.add(modifier);
      } else if (acts(modifier, facts)) {
        acting.add(modifier);
      }
    }
  }

  /** Whether the answer of a condition depends on the amount behind a reading. */
  private boolean asksBase(Condition condition) {
    boolean[] asked = {false};
    condition.truth(
        id -> {
          asked[0] |= id.equals(Evaluation.READING_BASE);
          return facts.get(id);
        });
    return asked[0];
  }

  private static boolean acts(Modifier modifier, Facts facts) {
    Truth truth = modifier.when().truth(facts);
    return truth == Truth.TRUE
        || (truth == Truth.UNKNOWN && modifier.unknown() == Modifier.Unknown.APPLY);
  }

  BoundMetric metric() {
    return metric;
  }

  /** Returns the table that answers; null if there is none, or it cannot be told. */
  @Nullable RowTable table() {
    return table;
  }

  /** Returns why the metric is computed in decimals for every known reading; empty if it is not. */
  Optional<String> decimalBecause() {
    if (metric.lookup() == null) {
      return Optional.of("its rule is code, not a table");
    }
    if (table == null) {
      return Optional.of("the attributes do not tell which table answers");
    }
    for (Modifier modifier : acting) {
      if (modifier.effect().excludes()) {
        return Optional.of("modifier " + modifier.id() + " excludes it");
      }
      if (table.table() instanceof Curve) {
        return Optional.of("modifier " + modifier.id() + " acts on its curve");
      }
    }
    return table.table() instanceof Curve && table.lines().isEmpty()
        ? Optional.of("its curve has too many digits for a long")
        : Optional.empty();
  }

  /** Whether a modifier that depends on the amount behind a reading acts on it. */
  boolean isModified(Reading.Known reading) {
    if (perReading.isEmpty()) {
      return false;
    }
    Facts ofReading = Evaluation.with(reading, facts);
    return perReading.stream().anyMatch(modifier -> acts(modifier, ofReading));
  }

  /** Whether a modifier depends on the amount behind a reading. */
  boolean dependsOnBase() {
    return !perReading.isEmpty();
  }

  /** Returns the modifiers that are looked at for each reading, by id. */
  List<String> perReading() {
    return perReading.stream().map(Modifier::id).toList();
  }

  /** Returns in words which modifiers act on every partner. */
  String acting() {
    return acting.stream().map(modifier -> ", with " + modifier.id()).collect(Collectors.joining());
  }

  /** Returns an index of the table as the modifiers leave it that act on every partner. */
  BigDecimal modified(BigDecimal index) {
    BigDecimal modified = index;
    for (Modifier modifier : acting) {
      modified = Figures.normal(modifier.effect().on(modified));
      if (modifier.effect().suspends()) {
        return modified;
      }
    }
    return modified;
  }

  /** The index that policy and modifiers give to a reading that is no value; null if none. */
  @Nullable BigDecimal settled(Reading reading) {
    Findings findings = new Findings();
    Evaluation evaluation = evaluate(Measurement.of(reading), Place.of("", ""), findings);
    return findings.errors() == 0 && evaluation.counts() ? evaluation.applied() : null;
  }

  Evaluation evaluate(Measurement measured, Place place, Findings findings) {
    return Evaluation.of(metric, measured, facts, () -> place, findings);
  }

  /** Returns the reading that holds where none is stated and no certification counts. */
  Reading unstated() {
    Optional<Fact> fact = metric.definition().reads().flatMap(facts::get);
    return fact.isPresent()
        ? new Reading.Known(fact.get(), Optional.empty(), Optional.empty())
        : metric.notStated();
  }

  /** Returns the most digits after the point that an index can have. */
  int digits() {
    int digits = 0;
    for (BigDecimal index : indices()) {
      digits = index == null ? digits : Math.max(digits, index.scale());
    }
    return table != null && table.lines().isPresent()
        ? Math.max(digits, table.lines().get().digits())
        : digits;
  }

  /**
   * Returns the index of a reading that does not apply, of an absent one, and of each row; null
   * where there is none.
   */
  @Nullable BigDecimal[] indices() {
    int rows = table == null || decimalBecause().isPresent() ? 0 : table.rows();
    @Nullable BigDecimal[] indices = new BigDecimal[2 + rows];
    indices[0] = settled(Reading.notApplicable(""));
    indices[1] = settled(metric.notStated());
    for (int row = 0; row < rows && table != null; row++) {
      indices[2 + row] = modified(table.value(row));
    }
    return indices;
  }
}
