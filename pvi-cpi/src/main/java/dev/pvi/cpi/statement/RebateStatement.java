package dev.pvi.cpi.statement;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.pvi.book.BookIdentity;
import dev.pvi.cpi.incentive.Settlement;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Finding;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a partner earned in a period, line by line, with a reason for every event that earned
 * nothing.
 */
@Value.Immutable
public abstract class RebateStatement {

  RebateStatement() {}

  private static final Form<RebateStatement> FORM =
      Form.of(
          "statement",
          "what a partner earned in a period",
          fields -> {
            var partner = fields.required("partner", Kind.text(), "The partner.");
            var title = fields.required("title", Kind.text(), "In texts.");
            var from = fields.required("from", Kind.date(), "The first day.");
            var through = fields.required("through", Kind.date(), "The last day.");
            var currency = fields.required("currency", Kind.currency(), "Of all amounts.");
            var rules = fields.required("rules", Kind.manyOf(RuleStatement.FORM), "By rule.");
            var outside =
                fields.required("outside", Kind.manyOf(LineForm.FORM), "What no rule looked at.");
            var books =
                fields.required(
                    "books", Kind.listOf(UsedBook.KIND), "The incentive books that were used.");
            var scores =
                fields.required(
                    "scores", Kind.manyOf(UsedScore.FORM), "The scores that judged, by date.");
            var findings =
                fields.defaulted(
                    "findings",
                    Kind.manyOf(Kind.finding()),
                    List.of(),
                    "What must be known of the scores, and slips in the events.");
            var notice = fields.defaulted("notice", Kind.text(), "", "What the books say.");
            fields.writes(
                (it, out) ->
                    out.put(partner, it.partner())
                        .put(title, it.title())
                        .put(from, it.from())
                        .put(through, it.through())
                        .put(currency, it.currency())
                        .put(rules, it.rules())
                        .put(outside, it.outside())
                        .put(books, it.books())
                        .put(scores, it.scores())
                        .put(findings, it.findings())
                        .put(notice, it.notice()));
            return values ->
                builder()
                    .partner(values.get(partner))
                    .title(values.get(title))
                    .from(values.get(from))
                    .through(values.get(through))
                    .currency(values.get(currency))
                    .rules(values.get(rules))
                    .outside(values.get(outside))
                    .books(values.get(books))
                    .scores(values.get(scores))
                    .findings(values.get(findings))
                    .notice(values.get(notice))
                    .build();
          });

