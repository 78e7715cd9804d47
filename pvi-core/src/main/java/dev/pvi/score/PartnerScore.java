package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.BookId;
import dev.pvi.book.BookIdentity;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.form.Document;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The indices of a partner by a rule book on a date, with every reason. */
@Value.Immutable
public abstract class PartnerScore {

  PartnerScore() {}

  /** The file format of a score. */
  public static final Document<PartnerScore> DOCUMENT =
      new Document<>(
          "pvi-score/1",
          "The indices of a partner, explained",
          WrittenScore.FORM.as(WrittenScore::score, WrittenScore::of));

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutablePartnerScore.builder();
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

  /** Returns which rules were used: the release and the hash of its text. */
  public abstract BookIdentity identity();

  /** Returns what the book says a user must know; empty if nothing. */
  public abstract String notice();

  /** Returns what was scored. */
  public abstract PartnerSnapshot partner();

  /** Returns what held for the partner: the stated attributes and those that they imply. */
  public abstract SortedMap<String, Fact> attributes();

  /** Returns the indices in the order of presentation. */
  public abstract List<PortfolioScore> portfolios();

  /** Returns what was noticed about the snapshot. */
  public abstract List<Finding> findings();

  /**
   * Returns the benefits of the program in the order of presentation: which the partner has, and
   * what is missing for the others. Judged when first looked at.
   */
  public abstract List<Entitlement> benefits();

  /** Returns the release that was used. */
  public BookId book() {
    return identity().release();
  }

  /** Returns the SHA-256 of the canonical text of the release. */
  public String bookHash() {
    return identity().hash();
  }

  /** Returns the score of a portfolio; empty if it was not scored. */
  public Optional<PortfolioScore> find(Portfolio portfolio) {
    for (PortfolioScore one : portfolios()) {
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
                        + portfolios().stream().map(PortfolioScore::portfolio).toList()
                        + " - but was: "
                        + id));
  }

  /**
   * Returns the lifecycle motion that leaks most: of the portfolios that measure a motion, the one
   * with the lowest index, the first of equals.
   *
   * @return empty if fewer than two motions were scored
   */
  public Optional<PortfolioScore> bottleneck() {
    int motions = 0;
    @Nullable PortfolioScore least = null;
    for (PortfolioScore one : portfolios()) {
      if (one.motion().isPresent()) {
        motions++;
        least = least == null || one.index().compareTo(least.index()) < 0 ? one : least;
      }
    }
    return motions < 2 ? Optional.empty() : Optional.ofNullable(least);
  }

  /** Returns on what the attainable points of all portfolios rest. */
  public EvidenceShares evidence() {
    return EvidenceShares.of(portfolios());
  }

  /** Returns why the indices are what they are, line by line. */
  public Explanation explain() {
    return ScoreText.partner(this);
  }

  /**
   * Returns the score as JSON without white space, from which {@link #parse} reads an equal score.
   */
  public String toJson() {
    return DOCUMENT.toJson(this);
  }

  /** Returns the score as JSON with line breaks and indents, for people and files. */
  public String toPrettyJson() {
    return DOCUMENT.toPrettyJson(this);
  }

  /**
   * Returns one line: {@code partner-1 as of 2026-08-31 by acme@2026.1: networking 6.58 preferred}.
   */
  @Override
  public String toString() {
    StringJoiner indices = new StringJoiner(", ");
    for (PortfolioScore one : portfolios()) {
      indices.add(one.toString());
    }
    return partner().id()
        + (" as of " + partner().asOf())
        + (" by " + book())
        + (": " + (portfolios().isEmpty() ? "nothing was scored" : indices));
  }

  @Value.Check
  PartnerScore unchanging() {
    return attributes() instanceof ImmutableSortedMap
            && portfolios() instanceof ImmutableList
            && findings() instanceof ImmutableList
            && benefits() == unchanging(benefits())
        ? this
        : copied();
  }

  /** What is judged later is left for later. */
  private static List<Entitlement> unchanging(List<Entitlement> benefits) {
    return benefits instanceof LaterList ? benefits : ImmutableList.copyOf(benefits);
  }

  private PartnerScore copied() {
    return builder()
        .identity(identity())
        .notice(notice())
        .partner(partner())
        .attributes(ImmutableSortedMap.copyOfSorted(attributes()))
        .portfolios(ImmutableList.copyOf(portfolios()))
        .findings(ImmutableList.copyOf(findings()))
        .benefits(unchanging(benefits()))
        .build();
  }

  /** Collects the indices of a partner. Every part is required. */
  public interface Builder {

    /** Which rules were used: the release and the hash of its text. */
    Builder identity(BookIdentity identity);

    /** What the book says a user must know; empty if nothing. */
    Builder notice(String notice);

    /** What was scored. */
    Builder partner(PartnerSnapshot partner);

    /** What held for the partner: the stated attributes and those that they imply. */
    Builder attributes(SortedMap<String, Fact> attributes);

    /** The indices in the order of presentation. */
    Builder portfolios(List<PortfolioScore> portfolios);

    /** What was noticed about the snapshot. */
    Builder findings(List<Finding> findings);

    /** Which benefits the partner has, and what is missing for the others. */
    Builder benefits(List<Entitlement> benefits);

    /**
     * Which benefits the partner has, judged when someone first looks at them.
     *
     * @param judged returns the same at every call
     */
    default Builder benefits(Supplier<? extends List<Entitlement>> judged) {
      return benefits(new LaterList<>(Objects.requireNonNull(judged, "judged")));
    }

    /**
     * Returns the score of the partner.
     *
     * @throws IllegalStateException if a part is missing
     */
    PartnerScore build();
  }
}
