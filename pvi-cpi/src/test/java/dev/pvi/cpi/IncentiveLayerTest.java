package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.usd;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.book.BookFolder;
import dev.pvi.book.BookText;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.form.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Layers over the bundled rates. By the bundled book a subscription of 1,000 in EMEA at index 6 and
 * standing Portfolio Partner earns 1,000 × 0.025 × 1.05 = 26.25.
 */
class IncentiveLayerTest {

  private static BookText layer(String id, String rules) {
    return new BookText(
        id + ".json",
        """
        {"format": "pvi-incentive-book/1", "id": "%s", "version": "1",
         "extends": "cisco-cpi@2026.1", "source": "OWN: our agreement", "rules": {%s}}
        """
            .formatted(id, rules));
  }

  /** Changes what one factor of the rule for bookings answers. */
  private static String factor(String id, String effect, String json) {
    return "\"land\": {\"factors\": {\"%s\": {\"%s\": %s}}}".formatted(id, effect, json);
  }

  private static IncentiveBook book(BookText... layers) {
    return IncentiveBooks.stack(List.of(layers));
  }

  private static BigDecimal land(IncentiveBook book) {
    return paid(
            RebateCalculator.of(book)
                .calculate(
                    TestScores.networking("6"),
                    earnings()
                        .event(
                            Event.booking("b")
                                .on(day("2026-03-16"))
                                .portfolio("networking")
                                .value(usd("1000"))
                                .fact("offer", "subscription")
                                .fact("region", "EMEA")
                                .build())
                        .build()),
            "b")
        .amount();
  }

  /** Returns the source of what a factor of the rule for bookings answers. */
  private static String source(IncentiveBook book, String effect) {
    return book.tree().at("rules", "land", "factors").orElseThrow().elements().stream()
        .flatMap(factor -> factor.get(effect).stream())
        .flatMap(answer -> answer.source().stream())
        .map(Source::toString)
        .collect(joining());
  }

  @Test
  void rateOfAnotherTypeReplacesTheBundledOne() {
    IncentiveBook constant =
        book(layer("own", factor("rate", "rate", "{\"type\": \"constant\", \"value\": 0.04}")));
    IncentiveBook slope =
        book(
            layer(
                "own",
                factor(
                    "multiplier",
                    "times",
                    "{\"type\": \"slope\", \"knots\":"
                        + " [{\"at\": 5, \"value\": 1}, {\"at\": 7, \"value\": 2}]}")));

    assertThat(land(constant)).isEqualByComparingTo("42");
    assertThat(source(constant, "rate")).isEqualTo("OWN: our agreement");
    assertThat(land(slope)).isEqualByComparingTo("37.50");
    assertThat(source(slope, "times")).isEqualTo("OWN: our agreement");
    assertThat(source(slope, "rate")).startsWith("ILLUSTRATIVE");
  }

  @Test
  void cellOfARateIsNamedByItsValues() {
    IncentiveBook book =
        book(
            layer(
                "own",
                factor(
                    "rate",
                    "rate",
                    "{\"cells\": {\"portfolio-partner, subscription, EMEA\": {\"value\": 0.03}}}")));

    assertThat(land(book)).isEqualByComparingTo("31.50");
    assertThat(source(book, "rate")).startsWith("ILLUSTRATIVE");
  }

  @Test
  void bandOfAMultiplierIsNamedByItsBounds() {
    IncentiveBook book =
        book(
            layer(
                "own", factor("multiplier", "times", "{\"rows\": {\"from 6\": {\"value\": 2}}}")));

    assertThat(land(book)).isEqualByComparingTo("50");
  }

  @Test
  void layersOfTwoPeopleOverOneBaseStack() {
    BookText rate =
        layer("rate", factor("rate", "rate", "{\"type\": \"constant\", \"value\": 0.1}"));
    BookText multiplier =
        layer(
            "multiplier", factor("multiplier", "times", "{\"type\": \"constant\", \"value\": 3}"));

    assertThat(land(book(rate, multiplier))).isEqualByComparingTo("300");
    assertThat(book(rate, multiplier).layers()).hasSize(3);
  }

  @Test
  void cellThatThereIsNotIsFoundWithThoseThatThereAre() {
    BookText wrong = layer("own", factor("rate", "rate", "{\"cells\": {\"EMEA\": null}}"));

    assertThat(catchThrowableOfType(BookException.class, () -> book(wrong)).findings())
        .singleElement()
        .asString()
        .contains("must name one row of the list below, once (preferred, subscription, AMER; ");
  }

  @Test
  void ruleIsRemovedByOneWord() {
    assertThat(
            IncentiveBooks.verify("own.json", layer("own", "\"use-bonus\": null").json()).isSound())
        .isTrue();
  }

  @Test
  void incentiveBooksAreReadFromAFolderToo(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("ours.json"),
        layer("ours", factor("rate", "rate", "{\"type\": \"constant\", \"value\": 0.1}")).json());
    Files.writeString(folder.resolve("rules.json"), "{\"format\": \"pvi-rule-book/1\"}");

    BookFolder<IncentiveBook> books = IncentiveBooks.folder(folder);

    assertThat(books).hasToString("ours@1");
    assertThat(land(books.releases("ours").at(day("2026-03-16")))).isEqualByComparingTo("105");
    assertThat(books.findings()).extracting(Finding::code).containsExactly("no-book");
    assertThat(IncentiveBooks.folder(folder, Rules.standard())).hasToString("ours@1");
  }
}
