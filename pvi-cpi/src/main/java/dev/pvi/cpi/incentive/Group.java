package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Rules that may pay on the same events, and how they combine.
 *
 * <pre>{@code
 * "groups": {"regional": {"rules": ["core", "bonus"],
 *   "cases": [{"when": {"attribute": "region", "is": "EMEA"}, "combine": {"type": "best-of"}}],
 *   "combine": {"type": "stack"}, "ceiling": 0.2}}
 * }</pre>
 *
 * @param id its id
 * @param rules the ids of its rules, in their order
 * @param cases how they combine where a condition holds, tried in order
 * @param otherwise how they combine where none holds
 * @param ceiling the most that all of them may pay of what an event offers; empty: no limit
 * @param limits what holds for all that the rules pay together
 */
public record Group(
    String id,
    List<String> rules,
    List<Case> cases,
    Combination.Bound otherwise,
    Optional<BigDecimal> ceiling,
    List<Limit> limits) {

  /**
   * How rules combine in a case.
   *
   * @param when the condition, held against each event
   * @param how how they combine
   */
  public record Case(Condition when, Combination.Bound how) {
    static final Form<Case> FORM =
        Form.of(
            "group-case",
            "how rules combine where a condition holds",
            fields -> {
              var when = fields.required("when", Condition.KIND, "The condition, of the event.");
              var combine = fields.required("combine", BOUND, "How they combine then.");
              return values -> new Case(values.get(when), values.get(combine));
            });
  }

  private static final Kind<Combination.Bound> BOUND = new BoundKind();

  /** How a group is written, in an object keyed by id. */
  public static final Form<Group> FORM =
      Form.of(
          "group",
          "rules that may pay on the same events",
          fields -> {
            var rules =
                fields.required("rules", Kind.listOf(Kind.id(), 1), "Its rules, in their order.");
            var cases =
                fields.defaulted(
                    "cases", Kind.listOf(Case.FORM), List.of(), "How they combine in some cases.");
            var combine =
                fields.optional("combine", BOUND, "How they combine else; all, if not stated.");
            var ceiling =
                fields.optional(
                    "ceiling",
                    Kind.decimalFrom(BigDecimal.ZERO),
                    "The most that all may pay of what an event offers: 0.2 is 20 %.");
            var limits =
                fields.defaulted(
                    "limits", Kind.listOf(Limit.FORM), List.of(), "For all that they pay.");
            return values ->
                new Group(
                    values.key(),
                    values.get(rules),
                    values.get(cases),
                    values.get(combine).orElse(StandardCombinations.ALL),
                    values.get(ceiling),
                    values.get(limits));
          });

  /** Checks that nothing changes afterwards. */
  public Group {
    rules = ImmutableList.copyOf(rules);
    cases = ImmutableList.copyOf(cases);
    limits = ImmutableList.copyOf(limits);
  }

  /** Reads a combination by those that the reader was given. */
  private static final class BoundKind implements Kind<Combination.Bound> {
    @Override
    public Optional<Combination.Bound> read(Tree node, Reader reader) {
      if (node.type() != Tree.Type.OBJECT) {
        reader.expected(node, FormCode.WRONG_TYPE, says());
        return Optional.empty();
      }
      return Rules.of(reader).combinations().bind(node, reader);
    }

    @Override
    public Tree write(Combination.Bound bound) {
      throw new UnsupportedOperationException("a combination must not be written, only read");
    }

    @Override
    public Shape shape() {
      ImmutableMap.Builder<String, Kind<?>> forms = ImmutableMap.builder();
      Combination.standard().forEach(one -> forms.put(one.type(), one.form()));
      return new Shape.Variants(
          "combination",
          says(),
          "type",
          forms.buildOrThrow(),
          ImmutableMap.of(),
          Optional.of(Kind.tree()));
    }

    @Override
    public String says() {
      return "an object with the type of a combination and its parameters";
    }
  }
}
