package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.Book;
import dev.pvi.book.BookFormat;
import dev.pvi.book.BookHeader;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Tables;
import dev.pvi.rule.NamedTables;
import dev.pvi.rule.ScoringRules;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A release of an incentive program: gate, earning rules, rounding. Immutable; read from a file,
 * never changed.
 *
 * <p>Conditions may test, besides the attributes that the book declares, {@code index}, {@code
 * standing} and {@code portfolio} of the score that counts, {@code event-date}, {@code offer},
 * {@code region}, {@code assessed-on} and {@code renewed-on} of the event, and the attributes of
 * the partner.
 */
public final class IncentiveBook extends Book {

  /** Facts that the library itself provides. */
  static final List<Attribute> PROVIDED =
      List.of(
          new Attribute("index", Attribute.Type.NUMBER, List.of(), "the index"),
          new Attribute("standing", Attribute.Type.TEXT, List.of(), "the standing"),
          new Attribute("portfolio", Attribute.Type.TEXT, List.of(), "the portfolio"),
          new Attribute("event-date", Attribute.Type.DATE, List.of(), "the date of the event"),
          new Attribute("offer", Attribute.Type.TEXT, List.of(), "the offer"),
          new Attribute("region", Attribute.Type.TEXT, List.of(), "the region"),
          new Attribute("assessed-on", Attribute.Type.DATE, List.of(), "the assessment date"),
          new Attribute("renewed-on", Attribute.Type.DATE, List.of(), "the renewal date"));

  /** What an incentive book states, field by field. */
  private record Content(
      BookHeader header,
      Gate gate,
      boolean protectedStanding,
      RoundingMode rounding,
      List<EarningRule> rules,
      List<IncentiveExample> examples) {

    static final Form<Content> FORM =
        Form.of(
            "incentive-book",
            "the rules of a partner incentive",
            fields -> {
              var header = BookHeader.declare(fields);
              var gate =
                  fields.defaulted(
                      "gate", Gate.FORM, Gate.OPEN, "The least index with which an event earns.");
              var protectedStanding =
                  fields.defaulted(
                      "protectedStanding",
                      Kind.flag(),
                      true,
                      "Whether a protected standing counts for gate and rates; yes, if not stated.");
              var rounding =
                  fields.defaulted(
                      "rounding",
                      Kind.constant(RoundingMode.class, false),
                      RoundingMode.HALF_EVEN,
                      "How the total of a rule is rounded to the smallest coin.");
              var rules =
                  fields.required(
                      "rules", Kind.keyed(EarningRule.FORM), "How incentives are earned.");
              var examples =
                  fields.defaulted(
                      "examples",
                      Kind.keyed(IncentiveExample.FORM),
                      List.of(),
                      "Worked examples that must come out.");
              return values -> {
                if (values.get(rounding) == RoundingMode.UNNECESSARY) {
                  values.error(rounding, IncentiveCode.UNNECESSARY, "value", values.get(rounding));
                }
                if (values.get(rules).isEmpty()) {
                  values.error(rules, IncentiveCode.NO_RULES);
                }
                return new Content(
                    header.apply(values),
                    values.get(gate),
                    values.get(protectedStanding),
                    values.get(rounding),
                    ImmutableList.sortedCopyOf(EarningRule.ORDER, values.get(rules)),
                    values.get(examples));
              };
            });
  }

  static final Document<Content> CONTENT =
      new Document<>("pvi-incentive-book/1", "The rules of a partner incentive", Content.FORM);

  /**
   * How incentive books are read and looked through; {@code dev.pvi.cpi.IncentiveBooks} does it.
   */
  public static final BookFormat<IncentiveBook> FORMAT =
      BookFormat.<IncentiveBook>builder()
          .document(CONTENT)
          .provided(PROVIDED)
          .reading(IncentiveBook::read)
          .lint(IncentiveBook::lint)
          .sourced(
              List.of(
                  "rules/*/rate", "rules/*/multiplier", "rules/*/amounts", "rules/*/gate", "gate"))
          .build();

  private final Content content;

  /** Rates and multipliers are of the rules that the reader was given, if it was. */
  private static Optional<IncentiveBook> read(Tree tree, Reader reader) {
    Reader known =
        reader
            .given(ScoringRules.class)
            .map(rules -> new NamedTables(ImmutableSortedMap.of(), rules))
            .map(tables -> reader.with(Tables.class, tables))
            .orElse(reader);
    return CONTENT.read(tree, known).map(IncentiveBook::new);
  }

  private IncentiveBook(Content content) {
    super(content.header());
    this.content = content;
  }

  @Override
  public Set<String> covers() {
    return ImmutableSet.of(release().id().program());
  }

  /** Returns the gate of a rule: its own, or that of the book. */
  public Gate gate(EarningRule rule) {
    return rule.gate().orElse(content.gate());
  }

  /** Returns whether a protected standing counts for gate and rates, or the computed one alone. */
  public boolean countsProtectedStanding() {
    return content.protectedStanding();
  }

  /** Returns how the total of a rule is rounded. */
  public RoundingMode rounding() {
    return content.rounding();
  }

  /** Returns the rules in the order of a statement. */
  public List<EarningRule> rules() {
    return content.rules();
  }

  /** Returns the worked examples, by id. */
  public List<IncentiveExample> examples() {
    return content.examples();
  }

  /** Looks for cases that are never reached and levels without an answer. */
  private static void lint(IncentiveBook book, Reader reader) {
    for (EarningRule rule : book.rules()) {
      Tree node = book.tree().at("rules", rule.id()).orElseThrow();
      Findings findings = reader.findings();
      rule.rate().check(node.get("rate").orElse(node).place(), findings);
      rule.multiplier().check(node.get("multiplier").orElse(node).place(), findings);
    }
  }
}
