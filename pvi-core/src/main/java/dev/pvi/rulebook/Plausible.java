package dev.pvi.rulebook;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Between which bounds every reading of a metric lies that is no slip: a share from 0 through 100
 * percent, growth from −100, net retention from 0 through 300. What lies outside is scored as it
 * stands, with a warning.
 *
 * @param from the least plausible reading; empty for none
 * @param through the greatest; empty for none
 */
public record Plausible(Optional<BigDecimal> from, Optional<BigDecimal> through) {

  /** How bounds are written. */
  static final Form<Plausible> FORM =
      Form.of(
          "plausible",
          "between which bounds every reading lies that is no slip",
          fields -> {
            var from = fields.optional("from", Kind.decimal(), "The least plausible reading.");
            var through =
                fields.optional("through", Kind.decimal(), "The greatest plausible reading.");
            return values -> new Plausible(values.get(from), values.get(through));
          });

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if there is none, or they are out of order
   */
  public Plausible {
    if (from.isEmpty() && through.isEmpty()) {
      throw new IllegalArgumentException("plausible must state from or through - but was: neither");
    }
    if (from.isPresent() && through.isPresent() && from.get().compareTo(through.get()) > 0) {
      throw new IllegalArgumentException(
          "through must not lie below from, "
              + Figures.exact(from.get())
              + " - but was: "
              + Figures.exact(through.get()));
    }
    from = from.map(bound -> Figures.checked("from", bound));
    through = through.map(bound -> Figures.checked("through", bound));
  }

  /** Returns bounds on both sides. */
  public static Plausible between(BigDecimal from, BigDecimal through) {
    return new Plausible(Optional.of(from), Optional.of(through));
  }

  /** Returns the bounds in words, such as {@code from 0 through 100}. */
  public String says() {
    if (from.isEmpty()) {
      return "at most " + Figures.exact(through.orElseThrow());
    }
    return through.isEmpty()
        ? "at least " + Figures.exact(from.get())
        : "from " + Figures.exact(from.get()) + " through " + Figures.exact(through.get());
  }
}
