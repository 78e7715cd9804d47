package dev.pvi.rulebook;

import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The effects that a modifier may have, and how each is written. */
final class Effects {

  /** How an effect is written: an object with a {@code type}. */
  static final Kind<Effect> KIND =
      Kind.variants(
          "effect",
          "type",
          ImmutableMap.<String, Kind<? extends Effect>>builder()
              .put("factor", Factor.FORM)
              .put("zero", Zero.FORM)
              .put("cap", Cap.FORM)
              .put("floor", Floor.FORM)
              .put("suspend", Suspend.FORM)
              .put("exclude", Exclude.FORM)
              .buildOrThrow());

  private Effects() {}

  /** The index is multiplied; a product of more than 18 digits is rounded, half even. */
  record Factor(BigDecimal by) implements Effect {

    static final Form<Factor> FORM =
        Form.of(
            "factor",
            "the index is multiplied",
            fields -> {
              var by =
                  fields.required(
                      "by", Kind.decimal(BigDecimal.ZERO, BigDecimal.ONE), "The factor.");
              return values -> new Factor(values.get(by));
            });

    @Override
    public BigDecimal on(BigDecimal index) {
      BigDecimal product = index.multiply(by);
      return Figures.admits(product)
          ? product
          : product.setScale(Figures.FRACTION_DIGITS, RoundingMode.HALF_EVEN);
    }
  }

  /** The index is 0. */
  record Zero() implements Effect {

    static final Form<Zero> FORM =
        Form.of("zero", "the index is 0", fields -> values -> new Zero());

    @Override
    public BigDecimal on(BigDecimal index) {
      return BigDecimal.ZERO;
    }
  }

  /** The index is at most a limit. */
  record Cap(BigDecimal at) implements Effect {

    static final Form<Cap> FORM =
        Form.of(
            "cap",
            "the index is at most a limit",
            fields -> {
              var at = fields.required("at", Kind.decimalFrom(BigDecimal.ZERO), "The limit.");
              return values -> new Cap(values.get(at));
            });

    @Override
    public BigDecimal on(BigDecimal index) {
      return index.min(at);
    }
  }

  /** The index is at least a limit. */
  record Floor(BigDecimal at) implements Effect {

    static final Form<Floor> FORM =
        Form.of(
            "floor",
            "the index is at least a limit",
            fields -> {
              var at = fields.required("at", Kind.decimalFrom(BigDecimal.ZERO), "The limit.");
              return values -> new Floor(values.get(at));
            });

    @Override
    public BigDecimal on(BigDecimal index) {
      return index.max(at);
    }

    @Override
    public Optional<BigDecimal> least() {
      return Optional.of(at);
    }
  }

  /** The index is 0 and nothing can be added. */
  record Suspend() implements Effect {

    static final Form<Suspend> FORM =
        Form.of(
            "suspend",
            "the index is 0 and the most that can be reached is lower",
            fields -> values -> new Suspend());

    @Override
    public BigDecimal on(BigDecimal index) {
      return BigDecimal.ZERO;
    }

    @Override
    public boolean suspends() {
      return true;
    }
  }

  /** The metric does not count. */
  record Exclude() implements Effect {

    static final Form<Exclude> FORM =
        Form.of("exclude", "the metric does not count", fields -> values -> new Exclude());

    @Override
    public BigDecimal on(BigDecimal index) {
      return index;
    }

    @Override
    public boolean excludes() {
      return true;
    }
  }
}
