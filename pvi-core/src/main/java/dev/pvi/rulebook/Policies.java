package dev.pvi.rulebook;

import com.google.common.collect.ImmutableSortedMap;
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
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The policies that a metric may have, and how they are written. */
final class Policies {

  static final Policy ZERO = new Stated(Action.ZERO, BigDecimal.ZERO);
  static final Policy EXCLUDE = new Stated(Action.EXCLUDE, BigDecimal.ZERO);

  /**
   * How a policy is written: {@code zero}, {@code exclude}, {@code refuse}, or an assumed index; or
   * one of these for each code of absence, and otherwise.
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
    public Policy of(String code) {
      return this;
    }

    @Override
    public SortedMap<String, Policy> byCode() {
      return ImmutableSortedMap.of();
    }

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

  /** A policy that tells kinds of absence apart. */
  record Coded(SortedMap<String, Policy> byCode, Policy otherwise) implements Policy {

    @Override
    public Policy of(String code) {
      return byCode.getOrDefault(code, otherwise);
    }

    @Override
    public BigDecimal assumed() {
      return otherwise.assumed();
    }

    @Override
    public boolean excludes() {
      return otherwise.excludes();
    }

    @Override
    public boolean refuses() {
      return otherwise.refuses();
    }

    @Override
    public String says() {
      return otherwise.says();
    }
  }

  /** A word, or an object that states what to assume. */
  private static final class OneKind implements Kind<Policy> {

    private static final Form<Policy> ASSUME =
        Form.of(
            "assume",
            "an index that is assumed",
            fields -> {
              var index =
                  fields.required(
                      "assume", Kind.decimal(), "The index that is assumed, or the points.");
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

  /** One policy for all, or an object with one for each code and for what is otherwise. */
  private static final class PolicyKind implements Kind<Policy> {

    private static final String OTHERWISE = "otherwise";
    private static final Kind<Policy> ONE = new OneKind();
    private static final Kind<Policy> CODED =
        Kind.mapOf(ONE).as(PolicyKind::coded, PolicyKind::stated);

    @Override
    public Optional<Policy> read(Tree node, Reader reader) {
      boolean isCoded = node.type() == Tree.Type.OBJECT && node.get("assume").isEmpty();
      return isCoded ? CODED.read(node, reader) : ONE.read(node, reader);
    }

    private static Policy coded(SortedMap<String, Policy> stated) {
      if (!stated.containsKey(OTHERWISE)) {
        throw new IllegalArgumentException(
            "a policy by codes must state otherwise - but was: " + stated.keySet());
      }
      SortedMap<String, Policy> byCode = new TreeMap<>(stated);
      Policy otherwise = Objects.requireNonNull(byCode.remove(OTHERWISE));
      return new Coded(ImmutableSortedMap.copyOfSorted(byCode), otherwise);
    }

    private static SortedMap<String, Policy> stated(Policy policy) {
      SortedMap<String, Policy> stated = new TreeMap<>(policy.byCode());
      stated.put(OTHERWISE, ((Coded) policy).otherwise());
      return stated;
    }

    @Override
    public Tree write(Policy policy) {
      return policy instanceof Coded ? CODED.write(policy) : ONE.write(policy);
    }

    @Override
    public Shape shape() {
      return new Shape.AnyOf(List.of(OneKind.WORD, OneKind.ASSUME, CODED));
    }

    @Override
    public String says() {
      return ONE.says() + ", or one of these by code and otherwise";
    }
  }
}
