package dev.pvi.partner;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
  public static final Form<PartnerSnapshot> FORM =
      Form.of(
          "partner",
          "what is known about a partner on a date",
          fields -> {
            var id = fields.required("id", Kind.text(), "How the host calls the partner.");
            var name = fields.optional("name", Kind.text(), "The name in explanations.");
            var asOf = fields.required("asOf", Kind.date(), "The business date.");
            var attributes =
                fields.defaulted(
                    "attributes",
                    Kind.mapOf(Fact.KIND),
                    ImmutableSortedMap.of(),
                    "Facts by the id of the attribute that the book declares.");
            var readings =
                fields.defaulted(
                    "readings",
                    Kind.mapOf(Kind.mapOf(Reading.KIND)),
                    ImmutableSortedMap.of(),
                    "Readings by portfolio, then metric.");
            var credentials =
                fields.optional(
                    "credentials",
                    Kind.manyOf(Credential.FORM),
                    "The certifications that persons hold; an empty list: none.");
            var standings =
                fields.defaulted(
                    "standings",
                    Kind.mapOf(StatedStanding.FORM),
                    ImmutableSortedMap.of(),
                    "Standings that were reached, by portfolio.");
            fields.writes(
                (it, out) ->
                    out.put(id, it.id())
                        .put(name, it.name())
                        .put(asOf, it.asOf())
                        .put(attributes, it.attributes())
                        .put(readings, it.readingsByPortfolio())
                        .put(credentials, it.credentials())
                        .put(standings, it.standings()));
            return values -> {
              Builder builder =
                  builder()
                      .id(values.get(id))
                      .name(values.get(name))
                      .asOf(values.get(asOf))
                      .attributes(values.get(attributes))
                      .credentials(values.get(credentials))
                      .standings(values.get(standings));
              for (var portfolio : values.get(readings).entrySet()) {
                for (var metric : portfolio.getValue().entrySet()) {
                  builder.reading(portfolio.getKey(), metric.getKey(), metric.getValue());
                }
              }
              return builder.build();
            };
          });

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

  /** Returns the certifications that persons hold; empty if the snapshot says nothing of them. */
  public abstract Optional<List<Credential>> credentials();

  /** Returns the standings that the partner states to have reached, by the id of the portfolio. */
  @Value.NaturalOrder
  public abstract SortedMap<String, StatedStanding> standings();

  /** Returns the name, or the id where there is none. */
  public String title() {
    return name().orElse(id());
  }

  /** Returns the reading of a metric in a portfolio; empty if the snapshot does not state it. */
  public Optional<Reading> reading(Portfolio portfolio, MetricId metric) {
    List<MetricReading> all = readings();
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      MetricReading found = all.get(middle);
      int order = found.portfolio().compareTo(portfolio);
      order = order != 0 ? order : found.metric().compareTo(metric);
      if (order == 0) {
        return Optional.of(found.reading());
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private SortedMap<String, SortedMap<String, Reading>> readingsByPortfolio() {
    SortedMap<String, SortedMap<String, Reading>> byPortfolio = new TreeMap<>();
    for (MetricReading one : readings()) {
      byPortfolio
          .computeIfAbsent(one.portfolio().id(), portfolio -> new TreeMap<>())
          .put(one.metric().id(), one.reading());
    }
    return byPortfolio;
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
   * Orders the readings and copies what may change; refuses two readings of one metric in one
   * portfolio.
   */
  @Value.Check
  PartnerSnapshot normalised() {
    if (id().isBlank()) {
      throw new IllegalArgumentException("id must not be blank - but was: \"" + id() + "\"");
    }
    attributes().keySet().forEach(attribute -> Ids.check("attribute", attribute));
    if (credentials().isPresent() && !(credentials().get() instanceof ImmutableList)) {
      return ImmutablePartnerSnapshot.copyOf(this)
          .withCredentials(ImmutableList.copyOf(credentials().get()));
    }
    if (areOrdered(readings())) {
      return this;
    }
    List<MetricReading> sorted = ImmutableList.sortedCopyOf(MetricReading.ORDER, readings());
    for (int i = 1; i < sorted.size(); i++) {
      if (MetricReading.ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        throw new IllegalArgumentException(
            "readings must be one per portfolio and metric - but was two of: "
                + sorted.get(i).portfolio()
                + " "
                + sorted.get(i).metric());
      }
    }
    return ImmutablePartnerSnapshot.copyOf(this).withReadings(sorted);
  }

  /** Hosts mostly state readings in order; a loop tells it without an iterator. */
  private static boolean areOrdered(List<MetricReading> readings) {
    for (int i = 1; i < readings.size(); i++) {
      if (MetricReading.compare(readings.get(i - 1), readings.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Collects what is known about a partner. */
  public interface Builder {

    /** How the host calls the partner. Required. */
    Builder id(String id);

    /** The name in explanations. */
    Builder name(String name);

    /** The name in explanations, if any. */
    Builder name(Optional<String> name);

    /** The date for which the snapshot holds. Required. */
    Builder asOf(LocalDate asOf);

    /** Sets all attributes. */
    Builder attributes(Map<String, ? extends Fact> attributes);

    /** Adds an attribute. */
    Builder putAttributes(String attribute, Fact fact);

    /** Adds a reading. */
    Builder addReadings(MetricReading reading);

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
     * @throws IllegalArgumentException if a metric is stated twice in a portfolio
     */
    PartnerSnapshot build();
  }
}
