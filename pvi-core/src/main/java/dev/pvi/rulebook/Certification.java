package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a certification is worth: credits towards metrics, in portfolios. It counts once per person,
 * while it is valid, if the person's account is linked and the person holds what it requires.
 *
 * @param id its id
 * @param name its name in texts
 * @param portfolios where it counts; empty: everywhere
 * @param counts the credits by the id of the metric towards which it counts
 * @param requires the certification that the same person must hold, such as the stage before
 */
public record Certification(
    String id,
    String name,
    List<Portfolio> portfolios,
    SortedMap<String, BigDecimal> counts,
    Optional<String> requires) {

  /** How a certification is defined, in an object keyed by id. */
  public static final Form<Certification> FORM =
      Form.of(
          "certification",
          "what a certification is worth",
          fields -> {
            var name = fields.required("name", Kind.text(), "Its name in texts.");
            var portfolios =
                fields.defaulted(
                    "portfolios",
                    Kind.listOf(Portfolio.KIND),
                    List.of(),
                    "Where it counts; everywhere, if not stated.");
            var counts =
                fields.required(
                    "counts",
                    Kind.mapOf(Kind.decimalFrom(BigDecimal.ZERO)),
                    "Credits by the metric towards which it counts.");
            var requires =
                fields.optional(
                    "requires", Kind.id(), "The certification that the same person must hold.");
            return values ->
                new Certification(
                    values.key(),
                    values.get(name),
                    values.get(portfolios),
                    values.get(counts),
                    values.get(requires));
          });

  public Certification {
    portfolios = ImmutableList.copyOf(portfolios);
    counts = ImmutableSortedMap.copyOfSorted(counts);
  }

  /** Returns the credits towards a metric in a portfolio; empty if it does not count there. */
  public Optional<BigDecimal> credits(Portfolio portfolio, MetricId metric) {
    return portfolios.isEmpty() || portfolios.contains(portfolio)
        ? Optional.ofNullable(counts.get(metric.id()))
        : Optional.empty();
  }
}
