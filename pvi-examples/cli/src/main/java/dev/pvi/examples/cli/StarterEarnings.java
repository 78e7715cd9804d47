package dev.pvi.examples.cli;

import dev.pvi.cpi.earning.Earnings;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Earnings to begin with: an event of each type that a program pays on, with all its facts. */
final class StarterEarnings {

  /** What the calculation itself knows of an event, or takes from its other fields. */
  private static final List<String> COMPUTED =
      List.of("index", "standing", "portfolio", "event-date", "renewed-on");

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
                        + " pays on. Replace them by those of your systems."),
                Tree.text(
                    "Amounts in another currency need its rate: \"rates\": {\"EUR\": 1.1}."))));
    fields.put("partner", Tree.text(Starter.PARTNER));
    fields.put("from", Tree.text(day.toString()));
    fields.put("through", Tree.text(day.plusMonths(3).minusDays(1).toString()));
    fields.put("currency", Tree.text(book.currency().getCode()));
    Map<String, List<EarningRule>> byType = new LinkedHashMap<>();
    for (EarningRule rule : book.rules()) {
      byType.computeIfAbsent(rule.paysOn().eventType(), type -> new ArrayList<>()).add(rule);
    }
    List<Tree> events = new ArrayList<>();
    byType.forEach((type, paying) -> events.add(event(type, paying)));
    fields.put("events", Tree.array(events));
    return Tree.object(fields);
  }

  private Tree event(String type, List<EarningRule> paying) {
    Map<String, String> remarks = new LinkedHashMap<>();
    for (EarningRule rule : paying) {
      remarks.put(rule.id(), rule.name() + ", " + IncentiveWords.paysOn(rule));
    }
    Map<String, Tree> facts = facts(paying, remarks);
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("$comment", Tree.object(new LinkedHashMap<>()));
    fields.put("type", Tree.text(type));
    fields.put("id", Tree.text("example-" + type));
    fields.put("date", Tree.text(day.plusMonths(1).toString()));
    fields.put("portfolio", Tree.text(portfolio(paying)));
    switch (type) {
      case "booking" -> fields.put("value", amount());
      case "milestone" -> fields.put("stage", stage(paying, remarks));
      case "growth" -> {
        fields.put("current", amount());
        fields.put("prior", amount());
      }
      case "renewal" -> {
        fields.put("due", amount());
        fields.put("renewed", amount());
        fields.put("renewedOn", Tree.text(day.plusMonths(1).toString()));
      }
      default -> throw new IllegalStateException("no example of an event of type " + type);
    }
    if (!facts.isEmpty()) {
      fields.put("facts", Tree.object(facts));
    }
    fields.put("$comment", Starter.remarks(remarks));
    return Tree.object(fields);
  }

  private Tree amount() {
    return Starter.amount(book.currency());
  }

  private static Tree stage(List<EarningRule> paying, Map<String, String> remarks) {
    List<String> stages =
        paying.stream()
            .flatMap(rule -> rule.amounts().stream())
            .flatMap(amounts -> amounts.rows().stream())
            .map(row -> row.level())
            .distinct()
            .toList();
    remarks.put("stage", "one of " + String.join(", ", stages));
    return Tree.text(stages.get(0));
  }

  private String portfolio(List<EarningRule> paying) {
    return paying.stream()
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

  /** Returns the facts that some rule asks of such an event, and notes which values they name. */
  private Map<String, Tree> facts(List<EarningRule> paying, Map<String, String> remarks) {
    Map<String, Set<String>> mentioned = new TreeMap<>();
    Map<String, Tree> tables = book.tables();
    for (EarningRule rule : paying) {
      book.tree().at("rules", rule.id()).ifPresent(stated -> mention(stated, tables, mentioned));
    }
    Map<String, Tree> facts = new LinkedHashMap<>();
    mentioned.forEach(
        (id, values) -> {
          Optional<Attribute> attribute =
              book.attributes()
                  .find(id)
                  .filter(one -> !COMPUTED.contains(id))
                  .filter(one -> BookWords.declared(rules).get(id).isEmpty());
          attribute.ifPresent(
              one -> {
                String first = values.stream().findFirst().orElse("text");
                facts.put(id, Starter.value(one, book.currency(), day, first));
                remarks.put(
                    id,
                    one.title()
                        + ": "
                        + (values.isEmpty() ? one.says() : String.join(", ", values)));
              });
        });
    return facts;
  }

  /** Notes the attributes that conditions and matrices name, with the values that they name. */
  private static void mention(
      Tree node, Map<String, Tree> tables, Map<String, Set<String>> mentioned) {
    node.get("attribute")
        .flatMap(Tree::asText)
        .ifPresent(
            id -> {
              Set<String> values = mentioned.computeIfAbsent(id, one -> new LinkedHashSet<>());
              node.get("is").flatMap(Tree::asText).ifPresent(values::add);
              node.get("in").stream()
                  .flatMap(all -> all.elements().stream())
                  .flatMap(one -> one.asText().stream())
                  .forEach(values::add);
            });
    List<Tree> by = node.get("by").map(Tree::elements).orElse(List.of());
    for (int i = 0; i < by.size(); i++) {
      int column = i;
      by.get(i)
          .asText()
          .ifPresent(
              id -> {
                Set<String> values = mentioned.computeIfAbsent(id, one -> new LinkedHashSet<>());
                node.get("cells").map(Tree::elements).orElse(List.of()).stream()
                    .flatMap(cell -> cell.get("at").stream())
                    .filter(at -> at.elements().size() > column)
                    .flatMap(at -> at.elements().get(column).asText().stream())
                    .filter(value -> !value.equals("*"))
                    .forEach(values::add);
              });
    }
    node.asText().map(tables::get).ifPresent(table -> mention(table, new TreeMap<>(), mentioned));
    node.fields().values().forEach(child -> mention(child, tables, mentioned));
    node.elements().forEach(child -> mention(child, tables, mentioned));
  }
}
