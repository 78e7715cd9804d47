package dev.pvi.examples.cli;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.EventType;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Earnings to begin with: an event of each type that a program looks at, with all its facts. */
final class StarterEarnings {

  /** What the calculation itself knows of an event, or takes from its other fields. */
  private static final List<String> COMPUTED =
      List.of(
          "index",
          "standing",
          "standing-protected",
          "portfolio",
          "event-type",
          "event-date",
          "period-start",
          "period-end",
          "fiscal-month",
          "fiscal-quarter",
          "fiscal-half",
          "fiscal-year");

  private final RuleBook rules;
  private final IncentiveBook book;
  private final LocalDate day;

  private StarterEarnings(RuleBook rules, IncentiveBook book, LocalDate day) {
    this.rules = rules;
    this.book = book;
    this.day = day;
  }

  /** Returns earnings of three months that begin on a day. */
  static Tree of(RuleBook rules, IncentiveBook book, LocalDate day) {
    return new StarterEarnings(rules, book, day).document();
  }

  private Tree document() {
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("format", Tree.text(Earnings.DOCUMENT.format()));
    fields.put(
        "$comment",
        Tree.array(
            List.of(
                Tree.text(
                    "What a partner did in a period: an event of each type that "
                        + book
                        + " looks at. Replace them by those of your systems."),
                Tree.text(
                    "Amounts in another currency need its rate: \"rates\": {\"EUR\": 1.1}."))));
    fields.put("partner", Tree.text(Starter.PARTNER));
    fields.put("from", Tree.text(day.toString()));
    fields.put("through", Tree.text(day.plusMonths(3).minusDays(1).toString()));
    fields.put("currency", Tree.text(book.currency().getCode()));
    Map<String, List<EarningRule>> byType = new LinkedHashMap<>();
    for (EarningRule rule : book.rules()) {
      rule.events().forEach(type -> add(byType, type, rule));
      rule.quantities()
          .forEach(quantity -> quantity.events().forEach(type -> add(byType, type, rule)));
    }
    List<Tree> events = new ArrayList<>();
    byType.forEach((type, looking) -> events.add(event(type, looking)));
    fields.put("events", Tree.array(events));
    return Tree.object(fields);
  }

  private static void add(Map<String, List<EarningRule>> byType, String type, EarningRule rule) {
    List<EarningRule> looking = byType.computeIfAbsent(type, any -> new ArrayList<>());
    if (!looking.contains(rule)) {
      looking.add(rule);
    }
  }

  private Tree event(String type, List<EarningRule> looking) {
    Map<String, String> remarks = new LinkedHashMap<>();
    for (EarningRule rule : looking) {
      String does =
          rule.events().contains(type) ? IncentiveWords.paysOn(rule) : "counts, but does not pay";
      remarks.put(rule.id(), rule.name() + ", " + does);
    }
    Map<String, Set<String>> mentioned = new EventFactNames(book, rules).of(type, looking);
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("$comment", Tree.object(new LinkedHashMap<>()));
    fields.put("type", Tree.text(type));
    fields.put("id", Tree.text("example-" + type));
    fields.put("date", Tree.text(day.plusMonths(1).toString()));
    fields.put("portfolio", Tree.text(portfolio(looking)));
    for (EventType.Part part : EventType.find(type).map(EventType::parts).orElse(List.of())) {
      Set<String> values = mentioned.remove(part.attribute());
      if (part.required() || values != null) {
        Attribute attribute = Attribute.of(part.attribute(), part.type());
        fields.put(part.field(), value(attribute, values == null ? Set.of() : values, remarks));
      }
    }
    Map<String, Tree> facts = new LinkedHashMap<>();
    mentioned.forEach(
        (id, values) ->
            book.attributes()
                .find(id)
                .filter(one -> !COMPUTED.contains(id))
                .ifPresent(one -> facts.put(id, value(one, values, remarks))));
    if (!facts.isEmpty()) {
      fields.put("facts", Tree.object(facts));
    }
    fields.put("$comment", Starter.remarks(remarks));
    return Tree.object(fields);
  }

  /** Returns a value to be replaced, and notes which values the rules name. */
  private Tree value(Attribute attribute, Set<String> values, Map<String, String> remarks) {
    if (!values.isEmpty() || EventType.attributes().stream().noneMatch(attribute::equals)) {
      remarks.put(
          attribute.id(),
          attribute.title()
              + ": "
              + (values.isEmpty() ? attribute.says() : String.join(", ", values)));
    }
    String first = values.stream().findFirst().orElse("text");
    return Starter.value(attribute, book.currency(), day, first);
  }

  private String portfolio(List<EarningRule> looking) {
    return looking.stream()
        .flatMap(rule -> rule.portfolios().stream())
        .findFirst()
        .or(
            () ->
                rules.scorecards().stream()
                    .filter(card -> card.motion().isEmpty())
                    .findFirst()
                    .map(Scorecard::portfolio))
        .map(Portfolio::id)
        .orElseThrow();
  }
}
