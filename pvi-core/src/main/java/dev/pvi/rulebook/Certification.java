package dev.pvi.rulebook;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What a certification is worth: credits towards metrics, in portfolios. It counts once per person,
 * while it is valid, if the person's account is linked and the person holds what it requires.
 * Towards a metric that {@linkplain Metric#counts counts persons} each person counts once who holds
 * any that counts there, whatever he or she holds beside it.
 */
@Value.Immutable
public abstract class Certification {

  Certification() {}

  /** How a certification is defined, in an object keyed by id. */
  public static final Form<Certification> FORM =
      Form.of(
          "certification",
          "what a certification is worth",
          fields -> {
            var name = fields.required("name", Kind.name(), "Its name in texts.");
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
                builder()
                    .id(values.key())
                    .name(values.get(name))
                    .portfolios(values.get(portfolios))
                    .counts(values.get(counts))
                    .requires(values.get(requires))
                    .build();
          });

  private static ImmutableCertification.Builder builder() {
    return ImmutableCertification.builder();
  }

  /** Returns its id. */
  public abstract String id();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns where it counts; empty: everywhere. */
  public abstract List<Portfolio> portfolios();

  /** Returns the credits by the id of the metric towards which it counts. */
  @Value.NaturalOrder
  public abstract SortedMap<String, BigDecimal> counts();

  /** Returns the certification that the same person must hold, such as the stage before. */
  public abstract Optional<String> requires();

  /** Returns the credits towards a metric in a portfolio; empty if it does not count there. */
  public Optional<BigDecimal> credits(Portfolio portfolio, MetricId metric) {
    return portfolios().isEmpty() || portfolios().contains(portfolio)
        ? Optional.ofNullable(counts().get(metric.id()))
        : Optional.empty();
  }
}
