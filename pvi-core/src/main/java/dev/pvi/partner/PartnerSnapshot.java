package dev.pvi.partner;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.pvi.explain.Dates;
import dev.pvi.explain.Place;
import dev.pvi.explain.Texts;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.formula.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What is known about a partner on a date: the input of a score.
 *
 * <pre>{@code
 * PartnerSnapshot partner =
 *     PartnerSnapshot.builder()
 *         .id("partner-1")
 *         .asOf(LocalDate.of(2026, 8, 31))
 *         .attribute("size", "S")
 *         .reading("networking", "acv-growth", Reading.growth(current, prior))
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class PartnerSnapshot {

  PartnerSnapshot() {}

  /** How the content of a snapshot is written. */
  public static final Form<PartnerSnapshot> FORM = PartnerForm.FORM;

  /** The file format of a snapshot. */
  public static final Document<PartnerSnapshot> DOCUMENT =
      new Document<>("pvi-partner/1", "What is known about a partner on a date", FORM);

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutablePartnerSnapshot.builder();
  }

  /**
   * Returns the snapshot that a JSON text states.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   */
  public static PartnerSnapshot parse(String name, String json) {
    return DOCUMENT.parse(name, json);
  }

  /** Returns how the host calls the partner. */
  public abstract String id();

  /** Returns the name in explanations. */
  public abstract Optional<String> name();

  /** Returns the date for which the snapshot holds. */
  public abstract LocalDate asOf();

  /** Returns stated facts by the id of their attribute. */
  @Value.NaturalOrder
  public abstract SortedMap<String, Fact> attributes();

  /** Returns the readings ordered by portfolio, then metric. */
  public abstract List<MetricReading> readings();

  /**
   * Returns the readings that are set by hand in the place of others, ordered by portfolio, then
   * metric. What is stated or measured stays what it is; the override is scored.
   */
  public abstract List<MetricOverride> overrides();

  /** Returns the certifications that persons hold; empty if the snapshot says nothing of them. */
  public abstract Optional<List<Credential>> credentials();

  /** Returns the standings that the partner states to have reached, by the id of the portfolio. */
  @Value.NaturalOrder
  public abstract SortedMap<String, StatedStanding> standings();

  /**
   * Returns the portfolios that are scored even if no reading is stated for them, ordered, each
   * once.
   */
  public abstract List<Portfolio> portfolios();

  @Value.Auxiliary
  abstract Optional<Origin> origin();

  /**
   * Returns where a part of the snapshot stands, for a message: in the document from which it was
   * read, at its line and column; if it was not read, below the id of the partner.
   *
   * @param path field names and indices, such as {@code "readings", "networking", "acv-growth"};
   *     nothing for the whole
   */
  public Place place(String... path) {
    StringBuilder pointer = new StringBuilder(48);
    for (String step : path) {
      pointer.append(Texts.step(step));
    }
    return origin().isPresent()
        ? origin().get().of(pointer.toString(), this, path)
        : Place.of("partner " + id(), pointer.toString());
  }

  /** Returns the name, or the id where there is none. */
  public String title() {
    return name().orElse(id());
  }

  /** Returns the reading of a metric in a portfolio; empty if the snapshot does not state it. */
  public Optional<Reading> reading(Portfolio portfolio, MetricId metric) {
    int at = MetricReading.find(readings(), portfolio, metric);
    return at < 0 ? Optional.empty() : Optional.of(readings().get(at).reading());
  }

  /** Returns the override of a metric in a portfolio; empty if there is none. */
  public Optional<ReadingOverride> override(Portfolio portfolio, MetricId metric) {
    return overrides().isEmpty()
        ? Optional.empty()
        : MetricOverride.find(overrides(), portfolio, metric);
  }

  /** Returns the readings that are scored: those that are stated, with the overrides in place. */
  public List<MetricReading> scoredReadings() {
    return overrides().isEmpty() ? readings() : MetricOverride.over(readings(), overrides());
  }

  /** Returns what is known about the partner as if it had been stated for another date. */
  public PartnerSnapshot on(LocalDate day) {
    return ImmutablePartnerSnapshot.copyOf(this).withAsOf(day);
  }

  SortedMap<String, SortedMap<String, Reading>> readingsByPortfolio() {
    return MetricReading.byPortfolio(readings());
  }

  SortedMap<String, SortedMap<String, ReadingOverride>> overridesByPortfolio() {
    return MetricOverride.byPortfolio(overrides());
  }

  /**
   * Returns the snapshot as JSON without white space, from which {@link #parse} reads an equal
   * snapshot.
   */
  public String toJson() {
    return DOCUMENT.toJson(this);
  }

  /** Returns the snapshot as JSON with line breaks and indents, for people and files. */
  public String toPrettyJson() {
    return DOCUMENT.toPrettyJson(this);
  }

  /**
   * Orders readings and portfolios and copies what may change; refuses two readings of one metric
   * in one portfolio.
   */
  @Value.Check
  PartnerSnapshot normalised() {
    Texts.checkedId("id", id());
    name().ifPresent(name -> Texts.checked("name", name));
    Dates.checked("asOf", asOf());
    standings().keySet().forEach(portfolio -> Ids.check("portfolio", portfolio));
    attributes().keySet().forEach(attribute -> Ids.check("attribute", attribute));
    if (credentials().isPresent() && !(credentials().get() instanceof ImmutableList)) {
      return ImmutablePartnerSnapshot.copyOf(this)
          .withCredentials(ImmutableList.copyOf(credentials().get()));
    }
    if (overrides().size() > 1) {
      List<MetricOverride> inOrder = MetricOverride.sorted(overrides());
      if (!inOrder.equals(overrides())) {
        return ImmutablePartnerSnapshot.copyOf(this).withOverrides(inOrder);
      }
    }
    List<MetricReading> sorted = MetricReading.sorted(readings());
    if (sorted != readings()) {
      return ImmutablePartnerSnapshot.copyOf(this).withReadings(sorted);
    }
    if (portfolios().size() < 2) {
      return this;
    }
    List<Portfolio> each = ImmutableSortedSet.copyOf(portfolios()).asList();
    return each.equals(portfolios())
        ? this
        : ImmutablePartnerSnapshot.copyOf(this).withPortfolios(each);
  }

  /** Collects what is known about a partner. */
  public interface Builder {

    /**
     * How the host calls the partner: any text of at most 200 characters that can be seen, see
     * {@link Texts#checkedId}. Required.
     */
    Builder id(String id);

    /** The name in explanations, not blank. */
    Builder name(String name);

    /** The name in explanations, if any. */
    Builder name(Optional<String> name);

    /** The date for which the snapshot holds, from 1000-01-01 through 9999-12-31. Required. */
    Builder asOf(LocalDate asOf);

    /** Sets all attributes. */
    Builder attributes(Map<String, ? extends Fact> attributes);

    /** Adds an attribute. */
    Builder putAttributes(String attribute, Fact fact);

    /** Adds a reading. */
    Builder addReadings(MetricReading reading);

    /** Adds an override. */
    Builder addOverrides(MetricOverride override);

    /** Sets the reading of a metric in a portfolio by hand, whatever is stated or measured. */
    default Builder override(String portfolio, String metric, ReadingOverride override) {
      return addOverrides(
          new MetricOverride(Portfolio.of(portfolio), MetricId.of(metric), override));
    }

    /** Sets the certifications that persons hold; an empty list says that there are none. */
    Builder credentials(List<Credential> credentials);

    /** Sets the certifications that persons hold; none of them says that there are none. */
    default Builder credentials(Credential... credentials) {
      return credentials(List.of(credentials));
    }

    /** Sets the certifications that persons hold, if anything is known of them. */
    Builder credentials(Optional<? extends List<Credential>> credentials);

    /** Sets all standings that were reached, by the id of the portfolio. */
    Builder standings(Map<String, ? extends StatedStanding> standings);

    /** Adds a standing that was reached in a portfolio. */
    Builder putStandings(String portfolio, StatedStanding standing);

    /** Adds a standing that was reached in a portfolio on a day. */
    default Builder standing(String portfolio, String standing, LocalDate since) {
      return putStandings(portfolio, new StatedStanding(Standing.of(standing), since));
    }

    /** Sets the portfolios that are scored even if no reading is stated for them. */
    Builder portfolios(Iterable<? extends Portfolio> portfolios);

    /** Adds a portfolio that is scored even if no reading is stated for it. */
    Builder addPortfolios(Portfolio portfolio);

    /** Adds a portfolio by its id that is scored even if no reading is stated for it. */
    default Builder portfolio(String portfolio) {
      return addPortfolios(Portfolio.of(portfolio));
    }

    /** Adds an attribute. */
    default Builder attribute(String attribute, Fact fact) {
      return putAttributes(attribute, fact);
    }

    /** Adds an attribute that is a text or a level, such as {@code "size", "S"}. */
    default Builder attribute(String attribute, String text) {
      return putAttributes(attribute, Fact.of(text));
    }

    /** Adds the reading of a metric in a portfolio. */
    default Builder reading(String portfolio, String metric, Reading reading) {
      return addReadings(new MetricReading(Portfolio.of(portfolio), MetricId.of(metric), reading));
    }

    /**
     * Returns the snapshot.
     *
     * @throws IllegalStateException if id or date is missing
     * @throws IllegalArgumentException if a metric is stated twice in a portfolio, or an id, a name
     *     or a date is none
     */
    PartnerSnapshot build();
  }
}
