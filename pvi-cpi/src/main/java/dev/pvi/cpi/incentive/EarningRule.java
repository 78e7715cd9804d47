package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.partner.Motion;
import dev.pvi.partner.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * How an incentive is earned: which events, what must hold, on which amount, what is totalled
 * together, by which factors, within which limits, and how it is settled.
 */
@Value.Immutable
public abstract class EarningRule {

  EarningRule() {}

  /** A text of a book that must say something. */
  static final Kind<String> NOT_BLANK = Kind.text().as(EarningRule::notBlank, Function.identity());

  /** How a rule is written, in an object keyed by id; what may name its quantities knows them. */
  static final Form<EarningRule> FORM =
      Form.of(
          "earning-rule",
          "how an incentive is earned",
          fields -> {
            var order = fields.required("order", Kind.integer(0, 1000), "Where it stands.");
            var name = fields.required("name", NOT_BLANK, "Its name in texts.");
            var motion = fields.required("motion", Motion.KIND, "The motion it rewards.");
            var events =
                fields.required("events", Kind.listOf(Kind.id(), 1), "The kinds of event it pays.");
            var portfolios =
                fields.defaulted(
                    "portfolios",
                    Kind.listOf(Portfolio.KIND),
                    List.of(),
                    "Where it pays; everywhere, if not stated.");
            var requirements =
                fields.defaulted(
                    "requirements",
                    Kind.keyed(Requirement.FORM),
                    List.of(),
                    "What must hold, beyond the requirements of the book; one of the same id stands"
                        + " in the place of that of the book.");
            var base =
                fields.defaulted(
                    "base", Measure.FORM, Measure.VALUE, "The amount; the value, if not stated.");
            var pot =
                fields.defaulted(
                    "pot",
                    Kind.listOf(Kind.id()),
                    List.of(),
                    "By which attributes events are totalled together; all of the rule, if none.");
            var quantities =
                fields.defaulted(
                    "quantities",
                    Kind.keyed(Quantity.FORM),
                    List.of(),
                    "Numbers that are derived from the events of a pot.");
            var factors =
                fields.defaulted(
                    "factors",
                    Kind.listOf(Factor.FORM),
                    List.of(),
                    "The steps from the base to the amount, in their order; if none, all is paid.");
            var limits =
                fields.defaulted("limits", Kind.listOf(Limit.FORM), List.of(), "In their order.");
            var settlement =
                fields.optional("settlement", Settlement.FORM, "If not that of the book.");
            var negative =
                fields.defaulted(
                    "negative",
                    Kind.flag(),
                    false,
                    "Whether rates, multipliers and amounts may be less than 0; no, if not stated.");
            var because =
                fields.optional("because", NOT_BLANK, "Why they may be; required if they may.");
            return values -> {
              if (values.get(negative) != values.get(because).isPresent()) {
                values.error(
                    negative,
                    IncentiveCode.NEGATIVE_REASON,
                    "rule",
                    values.key(),
                    "value",
                    values.get(negative) ? "no reason" : "a reason alone");
              }
              EarningRule rule =
                  builder()
                      .id(values.key())
                      .order(values.get(order))
                      .name(values.get(name))
                      .motion(values.get(motion))
                      .events(values.get(events))
                      .portfolios(values.get(portfolios))
                      .requirements(values.get(requirements))
                      .base(values.get(base))
                      .pot(values.get(pot))
                      .quantities(values.get(quantities))
                      .factors(values.get(factors))
                      .limits(values.get(limits))
                      .settlement(values.get(settlement))
                      .negative(values.get(negative))
                      .because(values.get(because))
                      .build();
              RuleCheck.run(rule, values.node(), values.reader());
              return rule;
            };
          });

  /** How rules are written, keyed by id: each is read with its own quantities as attributes. */
  static final Kind<List<EarningRule>> KEYED = new Keyed(Kind.keyed(FORM));

  /** Reads each rule with the attributes that it declares itself. */
  private record Keyed(Kind<List<EarningRule>> shaped) implements Kind<List<EarningRule>> {
    @Override
    public Optional<List<EarningRule>> read(Tree node, Reader reader) {
      if (node.type() != Tree.Type.OBJECT) {
        return shaped.read(node, reader);
      }
      List<EarningRule> rules = new ArrayList<>();
      boolean whole = true;
      for (Map.Entry<String, Tree> stated : node.fields().entrySet()) {
        Tree alone = node.withFields(ImmutableMap.of(stated.getKey(), stated.getValue()));
        Optional<List<EarningRule>> rule = shaped.read(alone, with(stated.getValue(), reader));
        rule.ifPresent(rules::addAll);
        whole &= rule.isPresent();
      }
      return whole ? Optional.of(rules) : Optional.empty();
    }

    private static Reader with(Tree rule, Reader reader) {
      Attributes known = reader.given(Attributes.class).orElse(Attributes.unread());
      List<Attribute> own = new ArrayList<>();
      rule.get("quantities")
          .ifPresent(
              all ->
                  all.fields()
                      .forEach(
                          (id, stated) ->
                              own.add(
                                  new Attribute(
                                      id,
                                      Attribute.Type.NUMBER,
                                      List.of(),
                                      stated.get("name").flatMap(Tree::asText).orElse("")))));
      return reader
          .with(PlanKind.OfEvents.class, new PlanKind.OfEvents(known, ids(own)))
          .with(Attributes.class, own.isEmpty() ? known : known.with(own));
    }

    private static Set<String> ids(List<Attribute> own) {
      return own.stream().map(Attribute::id).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Tree write(List<EarningRule> rules) {
      return shaped.write(rules);
    }

    @Override
    public Shape shape() {
      return shaped.shape();
    }

    @Override
    public String says() {
      return shaped.says();
    }
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be blank - but was: \"" + text + "\"");
    }
    return text;
  }

  /** By order, ties by id. */
  static final Comparator<EarningRule> ORDER =
      Comparator.comparing(EarningRule::order).thenComparing(EarningRule::id);

  private static ImmutableEarningRule.Builder builder() {
    return ImmutableEarningRule.builder();
  }

  /** Returns its id. */
  public abstract String id();

  /** Returns where it stands in a statement; ties by id. */
  public abstract int order();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns the lifecycle motion that it rewards. */
  public abstract Motion motion();

  /** Returns the kinds of event that it pays. */
  public abstract List<String> events();

  /** Returns where it pays; empty: everywhere. */
  public abstract List<Portfolio> portfolios();

  /** Returns what must hold beyond the requirements of the book, tried by id. */
  public abstract List<Requirement> requirements();

  /** Returns the amount that it pays on. */
  public abstract Measure base();

  /** Returns by which attributes events are totalled together; empty: all of them. */
  public abstract List<String> pot();

  /** Returns the numbers that are derived from the events of a pot. */
  public abstract List<Quantity> quantities();

  /** Returns the steps from the base to the amount, in their order. */
  public abstract List<Factor> factors();

  /** Returns what holds for sums of its lines, in their order. */
  public abstract List<Limit> limits();

  /** Returns how it is settled; empty: as the book says. */
  public abstract Optional<Settlement> settlement();

  /** Returns whether rates, multipliers and amounts may be less than 0. */
  public abstract boolean negative();

  /** Returns why they may be; empty if they may not. */
  public abstract Optional<String> because();

  /** Returns whether the rule pays in a portfolio. */
  public boolean paysIn(Portfolio portfolio) {
    return portfolios().isEmpty() || portfolios().contains(portfolio);
  }
}
