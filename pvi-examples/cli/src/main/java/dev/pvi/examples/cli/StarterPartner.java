package dev.pvi.examples.cli;

import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot to begin with: every attribute, portfolio, metric and certification of a program, and
 * not one made-up reading.
 */
final class StarterPartner {

  private static final Tree NOT_MEASURED =
      Tree.object(Collections.singletonMap("absent", Tree.text("not measured")));

  private final RuleBook book;
  private final LocalDate day;

  private StarterPartner(RuleBook book, LocalDate day) {
    this.book = book;
    this.day = day;
  }

  /** Returns a snapshot for a day. */
  static Tree of(RuleBook book, LocalDate day) {
    return new StarterPartner(book, day).document();
  }

  private Tree document() {
    Map<String, Tree> comment = new LinkedHashMap<>();
    comment.put(
        "about",
        Tree.array(
            List.of(
                Tree.text(
                    "What is known about a partner on a date, as "
                        + book
                        + " wants it. Replace each value by what your systems know, and delete what"
                        + " does not concern you: fields $comment are ignored."),
                Tree.text(
                    "A certification that a person holds is written in credentials as"
                        + " {\"certification\": \"<id>\", \"holder\": \"person-1\", \"through\":"
                        + " \"2027-03-31\"}, and one whose account is not linked to the company with"
                        + " \"linked\": false."))));
    Map<String, String> certifications = new LinkedHashMap<>();
    book.certifications().forEach(one -> certifications.put(one.id(), Starter.says(book, one)));
    comment.put("certifications", Starter.remarks(certifications));
    comment.put(
        "also",
        Tree.text(
            "Fields that a snapshot may have beside those below: portfolios that are scored though"
                + " no reading is stated for them, and readings that somebody sets by hand."));
    comment.put("portfolios", first());
    comment.put("overrides", override());

    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("format", Tree.text(PartnerSnapshot.DOCUMENT.format()));
    fields.put("$comment", Tree.object(comment));
    fields.put("id", Tree.text(Starter.PARTNER));
    fields.put("name", Tree.text("Partner 1"));
    fields.put("asOf", Tree.text(day.toString()));
    fields.put("attributes", attributes());
    fields.put("readings", readings());
    fields.put("credentials", Tree.array(List.of()));
    fields.put("standings", standings());
    return Tree.object(fields);
  }

  private Tree first() {
    return Tree.array(
        book.scorecards().stream().limit(1).map(card -> Tree.text(card.portfolio().id())).toList());
  }

  /** Returns a reading by hand of the first metric that is stated by hand anyway. */
  private Tree override() {
    Map<String, Tree> set = new LinkedHashMap<>();
    set.put("reading", Tree.number(BigDecimal.ONE));
    set.put("author", Tree.text("who decided so"));
    set.put("date", Tree.text(day.toString()));
    set.put("because", Tree.text("why"));
    for (Scorecard card : book.scorecards()) {
      for (MetricId id : CardWords.metrics(card)) {
        if (isStated(card.portfolio(), book.metric(id).orElseThrow())) {
          Tree metric = Tree.object(Collections.singletonMap(id.id(), Tree.object(set)));
          return Tree.object(Collections.singletonMap(card.portfolio().id(), metric));
        }
      }
    }
    return Tree.object(Collections.emptyMap());
  }

  private Tree attributes() {
    Map<String, String> remarks = new LinkedHashMap<>();
    Map<String, Tree> values = new LinkedHashMap<>();
    for (Attribute attribute : book.attributes().all()) {
      String id = attribute.id();
      if (BookWords.declared(book).get(id).isPresent()) {
        boolean follows = isImplied(id);
        remarks.put(
            id,
            attribute.title()
                + ": "
                + attribute.says()
                + (follows ? "; follows from the others where it is not stated" : ""));
        if (!follows) {
          values.put(id, Starter.value(attribute, book.currency(), day, "text"));
        }
      }
    }
    return commented(Starter.remarks(remarks), values);
  }

  /** What follows from other facts is best not stated beside them, where it could contradict. */
  private boolean isImplied(String id) {
    Optional<Tree> implied = book.tree().at("implied", id);
    boolean raises = implied.flatMap(one -> one.get("raises")).flatMap(Tree::asFlag).orElse(false);
    return implied.isPresent() && !raises;
  }

  private Tree readings() {
    Map<String, String> remarks = new LinkedHashMap<>();
    remarks.put(
        "a share",
        "12.5, or {\"part\": 125, \"of\": 1000, \"currency\": \"" + book.currency() + "\"}");
    remarks.put(
        "growth",
        "7.2, or {\"current\": 1072, \"prior\": 1000, \"currency\": \"" + book.currency() + "\"}");
    remarks.put("another number", "15, or {\"value\": 15, \"unit\": \"days\"}");
    remarks.put("nothing", "{\"absent\": \"why\"}, or {\"notApplicable\": \"why\"}");
    for (Metric metric : book.metrics()) {
      remarks.put(metric.id().id(), says(metric));
    }
    Map<String, Tree> portfolios = new LinkedHashMap<>();
    for (Scorecard card : book.scorecards()) {
      Map<String, Tree> metrics = new LinkedHashMap<>();
      for (MetricId id : CardWords.metrics(card)) {
        if (isStated(card.portfolio(), book.metric(id).orElseThrow())) {
          metrics.put(id.id(), NOT_MEASURED);
        }
      }
      if (!metrics.isEmpty()) {
        portfolios.put(card.portfolio().id(), commented(Tree.text(card.name()), metrics));
      }
    }
    return commented(Starter.remarks(remarks), portfolios);
  }

  private String says(Metric metric) {
    String from =
        metric
            .reads()
            .map(attribute -> "; taken from attribute " + attribute)
            .orElse(isCounted(metric) ? "; counted from credentials" : "");
    return metric.name()
        + ", in "
        + metric.unit()
        + from
        + metric.plausible().map(bounds -> ", " + bounds.says()).orElse("")
        + (metric.formula().isEmpty() ? "" : ": " + metric.formula());
  }

  private boolean isCounted(Metric metric) {
    return book.certifications().stream()
        .anyMatch(one -> one.counts().containsKey(metric.id().id()));
  }

  private boolean isStated(Portfolio portfolio, Metric metric) {
    return metric.reads().isEmpty()
        && book.certifications().stream()
            .noneMatch(one -> one.credits(portfolio, metric.id()).isPresent());
  }

  private Tree standings() {
    Map<String, String> remarks = new LinkedHashMap<>();
    remarks.put(
        "about",
        "A standing that was reached and is kept for a while, by portfolio: {\"standing\":"
            + " \"<id>\", \"since\": \""
            + day
            + "\"}");
    remarks.putAll(Starter.standings(book));
    return commented(Starter.remarks(remarks), new LinkedHashMap<>());
  }

  private static Tree commented(Tree comment, Map<String, Tree> fields) {
    Map<String, Tree> all = new LinkedHashMap<>();
    all.put("$comment", comment);
    all.putAll(fields);
    return Tree.object(all);
  }
}
