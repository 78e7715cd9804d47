package dev.pvi.rulebook;

import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A weight as a book states it: a share, or an equal part of what the others of its level leave.
 *
 * @param share the share, from 0 to 1; empty for an equal part
 */
record StatedWeight(Optional<Ratio> share) {

  /** How a weight is written: {@code 0.25}, {@code "1/3"} or {@code "equal"}. */
  static final Kind<StatedWeight> KIND = new WeightKind();

  private static final Ratio NOTHING = Ratio.of(BigDecimal.ZERO);

  /** Returns the weights of a level: as stated, and equal parts of what these leave. */
  static List<Ratio> of(List<StatedWeight> level) {
    Ratio sum = NOTHING;
    int equal = 0;
    for (StatedWeight weight : level) {
      sum = weight.share().isPresent() ? sum.plus(weight.share().get()) : sum;
      equal += weight.share().isPresent() ? 0 : 1;
    }
    Ratio left = Ratio.of(BigDecimal.ONE).plus(sum.times(Ratio.of(BigDecimal.ONE.negate())));
    Ratio part =
        equal == 0 || left.signum() < 0
            ? NOTHING
            : left.times(Ratio.reduced(BigDecimal.ONE, BigDecimal.valueOf(equal)));
    return level.stream().map(weight -> weight.share().orElse(part)).toList();
  }

  /** Returns the sum of weights. */
  static Ratio sum(List<Ratio> weights) {
    return weights.stream().reduce(NOTHING, Ratio::plus);
  }

  /** A share, or the word for an equal part. */
  private static final class WeightKind implements Kind<StatedWeight> {

    private static final String EQUAL = "equal";
    private static final Kind<String> WORD = Kind.text("equal", EQUAL);
    private static final Kind<String> QUOTIENT =
        Kind.text("a quotient such as 1/3", "\\d{1,9}/[1-9]\\d{0,8}");
    private static final Kind<BigDecimal> SHARE = Kind.decimal(BigDecimal.ZERO, BigDecimal.ONE);

    @Override
    public Optional<StatedWeight> read(Tree node, Reader reader) {
      if (node.asText().equals(Optional.of(EQUAL))) {
        return Optional.of(new StatedWeight(Optional.empty()));
      }
      Optional<Ratio> share =
          switch (node.type()) {
            case NUMBER -> SHARE.read(node, reader).map(Ratio::of);
            case TEXT -> ofText(node, reader);
            default -> {
              reader.expected(node, FormCode.WRONG_TYPE, says());
              yield Optional.empty();
            }
          };
      if (share.isPresent()
          && (share.get().signum() < 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
        reader
            .findings()
            .error(
                node.place(),
                RuleBookCode.WEIGHT,
                "expected",
                "from 0 to 1",
                "value",
                node.brief());
        return Optional.empty();
      }
      return share.map(one -> new StatedWeight(Optional.of(one)));
    }

    /** A number in quotes is told to be one. */
    private static Optional<Ratio> ofText(Tree node, Reader reader) {
      return node.asText().orElse("").matches("\\s*-?\\d+([.,]\\d+)?\\s*")
          ? SHARE.read(node, reader).map(Ratio::of)
          : QUOTIENT.read(node, reader).flatMap(text -> Ratio.KIND.read(node, reader));
    }

    @Override
    public Tree write(StatedWeight weight) {
      return weight.share().map(Ratio.KIND::write).orElse(Tree.text(EQUAL));
    }

    @Override
    public Shape shape() {
      return new Shape.AnyOf(List.of(SHARE, QUOTIENT, WORD));
    }

    @Override
    public String says() {
      return "a weight from 0 to 1, a quotient such as 1/3, or equal";
    }
  }
}
