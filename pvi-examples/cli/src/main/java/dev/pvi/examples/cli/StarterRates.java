package dev.pvi.examples.cli;

import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.incentive.Group;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Limit;
import dev.pvi.form.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@linkplain StarterLayer layer to begin with} over an incentive book. */
final class StarterRates {

  private final IncentiveBook book;
  private final StarterLayer layer;

  private StarterRates(IncentiveBook book) {
    this.book = book;
    this.layer = new StarterLayer(book);
  }

  /** Returns a layer over an incentive book: its requirements and the figures of its rules. */
  static Tree over(IncentiveBook book) {
    return new StarterRates(book).document();
  }

  private Tree document() {
    Map<String, Tree> comment = layer.comment("rates");
    Map<String, Tree> parts = new LinkedHashMap<>();
    requirements(book.tree(), parts);
    Map<String, Tree> tables = new LinkedHashMap<>();
    layer.copied(
        book.tree().get("tables").orElse(Tree.object(Collections.emptyMap())),
        List.copyOf(book.tables().keySet()),
        tables);
    put("tables", tables, parts);
    Map<String, Tree> rules = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (EarningRule rule : book.rules()) {
      names.put(rule.id(), rule.name() + ", " + IncentiveWords.paysOn(rule));
      Map<String, Tree> figures = figures(rule);
      if (!figures.isEmpty()) {
        rules.put(rule.id(), Tree.object(figures));
      }
    }
    comment.put("rules", Starter.remarks(names));
    parts.put("rules", Tree.object(rules));
    Map<String, Tree> groups = new LinkedHashMap<>();
    book.groups().forEach(group -> put(group.id(), figures(group), groups));
    put("groups", groups, parts);
    return layer.document(Shelf.INCENTIVES, comment, parts);
  }

  /** What holds by a figure; what asks for a name alone is rarely replaced. */
  private void requirements(Tree around, Map<String, Tree> to) {
    Map<String, Tree> all = new LinkedHashMap<>();
    around
        .get("requirements")
        .ifPresent(
            stated ->
                stated
                    .fields()
                    .forEach(
                        (id, one) -> {
                          if (hasFigure(one)) {
                            all.put(id, layer.copy(one, Optional.empty()));
                          }
                        }));
    put("requirements", all, to);
  }

  private static boolean hasFigure(Tree node) {
    return node.type() == Tree.Type.NUMBER
        || node.fields().values().stream().anyMatch(StarterRates::hasFigure)
        || node.elements().stream().anyMatch(StarterRates::hasFigure);
  }

  /** What is asked by a figure, amounts by level, and what factors and limits answer, by id. */
  private Map<String, Tree> figures(EarningRule rule) {
    Map<String, Tree> figures = new LinkedHashMap<>();
    Tree stated = book.tree().at("rules", rule.id()).orElseThrow();
    requirements(stated, figures);
    stated
        .get("base")
        .ifPresent(
            base -> {
              Map<String, Tree> levels = new LinkedHashMap<>();
              layer.copied(base, List.of("levels"), levels);
              put("base", levels, figures);
            });
    Map<String, Tree> factors = new LinkedHashMap<>();
    for (Factor factor : rule.factors()) {
      answers(stated, "factors", factor.id(), factor.effect().field(), factors);
    }
    put("factors", factors, figures);
    limits(stated, rule.limits(), figures);
    return figures;
  }

  private Map<String, Tree> figures(Group group) {
    Map<String, Tree> figures = new LinkedHashMap<>();
    Tree stated = book.tree().at("groups", group.id()).orElseThrow();
    stated
        .get("ceiling")
        .map(most -> stated.withFields(Collections.singletonMap("ceiling", most)))
        .map(alone -> layer.copy(alone, Optional.empty()))
        .ifPresent(copied -> figures.putAll(copied.fields()));
    limits(stated, group.limits(), figures);
    return figures;
  }

  private void limits(Tree around, List<Limit> stated, Map<String, Tree> to) {
    Map<String, Tree> limits = new LinkedHashMap<>();
    for (Limit limit : stated) {
      answers(around, "limits", limit.id(), limit.bound().field(), limits);
    }
    put("limits", limits, to);
  }

  private void answers(Tree around, String list, String id, String field, Map<String, Tree> to) {
    for (Tree one : around.get(list).map(Tree::elements).map(List::copyOf).orElse(List.of())) {
      if (one.get("id").flatMap(Tree::asText).filter(id::equals).isPresent()) {
        Map<String, Tree> answers = new LinkedHashMap<>();
        layer.copied(one, List.of(field), answers);
        put(id, answers, to);
      }
    }
  }

  private static void put(String name, Map<String, Tree> part, Map<String, Tree> to) {
    if (!part.isEmpty()) {
      to.put(name, Tree.object(part));
    }
  }
}
