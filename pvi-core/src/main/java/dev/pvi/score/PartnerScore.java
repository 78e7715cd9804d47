package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.BookId;
import dev.pvi.book.BookIdentity;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The indices of a partner by a rule book on a date, with every reason.
 *
 * @param identity which rules were used: the release and the hash of its text
 * @param notice what the book says a user must know; empty if nothing
 * @param partner what was scored
 * @param attributes what held for the partner: the stated attributes and those that they imply
 * @param portfolios the indices in the order of presentation
 * @param findings what was noticed about the snapshot
 */
public record PartnerScore(
    BookIdentity identity,
    String notice,
    PartnerSnapshot partner,
    SortedMap<String, Fact> attributes,
    List<PortfolioScore> portfolios,
    List<Finding> findings) {

  private static final Form<PartnerScore> FORM =
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
                fields.required("portfolios", Kind.listOf(PortfolioScore.FORM), "The indices.");
            var findings =
                fields.defaulted(
                    "findings",
                    Kind.listOf(Kind.finding()),
                    List.of(),
                    "What was noticed about the snapshot.");
            fields.writes(
                (it, out) ->
                    out.put(book, it.book())
                        .put(bookHash, it.bookHash())
                        .put(notice, it.notice())
                        .put(partner, it.partner())
                        .put(attributes, it.attributes())
                        .put(portfolios, it.portfolios())
                        .put(findings, it.findings()));
            return values ->
                new PartnerScore(
                    BookIdentity.of(values.get(book), values.get(bookHash)),
                    values.get(notice),
                    values.get(partner),
                    values.get(attributes),
                    values.get(portfolios),
                    values.get(findings));
          });

  /** The file format of a score. */
  public static final Document<PartnerScore> DOCUMENT =
      new Document<>("pvi-score/1", "The indices of a partner, explained", FORM);

  public PartnerScore {
    attributes =
        attributes.isEmpty()
            ? ImmutableSortedMap.of()
            : ImmutableSortedMap.copyOfSorted(attributes);
    portfolios = ImmutableList.copyOf(portfolios);
    findings = ImmutableList.copyOf(findings);
  }

  /**
   * Returns the score that a JSON text states.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   */
  public static PartnerScore parse(String name, String json) {
    return DOCUMENT.parse(name, json);
  }

  /** Returns the release that was used. */
  public BookId book() {
    return identity.release();
  }

  /** Returns the SHA-256 of the canonical text of the release. */
  public String bookHash() {
    return identity.hash();
  }

  /** Returns the score of a portfolio; empty if it was not scored. */
  public Optional<PortfolioScore> find(Portfolio portfolio) {
    for (PortfolioScore one : portfolios) {
      if (one.portfolio().equals(portfolio)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the score of a portfolio by its id.
   *
   * @throws IllegalArgumentException if it was not scored
   */
  public PortfolioScore portfolio(String id) {
    return find(Portfolio.of(id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "portfolio must be one that was scored, "
                        + portfolios.stream().map(PortfolioScore::portfolio).toList()
                        + " - but was: "
                        + id));
  }

  /**
   * Returns the lifecycle motion that leaks most: of the portfolios whose id begins with {@code
   * motion:}, the one with the lowest index, the first of equals.
   *
   * @return empty if fewer than two motions were scored
   */
  public Optional<PortfolioScore> bottleneck() {
    int motions = 0;
    @Nullable PortfolioScore least = null;
    for (PortfolioScore one : portfolios) {
      if (one.portfolio().id().startsWith("motion:")) {
        motions++;
        least = least == null || one.index().compareTo(least.index()) < 0 ? one : least;
      }
    }
    return motions < 2 ? Optional.empty() : Optional.ofNullable(least);
  }

  /** Returns on what the attainable points of all portfolios rest. */
  public EvidenceShares evidence() {
    List<MetricScore> metrics = new ArrayList<>();
    for (PortfolioScore portfolio : portfolios) {
      metrics.addAll(portfolio.metrics());
    }
    return EvidenceShares.of(metrics);
  }

  /** Returns why the indices are what they are, line by line. */
  public Explanation explain() {
    return ScoreText.partner(this);
  }

  /** Returns the score as JSON, from which {@link #parse} reads an equal score. */
  public String toJson() {
    return DOCUMENT.toJson(this);
  }
}
