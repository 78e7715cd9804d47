package dev.pvi.tally;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Truth;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which amount of which rows: what most derivations are made of.
 *
 * @param of the name of the amount; where it is empty, what was measured on the row
 * @param where what must hold of a row, so that it counts; a row of which that cannot be told does
 *     not count
 */
public record Part(Optional<String> of, Condition where) {

  /** What {@code of} means, wherever it is stated. */
  static final String OF = "The amount that is added up; what was measured, if not stated.";

  /** What {@code where} means, wherever it is stated. */
  static final String WHERE = "Which rows count; one of which that cannot be told does not.";

  /** How it is written. */
  public static final Form<Part> FORM =
      Form.of(
          "part-of-rows",
          "which amount of which rows",
          fields -> {
            var of = fields.optional("of", FactName.SUMMED, OF);
            var where = fields.defaulted("where", Condition.KIND, Condition.always(), WHERE);
            fields.writes((it, out) -> out.put(of, it.of()).put(where, it.where()));
            return values -> new Part(values.get(of), values.get(where));
          });

  /** Checks that nothing is null. */
  public Part {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(where, "where");
  }

  /** Returns whether a row meets the condition. */
  public <R> boolean holds(Rows<R> rows, R row) {
    return where.truth(rows.facts(row)) == Truth.TRUE;
  }

  /**
   * Returns the amount of a row; empty if the row does not count, or has none.
   *
   * @throws IllegalArgumentException if it has too many digits, see {@link Figures#admits}
   */
  public <R> Optional<BigDecimal> amount(Rows<R> rows, R row) {
    if (!holds(rows, row)) {
      return Optional.empty();
    }
    return (of.isPresent() ? rows.amount(row, of.get()) : rows.amount(row))
        .map(amount -> Figures.checked(of.orElse("amount"), amount));
  }

  /** Returns the names of the facts that it looks at. */
  public Set<String> attributes() {
    Set<String> names = new TreeSet<>(where.attributes());
    of.ifPresent(names::add);
    return names;
  }
}
