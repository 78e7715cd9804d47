package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.cpi.incentive.Combination;
import dev.pvi.cpi.incentive.Group;
import dev.pvi.cpi.incentive.Limit;
import dev.pvi.explain.Explanation;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How rules that may pay on the same events combine, in words. */
final class GroupWords {

  private final Group group;
  private final Tree book;
  private final Tree stated;

  /** Makes the words of a group of a book. */
  GroupWords(Group group, Tree book) {
    this.group = group;
    this.book = book;
    this.stated = book.at("groups", group.id()).orElseThrow();
  }

  /** Returns all parts. */
  Explanation all() {
    List<Explanation> lines = new ArrayList<>();
    List<Tree> cases = elements("cases");
    for (int i = 0; i < group.cases().size(); i++) {
      lines.add(combine("where " + group.cases().get(i).when().says() + ": ", cases.get(i)));
    }
    lines.add(combine(cases.isEmpty() ? "" : "else: ", stated));
    group
        .ceiling()
        .ifPresent(
            most ->
                lines.add(
                    Explanation.line(
                        "together at most "
                            + BookWords.percent(Ratio.exact(most, BigDecimal.ONE))
                            + " of what an event offers",
                        shortly(stated, "ceiling"))));
    for (int i = 0; i < group.limits().size(); i++) {
      Limit limit = group.limits().get(i);
      Tree node = elements("limits").get(i);
      Tree answers = node.get(limit.bound().field()).orElse(node);
      lines.add(EarningWords.limit(limit, "the group", table(answers)));
    }
    return new Explanation(
        group.id() + ": " + String.join(", ", group.rules()),
        List.of(shortly(stated.source())),
        lines);
  }

  private List<Tree> elements(String field) {
    return stated.get(field).map(Tree::elements).map(List::copyOf).orElse(List.of());
  }

  private Tree table(Tree answers) {
    return answers.asText().flatMap(name -> book.at("tables", name)).orElse(answers);
  }

  /** What is not stated is that all rules pay. */
  private static Explanation combine(String before, Tree around) {
    Optional<Tree> combine = around.get("combine");
    String type = combine.flatMap(one -> one.get("type")).flatMap(Tree::asText).orElse("stack");
    return Explanation.of(
        before + type + meaning(type).map(means -> ", " + means).orElse(""),
        combine
            .map(
                one ->
                    BookWords.parts(node -> Optional.empty(), one).stream()
                        .filter(part -> !part.label().equals("type"))
                        .toList())
            .orElse(List.of()));
  }

  private static Optional<String> meaning(String type) {
    return Combination.standard().stream()
        .filter(one -> one.type().equals(type))
        .map(one -> one.form().shape())
        .filter(Shape.Fields.class::isInstance)
        .map(shape -> ((Shape.Fields) shape).meaning())
        .findFirst();
  }
}
