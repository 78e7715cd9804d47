package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.BookHeader;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.partner.Portfolio;
import dev.pvi.rule.NamedTables;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/** What a rule book states, field by field. */
@Value.Immutable
abstract class RuleBookContent {

  RuleBookContent() {}

  /** Facts that the library itself provides; a reading may be a number, a level or a flag. */
  static final List<Attribute> PROVIDED =
      List.of(
          new Attribute("as-of", Attribute.Type.DATE, List.of(), "the date"),
          new Attribute("reading-base", Attribute.Type.MONEY, List.of(), "the amount behind it"),
          new Attribute("reading", Attribute.Type.NUMBER, List.of(), "the reading"),
          new Attribute("reading", Attribute.Type.TEXT, List.of(), "the reading"),
          new Attribute("reading", Attribute.Type.FLAG, List.of(), "the reading"));

  static final Form<RuleBookContent> FORM =
      Form.of(
          "rule-book",
          "the rules of a partner program",
          fields -> {
            var header = BookHeader.declare(fields);
            var implied =
                fields.defaulted(
                    "implied",
                    Kind.keyed(Implied.FORM),
                    List.of(),
                    "What other facts imply for an attribute.");
            var scale = fields.defaulted("scale", Scale.FORM, Scale.DEFAULT, "The scale.");
            var metrics =
                fields.required("metrics", Kind.keyed(Metric.FORM), "What the program measures.");
            var portfolios =
                fields.defaulted(
                    "knownPortfolios",
                    Kind.listOf(Portfolio.KIND),
                    List.of(),
                    "Portfolios that the program knows beyond those that this book scores.");
            var tables =
                fields.required(
                    "tables",
                    NamedTables.KIND,
                    "Scoring rules by name, each with its type and parameters.");
            var scorecards =
                fields.required(
                    "portfolios",
                    Kind.keyed(Scorecard.FORM),
                    "How the index of each portfolio is made.");
            var modifiers =
                fields.defaulted(
                    "modifiers",
                    Kind.keyed(Modifier.FORM),
                    List.of(),
                    "What changes the index of some metrics in some cases.");
            var certifications =
                fields.defaulted(
                    "certifications",
                    Kind.keyed(Certification.FORM),
                    List.of(),
                    "What certifications are worth.");
            var ladder = fields.required("ladder", Ladder.FORM, "The standings.");
            var benefits =
                fields.defaulted(
                    "benefits",
                    Kind.keyed(Benefit.FORM),
                    List.of(),
                    "What the program gives who meets some needs, beside the standings.");
            var examples =
                fields.defaulted(
                    "examples",
                    Kind.keyed(Example.FORM),
                    List.of(),
                    "Worked examples that must come out.");
            return values ->
                builder()
                    .header(header.apply(values))
                    .implied(values.get(implied))
                    .scale(values.get(scale))
                    .metrics(values.get(metrics))
                    .portfolios(values.get(portfolios))
                    .tables(values.get(tables))
                    .scorecards(
                        ImmutableList.sortedCopyOf(
                            Comparator.comparing(Scorecard::order), values.get(scorecards)))
                    .modifiers(ImmutableList.sortedCopyOf(Modifier.ORDER, values.get(modifiers)))
                    .certifications(values.get(certifications))
                    .ladder(values.get(ladder))
                    .benefits(ImmutableList.sortedCopyOf(Benefit.ORDER, values.get(benefits)))
                    .examples(values.get(examples))
                    .build();
          });

  private static ImmutableRuleBookContent.Builder builder() {
    return ImmutableRuleBookContent.builder();
  }

  abstract BookHeader header();

  abstract List<Implied> implied();

  abstract Scale scale();

  abstract List<Metric> metrics();

  abstract List<Portfolio> portfolios();

  @Value.NaturalOrder
  abstract SortedMap<String, Tree> tables();

  abstract List<Scorecard> scorecards();

  abstract List<Modifier> modifiers();

  abstract List<Certification> certifications();

  abstract Ladder ladder();

  abstract List<Benefit> benefits();

  abstract List<Example> examples();
}
