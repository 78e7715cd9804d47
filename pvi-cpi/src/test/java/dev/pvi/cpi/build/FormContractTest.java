package dev.pvi.cpi.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.build.CoreForms;
import dev.pvi.build.FormContract;
import dev.pvi.build.FormContractCheck;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveForms;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.score.PartnerScore;
import java.util.List;
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
        .accessed("paid-line.rateEvidence", "terms.rateEvidence")
        .accessed("paid-line.multiplierEvidence", "terms.multiplierEvidence")
        .accessed("paid-line.amountEvidence", "terms.amountEvidence")
        .accessed("foreign-amount.amount", "amount.getAmount")
        .accessed("foreign-amount.currency", "amount.getCurrencyUnit")
        .accessed("requirement.when", "condition")
        .accessed("incentive-book.protectedStanding", "countsProtectedStanding")
        .sample(
            "earning-rule",
            "{'order': 1, 'name': 'a', 'motion': 'm', 'paysOn': 'milestone', 'portfolios': ['p'],"
                + " 'gate': {'index': 2}, 'requirements': {'r': {'when': {'all': []}, 'because': 'b'}},"
                + " 'amounts': {'rows': [{'level': 'l', 'value': 3}]}, 'multiplierOn': 'q',"
                + " 'negative': true, 'because': 'c',"
                + " 'rate': {'type': 'constant', 'value': 4},"
                + " 'multiplier': {'type': 'constant', 'value': 5}}",
            "{'order': 2, 'name': 'b', 'motion': 'n', 'paysOn': 'tcv'}")
        .sample(
            "renewal",
            "{'id': 'a', 'date': '2026-01-02', 'portfolio': 'p', 'renewedOn': '2026-01-03',"
                + " 'due': {'amount': 2, 'currency': 'USD'}, 'facts': {'f': 4},"
                + " 'renewed': {'amount': 1, 'currency': 'USD'}}",
            "{'id': 'a', 'date': '2026-01-02', 'portfolio': 'p',"
                + " 'due': {'amount': 2, 'currency': 'USD'},"
                + " 'renewed': {'amount': 0, 'currency': 'USD'}}")
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

  /** Returns the two parts of a record that the library keeps to itself, as texts. */
  private static Object kept(Object stated, String pattern) {
    Matcher parts = Pattern.compile(pattern).matcher(stated.toString());
    assertThat(parts.matches()).as("%s", stated).isTrue();
    return List.of(parts.group(1), parts.group(2));
  }

  /** Those are checked where they belong; a page of the core tells which they are. */
  @Test
  void formsOfOthersAreThoseOfTheCore() {
    String pages = RuleBooks.format().reference() + PartnerScore.DOCUMENT.reference(false);

    assertThat(elsewhere())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(pages).contains("\n## " + name + "\n"));
  }
}
