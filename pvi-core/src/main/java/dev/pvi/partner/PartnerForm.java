package dev.pvi.partner;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import java.util.List;

/** How the content of a snapshot is written. */
final class PartnerForm {

  private PartnerForm() {}

  static final Form<PartnerSnapshot> FORM =
      Form.of(
          "partner",
          "what is known about a partner on a date",
          fields -> {
            var id = fields.required("id", Kind.hostId(), "How the host calls the partner.");
            var name = fields.optional("name", Kind.name(), "The name in explanations.");
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
            var overrides =
                fields.defaulted(
                    "overrides",
                    Kind.mapOf(Kind.mapOf(ReadingOverride.FORM)),
                    ImmutableSortedMap.of(),
                    "Readings that are set by hand in the place of others, likewise.");
            var credentials =
                fields.optional(
                    "credentials",
                    Kind.listOf(Credential.FORM),
                    "The certifications that persons hold; an empty list: none.");
            var standings =
                fields.defaulted(
                    "standings",
                    Kind.mapOf(StatedStanding.FORM),
                    ImmutableSortedMap.of(),
                    "Standings that were reached, by portfolio.");
            var portfolios =
                fields.defaulted(
                    "portfolios",
                    Kind.listOf(Portfolio.KIND),
                    List.of(),
                    "Portfolios that are scored even if no reading is stated for them.");
            fields.writes(
                (it, out) ->
                    out.put(id, it.id())
                        .put(name, it.name())
                        .put(asOf, it.asOf())
                        .put(attributes, it.attributes())
                        .put(readings, it.readingsByPortfolio())
                        .put(overrides, it.overridesByPortfolio())
                        .put(credentials, it.credentials())
                        .put(standings, it.standings())
                        .put(portfolios, it.portfolios()));
            return values -> {
              ImmutablePartnerSnapshot.Builder builder =
                  ImmutablePartnerSnapshot.builder()
                      .id(values.get(id))
                      .name(values.get(name))
                      .asOf(values.get(asOf))
                      .attributes(values.get(attributes))
                      .credentials(values.get(credentials))
                      .standings(values.get(standings))
                      .portfolios(values.get(portfolios));
              Origin.of(
                      values.node(),
                      values.get(attributes),
                      values.get(readings),
                      values.get(standings))
                  .ifPresent(builder::origin);
              for (var portfolio : values.get(readings).entrySet()) {
                for (var metric : portfolio.getValue().entrySet()) {
                  builder.reading(portfolio.getKey(), metric.getKey(), metric.getValue());
                }
              }
              for (var portfolio : values.get(overrides).entrySet()) {
                for (var metric : portfolio.getValue().entrySet()) {
                  builder.override(portfolio.getKey(), metric.getKey(), metric.getValue());
                }
              }
              return builder.build();
            };
          });
}
