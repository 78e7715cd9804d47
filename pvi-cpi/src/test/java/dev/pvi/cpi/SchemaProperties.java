package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.build.Agreement;
import dev.pvi.build.SchemaFile;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say what the readers say. */
class SchemaProperties {

  private static final Path DATA =
      Path.of(System.getProperty("basedir", ""))
          .resolve("../pvi-examples/quickstart/src/main/resources/data");

  private static final Library LIBRARY = IncentiveBooks.library();
  private static final SchemaFile INCENTIVES = SchemaFile.of(IncentiveBooks.format().schema());
  private static final SchemaFile STATEMENTS = of(RebateStatement.DOCUMENT);

  private static final Map<String, SchemaFile> SCHEMAS =
      Map.of(
          "pvi-rule-book/1",
          SchemaFile.of(RuleBooks.format().schema()),
          "pvi-incentive-book/1",
          INCENTIVES,
          PartnerSnapshot.DOCUMENT.format(),
          of(PartnerSnapshot.DOCUMENT),
          PartnerScore.DOCUMENT.format(),
          of(PartnerScore.DOCUMENT),
          Earnings.DOCUMENT.format(),
          of(Earnings.DOCUMENT),
          RebateStatement.DOCUMENT.format(),
          STATEMENTS);

  private static SchemaFile of(Document<?> document) {
    return SchemaFile.of(document.schema(false));
  }

  private static List<Finding> readBook(String json) {
    Findings findings = new Findings();
    IncentiveBooks.format().extending(LIBRARY).read("book", json, findings);
    return findings.all();
  }

  private static Function<String, List<Finding>> reader(Document<?> document) {
    return json -> {
      Findings findings = new Findings();
      Tree.parse("document", json, findings)
          .ifPresent(tree -> document.read(tree, Reader.of(findings)));
      return findings.all();
    };
  }

  static Stream<BookText> bundled() {
    return IncentiveBooks.programs().stream()
        .flatMap(program -> IncentiveBooks.bundled(program).all().stream())
        .map(book -> IncentiveBooks.text(book.release().id()));
  }

  static Stream<String> dataFiles() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(DATA)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .sorted()
              .toList();
    }
    assertThat(names).contains("partner-a.json", "earnings-a.json", "house.json");
    return names.stream();
  }

  private static String data(String name) {
    try {
      return Files.readString(DATA.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("dataFiles")
  void dataOfTheQuickStartIsValid(String file) {
    String json = data(file);
    String format =
        Tree.parse(file, json, new Findings())
            .flatMap(tree -> tree.get("format"))
            .flatMap(Tree::asText)
            .orElseThrow();

    assertThat(SCHEMAS).containsKey(format);
    assertThat(SCHEMAS.get(format).problems(json)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void bundledBookAndEveryChangeOfIt(BookText book) {
    new Agreement(INCENTIVES, SchemaProperties::readBook).on(book.json(), 300);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void layerOverABundledBookAndEveryChangeOfIt(BookText book) {
    String rule = IncentiveBooks.parse(book.name(), book.json()).rules().get(0).id();
    String layer =
        """
        {
          "format": "pvi-incentive-book/1", "id": "ours", "version": "1", "extends": "%s",
          "source": "OWN", "protectedStanding": false, "notice": null,
          "rules": {"%s": {"name": "Ours", "portfolios": ["networking"]}}
        }
        """
            .formatted(book.name(), rule);
    new Agreement(INCENTIVES, SchemaProperties::readBook).onLayer(layer, 100);
  }

  @Test
  void earningsAndEveryChangeOfThem() {
    new Agreement(of(Earnings.DOCUMENT), reader(Earnings.DOCUMENT))
        .on(data("earnings-a.json"), 700);
  }

  @Test
  void statementAndEveryChangeOfIt() {
    for (String which : List.of("a", "b", "c")) {
      PartnerSnapshot partner =
          PartnerSnapshot.parse("partner", data("partner-" + which + ".json"));
      RuleBook book = RuleBooks.bundled(RuleBooks.programs().get(0)).at(partner.asOf());
      PartnerScore score = PviScorer.of(book).score(partner);
      RebateStatement statement =
          RebateCalculator.of(IncentiveBooks.bundled(IncentiveBooks.programs().get(0)))
              .calculate(score, Earnings.parse("e", data("earnings-" + which + ".json")));

      assertThat(SCHEMAS.get(PartnerScore.DOCUMENT.format()).problems(score.toJson())).isEmpty();
      new Agreement(STATEMENTS, reader(RebateStatement.DOCUMENT)).on(statement.toJson(), 100);
    }
  }
}
