package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.book.BookFormat;
import dev.pvi.book.BookId;
import dev.pvi.book.Library;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Requirement;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.BookException;
import dev.pvi.form.Evidence;
import org.junit.jupiter.api.Test;

/** A user's own rates over the bundled ones. */
class OwnRatesTest {

  private static final String OWN =
      """
      {
        "format": "pvi-incentive-book/1",
        "id": "our-cpi",
        "version": "1",
        "extends": "cisco-cpi@2026.1",
        "effective": {"from": "2026-02-01"},
        "known": "2026-02-01",
        "rules": {
          "use-bonus": null,
          "expand": {
            "factors": {
              "rate": {"rate": {"type": "constant", "value": 0.07, "source": "OWN: agreement"}},
              "breadth": {"times": {"type": "constant", "value": 1, "source": "OWN: agreement"}}
            }
          }
        }
      }
      """;

  private static RebateStatement growth(IncentiveBook book) {
    return RebateCalculator.of(book)
        .calculate(
            TestScores.networking("6"),
            earnings()
                .event(
                    Event.growth("g")
                        .on(day("2026-06-30"))
                        .portfolio("networking")
                        .current(usd("1100"))
                        .prior(usd("1000"))
                        .build())
                .build());
  }

  @Test
  void ownRateReplacesTheBundledOneAndTheRestHolds() {
    IncentiveBook own = IncentiveBooks.parse("our-cpi.json", OWN);

    assertThat(own.release().id()).isEqualTo(new BookId("our-cpi", "1"));
    assertThat(own.rules())
        .extracting(EarningRule::id)
        .containsExactly(
            "land",
            "adopt",
            "expand",
            "renew",
            "cross-sell",
            "specialization",
            "msp-discount",
            "smb-discount");
    assertThat(own.requirements()).extracting(Requirement::id).containsExactly("eligible");
    assertThat(own.notice()).contains("not affiliated");
    assertThat(paid(growth(own), "g").amount()).isEqualTo(decimal("7"));
  }

  @Test
  void noticesFollowTheFiguresThatWereUsed() {
    String own = growth(IncentiveBooks.parse("our-cpi.json", OWN)).explain().toText();
    String bundled =
        growth(IncentiveBooks.bundled("cisco-cpi").at(day("2026-06-30"))).explain().toText();

    assertThat(own)
        .contains(
            "what is paid rests on: 100 % OWN; rates 100 % OWN; multipliers 100 % OWN",
            "not affiliated")
        .doesNotContain("ILLUSTRATIVE");
    assertThat(bundled)
        .contains("100 % ILLUSTRATIVE: made up", "replace them by those of your own agreement");
  }

  @Test
  void ownFigureSaysThatItIsOwn() {
    IncentiveBook own = IncentiveBooks.parse("our-cpi.json", OWN);

    assertThat(
            own.tree()
                .at("rules", "expand", "factors")
                .map(factors -> factors.elements().get(0))
                .flatMap(factor -> factor.at("rate", "value"))
                .flatMap(value -> value.source())
                .map(source -> source.evidence()))
        .contains(Evidence.OWN);
  }

  @Test
  void baseThatIsNotThereIsNamed() {
    BookFormat<IncentiveBook> alone = IncentiveBooks.format().extending(Library.empty());

    BookException thrown =
        catchThrowableOfType(BookException.class, () -> alone.parse("our-cpi.json", OWN));

    assertThat(thrown).hasMessageContaining("cisco-cpi@2026.1");
  }
}
