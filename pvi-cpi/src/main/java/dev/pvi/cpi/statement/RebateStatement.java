package dev.pvi.cpi.statement;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Explanation;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a partner earned in a period, line by line, with a reason for every event that earned
 * nothing.
 *
 * @param partner the id of the partner
 * @param title how texts call the partner
 * @param from the first day of the period
 * @param through the last day of the period
 * @param currency the currency of all amounts
 * @param rules what each rule pays
 * @param outside the events that no rule looked at
 * @param notice what the books say a user must know; empty if nothing
 */
public record RebateStatement(
    String partner,
    String title,
    LocalDate from,
    LocalDate through,
    CurrencyUnit currency,
    List<RuleStatement> rules,
    List<ExcludedLine> outside,
    String notice) {

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
            var rules = fields.required("rules", Kind.listOf(RuleStatement.FORM), "By rule.");
            var outside =
                fields.required(
                    "outside", Kind.listOf(ExcludedLine.FORM), "What no rule looked at.");
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
                        .put(notice, it.notice()));
            return values ->
                new RebateStatement(
                    values.get(partner),
                    values.get(title),
                    values.get(from),
                    values.get(through),
                    values.get(currency),
                    values.get(rules),
                    values.get(outside),
                    values.get(notice));
          });

  /** The file format of a statement. */
  public static final Document<RebateStatement> DOCUMENT =
      new Document<>("pvi-statement/1", "What a partner earned in a period", FORM);

  public RebateStatement {
    rules = ImmutableList.copyOf(rules);
    outside = ImmutableList.copyOf(outside);
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

  /** Returns what is paid: the sum of the rules. */
  public Money total() {
    BigDecimal total = BigDecimal.ZERO;
    for (RuleStatement rule : rules) {
      total = total.add(rule.amount());
    }
    return Money.of(currency, total);
  }

  /** Returns why this is paid and nothing else, line by line. */
  public Explanation explain() {
    return StatementText.of(this);
  }

  /** Returns the statement as JSON, from which {@link #parse} reads an equal statement. */
  public String toJson() {
    return DOCUMENT.toJson(this);
  }
}
