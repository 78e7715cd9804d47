package dev.pvi.cpi;

import static dev.pvi.cpi.Program.amounts;
import static dev.pvi.cpi.Program.excluded;
import static dev.pvi.cpi.Program.networking;
import static dev.pvi.cpi.Program.total;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import org.junit.jupiter.api.Test;

/** What takes an event back takes back what that earned, and counts it no more. */
class TakenBackTest {

  private static String constant(String value) {
    return "{'type': 'constant', 'value': %s}".formatted(value);
  }

  private static Event back(String id, String date, String original) {
    return networking(Event.creditNote(id), date).reverses(original).build();
  }

  private static Event partly(String id, String date, String original, String value) {
    return networking(Event.creditNote(id), date).reverses(original).value(usd(value)).build();
  }

  @Test
  void amountForEachEventIsTakenBack() {
    Program program =
        Program.of(
                "'events': ['booking'], 'factors': [{'id': 'rate', 'rate': %s},"
                        .formatted(constant("0.04"))
                    + " {'id': 'fee', 'amount': %s}]".formatted(constant("250")))
            .booking("deal", "2026-02-01", "1000")
            .event(back("wrong", "2026-03-01", "deal"));

    assertThat(amounts(program.pay(), "rule")).containsExactly("deal 290.00", "wrong -290.00");
  }

  @Test
  void reversedCreditNoteIsRestored() {
    Program program =
        Program.of(
                "'events': ['invoice', 'credit-note'], 'factors': [{'id': 'rate', 'rate': %s}]"
                    .formatted(constant("0.04")))
            .event(networking(Event.invoice("a"), "2026-02-01").value(usd("1000")).build())
            .event(networking(Event.creditNote("b"), "2026-02-02").value(usd("200")).build())
            .event(back("c", "2026-02-03", "b"));

    assertThat(amounts(program.pay(), "rule")).containsExactly("a 40.00", "b -8.00", "c 8.00");
  }

  @Test
  void whatIsFreeIsGivenBackLast() {
    Program program =
        Program.of(
                "'events': ['booking'], 'base': {'of': 'value',"
                    + " 'free': {'amount': 250, 'because': 'it is free'}},"
                    + " 'factors': [{'id': 'rate', 'rate': %s}]".formatted(constant("0.1")))
            .booking("a", "2026-02-01", "300")
            .event(back("b", "2026-03-01", "a"));

    assertThat(amounts(program.pay(), "rule")).containsExactly("a 5.00", "b -5.00");
    assertThat(excluded(program.pay(), "rule")).containsExactly("a 250.00 free", "b -250.00 free");
  }

  private static Program byDeals() {
    return Program.of(
            "'events': ['booking'], 'quantities': {'deals': {'derive': {'type': 'count'}}},"
                + " 'factors': [{'id': 'rate', 'on': 'deals', 'rate': {'type': 'bands',"
                + " 'rows': [{'below': 3, 'value': 0.01}, {'from': 3, 'value': 0.02}]}}]")
        .booking("a", "2026-02-01", "1000")
        .booking("b", "2026-02-02", "1000")
        .booking("c", "2026-02-03", "1000");
  }

  @Test
  void reversedEventCountsNoMore() {
    assertThat(total(byDeals().pay())).isEqualTo("60.00");
    assertThat(total(byDeals().event(back("d", "2026-03-01", "c")).pay())).isEqualTo("20.00");
  }

  @Test
  void eventCountsThatIsTakenBackInPart() {
    assertThat(total(byDeals().event(partly("d", "2026-03-01", "c", "400")).pay()))
        .isEqualTo("52.00");
    assertThat(total(byDeals().event(partly("d", "2026-03-01", "c", "1000")).pay()))
        .isEqualTo("20.00");
  }

  private static Program byQuarter() {
    return Program.of(
        "'events': ['booking'], 'pot': ['fiscal-quarter'],"
            + " 'quantities': {'total': {'derive': {'type': 'sum'}}},"
            + " 'factors': [{'id': 'rate', 'on': 'total', 'rate': {'type': 'bands',"
            + " 'rows': [{'below': 1500, 'value': 0.01}, {'from': 1500, 'value': 0.03}]}}]");
  }

  /** The first quarter comes to 1,000 without it, and the third is not touched. */
  @Test
  void tierOfAQuarterIsThatWithoutWhatWasTakenBackLater() {
    Program program =
        byQuarter()
            .booking("a", "2026-02-01", "1000")
            .booking("b", "2026-03-01", "1000")
            .booking("c", "2026-08-01", "1500")
            .event(back("d", "2026-08-02", "b"));

    assertThat(amounts(program.pay(), "rule"))
        .containsExactly("a 10.00", "b 10.00", "c 45.00", "d -10.00");
  }

  @Test
  void whatWasBeforeThePeriodIsTakenBackFromWhatIsOfNow() {
    Program program =
        byQuarter()
            .period("2026-07-01", "2026-09-30")
            .booking("a", "2026-02-01", "1000")
            .booking("b", "2026-08-01", "2400")
            .event(back("c", "2026-08-02", "a"));

    assertThat(amounts(program.pay(), "rule")).containsExactly("b 24.00", "c -10.00");
  }
}
