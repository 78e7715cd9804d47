package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The first schedule whose condition holds: right-sizing by partner size, rates by standing and
 * region. Where a condition cannot be told before one holds, the choice cannot be told either.
 *
 * @param cases the cases, tried in order
 * @param otherwise what holds where no case does
 */
public record Choice(List<Case> cases, Optional<Schedule> otherwise) implements Schedule {

  /**
   * One case.
   *
   * @param when its condition
   * @param then the schedule that holds then
   */
  public record Case(Condition when, Schedule then) {

    static final Form<Case> FORM =
        Form.of(
            "case",
            "a schedule and when it holds",
            fields -> {
              var when = fields.required("when", Condition.KIND, "The condition.");
              var then = fields.required("then", Schedule.KIND, "The schedule.");
              fields.writes((it, out) -> out.put(when, it.when()).put(then, it.then()));
              return values -> new Case(values.get(when), values.get(then));
            });
  }

  /** How a choice is written. */
  public static final Form<Choice> FORM =
      Form.of(
          "choice",
          "the first schedule whose condition holds",
          fields -> {
            var cases = fields.required("cases", Kind.listOf(Case.FORM), "Tried in order.");
            var otherwise = fields.optional("otherwise", Schedule.KIND, "Where no case holds.");
            fields.writes((it, out) -> out.put(cases, it.cases()).put(otherwise, it.otherwise()));
            return values -> new Choice(values.get(cases), values.get(otherwise));
          });

  /**
   * Checks that there is something to choose.
   *
   * @throws IllegalArgumentException if there is neither a case nor an otherwise
   */
  public Choice {
    cases = ImmutableList.copyOf(cases);
    if (cases.isEmpty() && otherwise.isEmpty()) {
      throw new IllegalArgumentException("cases must be at least one - but was: none");
    }
  }

  @Override
  public String type() {
    return "choice";
  }

  @Override
  public Selection select(Facts facts) {
    ImmutableList.Builder<Reason> failed = ImmutableList.builder();
    for (Case one : cases) {
      Truth truth = one.when().truth(facts);
      if (truth == Truth.TRUE) {
        return labelled(one.then().select(facts), one.when().says());
      }
      failed.addAll(one.when().reasons(facts));
      if (truth == Truth.UNKNOWN) {
        return new Selection(Optional.empty(), "", one.when().reasons(facts));
      }
    }
    return otherwise
        .map(schedule -> labelled(schedule.select(facts), "otherwise"))
        .orElseGet(() -> new Selection(Optional.empty(), "", failed.build()));
  }

  private static Selection labelled(Selection inner, String label) {
    String both = inner.label().isEmpty() ? label : label + ", " + inner.label();
    return new Selection(inner.table(), both, inner.because());
  }

  @Override
  public List<Table> tables() {
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    cases.forEach(one -> tables.addAll(one.then().tables()));
    otherwise.ifPresent(schedule -> tables.addAll(schedule.tables()));
    return tables.build();
  }
}
