package dev.pvi.score;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.pvi.book.BookId;
import dev.pvi.book.BookIdentity;
import dev.pvi.explain.Finding;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A score as a file states it: names, tables, standings and sources, which its parts share, stand
 * once, under keys that the parts refer to.
 */
@Value.Immutable
abstract class WrittenScore {

  static final Kind<Source> SOURCE =
      Kind.text()
          .as(
              text ->
                  Source.parse(text)
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "source must begin with an evidence class - but was: " + text)),
              Source::toString);

  static final Form<WrittenScore> FORM =
      Form.of(
          "score",
          "the indices of a partner",
          fields -> {
            var book = fields.required("book", BookId.KIND, "The release used.");
            var bookHash = fields.required("bookHash", Kind.text(), "The identity of its text.");
            var notice = fields.defaulted("notice", Kind.text(), "", "What the book says.");
            var partner = fields.required("partner", PartnerSnapshot.FORM, "What was scored.");
            var attributes =
                fields.defaulted(
                    "attributes",
                    Kind.mapOf(Fact.KIND),
                    ImmutableSortedMap.of(),
                    "What held for the partner, stated or implied.");
            var portfolios =
                fields.required("portfolios", Kind.listOf(WrittenPortfolio.FORM), "The indices.");
            var findings =
                fields.defaulted(
                    "findings",
                    Kind.listOf(Kind.finding()),
                    List.of(),
                    "What was noticed about the snapshot.");
            var benefits =
                fields.defaulted(
                    "benefits",
                    Kind.listOf(Entitlement.FORM),
                    List.of(),
                    "The benefits of the program: which the partner has, and what is missing.");
            var metrics =
                fields.defaulted(
                    "metrics",
                    Kind.mapOf(MetricName.FORM),
                    ImmutableSortedMap.of(),
                    "The names and units of the metrics.");
            var tables =
                fields.defaulted(
                    "tables",
                    Kind.mapOf(ChosenTable.FORM),
                    ImmutableSortedMap.of(),
                    "The tables that answered, by the key that metrics state.");
            var ladders =
                fields.defaulted(
                    "ladders",
                    Kind.mapOf(Ladder.FORM),
                    ImmutableSortedMap.of(),
                    "The standings, by the key that portfolios state.");
            var sources =
                fields.defaulted(
                    "sources",
                    Kind.mapOf(SOURCE),
                    ImmutableSortedMap.of(),
                    "What figures rest on, by the key that metrics state.");
            fields.writes(
                (it, out) ->
                    out.put(book, it.book())
                        .put(bookHash, it.bookHash())
                        .put(notice, it.notice())
                        .put(partner, it.partner())
                        .put(attributes, it.attributes())
                        .put(portfolios, it.portfolios())
                        .put(findings, it.findings())
                        .put(benefits, it.benefits())
                        .put(metrics, it.metrics())
                        .put(tables, it.tables())
                        .put(ladders, it.ladders())
                        .put(sources, it.sources()));
            return values -> {
              WrittenScore written =
                  builder()
                      .book(values.get(book))
                      .bookHash(values.get(bookHash))
                      .notice(values.get(notice))
                      .partner(values.get(partner))
                      .attributes(values.get(attributes))
                      .portfolios(values.get(portfolios))
                      .findings(values.get(findings))
                      .benefits(values.get(benefits))
                      .metrics(values.get(metrics))
                      .tables(values.get(tables))
                      .ladders(values.get(ladders))
                      .sources(values.get(sources))
                      .build();
              new WrittenCheck(written, values.reader()).check(values.node());
              return written;
            };
          });

  /** Called by the form, too, as a class and its subclass must not wait for one another. */
  private static ImmutableWrittenScore.Builder builder() {
    return ImmutableWrittenScore.builder();
  }

  abstract BookId book();

  abstract String bookHash();

  abstract String notice();

  abstract PartnerSnapshot partner();

  abstract SortedMap<String, Fact> attributes();

  abstract List<WrittenPortfolio> portfolios();

  abstract List<Finding> findings();

  abstract List<Entitlement> benefits();

  abstract SortedMap<String, MetricName> metrics();

  abstract SortedMap<String, ChosenTable> tables();

  abstract SortedMap<String, Ladder> ladders();

  abstract SortedMap<String, Source> sources();

  /** What the parts of a score share, while they are written. */
  static final class Shared {
    final SortedMap<String, MetricName> metrics = new TreeMap<>();
    final Keyed<ChosenTable> tables = new Keyed<>();
    final Keyed<Ladder> ladders = new Keyed<>();
    final Keyed<Source> sources = new Keyed<>();
  }

  /** Returns how a score is written. */
  static WrittenScore of(PartnerScore score) {
    Shared shared = new Shared();
    List<WrittenPortfolio> portfolios = new ArrayList<>();
    for (PortfolioScore portfolio : score.portfolios()) {
      portfolios.add(WrittenPortfolio.of(portfolio, shared));
    }
    return builder()
        .book(score.book())
        .bookHash(score.bookHash())
        .notice(score.notice())
        .partner(score.partner())
        .attributes(score.attributes())
        .portfolios(portfolios)
        .findings(score.findings())
        .benefits(score.benefits())
        .metrics(shared.metrics)
        .tables(shared.tables.values())
        .ladders(shared.ladders.values())
        .sources(shared.sources.values())
        .build();
  }

  /** Returns the score, provided that all that its parts refer to is stated. */
  PartnerScore score() {
    return PartnerScore.builder()
        .identity(BookIdentity.of(book(), bookHash()))
        .notice(notice())
        .partner(partner())
        .attributes(attributes())
        .portfolios(Lists.transform(portfolios(), portfolio -> portfolio.score(this)))
        .findings(findings())
        .benefits(benefits())
        .build();
  }
}
