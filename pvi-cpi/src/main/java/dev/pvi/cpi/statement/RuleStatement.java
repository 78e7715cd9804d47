package dev.pvi.cpi.statement;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.BookId;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Motion;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule of a release pays. {@code offered = paid base + Σ excluded by reason}.
 *
 * @param book the release
 * @param rule the id of the rule
 * @param name its name in texts
 * @param motion the motion that it rewards
 * @param lines the events that count, by id
 * @param excluded the events that do not, by id
 */
public record RuleStatement(
    BookId book,
    String rule,
    String name,
    Motion motion,
    List<PaidLine> lines,
    List<ExcludedLine> excluded) {

  static final Form<RuleStatement> FORM =
      Form.of(
          "rule-statement",
          "what a rule pays",
          fields -> {
            var book = fields.required("book", BookId.KIND, "The release.");
            var rule = fields.required("rule", Kind.id(), "The rule.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var motion = fields.required("motion", Motion.KIND, "Its motion.");
            var lines = fields.required("lines", Kind.listOf(PaidLine.FORM), "What counts.");
            var excluded =
                fields.required("excluded", Kind.listOf(ExcludedLine.FORM), "What does not.");
            fields.writes(
                (it, out) ->
                    out.put(book, it.book())
                        .put(rule, it.rule())
                        .put(name, it.name())
                        .put(motion, it.motion())
                        .put(lines, it.lines())
                        .put(excluded, it.excluded()));
            return values ->
                new RuleStatement(
                    values.get(book),
                    values.get(rule),
                    values.get(name),
                    values.get(motion),
                    values.get(lines),
                    values.get(excluded));
          });

  public RuleStatement {
    lines = ImmutableList.copyOf(lines);
    excluded = ImmutableList.copyOf(excluded);
  }

  /** Returns what is paid: the sum of the lines. */
  public BigDecimal amount() {
    return sum(lines.stream().map(PaidLine::amount).toList());
  }

  /** Returns what is paid on. */
  public BigDecimal paidBase() {
    return sum(lines.stream().map(PaidLine::base).toList());
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
    for (ExcludedLine line : excluded) {
      line.base().ifPresent(base -> byReason.merge(line.reason().code(), base, BigDecimal::add));
    }
    return byReason;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return Figures.normal(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
