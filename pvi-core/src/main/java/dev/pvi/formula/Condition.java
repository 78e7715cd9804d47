package dev.pvi.formula;

import dev.pvi.explain.Reason;
import dev.pvi.form.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A condition over declared attributes, as data. It answers true, false or, where a fact is not
 * stated, unknown (Kleene's logic): an {@code any} with one true part is true whatever the others
 * are.
 *
 * <p>Written as {@code {"all": [...]}}, {@code {"any": [...]}}, {@code {"not": ...}} or a test such
 * as {@code {"attribute": "size", "in": ["L", "XL"]}}: an attribute {@code is} a value, {@code in}
 * a list, or within bounds: {@code from} (at least), {@code above}, {@code below}, {@code through}
 * (at most). A value may be another attribute, as in {@code {"attribute": "booking-date"}}.
 */
public sealed interface Condition permits All, Any, Not, Test {

  /** How a condition is written. */
  Kind<Condition> KIND = Kind.lazy("condition", () -> ConditionKind.INSTANCE);

  /** Returns the condition that always holds. */
  static Condition always() {
    return All.NOTHING;
  }

  /**
   * Returns whether some conditions can hold at once for any values of what they test. Where that
   * cannot be told, as an attribute is compared with another, it is taken that they can.
   */
  static boolean canHold(List<Condition> conditions) {
    return Satisfiable.all(conditions);
  }

  /** Returns the answer for a case. */
  Truth truth(Facts facts);

  /** Returns the reasons of the answer for the same facts. */
  List<Reason> reasons(Facts facts);

  /** Returns the condition in words, such as {@code size is L or XL}. */
  String says();

  /** Hands on every test of an attribute that the condition is made of, from left to right. */
  void addTests(Consumer<Condition> to);

  /**
   * Returns the tests of attributes that the condition is made of, each once, from left to right.
   */
  default Set<Condition> tests() {
    Set<Condition> tests = new LinkedHashSet<>();
    addTests(tests::add);
    return tests;
  }

  /** Returns the ids of the attributes that the condition tests, or compares with. */
  default Set<String> attributes() {
    Set<String> ids = new TreeSet<>();
    addTests(test -> ids.addAll(test.attributes()));
    return ids;
  }
}
