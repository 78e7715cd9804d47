package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Dates;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The standings that an index earns, from the lowest to the highest. Thresholds are compared with
 * the unrounded index: 4.995 is not 5, though it is shown as 5.00.
 */
@Value.Immutable
public abstract class Ladder {

  Ladder() {}

  /** How a threshold is compared. */
  public enum Reach {
    /** At the threshold or above it. */
    FROM,
    /** Above the threshold only. */
    ABOVE
  }

  /**
   * A standing.
   *
   * @param standing its id
   * @param name its name in texts
   * @param at its threshold on the index
   * @param gives what it gives, in words
   */
  public record Rung(Standing standing, String name, BigDecimal at, List<String> gives) {

    /** How a standing is written. */
    public static final Form<Rung> FORM =
        Form.of(
            "standing",
            "a standing that an index earns",
            fields -> {
              var standing = fields.key("standing", Standing.KIND, "Its id.");
              var name = fields.required("name", Kind.name(), "Its name in texts.");
              var at = fields.required("at", Kind.decimalFrom(BigDecimal.ZERO), "Its threshold.");
              var gives =
                  fields.defaulted(
                      "gives", Kind.listOf(Kind.name()), List.of(), "What it gives, in words.");
              fields.writes(
                  (it, out) ->
                      out.put(standing, it.standing())
                          .put(name, it.name())
                          .put(at, it.at())
                          .put(gives, it.gives()));
              return values ->
                  new Rung(
                      values.get(standing), values.get(name), values.get(at), values.get(gives));
            });

    public Rung {
      gives = ImmutableList.copyOf(gives);
    }
  }

  /** How a ladder is written. */
  public static final Form<Ladder> FORM =
      Form.of(
          "ladder",
          "the standings that an index earns",
          fields -> {
            var reach =
                fields.defaulted(
                    "reach",
                    Kind.constant(Reach.class, true),
                    Reach.FROM,
                    "Whether a threshold is reached at it (from) or only above it.");
            var standings =
                fields.required("standings", Kind.keyed(Rung.FORM), "The standings by id.");
            var protectedMonths =
                fields.defaulted(
                    "protectedMonths",
                    Kind.integer(0, 120),
                    0,
                    "For how many months a standing is kept; 0, if not stated.");
            fields.writes(
                (it, out) ->
                    out.put(reach, it.reach())
                        .put(standings, it.rungs())
                        .put(protectedMonths, it.protectedMonths()));
            return values ->
                builder()
                    .reach(values.get(reach))
                    .rungs(climbing(values, standings))
                    .protectedMonths(values.get(protectedMonths))
                    .build();
          });

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableLadder.builder();
  }

  /** Returns the standings from the lowest up; those that make no ladder are findings. */
  private static List<Rung> climbing(Form.Values values, Field<List<Rung>> standings) {
    List<Rung> rungs =
        ImmutableList.sortedCopyOf(Comparator.comparing(Rung::at), values.get(standings));
    if (rungs.isEmpty() || rungs.get(0).at().signum() != 0) {
      values.error(
          standings,
          RuleBookCode.LADDER,
          "rule",
          "begin with a standing at 0",
          "value",
          rungs.isEmpty() ? "no standing" : rungs.get(0).at());
    }
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i).at().compareTo(rungs.get(i - 1).at()) == 0) {
        values.error(
            standings,
            RuleBookCode.LADDER,
            "rule",
            "have one standing per threshold",
            "value",
            rungs.get(i - 1).standing() + " and " + rungs.get(i).standing());
      }
    }
    return rungs;
  }

  /** Returns whether a threshold is reached at it or only above it. */
  @Value.Default
  public Reach reach() {
    return Reach.FROM;
  }

  /** Returns the standings, lowest first; the first begins at 0. */
  public abstract List<Rung> rungs();

  /** Returns for how many months a standing that was reached is kept; 0: not at all. */
  @Value.Default
  public int protectedMonths() {
    return 0;
  }

  /** Returns the highest standing that an index earns. */
  public Rung at(BigDecimal index) {
    List<Rung> rungs = rungs();
    int highest = rungs.size() - 1;
    while (highest > 0 && !reaches(index, rungs.get(highest))) {
      highest--;
    }
    return rungs.get(highest);
  }

  /** Returns the next standing above the one that an index earns. */
  public Optional<Rung> next(BigDecimal index) {
    return rungs().stream().skip(1).filter(rung -> !reaches(index, rung)).findFirst();
  }

  /** Returns a standing by its id. */
  public Optional<Rung> find(Standing standing) {
    return rungs().stream().filter(rung -> rung.standing().equals(standing)).findFirst();
  }

  /**
   * Returns the last day on which a standing is kept: start + months − 1 day. What was reached on
   * 2025-12-01 and is kept for 18 months is kept through 2027-05-31. It is never after {@link
   * Dates#LAST}.
   */
  public LocalDate protectedThrough(LocalDate since) {
    if (ChronoUnit.MONTHS.between(since, Dates.LAST) < protectedMonths()) {
      return Dates.LAST;
    }
    return since.plusMonths(protectedMonths()).minusDays(1);
  }

  private boolean reaches(BigDecimal index, Rung rung) {
    int order = index.compareTo(rung.at());
    return order > 0 || (order == 0 && (reach() == Reach.FROM || rung.at().signum() == 0));
  }

  /** Collects standings. */
  public interface Builder {

    /** Whether a threshold is reached at it, as where this is not stated, or only above it. */
    Builder reach(Reach reach);

    /** The standings, lowest first; the first begins at 0. */
    Builder rungs(Iterable<? extends Rung> rungs);

    /** For how many months a standing that was reached is kept; not at all, if not stated. */
    Builder protectedMonths(int months);

    /** Returns the ladder. */
    Ladder build();
  }
}
