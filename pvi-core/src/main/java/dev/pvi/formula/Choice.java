package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first schedule whose condition holds: right-sizing by partner size, rates by standing and
 * region. Where a condition cannot be told before one holds, the choice cannot be told either.
 *
 * <p>Which leaf answers, and for which cases, is laid out once, when the choice is made.
 */
public final class Choice implements Chosen {

  /**
   * One case.
   *
   * @param condition its condition
   * @param then the schedule that holds then
   * @param source what its figures rest on; empty: what the choice rests on
   */
  public record Case(Condition condition, Schedule then, Optional<Source> source) {

    /** Returns a case that rests on what the choice rests on. */
    public static Case of(Condition condition, Schedule then) {
      return new Case(condition, then, Optional.empty());
    }

    static final Form<Case> FORM =
        Form.of(
            "case",
            "a schedule and when it holds",
            fields -> {
              var when = fields.required("when", Condition.KIND, "The condition.");
              var then = fields.required("then", Schedule.KIND, "The schedule, or its name.");
              fields.writes((it, out) -> out.put(when, it.condition()).put(then, it.then()));
              return in ->
                  new Case(
                      in.get(when), in.get(then), sourceOf(in.node().get("then"), in.reader()));
            });
  }

  /** How a choice is written. */
  public static final Form<Choice> FORM =
      Form.of(
          "choice",
          "the first schedule whose condition holds",
          fields -> {
            var cases = fields.required("cases", Kind.listOf(Case.FORM), "Tried in order.");
            var otherwise =
                fields.optional("otherwise", Schedule.KIND, "Where no case holds, or its name.");
            fields.writes((it, out) -> out.put(cases, it.cases()).put(otherwise, it.otherwise()));
            return in ->
                new Choice(
                    in.get(cases),
                    in.get(otherwise),
                    sourceOf(in.node().get("otherwise"), in.reader()));
          });

  private static Optional<Source> sourceOf(Optional<Tree> stated, dev.pvi.form.Reader reader) {
    Optional<String> name = stated.flatMap(Tree::asText);
    return name.isPresent()
        ? reader.given(Tables.class).flatMap(tables -> tables.source(name.get()))
        : stated.flatMap(Tree::source);
  }

  private final ImmutableList<Case> cases;
  private final Optional<Schedule> otherwise;
  private final ImmutableList<Leaf> leaves;

  /** Choices that name choices double with each: beyond so many leaves none is laid out. */
  private static final long MOST_LEAVES = 50_000;

  /** The position of the first leaf of each case, and of otherwise, among all. */
  private final int[] first;

  private static void checkSize(List<Case> cases, Optional<Schedule> otherwise) {
    long leaves = otherwise.map(inner -> inner.leaves().size()).orElse(0);
    for (Case one : cases) {
      leaves += one.then().leaves().size();
    }
    if (leaves > MOST_LEAVES) {
      throw new IllegalArgumentException(
          "a choice must lead to at most "
              + MOST_LEAVES
              + " schedules, those of inner choices included - but was: "
              + leaves);
    }
  }

  private Choice(List<Case> cases, Optional<Schedule> otherwise, Optional<Source> source) {
    this.cases = ImmutableList.copyOf(cases);
    this.otherwise = otherwise;
    if (cases.isEmpty() && otherwise.isEmpty()) {
      throw new IllegalArgumentException("cases must be at least one - but was: none");
    }
    checkSize(cases, otherwise);
    first = new int[cases.size() + 1];
    List<Leaf> all = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      first[i] = all.size();
      Case one = cases.get(i);
      for (Leaf leaf : one.then().leaves()) {
        all.add(leaf.within(one.condition().says(), one.source()));
      }
    }
    first[cases.size()] = all.size();
    if (otherwise.isPresent()) {
      for (Leaf leaf : otherwise.get().leaves()) {
        all.add(leaf.within("otherwise", source));
      }
    }
    leaves = ImmutableList.copyOf(all);
  }

  /**
   * Returns a choice.
   *
   * @param cases the cases, tried in order
   * @param otherwise what holds where no case does
   * @throws IllegalArgumentException if there is neither a case nor an otherwise
   */
  public static Choice of(List<Case> cases, Optional<Schedule> otherwise) {
    return new Choice(cases, otherwise, Optional.empty());
  }

  /** Returns the cases, tried in order. */
  public List<Case> cases() {
    return cases;
  }

  /** Returns what holds where no case does. */
  public Optional<Schedule> otherwise() {
    return otherwise;
  }

  @Override
  public List<Leaf> leaves() {
    return leaves;
  }

  @Override
  public Selection select(Facts facts) {
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      Truth truth = one.condition().truth(facts);
      if (truth == Truth.TRUE) {
        return within(i, one.then(), facts);
      }
      if (truth == Truth.UNKNOWN) {
        return Selection.none(one.condition().reasons(facts));
      }
    }
    return otherwise.isPresent()
        ? within(cases.size(), otherwise.get(), facts)
        : Selection.none(failed(facts));
  }

  private Selection within(int which, Schedule inner, Facts facts) {
    Selection selection = inner.select(facts);
    return selection.leaf().isEmpty()
        ? selection
        : Selection.of(leaves.get(first[which] + inner.leaves().indexOf(selection.leaf().get())));
  }

  private List<Reason> failed(Facts facts) {
    ImmutableList.Builder<Reason> failed = ImmutableList.builder();
    cases.forEach(one -> failed.addAll(one.condition().reasons(facts)));
    return failed.build();
  }

  @Override
  public List<Condition> conditions() {
    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
    for (Case one : cases) {
      conditions.add(one.condition()).addAll(one.then().conditions());
    }
    otherwise.ifPresent(inner -> conditions.addAll(inner.conditions()));
    return conditions.build();
  }

  @Override
  public void check(Place place, Findings findings) {
    new ChoiceCheck(place, findings).check(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Choice that
        && cases.equals(that.cases)
        && otherwise.equals(that.otherwise);
  }

  @Override
  public int hashCode() {
    return Objects.hash(cases, otherwise);
  }

  @Override
  public String toString() {
    return "Choice" + cases + otherwise.map(inner -> ", otherwise " + inner).orElse("");
  }
}
