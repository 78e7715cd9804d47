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
    checkLadder(content.ladder(), "ladder");
    for (Scorecard card : content.scorecards()) {
      if (card.ladder().isPresent()) {
        checkLadder(card.ladder().get(), "portfolios", card.portfolio().id(), "ladder");
      }
    }
  }

  private void checkLadder(Ladder ladder, String... path) {
    BigDecimal maximum = content.scale().maximum();
    for (Ladder.Rung rung : ladder.rungs()) {
      if (rung.at().compareTo(maximum) > 0) {
        findings.error(
            place(path).child("standings").child(rung.standing().id()).child("at"),
            RuleBookCode.LADDER,
            "rule",
            "stay within the scale, at most " + maximum.toPlainString(),
            "value",
            rung.at());
      }
    }
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

  private void withinScale(Place place, BigDecimal index) {
    BigDecimal maximum = content.scale().maximum();
    if (index.compareTo(maximum) > 0) {
      findings.error(
          place,
          FormCode.OUT_OF_RANGE,
          "expected",
          "an index from 0 to " + maximum.toPlainString(),
          "value",
          index);
    }
  }

  private void checkMetric(Metric metric) {
    String id = metric.id().id();
    withinScale(place("metrics", id, "absent"), metric.absent().assumed());
    withinScale(place("metrics", id, "notApplicable"), metric.notApplicable().assumed());
    if (metric.reads().isPresent() && attributes.areWhole()) {
      List<String> known = attributes.all().stream().map(Attribute::id).toList();
      reference(place("metrics", id, "reads"), "declared attribute", known, metric.reads().get());
    }
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
