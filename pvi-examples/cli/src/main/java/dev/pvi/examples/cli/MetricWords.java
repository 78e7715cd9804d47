package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.joined;
import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.section;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Tree;
import dev.pvi.formula.Condition;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Motion;
import dev.pvi.rulebook.Certification;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.Policy;
import dev.pvi.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a rule book measures, in words: metrics, what counts towards them and what changes them. */
final class MetricWords {

  private final RuleBook book;
  private final Tree tree;

  /** Makes the words of a book. */
  MetricWords(RuleBook book) {
    this.book = book;
    this.tree = book.tree();
  }

  /** Returns a metric, with what follows where it is missing only if that is not the usual. */
  Explanation metric(Metric metric) {
    List<Explanation> lines = new ArrayList<>(definition(metric));
    if (!isZero(metric.absent())) {
      lines.add(Explanation.line(absent(metric)));
    }
    if (!metric.notApplicable().byCode().isEmpty() || !metric.notApplicable().excludes()) {
      lines.add(Explanation.line(notApplicable(metric)));
    }
    return new Explanation(named(metric.id().id(), metric.name()), cells(metric), lines);
  }

  /** Returns a metric with all that is known of it alone. */
  Explanation inFull(Metric metric) {
    List<Explanation> lines = new ArrayList<>(definition(metric));
    tree.at("metrics", metric.id().id()).ifPresent(node -> lines.add(BookWords.fully(node)));
    lines.add(Explanation.line(absent(metric)));
    lines.add(Explanation.line(notApplicable(metric)));
    return new Explanation(
        "metric " + named(metric.id().id(), metric.name()), cells(metric), lines);
  }

  private List<String> cells(Metric metric) {
    return List.of(
        metric.unit(),
        metric.motion().map(Motion::toString).orElse(""),
        shortly(tree, "metrics", metric.id().id()));
  }

  private static List<Explanation> definition(Metric metric) {
    List<Explanation> lines = new ArrayList<>();
    if (!metric.formula().isEmpty()) {
      lines.add(Explanation.line(metric.formula()));
    }
    metric
        .reads()
        .ifPresent(from -> lines.add(Explanation.line("where not stated, attribute " + from)));
    if (isOfPersons(metric)) {
      lines.add(
          Explanation.line(
              "where not stated, the persons who hold any certification that counts, each once"));
    }
    metric
        .plausible()
        .ifPresent(bounds -> lines.add(Explanation.line("plausible " + bounds.says())));
    return lines;
  }

  private static boolean isOfPersons(Metric metric) {
    return metric.counts() == Metric.Counts.PERSONS;
  }

  private static boolean isZero(Policy policy) {
    return policy.byCode().isEmpty()
        && !policy.excludes()
        && !policy.refuses()
        && policy.assumed().signum() == 0;
  }

  private static String absent(Metric metric) {
    return "not measured: " + says(metric.absent());
  }

  private static String notApplicable(Metric metric) {
    return "not applicable: " + says(metric.notApplicable());
  }

  private static String says(Policy policy) {
    StringBuilder words = new StringBuilder();
    policy
        .byCode()
        .forEach((code, one) -> words.append(code).append(' ').append(one.says()).append("; "));
    return words.append(words.length() == 0 ? "" : "otherwise ").append(policy.says()).toString();
  }

  /** Returns certifications with what they are worth. */
  Explanation certifications(Predicate<Certification> which) {
    List<Explanation> lines = new ArrayList<>();
    for (Certification one : book.certifications()) {
      if (which.test(one)) {
        lines.add(
            Explanation.line(
                named(one.id(), one.name()),
                worth(book, one),
                "in " + joined(one.portfolios(), "every portfolio"),
                one.requires().map(before -> "after " + before).orElse(""),
                shortly(tree, "certifications", one.id())));
      }
    }
    return section("certifications", lines);
  }

  /** Returns what a certification counts towards each metric. */
  static String worth(RuleBook book, Certification one) {
    List<String> credits = new ArrayList<>();
    one.counts()
        .forEach(
            (metric, count) ->
                credits.add(
                    metric
                        + " "
                        + (book.metric(MetricId.of(metric))
                                .filter(MetricWords::isOfPersons)
                                .isPresent()
                            ? "its holder"
                            : Figures.exact(count))));
    return String.join(", ", credits);
  }

  /** Returns modifiers with what they do, where and why. */
  Explanation modifiers(Predicate<Modifier> which) {
    List<Explanation> lines = new ArrayList<>();
    for (Modifier one : book.modifiers()) {
      if (which.test(one)) {
        lines.add(
            new Explanation(
                one.id(),
                List.of(effect(one), shortly(tree, "modifiers", one.id())),
                List.of(
                    Explanation.line(
                        "on "
                            + joined(one.metrics(), "nothing")
                            + ", in "
                            + joined(one.portfolios(), "every portfolio")),
                    Explanation.line(when(one)),
                    Explanation.line("because " + one.because()))));
      }
    }
    return section("modifiers", lines);
  }

  private static String when(Modifier modifier) {
    if (modifier.condition().equals(Condition.always())) {
      return "always";
    }
    return "where "
        + modifier.condition().says()
        + (modifier.unknown() == Modifier.Unknown.APPLY ? ", or that cannot be told" : "");
  }

  private String effect(Modifier modifier) {
    List<String> words = new ArrayList<>();
    tree.at("modifiers", modifier.id(), "effect")
        .ifPresent(
            effect ->
                effect
                    .fields()
                    .forEach(
                        (name, value) ->
                            words.add(
                                name.equals("type")
                                    ? BookWords.plain(value)
                                    : name + " " + BookWords.plain(value))));
    return String.join(" ", words);
  }
}
