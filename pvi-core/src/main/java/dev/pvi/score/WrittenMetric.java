package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** What a metric adds to an index as a file states it: only what differs from what is around it. */
@Value.Immutable
abstract class WrittenMetric {

  static final Form<WrittenMetric> FORM =
      Form.of(
          "metric-score",
          "what a metric adds to an index",
          fields -> {
            var metric =
                fields.required(
                    "metric", MetricId.KIND, "The metric; name and unit stand in metrics.");
            var name = fields.optional("name", Kind.text(), "Its name, if not that of metrics.");
            var unit = fields.optional("unit", Kind.id(), "Its unit, if not that of metrics.");
            var categoryWeight =
                fields.optional(
                    "categoryWeight",
                    Ratio.KIND,
                    "The share of its category in the index, if not that of the category.");
            var weight = fields.required("weight", Ratio.KIND, "Its share of the category.");
            var scaleMaximum =
                fields.optional(
                    "scaleMaximum",
                    Kind.decimal(),
                    "The greatest index, if not that of the portfolio.");
            var table = fields.required("table", Kind.id(), "The name of its table.");
            var tableSource =
                fields.required(
                    "tableSource", Kind.id(), "What the table rests on, by its key in sources.");
            var weightSource =
                fields.required(
                    "weightSource", Kind.id(), "What the weight rests on, by its key in sources.");
            var baseline = fields.optional("baseline", Kind.decimal(), "What is usual of it.");
            var reasonCode =
                fields.optional(
                    "reasonCode", Kind.text(), "What it is called beyond that, if not by its id.");
            var status =
                fields.defaulted(
                    "status",
                    Kind.constant(Status.class, true),
                    Status.SCORED,
                    "How it came to its index.");
            var reading = fields.required("reading", Reading.KIND, "What was measured.");
            var overridden =
                fields.optional(
                    "overridden", Overridden.FORM, "What the reading replaced, if set by hand.");
            var chosen =
                fields.optional(
                    "chosen", Kind.id(), "The table that answered, by its key in tables.");
            var row =
                fields.defaulted(
                    "row",
                    Kind.integer(-1, Integer.MAX_VALUE),
                    -1,
                    "The row that answered, from 0.");
            var achieved = fields.required("achieved", Kind.decimal(), "The index by the rule.");
            var applied =
                fields.optional(
                    "applied",
                    Kind.decimal(),
                    "The index that counts, if not the one by the rule.");
            var modifiers =
                fields.defaulted(
                    "modifiers", Kind.listOf(Applied.FORM), List.of(), "What modifiers did.");
            var reasons =
                fields.defaulted(
                    "reasons", Kind.listOf(Kind.reason()), List.of(), "What else led here.");
            var counts =
                fields.defaulted(
                    "counts", Kind.flag(), true, "Whether it counts; yes, where not stated.");
            var contribution =
                fields.required("contribution", Kind.decimal(), "What it adds to the index.");
            var attainable =
                fields.required("attainable", Kind.decimal(), "The most that it could add.");
            fields.writes(
                (it, out) ->
                    out.put(metric, it.metric())
                        .put(name, it.name())
                        .put(unit, it.unit())
                        .put(categoryWeight, it.categoryWeight())
                        .put(weight, it.weight())
                        .put(scaleMaximum, it.scaleMaximum())
                        .put(table, it.table())
                        .put(tableSource, it.tableSource())
                        .put(weightSource, it.weightSource())
                        .put(baseline, it.baseline())
                        .put(reasonCode, it.reasonCode())
                        .put(status, it.status())
                        .put(reading, it.reading())
                        .put(overridden, it.overridden())
                        .put(chosen, it.chosen())
                        .put(row, it.row())
                        .put(achieved, it.achieved())
                        .put(applied, it.applied())
                        .put(modifiers, it.modifiers())
                        .put(reasons, it.reasons())
                        .put(counts, it.counts())
                        .put(contribution, it.contribution())
                        .put(attainable, it.attainable()));
            return values ->
                builder()
                    .metric(values.get(metric))
                    .name(values.get(name))
                    .unit(values.get(unit))
                    .categoryWeight(values.get(categoryWeight))
                    .weight(values.get(weight))
                    .scaleMaximum(values.get(scaleMaximum))
                    .table(values.get(table))
                    .tableSource(values.get(tableSource))
                    .weightSource(values.get(weightSource))
                    .baseline(values.get(baseline))
                    .reasonCode(values.get(reasonCode))
                    .status(values.get(status))
                    .reading(values.get(reading))
                    .overridden(values.get(overridden))
                    .chosen(values.get(chosen))
                    .row(values.get(row))
                    .achieved(values.get(achieved))
                    .applied(values.get(applied))
                    .modifiers(values.get(modifiers))
                    .reasons(values.get(reasons))
                    .counts(values.get(counts))
                    .contribution(values.get(contribution))
                    .attainable(values.get(attainable))
                    .build();
          });