  /** The file format of a statement. */
  public static final Document<RebateStatement> DOCUMENT =
      new Document<>("pvi-statement/1", "What a partner earned in a period", FORM);

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableRebateStatement.builder();
  }

  /**
   * Returns the statement that a JSON text states.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   */
  public static RebateStatement parse(String name, String json) {
    return DOCUMENT.parse(name, json);
  }

  /** Returns the id of the partner. */
  public abstract String partner();

  /** Returns how texts call the partner. */
  public abstract String title();

  /** Returns the first day of the period. */
  public abstract LocalDate from();

  /** Returns the last day of the period. */
  public abstract LocalDate through();

  /** Returns the currency of all amounts. */
  public abstract CurrencyUnit currency();

  /** Returns what each rule pays. */
  public abstract List<RuleStatement> rules();

  /** Returns the events that no rule looked at. */
  public abstract List<Line> outside();

  /** Returns which incentive books were used: the releases and the hashes of their texts. */
  public abstract List<BookIdentity> books();

  /** Returns the scores that judged the events, by date, each with its rule book. */
  public abstract List<UsedScore> scores();

  /**
   * Returns what must be known of the scores that judged the events, such as a reading set by hand,
   * see {@link dev.pvi.score.PartnerScore#caveats}; then what can only be a slip in the events, see
   * {@code Earnings.findings()}.
   */
  public abstract List<Finding> findings();

  /** Returns what the books say a user must know; empty if nothing. */
  @Value.Default
  public String notice() {
    return "";
  }

  /** Returns the rebate: the sum of the rules that pay money, as cash or as a credit. */
  public Money total() {
    return Money.of(currency(), sum(Settlement.Pay::isRebate), RoundingMode.UNNECESSARY);
  }

  /** Returns what was taken off prices up front: the sum of the rules that pay so. */
  public BigMoney discount() {
    return BigMoney.of(currency(), sum(pay -> pay == Settlement.Pay.DISCOUNT));
  }

  /** Returns the points earned: the sum of the rules that pay so, which are no money. */
  public BigDecimal points() {
    return sum(pay -> pay == Settlement.Pay.POINTS);
  }

  /**
   * Returns what the deals of this statement leave, blended of price, cost, discount and rebate.
   *
   * @param price what the customers pay
   * @param cost what the partner pays before incentives
   * @throws IllegalArgumentException if they are not in the currency of the statement, or the price
   *     is not greater than 0
   */
  public BlendedMargin margin(BigMoney price, BigMoney cost) {
    return new BlendedMargin(price, cost, discount(), total().toBigMoney());
  }

  private BigDecimal sum(Predicate<Settlement.Pay> pays) {
    BigDecimal total = BigDecimal.ZERO;
    for (RuleStatement rule : rules()) {
      if (pays.test(rule.pay())) {
        total = total.add(rule.amount());
      }
    }
    return Figures.normal(total);
  }

  /**
   * Returns what was offered but could not be converted as no exchange rate is declared: one amount
   * for each currency, by its code. What several rules offer on the same amount of an event counts
   * once.
   */
  public List<BigMoney> offeredWithoutRate() {
    Map<List<Object>, Line> once = new LinkedHashMap<>();
    for (RuleStatement rule : rules()) {
      for (Line line : rule.excluded()) {
        if (line.base().isEmpty()) {
          once.putIfAbsent(List.of(line.event(), line.foreign()), line);
        }
      }
    }
    return WithoutRate.sum(once.values());
  }

  /** Returns on what the amounts paid rest. */
  public PaidShares evidence() {
    return PaidShares.of(Iterables.concat(Lists.transform(rules(), RuleStatement::lines)));
  }

  /** Returns why this is paid and nothing else, line by line. */
  public Explanation explain() {
    return StatementText.of(this);
  }

  /**
   * Returns the statement as JSON without white space, from which {@link #parse} reads an equal
   * statement. Amounts are written with every digit; one of more than 18 digits before or after the
   * point, as an exchange rate may give, is written as a text.
   */
  public String toJson() {
    return DOCUMENT.toJson(this);
  }

  /** Returns the statement as JSON with line breaks and indents, for people and files. */
  public String toPrettyJson() {
    return DOCUMENT.toPrettyJson(this);
  }

  /** Collects what a partner earned. */
  public interface Builder {

    /** The id of the partner. Required. */
    Builder partner(String partner);

    /** How texts call the partner. Required. */
    Builder title(String title);

    /** The first day of the period. Required. */
    Builder from(LocalDate from);

    /** The last day of the period. Required. */
    Builder through(LocalDate through);

    /** The currency of all amounts. Required. */
    Builder currency(CurrencyUnit currency);

    /** Sets what each rule pays. */
    Builder rules(Iterable<? extends RuleStatement> rules);

    /** Sets the events that no rule looked at. */
    Builder outside(Iterable<? extends Line> outside);

    /** Sets the incentive books that were used. */
    Builder books(Iterable<? extends BookIdentity> books);

    /** Sets the scores that judged the events, by date. */
    Builder scores(Iterable<? extends UsedScore> scores);

    /** Sets what can only be a slip in the events. */
    Builder findings(Iterable<? extends Finding> findings);

    /** What the books say a user must know. */
    Builder notice(String notice);

    /**
     * Returns the statement.
     *
     * @throws IllegalStateException if partner, title, period or currency is missing
     */
    RebateStatement build();
  }
}
