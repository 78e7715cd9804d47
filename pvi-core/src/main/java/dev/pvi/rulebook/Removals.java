package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a base loses with a portfolio, a metric or a certification that a layer removes: whatever
 * only spoke of it. What needs it to be a whole (a card its metric and its table, a certification
 * the one before it) is left as it stands, to be refused where it stands.
 *
 * <p>A portfolio that is no longer scored stays known, so that snapshots may go on to speak of it.
 */
final class Removals {

  private static final String EXAMPLES = "examples";
  private static final String PARTNER = "partner";

  private Removals() {}

  /**
   * Returns a base without what goes with some of its parts.
   *
   * @param book the base, before the layer is laid over it
   * @param removed the pointers of what the layer removes
   */
  static Tree apply(Tree book, Set<String> removed) {
    Tree rest = book;
    for (String pointer : removed) {
      String[] steps = pointer.split("/", -1);
      if (steps.length == 3) {
        rest =
            switch (steps[1]) {
              case "portfolios" -> withoutPortfolio(rest, steps[2]);
              case "metrics" -> withoutMetric(rest, steps[2]);
              case "certifications" -> withoutCertification(rest, steps[2]);
              default -> rest;
            };
      }
    }
    return rest;
  }

  private static Tree withoutPortfolio(Tree book, String id) {
    Tree rest = known(book, id);
    rest = each(rest, "modifiers", modifier -> withoutElement(modifier, "portfolios", id));
    return each(
        rest,
        EXAMPLES,
        example -> {
          Tree expected = in(example, "expect", expect -> expect.without(id));
          boolean expectsNone = expected.get("expect").filter(Removals::isEmpty).isPresent();
          return expectsNone
              ? Optional.empty()
              : Optional.of(
                  in(
                      expected,
                      PARTNER,
                      partner ->
                          in(
                              in(partner, "readings", readings -> readings.without(id)),
                              "standings",
                              standings -> standings.without(id))));
        });
  }

  /** Adds a portfolio to those that the program knows. */
  private static Tree known(Tree book, String id) {
    List<Tree> known =
        new ArrayList<>(book.get("knownPortfolios").map(Tree::elements).orElse(ImmutableList.of()));
    if (known.stream().anyMatch(isText(id))) {
      return book;
    }
    known.add(Tree.text(id));
    Map<String, Tree> fields = new LinkedHashMap<>(book.fields());
    fields.put(
        "knownPortfolios",
        book.get("knownPortfolios").orElse(Tree.array(ImmutableList.of())).withElements(known));
    return book.withFields(fields);
  }

  private static Tree withoutMetric(Tree book, String id) {
    Tree rest = each(book, "modifiers", modifier -> withoutElement(modifier, "metrics", id));
    rest =
        each(
            rest,
            "certifications",
            one -> Optional.of(in(one, "counts", counts -> counts.without(id))));
    return each(
        rest,
        EXAMPLES,
        example ->
            Optional.of(
                in(
                    example,
                    PARTNER,
                    partner -> each(partner, "readings", one -> Optional.of(one.without(id))))));
  }

  private static Tree withoutCertification(Tree book, String id) {
    return each(
        book,
        EXAMPLES,
        example ->
            Optional.of(
                in(
                    example,
                    PARTNER,
                    partner ->
                        in(
                            partner,
                            "credentials",
                            list ->
                                without(
                                    list,
                                    one ->
                                        one.get("certification").stream().anyMatch(isText(id)))))));
  }

  /** Returns an object without an element of a list; empty if the list has no other. */
  private static Optional<Tree> withoutElement(Tree object, String list, String text) {
    Tree rest = in(object, list, one -> without(one, isText(text)));
    boolean isNothing =
        !rest.equals(object) && rest.get(list).filter(Removals::isEmpty).isPresent();
    return isNothing ? Optional.empty() : Optional.of(rest);
  }

  private static Tree without(Tree list, Predicate<Tree> gone) {
    List<Tree> rest = list.elements().stream().filter(gone.negate()).toList();
    return rest.size() == list.elements().size() ? list : list.withElements(rest);
  }

  private static Predicate<Tree> isText(String text) {
    return node -> node.asText().filter(text::equals).isPresent();
  }

  private static boolean isEmpty(Tree node) {
    return node.fields().isEmpty() && node.elements().isEmpty();
  }

  /** Returns an object with one of its fields changed, if it has that. */
  private static Tree in(Tree object, String field, UnaryOperator<Tree> change) {
    Optional<Tree> before = object.get(field);
    Optional<Tree> after = before.map(change);
    if (before.equals(after)) {
      return object;
    }
    Map<String, Tree> fields = new LinkedHashMap<>(object.fields());
    after.ifPresent(one -> fields.put(field, one));
    return object.withFields(fields);
  }

  /** Returns an object with every object in one of its fields changed, or removed. */
  private static Tree each(Tree object, String field, Change change) {
    return in(
        object,
        field,
        all -> {
          ImmutableMap.Builder<String, Tree> left = ImmutableMap.builder();
          all.fields()
              .forEach(
                  (id, one) ->
                      (one.type() == Tree.Type.OBJECT ? change.of(one) : Optional.of(one))
                          .ifPresent(rest -> left.put(id, rest)));
          return all.type() == Tree.Type.OBJECT ? all.withFields(left.buildOrThrow()) : all;
        });
  }

  /** What is left of an object; empty if nothing. */
  private interface Change {
    Optional<Tree> of(Tree object);
  }
}
