package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.BookTree;
import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.book.MoneyKinds;
import dev.pvi.book.Reader;
import dev.pvi.book.Release;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.partner.Portfolio;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;

/** What a rule book states, field by field. */
record RuleBookContent(
    Release release,
    String title,
    String notice,
    SortedMap<String, String> sources,
    CurrencyUnit currency,
    Attributes attributes,
    List<Implied> implied,
    Scale scale,
    List<Metric> metrics,
    List<Portfolio> portfolios,
    SortedMap<String, BookTree> tables,
    List<Scorecard> scorecards,
    List<Modifier> modifiers,
    Ladder ladder) {

  /** Facts that the library itself provides. */
  private static final List<Attribute> PROVIDED =
      List.of(
          new Attribute("as-of", Attribute.Type.DATE, List.of(), "the date"),
          new Attribute("reading-base", Attribute.Type.MONEY, List.of(), "the amount behind it"));

  private static final Kind<String> SOURCE_KEY =
      Kind.text("a source key of letters and digits", "[A-Za-z0-9]+");

  static final Form<RuleBookContent> FORM =
      Form.of(
          "rule-book",
          "the rules of a partner program",
          fields -> {
            var release = Release.declare(fields, RuleBookContent::release);
            var title = fields.required("title", Kind.text(), RuleBookContent::title, "Its title.");
            var notice =
                fields.defaulted(
                    "notice",
                    Kind.text(),
                    "",
                    RuleBookContent::notice,
                    "What a user must know before relying on the figures.");
            var sources =
                fields.defaulted(
                    "sources",
                    Kind.mapOf(SOURCE_KEY, Kind.text()),
                    ImmutableSortedMap.of(),
                    RuleBookContent::sources,
                    "Titles of documents by the key that sources refer to.");
            var currency =
                fields.defaulted(
                    "currency",
                    Kind.readBefore(CurrencyUnit.class, MoneyKinds.CURRENCY),
                    CurrencyUnit.USD,
                    RuleBookContent::currency,
                    "The currency of all amounts.");
            var attributes =
                fields.defaulted(
                    "attributes",
                    Kind.readBefore(Attributes.class, Attributes.KIND),
                    Attributes.of(PROVIDED),
                    RuleBookContent::attributes,
                    "The facts that conditions may test.");
            var implied =
                fields.defaulted(
                    "implied",
                    Kind.keyed(Implied.FORM, Implied::attribute),
                    List.of(),
                    RuleBookContent::implied,
                    "What other facts imply for an attribute.");
            var scale =
                fields.defaulted(
                    "scale", Scale.FORM, Scale.DEFAULT, RuleBookContent::scale, "The scale.");
            var metrics =
                fields.required(
                    "metrics",
                    Kind.keyed(Metric.FORM, metric -> metric.id().id()),
                    RuleBookContent::metrics,
                    "What the program measures.");
            var portfolios =
                fields.defaulted(
                    "knownPortfolios",
                    Kind.listOf(Portfolio.KIND),
                    List.of(),
                    RuleBookContent::portfolios,
                    "Portfolios that the program knows beyond those that this book scores.");
            var tables =
                fields.required(
                    "tables",
                    Kind.mapOf(Kind.tree()),
                    RuleBookContent::tables,
                    "Scoring rules by name, each with its type and parameters.");
            var scorecards =
                fields.required(
                    "portfolios",
                    Kind.keyed(Scorecard.FORM, card -> card.portfolio().id()),
                    RuleBookContent::scorecards,
                    "How the index of each portfolio is made.");
            var modifiers =
                fields.defaulted(
                    "modifiers",
                    Kind.keyed(Modifier.FORM, Modifier::id),
                    List.of(),
                    RuleBookContent::modifiers,
                    "What changes the index of some metrics in some cases.");
            var ladder =
                fields.required("ladder", Ladder.FORM, RuleBookContent::ladder, "The standings.");
            return values ->
                new RuleBookContent(
                    release.apply(values),
                    values.get(title),
                    values.get(notice),
                    values.get(sources),
                    values.get(currency),
                    values.get(attributes).with(PROVIDED),
                    values.get(implied),
                    values.get(scale),
                    values.get(metrics),
                    values.get(portfolios),
                    values.get(tables),
                    ImmutableList.sortedCopyOf(
                        Comparator.comparing(Scorecard::order), values.get(scorecards)),
                    ImmutableList.sortedCopyOf(Modifier.ORDER, values.get(modifiers)),
                    values.get(ladder));
          });

  /** Reads first what the rest of the book refers to. */
  static Reader declarations(BookTree tree, Reader reader) {
    Attributes attributes =
        tree.get("attributes")
            .flatMap(node -> Attributes.KIND.read(node, reader))
            .orElse(Attributes.of(List.of()))
            .with(PROVIDED);
    CurrencyUnit currency =
        tree.get("currency")
            .flatMap(node -> MoneyKinds.CURRENCY.read(node, reader))
            .orElse(CurrencyUnit.USD);
    return reader.with(Attributes.class, attributes).with(CurrencyUnit.class, currency);
  }
}
