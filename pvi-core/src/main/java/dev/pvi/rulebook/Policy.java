package dev.pvi.rulebook;

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

/**
 * What follows where a reading is absent or does not apply.
 *
 * @param action what is done
 * @param assumed for {@link Action#ASSUME}, the index; else 0
 */
public record Policy(Action action, BigDecimal assumed) {

  /** What is done. */
  public enum Action {
    /** The index is 0. */
    ZERO,
    /** The metric does not count; the others of its category are re-weighted. */
    EXCLUDE,
    /** The partner is not scored. */
    REFUSE,
    /** A stated index is assumed. */
    ASSUME
  }

  /** The index is 0. */
  public static final Policy ZERO = new Policy(Action.ZERO, BigDecimal.ZERO);

  /** The metric does not count. */
  public static final Policy EXCLUDE = new Policy(Action.EXCLUDE, BigDecimal.ZERO);

  /**
   * How a policy is written: {@code zero}, {@code exclude}, {@code refuse}, or an assumed index.
   */
  public static final Kind<Policy> KIND = new PolicyKind();

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
              return values -> new Policy(Action.ASSUME, values.get(index));
            });

    private static final Kind<String> WORD =
        Kind.text("one of zero, exclude, refuse", "zero|exclude|refuse");

    @Override
    public Optional<Policy> read(Tree node, Reader reader) {
      return switch (node.type()) {
        case OBJECT -> ASSUME.read(node, reader);
        case TEXT ->
            WORD.read(node, reader)
                .map(
                    word ->
                        new Policy(Action.valueOf(word.toUpperCase(Locale.ROOT)), BigDecimal.ZERO));
        default -> {
          reader.expected(node, FormCode.WRONG_TYPE, says());
          yield Optional.empty();
        }
      };
    }

    @Override
    public Tree write(Policy policy) {
      return policy.action == Action.ASSUME
          ? ASSUME.write(policy)
          : Tree.text(policy.action.name().toLowerCase(Locale.ROOT));
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
