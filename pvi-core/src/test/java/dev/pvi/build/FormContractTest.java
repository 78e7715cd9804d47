package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.BookForms;
import dev.pvi.form.Kind;
import dev.pvi.formula.FormulaForms;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBookForms;
import dev.pvi.score.PartnerScore;
import dev.pvi.tally.Derivations;
import dev.pvi.tally.FxRates;
import dev.pvi.time.FiscalCalendar;
import dev.pvi.time.Window;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class FormContractTest extends FormContractCheck {

  FormContractTest() {
    super(contract(), "");
    reads(RuleBookForms.kind());
    readsAndWrites(PartnerSnapshot.DOCUMENT.kind());
    readsAndWrites(PartnerScore.DOCUMENT.kind());
    readsAndWrites(Kind.explanation());
    readsAndWrites(FiscalCalendar.KIND);
    readsAndWrites(Window.KIND);
    readsAndWrites(Derivations.standard().kind());
    readsAndWrites(FxRates.KIND);
    BookForms.indices().forEach(this::reads);
  }

  static FormContract contract() {
    FormContract contract = CoreForms.contract(member -> member.setAccessible(true));
    CoreForms.header(contract, "rule-book");
    return contract
        .sample(
            "category",
            "{'name': 'a', 'weight': 0.5, 'order': 3, 'metrics':"
                + " {'m': {'weight': 1, 'table': 't', 'order': 2}}}",
            "{'name': 'b', 'metrics': {'n': {'table': 'u'}, 'o': {'table': 'v'}}}")
        .accessed("category.weight", "stated")
        .accessed("weighted-metric.weight", "stated")
        .derived("category.weight")
        .derived("weighted-metric.weight")
        .accessed("rule-book.knownPortfolios", "portfolios")
        .accessed("rule-book.portfolios", "scorecards")
        .derived("partner.readings")
        .derived("partner.overrides")
        .derived("partner.origin")
        .derived("case.source")
        .byHand("test")
        .accessed("all.all", "parts")
        .accessed("modifier.when", "condition")
        .accessed("case.when", "condition")
        .accessed("any.any", "parts")
        .accessed("not.not", "part")
        .accessed("other-attribute.attribute", "")
        .accessed("plain-text.text", "")
        .accessed("amount.amount", "getAmount")
        .accessed("amount.currency", "getCurrencyUnit")
        .accessed("flag.yes", "rows.1.value")
        .accessed("flag.no", "rows.0.value")
        .converted("bands.rows", FormulaForms::completed)
        .derived("bands.stated")
        .converted("tiers.rows", FormulaForms::tiers)
        .accessed("tier.from", "bounds.from")
        .accessed("tier.above", "bounds.above")
        .accessed("tier.below", "bounds.below")
        .accessed("tier.through", "bounds.through")
        .accessed("band.from", "bounds.from")
        .accessed("band.above", "bounds.above")
        .accessed("band.below", "bounds.below")
        .accessed("band.through", "bounds.through")
        .derived("category.weightSource")
        .derived("weighted-metric.weightSource")
        .sample(
            "scorecard",
            "{'name': 'a', 'motion': 'land', 'order': 3, 'reasons': 'above', 'combine': 'points',"
                + " 'initial': 5, 'ladder': {'standings': {'s': {'name': 'S', 'at': 0}}},"
                + " 'categories': {'c': {'name': 'C', 'metrics': {'m': {'table': 't'}}}}}",
            "{'name': 'b', 'categories': {'d': {'name': 'D', 'weight': 1, 'metrics':"
                + " {'m': {'weight': 1, 'table': 't'}}}}}")
        .sample(
            "ladder",
            "{'standings': {'s': {'name': 'S', 'at': 0}}, 'reach': 'above', 'protectedMonths': 7}",
            "{'standings': {'a': {'name': 'A', 'at': 0}, 'b': {'name': 'B', 'at': 5}}}")
        .accessed("ladder.standings", "rungs")
        .accessed("standing-requirement.from", "least")
        .sample(
            "standing-requirement",
            "{'metric': 'm', 'from': 1}",
            "{'category': 'c', 'above': 2}",
            "{'every': 'metric', 'above': 0}",
            "{'every': 'category', 'from': 3}",
            "{'when': {'attribute': 'count', 'from': 1}}")
        .sample("plausible", "{'from': 0, 'through': 100}", "{'from': -100}", "{'through': 7}")
        .accessed("assume.assume", "assumed")
        .derived("assume.action")
        .derived("example.place")
        .derived("example.standings")
        .accessed("example.expect", "indices.toString, standings.toString")
        .converted("example.expect", FormContractTest::expected)
        .sample(
            "example",
            "{'partner': {'id': 'a', 'asOf': '2026-01-02'}, 'expect': {'p': {'index': 3,"
                + " 'standing': 's'}}}",
            "{'partner': {'id': 'b', 'asOf': '2026-01-03'}, 'expect': {'q': {'index': 4,"
                + " 'standing': 't'}}}")
        .sample("expectation", "{'index': 3}", "{'standing': 's'}", "{'index': 4, 'standing': 's'}")
        .derived("benefit.source")
        .sample(
            "entitlement",
            "{'id': 'a', 'name': 'A', 'state': 'held', 'gives': ['g'], 'restsOn': 'OWN', 'needs':"
                + " [{'text': 't', 'state': 'held'}]}",
            "{'id': 'b', 'name': 'B', 'state': 'unknown', 'restsOn': 'PUBLISHED', 'needs':"
                + " [{'text': 'u', 'state': 'unknown'}]}")
        .accessed("entitlement.restsOn", "source")
        .accessed("partner.readings", "readingsByPortfolio")
        .accessed("partner.overrides", "overridesByPortfolio")
        .sample(
            "reading-object",
            "{'value': 5, 'unit': 'percent', 'base': {'amount': 7, 'currency': 'USD'}}",
            "{'part': 1, 'of': 2, 'currency': 'USD'}",
            "{'current': 3, 'prior': 4, 'currency': 'EUR'}",
            "{'absent': 'lost'}",
            "{'absent': 'early', 'code': 'not-yet-due'}",
            "{'notApplicable': 'new'}")
        .accessed("finding.document", "place.document")
        .accessed("finding.pointer", "place.pointer")
        .accessed("finding.line", "place.line")
        .accessed("finding.column", "place.column")
        .sample(
            "score",
            score("a", 5, "'motion': 'land', "),
            score("b", 6, ""),
            "{'book': 'c@1', 'bookHash': 'h', 'partner': {'id': 'c', 'asOf': '2026-01-02'},"
                + " 'portfolios': []}")
        .accessed("release.extends", "base");
  }

  /** Returns a score whose parts refer to one another. */
  private static String score(String id, int index, String more) {
    String metric =
        "{'metric': '%s', 'weight': 1, 'table': 't', 'tableSource': 'own', 'weightSource': 'own',"
            + " 'reading': 3, 'chosen': 'rows', 'row': 0, 'achieved': %d, 'contribution': %d,"
            + " 'attainable': 10}";
    String portfolio =
        "{'portfolio': '%s', 'name': 'n', "
            + more
            + "'index': %d, 'standing': 's', 'computedStanding': 's', 'ladder': 'all',"
            + " 'scaleMaximum': 10, 'categories': [{'id': 'c', 'name': 'C', 'weight': 1,"
            + " 'metrics': ["
            + metric
            + "]}]}";
    return ("{'book': '%s@1', 'bookHash': 'h-%s', 'notice': 'n-%s', 'partner': {'id': '%s', 'asOf':"
            + " '2026-01-02'}, 'attributes': {'x': %d}, 'portfolios': ["
            + portfolio
            + "], 'findings': [{'severity': 'note', 'document': '%s', 'pointer': '/p', 'reason':"
            + " {'code': 'c', 'template': 't'}}], 'benefits': [{'id': '%s', 'name': 'B', 'state':"
            + " 'held', 'restsOn': 'OWN', 'needs': [{'text': 't', 'state': 'held'}]}], 'metrics': {'%s': {'name': 'M', 'unit': 'u'}},"
            + " 'tables': {'rows': {'table': {'type': 'constant', 'value': %d}}}, 'ladders':"
            + " {'all': {'standings': {'s': {'name': 'S', 'at': 0}}}}, 'sources': {'own': 'OWN"
            + " K%d'}}")
        .formatted(id, id, id, id, index, id, index, id, index, index, id, id, id, index, index);
  }

  /** Returns what is expected of one portfolio, by index and by standing, as texts. */
  private static Object expected(Object all) {
    String expectation =
        "\\{(\\w+)=Expectation\\[index=Optional\\[(.*)], standing=Optional\\[(.*)]]}";
    Matcher parts = Pattern.compile(expectation).matcher(all.toString());
    assertThat(parts.matches()).as("%s", all).isTrue();
    return List.of(
        "{" + parts.group(1) + "=" + parts.group(2) + "}",
        "{" + parts.group(1) + "=" + parts.group(3) + "}");
  }
}
