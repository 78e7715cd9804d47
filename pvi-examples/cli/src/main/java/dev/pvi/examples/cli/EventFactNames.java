package dev.pvi.examples.cli;

import dev.pvi.cpi.incentive.DayCount;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.Group;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.form.Tree;
import dev.pvi.rulebook.RuleBook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which facts rules look up, by the names that a book states, and which values they name. */
final class EventFactNames {

  /** The fields of a rule that name a fact. */
  private static final List<String> NAMING = List.of("attribute", "of", "minus", "on");

  private final IncentiveBook book;
  private final RuleBook partner;
  private final Map<String, Set<String>> mentioned = new TreeMap<>();

  /**
   * Looks at no rule yet.
   *
   * @param partner what declares the facts that are not of an event, but of the partner
   */
  EventFactNames(IncentiveBook book, RuleBook partner) {
    this.book = book;
    this.partner = partner;
  }

  /** Returns the values that rules name of each fact of an event of a type. */
  Map<String, Set<String>> of(String type, List<EarningRule> looking) {
    book.tree().get("requirements").ifPresent(this::mention);
    for (EarningRule rule : looking) {
      book.tree().at("rules", rule.id()).ifPresent(this::mention);
      if (rule.base().of().isPresent()) {
        named(rule.base().of().get());
      }
      rule.quantities().forEach(quantity -> mentioned.remove(quantity.id()));
    }
    for (Group group : book.groups()) {
      if (looking.stream().anyMatch(rule -> group.rules().contains(rule.id()))) {
        book.tree().at("groups", group.id()).ifPresent(this::mention);
      }
    }
    book.kind(type)
        .ifPresent(
            kind -> {
              kind.facts().forEach(fact -> named(fact.id()));
              kind.equalBy().forEach(this::named);
            });
    for (DayCount days : book.days()) {
      if (mentioned.remove(days.id()) != null) {
        named(days.from());
        named(days.to());
      }
    }
    book.credentials().keySet().forEach(mentioned::remove);
    BookWords.declared(partner).fields().keySet().forEach(mentioned::remove);
    return mentioned;
  }

  private Set<String> named(String id) {
    return mentioned.computeIfAbsent(id, one -> new LinkedHashSet<>());
  }

  private void mention(Tree node) {
    NAMING.forEach(
        field ->
            node.get(field)
                .flatMap(Tree::asText)
                .filter(id -> book.attributes().find(id).isPresent())
                .ifPresent(id -> values(node, named(id))));
    node.get("pot").stream()
        .flatMap(all -> all.elements().stream())
        .flatMap(one -> one.asText().stream())
        .forEach(this::named);
    columns(node);
    node.asText().map(name -> book.tables().get(name)).ifPresent(this::mention);
    node.fields().values().forEach(this::mention);
    node.elements().forEach(this::mention);
  }

  /** Notes which values a condition, or the amounts of a base, name. */
  private static void values(Tree node, Set<String> values) {
    node.get("is").flatMap(Tree::asText).ifPresent(values::add);
    node.get("in").stream()
        .flatMap(all -> all.elements().stream())
        .flatMap(one -> one.asText().stream())
        .forEach(values::add);
    node.at("levels", "rows").stream()
        .flatMap(all -> all.elements().stream())
        .flatMap(row -> row.get("level").stream())
        .flatMap(level -> level.asText().stream())
        .forEach(values::add);
  }

  /** Notes which values the cells of a matrix name. */
  private void columns(Tree node) {
    List<Tree> by = node.get("by").map(Tree::elements).map(List::copyOf).orElse(List.of());
    for (int i = 0; i < by.size(); i++) {
      int column = i;
      by.get(i)
          .asText()
          .ifPresent(
              id ->
                  node.get("cells").map(Tree::elements).map(List::copyOf).orElse(List.of()).stream()
                      .flatMap(cell -> cell.get("at").stream())
                      .filter(at -> at.elements().size() > column)
                      .flatMap(at -> at.elements().get(column).asText().stream())
                      .filter(value -> !value.equals("*"))
                      .forEach(named(id)::add));
    }
  }
}
