package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableSet;
import dev.pvi.book.Book;
import dev.pvi.book.BookFormat;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Evidence;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Tables;
import dev.pvi.rule.NamedTables;
import dev.pvi.rule.ScoringRules;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A release of an incentive program: gate, earning rules, rounding. Immutable; read from a file,
 * never changed.
 *
 * <p>Conditions may test, besides the attributes that the book declares, {@code index}, {@code
 * standing} and {@code portfolio} of the score that counts, {@code event-date}, {@code offer},
 * {@code region}, {@code assessed-on} and {@code renewed-on} of the event, and the attributes of
 * the partner. A rate or multiplier that several rules share can be a table of the book, and be
 * named wherever a schedule may stand.
 */
public final class IncentiveBook extends Book {

  /** The file format of an incentive book. */
  static final Document<IncentiveBookContent> DOCUMENT =
      new Document<>(
          "pvi-incentive-book/1", "The rules of a partner incentive", IncentiveBookContent.FORM);

  /**
   * How incentive books are read and looked through; {@code dev.pvi.cpi.IncentiveBooks} does it.
   */
  public static final BookFormat<IncentiveBook> FORMAT =
      BookFormat.<IncentiveBook>builder()
          .document(DOCUMENT)
          .provided(IncentiveBookContent.PROVIDED)
          .reading(IncentiveBook::read)
          .lint(IncentiveBook::lint)
          .sourced(
              List.of(
                  "tables/*",
                  "rules/*/rate",
                  "rules/*/multiplier",
                  "rules/*/amounts",
                  "rules/*/gate",
                  "gate"))
          .build();

  private final IncentiveBookContent content;

  /** The rules are those that the reader was given, or the standard ones. */
  private static Optional<IncentiveBook> read(Tree tree, Reader reader) {
    NamedTables tables =
        NamedTables.of(tree, reader.given(ScoringRules.class).orElse(ScoringRules.standard()));
    tables.bindAll(reader);
    Optional<IncentiveBook> book =
        DOCUMENT.read(tree, reader.with(Tables.class, tables)).map(IncentiveBook::new);
    book.ifPresent(read -> FigureCheck.refuseNegative(read, reader.findings()));
    return book;
  }

  private IncentiveBook(IncentiveBookContent content) {
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
    return content.countsProtectedStanding();
  }

  /** Returns how the total of a rule is rounded. */
  public RoundingMode rounding() {
    return content.rounding();
  }

  /** Returns the tables by name, as the book states them. */
  public SortedMap<String, Tree> tables() {
    return content.tables();
  }

  /** Returns the rules in the order of a statement. */
  public List<EarningRule> rules() {
    return content.rules();
  }

  /** Returns the rate of a rule as the book states it; empty if it states none, which means 1. */
  public Optional<StatedSchedule> rate(EarningRule rule) {
    return stated(rule, "rate", rule.rate());
  }

  /** Returns the multiplier of a rule as the book states it; empty if it states none. */
  public Optional<StatedSchedule> multiplier(EarningRule rule) {
    return stated(rule, "multiplier", rule.multiplier());
  }

  /** Returns the amounts per stage of a rule as the book states them; empty if it states none. */
  public Optional<StatedSchedule> amounts(EarningRule rule) {
    return rule.amounts().flatMap(amounts -> stated(rule, "amounts", amounts));
  }

  /** Returns what a rule itself rests on, where it states no figure. */
  public Evidence evidence(EarningRule rule) {
    return StatedSchedule.evidence(tree().at("rules", rule.id()).orElse(tree()));
  }

  private Optional<StatedSchedule> stated(EarningRule rule, String field, Schedule schedule) {
    return tree()
        .at("rules", rule.id(), field)
        .map(node -> StatedSchedule.of(schedule, node, tables()));
  }

  /** Returns the worked examples, by id. */
  public List<IncentiveExample> examples() {
    return content.examples();
  }

  /**
   * Looks for cases never reached, levels without an answer, tables that no rule uses, and figures
   * that are probably too great.
   */
  private static void lint(IncentiveBook book, Reader reader) {
    Findings findings = reader.findings();
    Set<String> used =
        NamedTables.used(
            book.tables(),
            book.rules().stream()
                .flatMap(rule -> book.tree().at("rules", rule.id()).stream())
                .flatMap(rule -> Stream.of(rule.get("rate"), rule.get("multiplier")))
                .flatMap(Optional::stream));
    book.tables()
        .forEach(
            (name, table) -> {
              if (!used.contains(name)) {
                findings.note(table.place(), IncentiveCode.UNUSED_TABLE, "value", name);
              }
            });
    for (EarningRule rule : book.rules()) {
      Tree node = book.tree().at("rules", rule.id()).orElseThrow();
      rule.rate().check(node.get("rate").orElse(node).place(), findings);
      rule.multiplier().check(node.get("multiplier").orElse(node).place(), findings);
    }
    FigureCheck.lint(book, findings);
  }
}
