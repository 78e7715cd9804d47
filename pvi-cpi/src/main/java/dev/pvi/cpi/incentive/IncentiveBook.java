package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.pvi.book.Book;
import dev.pvi.book.Layers;
import dev.pvi.book.Library;
import dev.pvi.book.Release;
import dev.pvi.book.Sources;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.BookHeader;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * A release of an incentive program: gate, earning rules, rounding. Immutable; read from a file,
 * never changed.
 *
 * <p>Conditions may test, besides the attributes that the book declares, {@code index}, {@code
 * standing} and {@code portfolio} of the score that counts, {@code event-date}, {@code offer},
 * {@code region}, {@code assessed-on} and {@code renewed-on} of the event, and the attributes of
 * the partner.
 */
public final class IncentiveBook implements Book {

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
      List<EarningRule> rules) {

    static final Form<Content> FORM =
        Form.of(
            "incentive-book",
            "the rules of a partner incentive",
            fields -> {
              var header = BookHeader.declare(fields, PROVIDED);
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
                    ImmutableList.sortedCopyOf(EarningRule.ORDER, values.get(rules)));
              };
            });
  }

  static final Document<Content> CONTENT =
      new Document<>("pvi-incentive-book/1", "The rules of a partner incentive", Content.FORM);

  private final Layers layers;
  private final Content content;

  private IncentiveBook(Layers layers, Content content) {
    this.layers = layers;
    this.content = content;
  }

  /**
   * Returns the book that a text states. A book that extends another is parsed with a library.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static IncentiveBook parse(String name, String json) {
    return parse(name, json, Library.empty());
  }

  /**
   * Returns the book that a text states.
   *
   * @param bases where the books are that it may extend
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static IncentiveBook parse(String name, String json, Library bases) {
    Findings findings = new Findings();
    Optional<IncentiveBook> book = read(name, json, bases, findings);
    findings.throwIfBookIsWrong();
    return book.orElseThrow();
  }

  /**
   * Reads a book and reports instead of throwing.
   *
   * @param name the name by which messages call the text
   * @param json the text
   * @param bases where the books are that it may extend
   * @param findings receives every problem
   * @return empty if a part that is needed could not be read
   */
  public static Optional<IncentiveBook> read(
      String name, String json, Library bases, Findings findings) {
    return Tree.parse(name, json, findings)
        .flatMap(tree -> bases.resolve(tree, findings))
        .flatMap(layers -> read(layers, Reader.of(findings)));
  }

  private static Optional<IncentiveBook> read(Layers layers, Reader reader) {
    Tree tree = layers.tree();
    if (!layers.haveFormat(CONTENT, reader)) {
      return Optional.empty();
    }
    return CONTENT
        .read(tree, BookHeader.readBefore(tree, PROVIDED, reader))
        .map(content -> new IncentiveBook(layers, content));
  }

  @Override
  public Release release() {
    return content.header().release();
  }

  @Override
  public Layers layers() {
    return layers;
  }

  @Override
  public Set<String> covers() {
    return ImmutableSet.of(release().id().program());
  }

  /** Returns the title of the release. */
  public String title() {
    return content.header().title();
  }

  /** Returns what a user must know before relying on the figures; empty if nothing. */
  public String notice() {
    return content.header().notice();
  }

  /** Returns the currency of the book's own amounts. */
  public CurrencyUnit currency() {
    return content.header().currency();
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

  /**
   * Returns what is probably not meant: cases that are never reached, levels without an answer,
   * figures without a source.
   */
  public List<Finding> lint() {
    Findings findings = new Findings();
    for (EarningRule rule : rules()) {
      Tree node = tree().at("rules", rule.id()).orElseThrow();
      rule.rate().check(node.get("rate").orElse(node).place(), findings);
      rule.multiplier().check(node.get("multiplier").orElse(node).place(), findings);
      for (String part : new String[] {"rate", "multiplier", "amounts", "gate"}) {
        node.get(part).ifPresent(figures -> Sources.requireStated(figures, findings));
      }
    }
    tree().get("gate").ifPresent(figures -> Sources.requireStated(figures, findings));
    return findings.all();
  }

  /** Returns the JSON Schema of incentive books. */
  public static String schema() {
    return CONTENT.schema(true);
  }

  /** Returns the reference page of incentive books. */
  public static String reference() {
    return CONTENT.reference(true);
  }

  @Override
  public String toString() {
    return release().id().toString();
  }
}
