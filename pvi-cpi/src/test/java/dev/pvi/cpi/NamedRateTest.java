package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.BookText;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.Line;
import dev.pvi.explain.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rate that several rules share is a table of the book, named where a schedule may stand. */
class NamedRateTest {

  private static String book(String tables, String rate) {
    return """
        {"format": "pvi-incentive-book/1", "id": "acme-cpi", "version": "1",
         "effective": {"from": "2026-01-01"}, "known": "2026-01-01", "title": "Acme",
         "source": "OWN", "tables": {%s},
         "rules": {"land": {"order": 1, "name": "Land", "motion": "land", "events": ["booking"],
           "factors": [{"id": "rate", "rate": %s}, {"id": "multiplier", "times": "by-index"}]}}}
        """
        .formatted(tables, rate);
  }

  private static final String BY_INDEX =
      "\"by-index\": {\"type\": \"bands\", \"rows\": [{\"below\": 7, \"value\": 1},"
          + " {\"from\": 7, \"value\": 1.5}]}";

  private static final String BY_OFFER =
      "{\"type\": \"choice\", \"cases\": [{\"when\": {\"attribute\": \"offer\", \"is\":"
          + " \"services\"}, \"then\": \"small\"}], \"otherwise\": \"large\"}";

  private static final String TABLES =
      BY_INDEX
          + ", \"small\": {\"type\": \"constant\", \"value\": 0.01}"
          + ", \"large\": {\"type\": \"constant\", \"value\": 0.04}";

  /** 1,000 USD with an index of 8, for which the multiplier is 1.5. */
  private static Line line(IncentiveBook book, String offer) {
    return paid(
        RebateCalculator.of(book)
            .calculate(
                TestScores.networking("8"),
                earnings()
                    .event(
                        Event.booking("deal")
                            .on(day("2026-06-30"))
                            .portfolio("networking")
                            .value(usd("1000"))
                            .fact("offer", offer)
                            .build())
                    .build()),
        "deal");
  }

  private static List<String> findings(String json) {
    return IncentiveBooks.verify("book.json", json).findings().stream()
        .map(Finding::toString)
        .toList();
  }

  @Test
  void namedRateStandsWhereItIsNamed() {
    IncentiveBook book = IncentiveBooks.parse("book.json", book(TABLES, BY_OFFER));

    assertThat(line(book, "services").amount()).isEqualTo(decimal("15"));
    assertThat(line(book, "hardware").amount()).isEqualTo(decimal("60"));
    assertThat(findings(book(TABLES, BY_OFFER))).noneMatch(text -> text.contains("table"));
  }

  @Test
  void tableThatNoRuleUsesIsNoted() {
    assertThat(findings(book(TABLES, "\"large\"")))
        .anyMatch(
            text -> text.endsWith("/tables/small: table small is used by no rule [unused-table]"));
  }

  @Test
  void nameOfNoTableIsAnErrorThatSaysWhichThereAre() {
    assertThat(findings(book(BY_INDEX, "\"lagre\"")))
        .anyMatch(
            text ->
                text.endsWith(
                    "/rules/land/factors/0/rate: must be a table that the book defines (by-index)"
                        + " - but was: \"lagre\" [unknown-table]"));
  }

  @Test
  void tablesThatNameOneAnotherInACircleAreAnError() {
    String circle =
        BY_INDEX
            + ", \"a\": {\"type\": \"choice\", \"cases\": [], \"otherwise\": \"b\"}"
            + ", \"b\": {\"type\": \"choice\", \"cases\": [], \"otherwise\": \"a\"}";

    assertThat(findings(book(circle, "\"a\""))).anyMatch(text -> text.endsWith("[table-cycle]"));
  }

  @Test
  void tablesThatNameOthersWithoutEndAreRefused() {
    StringBuilder chain = new StringBuilder(BY_INDEX);
    for (int i = 0; i < 3000; i++) {
      chain.append(
          ", \"t%d\": {\"type\": \"choice\", \"cases\": [], \"otherwise\": \"t%d\"}"
              .formatted(i, i + 1));
    }
    chain.append(", \"t3000\": {\"type\": \"constant\", \"value\": 1}");

    assertThat(findings(book(chain.toString(), "\"t0\"")))
        .anyMatch(
            text ->
                text.contains("must be reached through at most 32 tables - but was: one more")
                    && text.endsWith("[table-depth]"));
  }

  @Test
  void choicesThatDoubleWithEachNameAreRefused() {
    StringBuilder doubling = new StringBuilder(BY_INDEX);
    for (int i = 0; i < 24; i++) {
      doubling.append(
          (", \"t%1$d\": {\"type\": \"choice\", \"cases\": [{\"when\": {\"attribute\":"
                  + " \"offer\", \"is\": \"a\"}, \"then\": \"t%2$d\"}],"
                  + " \"otherwise\": \"t%2$d\"}")
              .formatted(i, i + 1));
    }
    doubling.append(", \"t24\": {\"type\": \"constant\", \"value\": 1}");

    assertThat(findings(book(doubling.toString(), "\"t0\"")))
        .anyMatch(
            text ->
                text.contains(
                    "a choice must lead to at most 50000 schedules, those of inner choices"
                        + " included - but was: 65536"));
  }

  @Test
  void layerReplacesATableWhereverItIsNamed() {
    IncentiveBook ours =
        IncentiveBooks.stack(
            List.of(
                new BookText("book.json", book(TABLES, BY_OFFER)),
                new BookText(
                    "ours.json",
                    """
                    {"format": "pvi-incentive-book/1", "id": "ours", "version": "1",
                     "extends": "acme-cpi@1", "effective": {"from": "2026-02-01"},
                     "known": "2026-02-01",
                     "tables": {"large": {"value": 0.05, "source": "OWN: agreement"}}}
                    """)));

    assertThat(line(ours, "hardware").amount()).isEqualTo(decimal("75"));
  }
}
