package dev.pvi.cpi.statement;

import dev.pvi.book.BookId;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Motion;
import java.math.BigDecimal;
import java.util.List;
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
            var lines = fields.required("lines", Kind.manyOf(PaidLine.FORM), "What counts.");
            var excluded =
                fields.required("excluded", Kind.manyOf(ExcludedLine.FORM), "What does not.");
            fields.writes(
                (it, out) ->
                    out.put(book, it.book())
                        .put(rule, it.rule())
                        .put(name, it.name())
                        .put(motion, it.motion())
                        .put(lines, it.lines())
                        .put(excluded, it.excluded()));
            return values ->
                builder()
                    .book(values.get(book))
                    .rule(values.get(rule))
                    .name(values.get(name))
                    .motion(values.get(motion))
                    .lines(values.get(lines))
                    .excluded(values.get(excluded))
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

  /** Returns the events that count, by id. */
  public abstract List<PaidLine> lines();

  /** Returns the events that do not, by id. */
  public abstract List<ExcludedLine> excluded();

  /** Returns what is paid: the sum of the lines. */
  public BigDecimal amount() {
    BigDecimal paid = BigDecimal.ZERO;
    for (PaidLine line : lines()) {
      paid = paid.add(line.amount());
    }
    return Figures.normal(paid);
  }

  /** Returns what is paid on. */
  public BigDecimal paidBase() {
    BigDecimal base = BigDecimal.ZERO;
    for (PaidLine line : lines()) {
      base = base.add(line.base());
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
    for (ExcludedLine line : excluded()) {
      line.base().ifPresent(base -> byReason.merge(line.reason().code(), base, BigDecimal::add));
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

    /** Sets the events that count, by id. */
    Builder lines(Iterable<? extends PaidLine> lines);

    /** Sets the events that do not, by id. */
    Builder excluded(Iterable<? extends ExcludedLine> excluded);

    /**
     * Returns what the rule pays.
     *
     * @throws IllegalStateException if release, rule, name or motion is missing
     */
    RuleStatement build();
  }
}
