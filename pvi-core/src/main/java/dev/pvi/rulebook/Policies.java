package dev.pvi.rulebook;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The policies that a metric may have, and how they are written. */
final class Policies {

  static final Policy ZERO = new Stated(Action.ZERO, BigDecimal.ZERO);
  static final Policy EXCLUDE = new Stated(Action.EXCLUDE, BigDecimal.ZERO);

  /**
   * How a policy is written: {@code zero}, {@code exclude}, {@code refuse}, or an assumed index.
   */
  static final Kind<Policy> KIND = new PolicyKind();

  private Policies() {}

  /** What is done. */
  enum Action {
    ZERO,
    EXCLUDE,
    REFUSE,
    ASSUME
  }

  /** A policy as a book states it. */
  record Stated(Action action, BigDecimal assumed) implements Policy {

    @Override
    public boolean excludes() {
      return action == Action.EXCLUDE;
    }

    @Override
    public boolean refuses() {
      return action == Action.REFUSE;
    }

    @Override
    public String says() {
      return switch (action) {
        case ZERO -> "counts as 0";
        case EXCLUDE -> "not counted, the others are re-weighted";
        case ASSUME -> "assumed to be " + Figures.exact(assumed);
        case REFUSE -> "refused";
      };
    }
  }

  /** A word, or an object that states what to assume. */
  private static final class PolicyKind implements Kind<Policy> {

    private static final Form<Policy> ASSUME =
        Form.of(
            "assume",
            "an index that is assumed",
            fields -> {
              var index =
                  fields.required(
                      "assume", Kind.decimalFrom(BigDecimal.ZERO), "The index that is assumed.");
              fields.writes((it, out) -> out.put(index, it.assumed()));
              return values -> new Stated(Action.ASSUME, values.get(index));
            });

    private static final List<String> WORDS = List.of("zero", "exclude", "refuse");

    private static final Kind<String> WORD =
        Kind.text("one of " + String.join(", ", WORDS), String.join("|", WORDS));

    @Override
    public Optional<Policy> read(Tree node, Reader reader) {
      return switch (node.type()) {
        case OBJECT -> ASSUME.read(node, reader);
        case TEXT ->
            word(node, reader)
                .map(word -> Action.valueOf(word.toUpperCase(Locale.ROOT)))
                .map(action -> new Stated(action, BigDecimal.ZERO));
        default -> {
          reader.expected(node, FormCode.WRONG_TYPE, says());
          yield Optional.empty();
        }
      };
    }

    private static Optional<String> word(Tree node, Reader reader) {
      Optional<String> word = node.asText().filter(WORDS::contains);
      if (word.isEmpty()) {
        reader.unknown(node, FormCode.OUT_OF_RANGE, WORD.says(), WORDS);
      }
      return word;
    }

    @Override
    public Tree write(Policy policy) {
      Action action = ((Stated) policy).action();
      return action == Action.ASSUME
          ? ASSUME.write(policy)
          : Tree.text(action.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Shape shape() {
      return new Shape.AnyOf(List.of(WORD, ASSUME));
    }

    @Override
    public String says() {
      return "zero, exclude, refuse, or an object that states what to assume";
    }
  }
}
