package dev.pvi.rulebook;

import dev.pvi.book.BookFormat;
import dev.pvi.explain.Figures;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Tree;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The weights of one level of a scorecard, where its parts state any. */
final class Weights<T> {

  static final Ratio WHOLE = Ratio.of(BigDecimal.ONE);

  static final String OF_CATEGORY =
      "Its share of the index: a number, a quotient such as \"1/3\", or \"equal\" for an equal part"
          + " of what the other categories leave. Not stated where points are added.";

  static final String OF_METRIC =
      "Its share of the category: a number, a quotient such as \"1/3\", or \"equal\" for an equal"
          + " part of what the other metrics leave. Not stated where points are added.";

  private final List<T> parts;
  private final List<StatedWeight> stated = new ArrayList<>();

  /** Empty where not all parts state a weight, or one has too many digits to be written. */
  private final Optional<List<Ratio>> weights;

  /**
   * Collects the weights of a level.
   *
   * @param weight the weight that a part states
   */
  Weights(List<T> parts, Function<T, Optional<StatedWeight>> weight) {
    this.parts = parts;
    parts.forEach(part -> weight.apply(part).ifPresent(stated::add));
    weights = areAllStated() ? weights(stated) : Optional.empty();
  }

  private static Optional<List<Ratio>> weights(List<StatedWeight> stated) {
    return Optional.of(StatedWeight.of(stated))
        .filter(weights -> weights.stream().allMatch(Weights::canBeWritten));
  }

  private static boolean canBeWritten(Ratio weight) {
    return Figures.admits(weight.numerator()) && Figures.admits(weight.denominator());
  }

  /** Whether every part states a weight; which parts must is for the card as a whole to say. */
  private boolean areAllStated() {
    return !parts.isEmpty() && stated.size() == parts.size();
  }

  /** Returns the parts with their weights; as they are where not all state one. */
  List<T> given(BiFunction<T, Ratio, T> give) {
    if (weights.isEmpty()) {
      return parts;
    }
    List<T> given = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      given.add(give.apply(parts.get(i), weights.get().get(i)));
    }
    return given;
  }

  /** Adds a level without parts to the findings, and weights that do not sum to 1. */
  void check(String what, String level, Form.Values values, Field<List<T>> field) {
    if (areAllStated() && weights.isEmpty()) {
      values.error(
          field,
          RuleBookCode.WEIGHT,
          "expected",
          "a number or quotient of at most 18 digits for each of " + level,
          "value",
          "longer");
      return;
    }
    if (BookFormat.isHypothetical(values.reader())) {
      return;
    }
    if (parts.isEmpty()) {
      values.error(field, RuleBookCode.EMPTY_SCORECARD, "what", what);
    } else if (areAllStated()) {
      Ratio sum = StatedWeight.sum(weights.orElseThrow());
      Ratio missing = WHOLE.plus(sum.times(Ratio.of(BigDecimal.ONE.negate())));
      if (missing.signum() != 0) {
        values.error(
            field,
            RuleBookCode.WEIGHTS_SUM,
            "level",
            level,
            "sum",
            sum.toString(),
            "missing",
            missing.toString());
      }
    }
  }

  /** Whether weights sum to 1. */
  static boolean areWhole(Stream<Ratio> weights) {
    return StatedWeight.sum(weights.toList()).equals(WHOLE);
  }

  /** Adds each weight of a card to the findings that is missing, or that points do not have. */
  static void checkStated(Form.Values card, boolean isWeighted) {
    for (Tree category : children(card.node(), "categories")) {
      checkStated(category, "its share of the index", isWeighted, card);
      for (Tree metric : children(category, "metrics")) {
        checkStated(metric, "its share of the category", isWeighted, card);
      }
    }
  }

  private static void checkStated(Tree part, String meaning, boolean isWeighted, Form.Values card) {
    Optional<Tree> weight = part.get("weight");
    if (isWeighted && weight.isEmpty()) {
      card.reader()
          .findings()
          .error(part.place(), RuleBookCode.WEIGHT, "expected", meaning, "value", "not stated");
    } else if (!isWeighted && weight.isPresent()) {
      card.reader()
          .findings()
          .error(
              weight.get().place(),
              RuleBookCode.WEIGHT,
              "expected",
              "left out, as points are added as they are",
              "value",
              weight.get().brief());
    }
  }

  private static Iterable<Tree> children(Tree node, String field) {
    return node.get(field).map(Tree::fields).stream()
        .flatMap(fields -> fields.values().stream())
        .toList();
  }
}
