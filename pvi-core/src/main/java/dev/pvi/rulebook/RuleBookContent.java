package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.BookHeader;
import dev.pvi.partner.Portfolio;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** What a rule book states, field by field. */
record RuleBookContent(
    BookHeader header,
    List<Implied> implied,
    Scale scale,
    List<Metric> metrics,
    List<Portfolio> portfolios,
    SortedMap<String, Tree> tables,
    List<Scorecard> scorecards,
    List<Modifier> modifiers,
    List<Certification> certifications,
    Ladder ladder,
    List<Example> examples) {

  /** Facts that the library itself provides. */
  static final List<Attribute> PROVIDED =
      List.of(
          new Attribute("as-of", Attribute.Type.DATE, List.of(), "the date"),
          new Attribute("reading-base", Attribute.Type.MONEY, List.of(), "the amount behind it"));

  static final Form<RuleBookContent> FORM =
      Form.of(
          "rule-book",
          "the rules of a partner program",
          fields -> {
            var header = BookHeader.declare(fields, PROVIDED);
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
                    Kind.mapOf(TableKind.INSTANCE),
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
            var examples =
                fields.defaulted(
                    "examples",
                    Kind.keyed(Example.FORM),
                    List.of(),
                    "Worked examples that must come out.");
            return values ->
                new RuleBookContent(
                    header.apply(values),
                    values.get(implied),
                    values.get(scale),
                    values.get(metrics),
                    values.get(portfolios),
                    values.get(tables),
                    ImmutableList.sortedCopyOf(
                        Comparator.comparing(Scorecard::order), values.get(scorecards)),
                    ImmutableList.sortedCopyOf(Modifier.ORDER, values.get(modifiers)),
                    values.get(certifications),
                    values.get(ladder),
                    values.get(examples));
          });
}
