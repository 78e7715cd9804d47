package dev.pvi.rulebook;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import dev.pvi.rulebook.StandingRequirement.OfIndex;
import dev.pvi.rulebook.StandingRequirement.OfPartner;
import dev.pvi.rulebook.StandingRequirement.Part;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** How a requirement of a standing is written: whose index it asks and how much of it, or when. */
@Value.Immutable
abstract class StandingRequirementForm {

  private static final Form<StandingRequirementForm> FORM =
      Form.of(
          "standing-requirement",
          "what a standing asks beside its threshold: metric, category or every, with from or"
              + " above; or when",
          fields -> {
            var metric = fields.optional("metric", Kind.id(), "The metric whose index it asks.");
            var category =
                fields.optional("category", Kind.id(), "The category whose index it asks.");
            var every =
                fields.optional(
                    "every",
                    Kind.constant(Part.class, true),
                    "What it asks of every one that counts: metric or category.");
            var from = fields.optional("from", Kind.decimal(), "The least.");
            var above = fields.optional("above", Kind.decimal(), "What must be exceeded.");
            var when = fields.optional("when", Condition.KIND, "What must hold for the partner.");
            fields.writes(
                (it, out) ->
                    out.put(metric, it.metric())
                        .put(category, it.category())
                        .put(every, it.every())
                        .put(from, it.least())
                        .put(above, it.above())
                        .put(when, it.when()));
            return values ->
                builder()
                    .metric(values.get(metric))
                    .category(values.get(category))
                    .every(values.get(every))
                    .least(values.get(from))
                    .above(values.get(above))
                    .when(values.get(when))
                    .build();
          });

  static final Kind<StandingRequirement> KIND =
      FORM.as(StandingRequirementForm::requirement, StandingRequirementForm::of);

  abstract Optional<String> metric();

  abstract Optional<String> category();

  abstract Optional<Part> every();

  abstract Optional<BigDecimal> least();

  abstract Optional<BigDecimal> above();

  abstract Optional<Condition> when();

  /** Called by the form, too, as a class and its subclass must not wait for one another. */
  private static ImmutableStandingRequirementForm.Builder builder() {
    return ImmutableStandingRequirementForm.builder();
  }

  private static StandingRequirementForm of(StandingRequirement requirement) {
    if (requirement instanceof OfPartner asked) {
      return builder().when(asked.condition()).build();
    }
    OfIndex asked = (OfIndex) requirement;
    boolean isMetric = asked.part() == Part.METRIC;
    boolean isExceeded = asked.reach() == Ladder.Reach.ABOVE;
    Optional<BigDecimal> at = Optional.of(asked.at());
    return builder()
        .metric(isMetric ? asked.id() : Optional.empty())
        .category(isMetric ? Optional.empty() : asked.id())
        .every(asked.id().isPresent() ? Optional.empty() : Optional.of(asked.part()))
        .least(isExceeded ? Optional.empty() : at)
        .above(isExceeded ? at : Optional.empty())
        .build();
  }

  private StandingRequirement requirement() {
    long subjects = count(metric(), category(), every(), when());
    long bounds = count(least(), above());
    if (subjects != 1 || bounds != (when().isPresent() ? 0 : 1)) {
      throw new IllegalArgumentException(
          "a requirement must state one of metric, category, every with one of from, above, or when"
              + " alone - but was: "
              + subjects
              + " of the former and "
              + bounds
              + " of the latter");
    }
    if (when().isPresent()) {
      return new OfPartner(when().get());
    }
    return new OfIndex(
        metric().isPresent() ? Part.METRIC : every().orElse(Part.CATEGORY),
        metric().or(this::category),
        least().or(this::above).orElseThrow(),
        least().isPresent() ? Ladder.Reach.FROM : Ladder.Reach.ABOVE);
  }

  private static long count(Optional<?>... stated) {
    return Stream.of(stated).filter(Optional::isPresent).count();
  }
}
