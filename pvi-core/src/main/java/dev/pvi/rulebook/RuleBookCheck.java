package dev.pvi.rulebook;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.FormCode;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks what spans several parts of a rule book: references, the ladder within the scale. */
final class RuleBookCheck {

  private final Tree tree;
  private final RuleBookContent content;
  private final Attributes attributes;
  private final Findings findings;

  RuleBookCheck(Tree tree, RuleBookContent content, Reader reader) {
    this.tree = tree;
    this.content = content;
    this.attributes = reader.given(Attributes.class).orElseThrow();
    this.findings = reader.findings();
  }

  void run() {
    if (content.scorecards().isEmpty()) {
      findings.error(place("portfolios"), RuleBookCode.EMPTY_SCORECARD, "what", "portfolio");
    }
    Set<MetricId> metrics = new TreeSet<>();
    for (Metric metric : content.metrics()) {
      metrics.add(metric.id());
    }
    for (Scorecard card : content.scorecards()) {
      checkCard(card, metrics);
    }
    for (Modifier modifier : content.modifiers()) {
      checkModifier(modifier, metrics);
    }
    for (Metric metric : content.metrics()) {
      checkMetric(metric);
    }
    for (Implied implied : content.implied()) {
      checkImplied(implied);
    }
    for (Certification certification : content.certifications()) {
      checkCertification(certification);
    }
    new BenefitCheck(tree, content, findings).run();
    checkLadders();
  }

  private void checkLadders() {
    LadderCheck check = new LadderCheck(content.scale(), findings);
    List<Scorecard> sharing = new ArrayList<>();
    for (Scorecard card : content.scorecards()) {
      if (card.ladder().isPresent()) {
        Place place = place("portfolios", card.portfolio().id(), "ladder");
        check.run(card.ladder().get(), place, List.of(card));
      } else {
        sharing.add(card);
      }
    }
    check.run(content.ladder(), place("ladder"), sharing);
  }

  private void checkCertification(Certification certification) {
    Place place = place("certifications", certification.id());
    List<String> metrics = new ArrayList<>();
    for (Metric metric : content.metrics()) {
      metrics.add(metric.id().id());
    }
    for (String metric : certification.counts().keySet()) {
      reference(place.child("counts").child(metric), "metric", metrics, metric);
    }
    for (Metric metric : content.metrics()) {
      BigDecimal worth = certification.counts().get(metric.id().id());
      if (metric.counts() == Metric.Counts.PERSONS
          && worth != null
          && worth.compareTo(BigDecimal.ONE) != 0) {
        findings.error(
            place.child("counts").child(metric.id().id()),
            RuleBookCode.ONCE_PER_PERSON,
            "metric",
            metric.id(),
            "value",
            worth);
      }
    }
    if (certification.requires().isPresent()) {
      List<String> certifications = new ArrayList<>();
      for (Certification one : content.certifications()) {
        certifications.add(one.id());
      }
      String required = certification.requires().get();
      reference(place.child("requires"), "certification", certifications, required);
    }
  }

  private void checkCard(Scorecard card, Set<MetricId> metrics) {
    for (Scorecard.Category category : card.categories()) {
      for (Scorecard.WeightedMetric metric : category.metrics()) {
        String[] path = {
          "portfolios",
          card.portfolio().id(),
          "categories",
          category.id(),
          "metrics",
          metric.metric().id()
        };
        reference(place(path), "metric", metrics, metric.metric());
        reference(place(path).child("table"), "table", content.tables().keySet(), metric.table());
        if (isWeighted(card) && metric.baseline().isPresent()) {
          withinScale(place(path).child("baseline"), metric.baseline().get());
        }
      }
    }
  }

  private void checkModifier(Modifier modifier, Set<MetricId> metrics) {
    Place place = place("modifiers", modifier.id());
    for (MetricId metric : modifier.metrics()) {
      reference(place.child("metrics"), "metric", metrics, metric);
    }
    List<Portfolio> portfolios = new ArrayList<>();
    for (Scorecard card : content.scorecards()) {
      portfolios.add(card.portfolio());
    }
    for (Portfolio portfolio : modifier.portfolios()) {
      reference(place.child("portfolios"), "portfolio", portfolios, portfolio);
    }
    if (modifier.effect().least().isPresent()) {
      BigDecimal least = modifier.effect().least().get();
      withinScale(place("modifiers", modifier.id(), "effect", "at"), least);
    }
  }

  private void withinScale(Place place, Policy policy) {
    withinScale(place, policy.assumed());
    policy.byCode().forEach((code, one) -> withinScale(place.child(code), one.assumed()));
  }

  private void withinScale(Place place, BigDecimal index) {
    BigDecimal maximum = content.scale().maximum();
    if (index.signum() < 0 || index.compareTo(maximum) > 0) {
      findings.error(
          place,
          FormCode.OUT_OF_RANGE,
          "expected",
          "an index from 0 to " + maximum.toPlainString(),
          "value",
          index);
    }
  }

  private static boolean isWeighted(Scorecard card) {
    return card.combine() == Scorecard.Combine.WEIGHTED;
  }

  /** What is assumed is an index, unless only cards that add points use the metric. */
  private void checkMetric(Metric metric) {
    String id = metric.id().id();
    if (!isOfPoints(metric.id())) {
      withinScale(place("metrics", id, "absent"), metric.absent());
      withinScale(place("metrics", id, "notApplicable"), metric.notApplicable());
    }
    if (metric.reads().isPresent() && attributes.areWhole()) {
      List<String> known = attributes.all().stream().map(Attribute::id).toList();
      reference(place("metrics", id, "reads"), "declared attribute", known, metric.reads().get());
    }
  }

  private boolean isOfPoints(MetricId metric) {
    boolean isOfPoints = false;
    for (Scorecard card : content.scorecards()) {
      for (Scorecard.Category category : card.categories()) {
        if (category.metrics().stream().anyMatch(one -> one.metric().equals(metric))) {
          if (isWeighted(card)) {
            return false;
          }
          isOfPoints = true;
        }
      }
    }
    return isOfPoints;
  }

  private void checkImplied(Implied implied) {
    Optional<Attribute> attribute = attributes.find(implied.attribute());
    Place place = place("implied", implied.attribute());
    if (attribute.isEmpty() && !attributes.areWhole()) {
      return;
    } else if (attribute.isEmpty()) {
      findings.unknown(
          place,
          RuleBookCode.UNKNOWN_DERIVED,
          implied.attribute(),
          attributes.ids(),
          "value",
          implied.attribute());
      return;
    }
    for (Implied.Case one : implied.cases()) {
      if (!attribute.get().admits(one.value())) {
        findings.error(
            place, FormCode.OUT_OF_RANGE, "expected", attribute.get().says(), "value", one.value());
      }
    }
  }

  private void reference(Place place, String what, Collection<?> known, Object value) {
    reference(findings, place, what, known, value);
  }

  /** Adds an error if something is referred to that the book does not define. */
  static void reference(
      Findings findings, Place place, String what, Collection<?> known, Object value) {
    if (!known.contains(value)) {
      findings.unknown(
          place,
          RuleBookCode.UNKNOWN_REFERENCE,
          value.toString(),
          known.stream().map(String::valueOf).sorted().toList(),
          "what",
          what,
          "value",
          value);
    }
  }

  private Place place(String... path) {
    return tree.at(path).orElse(tree).place();
  }
}
