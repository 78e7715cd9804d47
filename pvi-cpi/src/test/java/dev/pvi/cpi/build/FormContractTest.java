package dev.pvi.cpi.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.build.CoreForms;
import dev.pvi.build.FormContract;
import dev.pvi.build.FormContractCheck;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveForms;
import dev.pvi.cpi.incentive.Quantity;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.form.Kind;
import dev.pvi.score.PartnerScore;
import dev.pvi.tally.Derivations;
import dev.pvi.tally.FxRates;
import dev.pvi.time.FiscalCalendar;
import dev.pvi.time.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormContractTest extends FormContractCheck {

  FormContractTest() {
    super(contract(), "dev.pvi.cpi.");
    reads(IncentiveForms.kind());
    readsAndWrites(Earnings.DOCUMENT.kind());
    readsAndWrites(RebateStatement.DOCUMENT.kind());
  }

  private static FormContract contract() {
    FormContract contract = CoreForms.contract(member -> member.setAccessible(true));
    CoreForms.header(contract, "incentive-book");
    return contract
        .accessed("foreign-amount.amount", "amount.getAmount")
        .accessed("foreign-amount.currency", "amount.getCurrencyUnit")
        .accessed("requirement.when", "condition")
        .sample("cut", "{'of': 'most', 'because': 'a'}", "{'of': 'count', 'because': 'b'}")
        .sample(
            "free",
            "{'amount': 2, 'events': 3, 'because': 'a'}",
            "{'amount': 4, 'because': 'b'}",
            "{'events': 5, 'because': 'c'}")
        .sample(
            "measure",
            "{'of': 'value', 'minus': 'count', 'atMost': {'of': 'most', 'because': 'a'},"
                + " 'positive': 'b', 'free': {'amount': 2, 'because': 'c'}}",
            "{'of': 'place', 'levels': {'rows': [{'level': 'l', 'value': 3}]}}",
            "{'each': 4}")
        .sample(
            "requirement",
            "{'when': {'all': []}, 'at': 'index', 'within': {'type': 'days', 'from': -89},"
                + " 'because': 'a'}",
            "{'when': {'attribute': 'count', 'from': 1}, 'because': 'b'}")
        .converted("quantity.over", over -> orElse(over, Quantity.Over.ELIGIBLE))
        .sample(
            "quantity",
            "{'name': 'a', 'derive': {'type': 'count'}, 'events': ['k', 'l'], 'over': 'all',"
                + " 'base': {'each': 1}, 'round': {'digits': 1, 'mode': 'UP'}, 'undefined': 2}",
            "{'derive': {'type': 'sum'}}")
        .byHand("factor")
        .sample(
            "factor",
            "{'id': 'a', 'rate': {'type': 'constant', 'value': 1}, 'on': 'count'}",
            "{'id': 'b', 'plus': {'type': 'constant', 'value': 2}, 'of': 'p'}",
            "{'id': 'c', 'atMost': {'type': 'constant', 'value': 3}}",
            "{'id': 'd', 'times': {'type': 'constant', 'value': 4}}",
            "{'id': 'e', 'amount': {'type': 'constant', 'value': 5}}")
        .byHand("limit")
        .sample(
            "limit",
            "{'id': 'a', 'per': 'line', 'cap': {'type': 'constant', 'value': 1}, 'on': 'count',"
                + " 'share': 'in-order'}",
            "{'id': 'b', 'floor': {'type': 'constant', 'value': 2}}",
            "{'id': 'c', 'minimum': {'type': 'constant', 'value': 3}}")
        .converted("event-kind.takesBack", takesBack -> orElse(takesBack, false))
        .accessed("group-case.combine", "how")
        .accessed("group.combine", "otherwise")
        .converted("group.combine", how -> orElse(how, IncentiveForms.combiningAll()))
        .sample(
            "earning-rule",
            "{'order': 1, 'name': 'a', 'motion': 'm', 'events': ['k'], 'portfolios': ['p'],"
                + " 'requirements': {'r': {'when': {'all': []}, 'because': 'b'}},"
                + " 'base': {'of': 'count'}, 'pot': ['place'],"
                + " 'quantities': {'q': {'derive': {'type': 'count'}}},"
                + " 'factors': [{'id': 'f', 'rate': {'type': 'constant', 'value': 4}}],"
                + " 'limits': [{'id': 'g', 'cap': {'type': 'constant', 'value': 5}}],"
                + " 'settlement': {'pay': 'points'}, 'negative': true, 'because': 'c'}",
            "{'order': 2, 'name': 'b', 'motion': 'n', 'events': ['l']}")
        .sample(
            "incentive-book",
            "{'id': 'a', 'version': '1', 'effective': {'from': '2026-01-02', 'through':"
                + " '2026-12-31'}, 'known': '2026-01-03', 'corrects': 'a@0', 'extends': 'b@1',"
                + " 'title': 't', 'notice': 'n', 'sources': {'S': 's'}, 'currency': 'EUR',"
                + " 'attributes': {'x': {'type': 'flag'}},"
                + " 'calendar': {'type': 'weeks', 'weekday': 'saturday', 'month': 7},"
                + " 'standings': ['s'], 'events': {'k': {'name': 'k'}},"
                + " 'credentials': {'c': ['d']}, 'days': {'e': {'from': 'f', 'to': 'g'}},"
                + " 'requirements': {'r': {'when': {'all': []}, 'because': 'b'}},"
                + " 'protectedStanding': false, 'settlement': {'digits': 3},"
                + " 'tables': {'h': {'type': 'constant', 'value': 4}},"
                + " 'rules': {'i': {'order': 1, 'name': 'a', 'motion': 'm', 'events': ['k']}},"
                + " 'groups': {'j': {'rules': ['i']}}, 'examples': {'l': {'score': {'p': {'index':"
                + " 3, 'standing': 's'}}, 'events': [{'type': 'k', 'id': 'a', 'date': '2026-01-02',"
                + " 'portfolio': 'p'}], 'expect': {'total': 0}}}}",
            "{'id': 'b', 'version': '2', 'effective': {'from': '2026-01-04'},"
                + " 'known': '2026-01-05', 'title': 'u', 'rules': {'i': {'order': 1, 'name': 'a',"
                + " 'motion': 'm', 'events': ['booking']}}}")
        .sample(
            "line",
            "{'count': 3, 'event': 'e', 'date': '2026-01-02', 'portfolio': 'p', 'pot': {'a': 'b'},"
                + " 'base': 1, 'foreign': {'amount': 2, 'currency': 'EUR'},"
                + " 'scoredOn': '2026-01-03', 'index': 4, 'standing': 's',"
                + " 'factors': [{'id': 'f', 'effect': 'rate', 'value': 5}],"
                + " 'baseEvidence': 'OWN', 'ruleEvidence': 'ASSUMED', 'share': '1/3',"
                + " 'adjustments': [{'reason': {'code': 'c', 'template': 't'}, 'before': 7,"
                + " 'after': 8}], 'amount': 9}",
            "{'date': '2026-01-04', 'excluded': true, 'amount': 0, 'reason': {'code': 'c',"
                + " 'template': 't'}}")
        .sample(
            "rule-statement",
            "{'book': 'a@1', 'rule': 'r', 'name': 'n', 'motion': 'm', 'pay': 'points',"
                + " 'lines': [{'event': 'e', 'date': '2026-01-02', 'amount': 1}],"
                + " 'excluded': [{'event': 'f', 'date': '2026-01-02', 'excluded': true,"
                + " 'amount': 0}], 'pots': [{'base': 2, 'quantities': {}}],"
                + " 'limits': [{'limit': 'l', 'bound': 'cap', 'value': 3, 'before': 4, 'after':"
                + " 3}]}",
            "{'book': 'b@2', 'rule': 's', 'name': 'o', 'motion': 'p', 'lines': [], 'excluded': []}")
        .accessed("line.excluded", "isExcluded")
        .accessed("line.baseEvidence", "terms.baseEvidence")
        .accessed("line.ruleEvidence", "terms.ruleEvidence")
        .byHand("booking")
        .byHand("shipment")
        .byHand("invoice")
        .byHand("credit-note")
        .byHand("renewal")
        .byHand("growth")
        .byHand("milestone")
        .byHand("claim")
        .byHand("baseline")
        .sample(
            "earnings",
            "{'partner': 'a', 'from': '2026-01-01', 'through': '2026-01-31', 'currency': 'USD',"
                + " 'rates': {'EUR': 2}, 'events': []}",
            money(
                "{'partner': 'b', 'from': '2026-02-01', 'through': '2026-02-28', 'currency': 'EUR',"
                    + " 'events': [{'type': 'claim', 'id': 'c', 'date': '2026-02-03',"
                    + " 'portfolio': 'p', 'value': 2$}]}"))
        .sample("booking", events("'value': 2$"))
        .sample("shipment", events("'value': 2$", "'shippedOn': '2026-01-03'"))
        .sample("invoice", events("'value': 2$"))
        .sample(
            "credit-note",
            events("'reverses': 'r'", "'value': 2$")[0],
            events("'reverses': 'r'")[1],
            events("'value': 2$")[1])
        .sample("renewal", events("'due': 2$", "'renewed': 1$, 'renewedOn': '2026-01-03'"))
        .sample("growth", events("'current': 2$, 'prior': 1$"))
        .sample("milestone", events("'stage': 's'", "'useCase': 'u'"))
        .sample("claim", events("'value': 2$"))
        .sample("baseline", events("'value': 2$"))
        .sample(
            "other-event",
            "{'type': 'k', 'id': 'a', 'date': '2026-01-02', 'portfolio': 'p', 'reverses': 'r',"
                + " 'facts': {'f': 4}}",
            "{'type': 'l', 'id': 'b', 'date': '2026-01-03', 'portfolio': 'q'}")
        .accessed("incentive-book.protectedStanding", "countsProtectedStanding")
        .accessed(
            "incentive-example.score",
            "score.portfolios.0.index.toString, score.portfolios.0.standing.standing.toString")
        .converted(
            "incentive-example.score",
            all -> kept(all, "\\{.*=Scored\\[index=(.*), standing=(.*)]}"))
        .accessed("incentive-example.attributes", "score.attributes")
        .accessed("incentive-example.events", "earnings.events")
        .accessed("incentive-example.expect", "total.toString, amounts.toString")
        .converted("incentive-example.expect", all -> kept(all, "Paid\\[total=(.*), rules=(.*)]"))
        .derived("incentive-example.place")
        .derived("incentive-example.amounts")
        .sample(
            "incentive-example",
            "{'score': {'p': {'index': 3, 'standing': 's'}}, 'attributes': {'count': 4}, 'events':"
                + " [{'type': 'milestone', 'id': 'a', 'date': '2026-01-02', 'portfolio': 'p',"
                + " 'stage': 'x'}], 'expect': {'total': 5}}",
            "{'score': {'q': {'index': 6, 'standing': 't'}}, 'events':"
                + " [{'type': 'milestone', 'id': 'b', 'date': '2026-01-03', 'portfolio': 'q',"
                + " 'stage': 'y'}], 'expect': {'rules': {'r': 7}}}")
        .sample("paid", "{'total': 3, 'rules': {'r': 4}}", "{'total': 5}", "{'rules': {'s': 6}}");
  }

  /** Returns an event with all fields and one with few; $ stands for the currency. */
  private static String[] events(String required, String... optional) {
    String head = "{'id': '%s', 'date': '2026-01-02', 'portfolio': 'p', ";
    boolean reverses = required.contains("reverses");
    String all =
        head.formatted("a")
            + String.join(", ", required, String.join(", ", optional))
            + (optional.length == 0 ? "" : ", ")
            + (reverses ? "" : "'reverses': 'r', ")
            + "'facts': {'f': 4}}";
    String few = head.formatted("b") + required + "}";
    return new String[] {money(all), money(few)};
  }

  private static String money(String event) {
    return event.replaceAll("(\\d+)\\$", "{'amount': $1, 'currency': 'USD'}");
  }

  private static Object orElse(Object stated, Object otherwise) {
    return ((Optional<?>) stated).isPresent() ? ((Optional<?>) stated).get() : otherwise;
  }

  /** Returns the two parts of a record that the library keeps to itself, as texts. */
  private static Object kept(Object stated, String pattern) {
    Matcher parts = Pattern.compile(pattern).matcher(stated.toString());
    assertThat(parts.matches()).as("%s", stated).isTrue();
    return List.of(parts.group(1), parts.group(2));
  }

  /** Those are checked where they belong; a page or a kind of the core tells which they are. */
  @Test
  void formsOfOthersAreThoseOfTheCore() {
    Set<String> known = new TreeSet<>();
    String pages = RuleBooks.format().reference() + PartnerScore.DOCUMENT.reference(false);
    Matcher names = Pattern.compile("\n## (.*)\n").matcher(pages);
    while (names.find()) {
      known.add(names.group(1));
    }
    for (Kind<?> kind :
        List.of(FiscalCalendar.KIND, Window.KIND, Derivations.standard().kind(), FxRates.KIND)) {
      FormContract.forms(kind).forEach(form -> known.add(form.name()));
    }

    assertThat(elsewhere()).isNotEmpty().isSubsetOf(known);
  }
}
