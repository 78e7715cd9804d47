package dev.pvi.score;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Motion;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Standing;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/** The index of a portfolio as a file states it, with the key of its standings. */
@Value.Immutable
abstract class WrittenPortfolio {

  static final Form<WrittenPortfolio> FORM =
      Form.of(
          "portfolio-score",
          "the index of a portfolio and its parts",
          fields -> {
            var portfolio = fields.required("portfolio", Portfolio.KIND, "The portfolio.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var motion =
                fields.optional("motion", Motion.KIND, "The motion whose success it measures.");
            var index = fields.required("index", Kind.decimal(), "The index, unrounded.");
            var standing =
                fields.required(
                    "standing",
                    Standing.KIND,
                    "The standing that counts: the computed one, or a higher one that is kept.");
            var computedStanding =
                fields.required(
                    "computedStanding", Standing.KIND, "The standing that the index earns.");
            var range =
                fields.optional(
                    "range", IndexRange.FORM, "Where the index may lie, if it is open.");
            var ladder =
                fields.required("ladder", Kind.id(), "The standings, by their key in ladders.");
            var unmet =
                fields.defaulted(
                    "unmet",
                    Kind.mapOf(Kind.listOf(Kind.reason())),
                    ImmutableSortedMap.of(),
                    "What conditions of standings on the partner lack, by standing.");
            var standingReasons =
                fields.defaulted(
                    "standingReasons",
                    Kind.listOf(Kind.reason()),
                    List.of(),
                    "Why no higher standing is earned, where it is not the index alone.");
            var protection =
                fields.optional("protection", Protection.FORM, "A standing that may be kept.");
            var combine =
                fields.defaulted(
                    "combine",
                    Kind.constant(Scorecard.Combine.class, true),
                    Scorecard.Combine.WEIGHTED,
                    "Whether answers are weighted, or points, which are added.");
            var initial =
                fields.defaulted(
                    "initial",
                    Kind.decimal(),
                    BigDecimal.ZERO,
                    "The score before any point is added.");
            var reasonSide =
                fields.defaulted(
                    "reasonSide",
                    Kind.constant(Scorecard.ReasonSide.class, true),
                    Scorecard.ReasonSide.BELOW,
                    "On which side of its baseline a metric is a reason.");
            var reasonCodes =
                fields.defaulted(
                    "reasonCodes",
                    Kind.listOf(Kind.text()),
                    List.of(),
                    "What lies beyond its baseline, the greatest difference first.");
            var scaleMaximum =
                fields.required("scaleMaximum", Kind.decimal(), "The greatest index.");
            var categories =
                fields.required("categories", Kind.listOf(WrittenCategory.FORM), "The parts.");
            fields.writes(
                (it, out) ->
                    out.put(portfolio, it.portfolio())
                        .put(name, it.name())
                        .put(motion, it.motion())
                        .put(index, it.index())
                        .put(standing, it.standing())
                        .put(computedStanding, it.computedStanding())
                        .put(range, it.range())
                        .put(ladder, it.ladder())
                        .put(unmet, it.unmet())
                        .put(standingReasons, it.standingReasons())
                        .put(protection, it.protection())
                        .put(combine, it.combine())
                        .put(initial, it.initial())
                        .put(reasonSide, it.reasonSide())
                        .put(reasonCodes, it.reasonCodes())
                        .put(scaleMaximum, it.scaleMaximum())
                        .put(categories, it.categories()));
            return values ->
                builder()
                    .portfolio(values.get(portfolio))
                    .name(values.get(name))
                    .motion(values.get(motion))
                    .index(values.get(index))
                    .standing(values.get(standing))
                    .computedStanding(values.get(computedStanding))
                    .range(values.get(range))
                    .ladder(values.get(ladder))
                    .unmet(values.get(unmet))
                    .standingReasons(values.get(standingReasons))
                    .protection(values.get(protection))
                    .combine(values.get(combine))
                    .initial(values.get(initial))
                    .reasonSide(values.get(reasonSide))
                    .reasonCodes(values.get(reasonCodes))
                    .scaleMaximum(values.get(scaleMaximum))
                    .categories(values.get(categories))
                    .build();
          });

  /** Called by the form, too, as a class and its subclass must not wait for one another. */
  private static ImmutableWrittenPortfolio.Builder builder() {
    return ImmutableWrittenPortfolio.builder();
  }

  abstract Portfolio portfolio();

  abstract String name();

  abstract Optional<Motion> motion();

  abstract BigDecimal index();

  abstract Standing standing();

  abstract Standing computedStanding();

  abstract Optional<IndexRange> range();

  abstract String ladder();

  abstract SortedMap<String, List<Reason>> unmet();

  /** Written for the reader of the file; they follow from what else is written. */
  abstract List<Reason> standingReasons();

  abstract Optional<Protection> protection();

  abstract Scorecard.Combine combine();

  abstract BigDecimal initial();

  abstract Scorecard.ReasonSide reasonSide();

  /** Written for the reader of the file; they follow from what else is written. */
  abstract List<String> reasonCodes();

  abstract BigDecimal scaleMaximum();

  abstract List<WrittenCategory> categories();

  static WrittenPortfolio of(PortfolioScore score, WrittenScore.Shared shared) {
    IndexRange point = new IndexRange(score.index(), score.index());
    List<WrittenCategory> categories = new ArrayList<>();
    for (CategoryScore category : score.categories()) {
      categories.add(WrittenCategory.of(category, score.scaleMaximum(), shared));
    }
    return builder()
        .portfolio(score.portfolio())
        .name(score.name())
        .motion(score.motion())
        .index(score.index())
        .standing(score.standing().standing())
        .computedStanding(score.computedStanding().standing())
        .range(Optional.of(score.range()).filter(range -> !range.equals(point)))
        .ladder(shared.ladders.key(score.ladder(), "ladder"))
        .unmet(byId(score.unmet()))
        .standingReasons(score.ladder().rungs().isEmpty() ? List.of() : score.standingReasons())
        .protection(score.protection())
        .combine(score.combine())
        .initial(score.initial())
        .reasonSide(score.reasonSide())
        .reasonCodes(Lists.transform(score.reasonCodes(), ReasonCode::code))
        .scaleMaximum(score.scaleMaximum())
        .categories(categories)
        .build();
  }

  PortfolioScore score(WrittenScore all) {
    Ladder none = Ladder.builder().build();
    return PortfolioScore.builder()
        .portfolio(portfolio())
        .name(name())
        .motion(motion())
        .index(index())
        .range(range().orElse(new IndexRange(index(), index())))
        .ladder(all.ladders().getOrDefault(ladder(), none))
        .protection(protection())
        .combine(combine())
        .initial(initial())
        .unmet(byStanding(unmet()))
        .reasonSide(reasonSide())
        .scaleMaximum(scaleMaximum())
        .categories(Lists.transform(categories(), one -> one.score(scaleMaximum(), all)))
        .build();
  }

  private static SortedMap<String, List<Reason>> byId(SortedMap<Standing, List<Reason>> unmet) {
    SortedMap<String, List<Reason>> byId = new TreeMap<>();
    unmet.forEach((standing, reasons) -> byId.put(standing.id(), reasons));
    return byId;
  }

  private static SortedMap<Standing, List<Reason>> byStanding(
      SortedMap<String, List<Reason>> unmet) {
    SortedMap<Standing, List<Reason>> byStanding = new TreeMap<>();
    unmet.forEach((id, reasons) -> byStanding.put(Standing.of(id), reasons));
    return byStanding;
  }
}
