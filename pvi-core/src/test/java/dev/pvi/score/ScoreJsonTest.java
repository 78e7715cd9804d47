package dev.pvi.score;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.TestBook;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of a score states once what its parts share, and reads as an equal score. */
class ScoreJsonTest {

  private static final String BY_SIZE =
      """
      {"type": "choice",
       "cases": [{"when": {"attribute": "size", "is": "S"},
                  "then": {"type": "bands", "rows": [{"below": 5, "value": 3}, {"from": 5, "value": 9}]}}],
       "otherwise": {"type": "bands", "rows": [{"below": 7, "value": 4}, {"from": 7, "value": 8}]}}\
      """;

  private static PartnerScore score() {
    return TestBook.empty()
        .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"L\"]}")
        .metric("m")
        .metric("n")
        .table("by-size", BY_SIZE)
        .category("p", "c", "1")
        .weighs("p", "c", "m", "0.5", "by-size")
        .weighs("p", "c", "n", "0.5", "index")
        .category("q", "c", "1")
        .weighs("q", "c", "m", "0.5", "by-size")
        .weighs("q", "c", "n", "0.5", "by-size")
        .scorer()
        .score(
            partner()
                .attribute("size", Fact.of("S"))
                .reading("p", "m", reading("6"))
                .reading("p", "n", reading("2"))
                .reading("q", "m", reading("4"))
                .build());
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void whatPartsShareStandsOnce() {
    String json = score().toJson();

    assertThat(count(json, "\"type\":\"bands\"")).isEqualTo(1);
    assertThat(count(json, "\"type\":\"slope\"")).isEqualTo(1);
    assertThat(count(json, "\"protectedMonths\"")).isZero();
    assertThat(count(json, "\"Partner\"")).isEqualTo(1);
    assertThat(count(json, "\"unit\":\"points\"")).isEqualTo(2);
    assertThat(json).doesNotContain("\n", "\" : ").contains("\"label\":\"size is S\"");
  }

  @Test
  void prettyJsonIsForPeopleAndReadsAsTheSame() {
    PartnerScore score = score();

    assertThat(score.toPrettyJson()).contains("\n  \"book\" : \"acme-points@2026.1\",\n");
    assertThat(PartnerScore.parse("pretty", score.toPrettyJson())).isEqualTo(score);
    assertThat(PartnerScore.parse("compact", score.toJson())).isEqualTo(score);
  }

  @Test
  void keyOfWhatIsNotStatedIsRefusedWhereItStands() {
    String json =
        score()
            .toJson()
            .replaceFirst("\"ladder\":\"ladder\"", "\"ladder\":\"steep\"")
            .replaceFirst("\"chosen\":\"by-size\"", "\"chosen\":\"by-age\"")
            .replaceFirst("\"weightSource\":\"illustrative\"", "\"weightSource\":\"hearsay\"")
            .replaceFirst("\"metric\":\"n\"", "\"metric\":\"o\"");

    List<Finding> findings =
        catchThrowableOfType(
                InvalidRecordException.class, () -> PartnerScore.parse("score.json", json))
            .findings();

    assertThat(findings)
        .extracting(finding -> finding.place().pointer() + " " + finding.reason().text())
        .containsExactly(
            "/portfolios/0/ladder must be a key of ladder - but was: \"steep\"",
            "/portfolios/0/categories/0/metrics/0/weightSource must be a key of illustrative - but"
                + " was: \"hearsay\"",
            "/portfolios/0/categories/0/metrics/0/chosen must be a key of by-size, index - but was:"
                + " \"by-age\"",
            "/portfolios/0/categories/0/metrics/1/metric must be a key of m, n - but was: \"o\"");
  }

  /** No book makes such a score, but a host may. */
  @Test
  void partsThatDifferFromWhatIsAroundThemKeepIt() {
    PartnerScore score = score();
    PortfolioScore first = score.portfolio("p");
    PortfolioScore second = score.portfolio("q");
    MetricScore metric = second.metric("m");
    MetricTerms others =
        MetricTerms.builder()
            .metric(metric.terms().metric())
            .name("Another name")
            .unit("days")
            .categoryWeight(Ratio.of(decimal("0.25")))
            .weight(metric.terms().weight())
            .scaleMaximum(decimal("100"))
            .table(metric.terms().table())
            .tableSource(Source.own())
            .weightSource(new Source(Evidence.ILLUSTRATIVE, List.of(), "a guess"))
            .build();
    MetricScore changed =
        MetricScore.of(
            MetricScore.Answer.builder()
                .terms(others)
                .status(Status.EXCLUDED)
                .chosen(metric.chosen().map(chosen -> new ChosenTable(chosen.table(), "all")))
                .row(metric.row())
                .achieved(decimal("8"))
                .applied(decimal("4"))
                .modifiers(metric.modifiers())
                .reasons(metric.reasons())
                .counts(false)
                .contribution(decimal("1"))
                .attainable(decimal("2"))
                .build(),
            metric.reading());
    PortfolioScore odd =
        PortfolioScore.builder()
            .portfolio(second.portfolio())
            .name(second.name())
            .motion(second.motion())
            .index(second.index())
            .range(new IndexRange(decimal("1"), decimal("9")))
            .ladder(second.ladder())
            .protection(second.protection())
            .scaleMaximum(second.scaleMaximum())
            .categories(
                List.of(
                    CategoryScore.builder()
                        .id("c")
                        .name("C")
                        .weight(Ratio.of(decimal("1")))
                        .metrics(List.of(changed))
                        .build()))
            .build();
    PartnerScore all =
        PartnerScore.builder()
            .identity(score.identity())
            .notice(score.notice())
            .partner(score.partner())
            .attributes(score.attributes())
            .portfolios(List.of(first, odd))
            .findings(score.findings())
            .benefits(score.benefits())
            .build();

    assertThat(PartnerScore.parse("odd", all.toJson())).isEqualTo(all);
    assertThat(all.toJson()).contains("\"by-size-2\"", "\"illustrative-2\"", "\"own\"");
  }
}