  /** Called by the form, too, as a class and its subclass must not wait for one another. */
  private static ImmutableWrittenMetric.Builder builder() {
    return ImmutableWrittenMetric.builder();
  }

  abstract MetricId metric();

  abstract Optional<String> name();

  abstract Optional<String> unit();

  abstract Optional<Ratio> categoryWeight();

  abstract Ratio weight();

  abstract Optional<BigDecimal> scaleMaximum();

  abstract String table();

  abstract String tableSource();

  abstract String weightSource();

  abstract Optional<BigDecimal> baseline();

  abstract Optional<String> reasonCode();

  abstract Status status();

  abstract Reading reading();

  abstract Optional<Overridden> overridden();

  abstract Optional<String> chosen();

  abstract int row();

  abstract BigDecimal achieved();

  abstract Optional<BigDecimal> applied();

  abstract List<Applied> modifiers();

  abstract List<Reason> reasons();

  abstract boolean counts();

  abstract BigDecimal contribution();

  abstract BigDecimal attainable();

  static WrittenMetric of(
      MetricScore score,
      Ratio categoryWeight,
      BigDecimal scaleMaximum,
      WrittenScore.Shared shared) {
    MetricTerms terms = score.terms();
    MetricName own = new MetricName(terms.name(), terms.unit());
    MetricName known = shared.metrics.computeIfAbsent(terms.metric().id(), id -> own);
    return builder()
        .metric(terms.metric())
        .name(unless(known.name(), terms.name()))
        .unit(unless(known.unit(), terms.unit()))
        .categoryWeight(unless(categoryWeight, terms.categoryWeight()))
        .weight(terms.weight())
        .scaleMaximum(unless(scaleMaximum, terms.scaleMaximum()))
        .table(terms.table())
        .tableSource(shared.sources.key(terms.tableSource(), wish(terms.tableSource())))
        .weightSource(shared.sources.key(terms.weightSource(), wish(terms.weightSource())))
        .baseline(terms.baseline())
        .reasonCode(terms.reasonCode())
        .status(score.status())
        .reading(score.reading())
        .overridden(score.overridden())
        .chosen(score.chosen().map(table -> shared.tables.key(table, terms.table())))
        .row(score.row())
        .achieved(score.achieved())
        .applied(unless(score.achieved(), score.applied()))
        .modifiers(score.modifiers())
        .reasons(score.reasons())
        .counts(score.counts())
        .contribution(score.contribution())
        .attainable(score.attainable())
        .build();
  }

  private static <V> Optional<V> unless(V known, V value) {
    return known.equals(value) ? Optional.empty() : Optional.of(value);
  }

  private static String wish(Source source) {
    return source.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  MetricScore score(Ratio weightOfCategory, BigDecimal greatest, WrittenScore all) {
    MetricName known =
        all.metrics().getOrDefault(metric().id(), new MetricName(metric().id(), metric().id()));
    Source none = new Source(Evidence.ILLUSTRATIVE, ImmutableList.of(), "");
    MetricTerms terms =
        MetricTerms.builder()
            .metric(metric())
            .name(name().orElse(known.name()))
            .unit(unit().orElse(known.unit()))
            .categoryWeight(categoryWeight().orElse(weightOfCategory))
            .weight(weight())
            .scaleMaximum(scaleMaximum().orElse(greatest))
            .table(table())
            .tableSource(all.sources().getOrDefault(tableSource(), none))
            .weightSource(all.sources().getOrDefault(weightSource(), none))
            .baseline(baseline())
            .reasonCode(reasonCode())
            .build();
    MetricScore score =
        MetricScore.of(
            MetricScore.Answer.builder()
                .terms(terms)
                .status(status())
                .chosen(chosen().flatMap(key -> Optional.ofNullable(all.tables().get(key))))
                .row(row())
                .achieved(achieved())
                .applied(applied().orElse(achieved()))
                .modifiers(modifiers())
                .reasons(reasons())
                .counts(counts())
                .contribution(contribution())
                .attainable(attainable())
                .build(),
            reading());
    return overridden().map(score::overriding).orElse(score);
  }
}
