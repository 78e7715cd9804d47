package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Dates;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import dev.pvi.partner.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * The standings that an index earns, from the lowest to the highest. Thresholds are compared with
 * the unrounded index: 4.995 is not 5, though it is shown as 5.00.
 *
 * <p>A standing may ask more than its threshold. Earned is, from the top down, the first standing
 * whose own threshold is reached and whose own requirements are met; what a lower standing asks
 * does not hold back a higher one, and the lowest asks nothing.
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
   * @param reach how its own threshold is compared; empty: as the ladder says
   * @param requires what it asks beside its threshold, all of it
   */
  public record Rung(
      Standing standing,
      String name,
      BigDecimal at,
      List<String> gives,
      Optional<Reach> reach,
      List<StandingRequirement> requires) {

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
              var reach =
                  fields.optional(
                      "reach",
                      Kind.constant(Reach.class, true),
                      "How its threshold is compared, if not as the ladder says.");
              var requires =
                  fields.defaulted(
                      "requires",
                      Kind.listOf(StandingRequirement.KIND),
                      List.of(),
                      "What it asks beside its threshold, all of it.");
              fields.writes(
                  (it, out) ->
                      out.put(standing, it.standing())
                          .put(name, it.name())
                          .put(at, it.at())
                          .put(gives, it.gives())
                          .put(reach, it.reach())
                          .put(requires, it.requires()));
              return values ->
                  new Rung(
                      values.get(standing),
                      values.get(name),
                      values.get(at),
                      values.get(gives),
                      values.get(reach),
                      values.get(requires));
            });

    public Rung {
      gives = ImmutableList.copyOf(gives);
      requires = ImmutableList.copyOf(requires);
    }

    /** Returns what it asks of the partner, beside its scores. */
    public List<Condition> conditions() {
      ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
      for (StandingRequirement requirement : requires) {
        if (requirement instanceof StandingRequirement.OfPartner of) {
          conditions.add(of.condition());
        }
      }
      return conditions.build();
    }

    private Rung withoutConditions() {
      List<StandingRequirement> scores =
          requires.stream().filter(one -> !(one instanceof StandingRequirement.OfPartner)).toList();
      return new Rung(standing, name, at, gives, reach, scores);
    }

    /** A standing that asks its threshold alone, compared as the ladder says. */
    public Rung(Standing standing, String name, BigDecimal at, List<String> gives) {
      this(standing, name, at, gives, Optional.empty(), List.of());
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
                    .rungs(climbing(values, standings, values.get(reach)))
                    .protectedMonths(values.get(protectedMonths))
                    .build();
          });

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableLadder.builder();
  }

  /** Returns the standings from the lowest up; those that make no ladder are findings. */
  private static List<Rung> climbing(Form.Values values, Field<List<Rung>> standings, Reach reach) {
    Comparator<Rung> upwards =
        Comparator.comparing(Rung::at).thenComparing(rung -> rung.reach().orElse(reach));
    List<Rung> rungs = ImmutableList.sortedCopyOf(upwards, values.get(standings));
    if (rungs.isEmpty() || rungs.get(0).at().signum() != 0) {
      wrong(
          values,
          standings,
          "begin with a standing at 0",
          rungs.isEmpty() ? "no standing" : rungs.get(0).at());
    } else if (!rungs.get(0).requires().isEmpty()) {
      wrong(values, standings, "begin with a standing that asks nothing", rungs.get(0).standing());
    }
    for (int i = 1; i < rungs.size(); i++) {
      if (upwards.compare(rungs.get(i), rungs.get(i - 1)) == 0) {
        wrong(
            values,
            standings,
            "have one standing per threshold",
            rungs.get(i - 1).standing() + " and " + rungs.get(i).standing());
      }
    }
    return rungs;
  }

  private static void wrong(
      Form.Values values, Field<List<Rung>> standings, String rule, Object value) {
    values.error(standings, RuleBookCode.LADDER, "rule", rule, "value", value);
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

  /** Returns the highest standing whose threshold an index reaches, whatever else is asked. */
  public Rung at(BigDecimal index) {
    return highest(rung -> reaches(index, rung));
  }

  /**
   * Returns the highest standing that is earned, from the top down; the lowest, if no other is.
   *
   * @param earns whether a standing is earned by itself
   */
  public Rung highest(Predicate<Rung> earns) {
    List<Rung> rungs = rungs();
    int highest = rungs.size() - 1;
    while (highest > 0 && !earns.test(rungs.get(highest))) {
      highest--;
    }
    return rungs.get(highest);
  }

  /** Returns the next standing above another one; empty at the top. */
  public Optional<Rung> above(Rung rung) {
    int next = rungs().indexOf(rung) + 1;
    return next < rungs().size() ? Optional.of(rungs().get(next)) : Optional.empty();
  }

  /** Returns whether a standing is higher than another one. */
  public boolean isAbove(Rung rung, Rung other) {
    return rungs().indexOf(rung) > rungs().indexOf(other);
  }

  /** Returns whether a standing asks something of the partner, beside its scores. */
  public boolean hasConditions() {
    return rungs().stream().anyMatch(rung -> !rung.conditions().isEmpty());
  }

  /**
   * Returns the ladder without what its standings ask of the partner, for where that is answered
   * already.
   */
  public Ladder withoutConditions() {
    return hasConditions()
        ? ImmutableLadder.copyOf(this)
            .withRungs(rungs().stream().map(Rung::withoutConditions).toList())
        : this;
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

  /** Returns how the threshold of a standing is compared: its own way, or that of the ladder. */
  public Reach reach(Rung rung) {
    return rung.reach().orElse(reach());
  }

  /** Returns whether an index reaches the threshold of a standing, whatever else it asks. */
  public boolean reaches(BigDecimal index, Rung rung) {
    int order = index.compareTo(rung.at());
    return order > 0 || (order == 0 && (reach(rung) == Reach.FROM || isLowest(rung)));
  }

  private boolean isLowest(Rung rung) {
    return rung.at().signum() == 0 && rung.equals(rungs().get(0));
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
