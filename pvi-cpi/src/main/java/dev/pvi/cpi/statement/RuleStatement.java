package dev.pvi.cpi.statement;

import dev.pvi.book.BookId;
import dev.pvi.cpi.incentive.Settlement;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Motion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** What a rule of a release pays. {@code offered = paid base + Σ excluded by reason}. */
@Value.Immutable
public abstract class RuleStatement {

  RuleStatement() {}

  static final Form<RuleStatement> FORM =
      Form.of(
          "rule-statement",
          "what a rule pays",
          fields -> {
            var book = fields.required("book", BookId.KIND, "The release.");
            var rule = fields.required("rule", Kind.id(), "The rule.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var motion = fields.required("motion", Motion.KIND, "Its motion.");
            var pay =
                fields.defaulted(
                    "pay",
                    Kind.constant(Settlement.Pay.class, true),
                    Settlement.Pay.CASH,
                    "In which form it is paid.");
            var lines = fields.required("lines", Kind.manyOf(LineForm.FORM), "What counts.");
            var excluded =
                fields.required("excluded", Kind.manyOf(LineForm.FORM), "What does not.");
            var pots =
                fields.defaulted(
                    "pots", Kind.listOf(PotStatement.FORM), List.of(), "What was totalled.");
            var limits =
                fields.defaulted(
                    "limits", Kind.listOf(LimitStatement.FORM), List.of(), "What limits did.");
            fields.writes(
                (it, out) ->
                    out.put(book, it.book())
                        .put(rule, it.rule())
                        .put(name, it.name())
                        .put(motion, it.motion())
                        .put(pay, it.pay())
                        .put(lines, it.lines())
                        .put(excluded, it.excluded())
                        .put(pots, it.pots())
                        .put(limits, it.limits()));
            return values ->
                builder()
                    .book(values.get(book))
                    .rule(values.get(rule))
                    .name(values.get(name))
                    .motion(values.get(motion))
                    .pay(values.get(pay))
                    .lines(values.get(lines))
                    .excluded(values.get(excluded))
                    .pots(values.get(pots))
                    .limits(values.get(limits))
                    .build();
          });

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableRuleStatement.builder();
  }

  /** Returns the release. */
  public abstract BookId book();

  /** Returns the id of the rule. */
  public abstract String rule();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns the motion that it rewards. */
  public abstract Motion motion();

  /** Returns in which form it is paid: only cash and credit are money of the total. */
  @Value.Default
  public Settlement.Pay pay() {
    return Settlement.Pay.CASH;
  }

  /** Returns the lines that are paid on, by the id of the event. */
  public abstract List<Line> lines();

  /** Returns the lines that are not, by the id of the event. */
  public abstract List<Line> excluded();

  /** Returns what was totalled together, where the rule looks at totals. */
  public abstract List<PotStatement> pots();

  /** Returns what limits did to sums of lines; those that did nothing are left out. */
  public abstract List<LimitStatement> limits();

  /** Returns what must be said of the sum: why it is less than 0; empty if nothing. */
  public Optional<Reason> remark() {
    return amount().signum() < 0
        ? Optional.of(Reason.of(StatementCode.NEGATIVE_TOTAL))
        : Optional.empty();
  }

  /** Returns what is paid: the sum of the lines. */
  public BigDecimal amount() {
    BigDecimal paid = BigDecimal.ZERO;
    for (Line line : lines()) {
      paid = paid.add(line.amount());
    }
    return Figures.normal(paid);
  }

  /** Returns what is paid on. */
  public BigDecimal paidBase() {
    BigDecimal base = BigDecimal.ZERO;
    for (Line line : lines()) {
      if (line.base().isPresent()) {
        base = base.add(line.base().get());
      }
    }
    return Figures.normal(base);
  }

  /** Returns what was offered: the paid base and the excluded bases that have an amount. */
  public BigDecimal offered() {
    BigDecimal offered = paidBase();
    for (BigDecimal part : excludedBase().values()) {
      offered = offered.add(part);
    }
    return Figures.normal(offered);
  }

  /** Returns what was excluded, by the code of the reason. */
  public SortedMap<String, BigDecimal> excludedBase() {
    SortedMap<String, BigDecimal> byReason = new TreeMap<>();
    for (Line line : excluded()) {
      line.base()
          .ifPresent(
              base ->
                  byReason.merge(
                      line.reason().map(Reason::code).orElse(""), base, BigDecimal::add));
    }
    byReason.replaceAll((reason, base) -> Figures.normal(base));
    return byReason;
  }

  /**
   * Returns what was offered beyond that, but could not be converted as no exchange rate is
   * declared: one amount for each currency, by its code.
   */
  public List<BigMoney> offeredWithoutRate() {
    return WithoutRate.sum(excluded());
  }

  /** Returns on what the amounts paid rest. */
  public PaidShares evidence() {
    return PaidShares.of(lines());
  }

  /** Collects what a rule pays. */
  public interface Builder {

    /** The release. Required. */
    Builder book(BookId book);

    /** The id of the rule. Required. */
    Builder rule(String rule);

    /** Its name in texts. Required. */
    Builder name(String name);

    /** The motion that it rewards. Required. */
    Builder motion(Motion motion);

    /** In which form it is paid; as money, if not stated. */
    Builder pay(Settlement.Pay pay);

    /** Sets the lines that are paid on, by the id of the event. */
    Builder lines(Iterable<? extends Line> lines);

    /** Sets the lines that are not, by the id of the event. */
    Builder excluded(Iterable<? extends Line> excluded);

    /** Sets what was totalled together. */
    Builder pots(Iterable<? extends PotStatement> pots);

    /** Sets what limits did. */
    Builder limits(Iterable<? extends LimitStatement> limits);

    /**
     * Returns what the rule pays.
     *
     * @throws IllegalStateException if release, rule, name or motion is missing
     */
    RuleStatement build();
  }
}
