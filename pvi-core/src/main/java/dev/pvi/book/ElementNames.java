package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a layer names the elements of a list below it, in the words in which they are stated:
 *
 * <ul>
 *   <li>a row of bands or tiers by its bounds, one or both: {@code from 5}, {@code below 6}, {@code
 *       from 5 below 6}; one that it leaves to its neighbour counts as stated;
 *   <li>a knot by its input: {@code at 10};
 *   <li>a level by its name, what has an {@code id} by that, a text by itself;
 *   <li>a cell of a matrix by its values: {@code preferred, EMEA};
 *   <li>a case by its condition, if that is a single test: {@code size in S, M}.
 * </ul>
 *
 * An element of any other sort has no name: such a list is stated as a whole.
 */
final class ElementNames {

  private static final List<String> LOWER = ImmutableList.of("from", "above");
  private static final List<String> UPPER = ImmutableList.of("below", "through");
  private static final List<String> FIGURES = ImmutableList.of("value", "each", "fee");
  private static final List<String> COMPARISONS =
      ImmutableList.of("is", "in", "from", "above", "below", "through");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

  private static final int SHOWN = 20;
  private static final int NOT_ONE = -1;

  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> shown = new ArrayList<>();

  private ElementNames() {}

  /** Returns the names of the elements of a list. */
  static ElementNames of(Tree list) {
    ElementNames names = new ElementNames();
    List<Tree> elements = list.elements();
    for (int i = 0; i < elements.size(); i++) {
      Tree element = elements.get(i);
      Optional<String> own = element.asText().or(() -> own(element));
      if (own.isPresent()) {
        names.add(own.get(), i);
        names.shown.add(own.get());
      } else {
        names.addBounds(elements, i);
      }
    }
    return names;
  }

  private static Optional<String> own(Tree element) {
    Optional<Tree> at = element.get("at");
    return text(element, "level")
        .or(() -> text(element, "id"))
        .or(() -> at.flatMap(Tree::asNumber).map(x -> "at " + Figures.exact(x)))
        .or(() -> at.filter(cell -> cell.type() == Tree.Type.ARRAY).map(ElementNames::value))
        .or(() -> element.get("when").flatMap(ElementNames::test));
  }

  private static Optional<String> text(Tree element, String field) {
    return element.get(field).flatMap(Tree::asText);
  }

  /** Returns a condition in words if it is a single test. */
  private static Optional<String> test(Tree condition) {
    Optional<String> attribute = text(condition, "attribute");
    if (attribute.isEmpty()) {
      return attribute;
    }
    StringBuilder words = new StringBuilder(attribute.get());
    for (String comparison : COMPARISONS) {
      condition
          .get(comparison)
          .ifPresent(to -> words.append(' ').append(comparison).append(' ').append(value(to)));
    }
    return Optional.of(words.toString());
  }

  private static String value(Tree value) {
    return switch (value.type()) {
      case NUMBER -> Figures.exact(value.asNumber().orElseThrow());
      case TEXT -> value.asText().orElseThrow();
      case FLAG, NULL -> value.brief();
      case ARRAY -> joined(value.elements(), ", ");
      case OBJECT -> joined(value.fields().values(), " ");
    };
  }

  private static String joined(Iterable<Tree> parts, String separator) {
    StringJoiner joined = new StringJoiner(separator);
    parts.forEach(part -> joined.add(value(part)));
    return joined.toString();
  }

  private void addBounds(List<Tree> rows, int row) {
    @Nullable String lower = bound(rows.get(row), LOWER);
    @Nullable String upper = bound(rows.get(row), UPPER);
    boolean isStated = lower != null || upper != null;
    String stated = both(lower, upper);
    if (!isStated && FIGURES.stream().allMatch(figure -> rows.get(row).get(figure).isEmpty())) {
      return;
    }
    if (lower == null && row > 0) {
      lower = opposite(bound(rows.get(row - 1), UPPER));
    }
    if (upper == null && row + 1 < rows.size()) {
      upper = opposite(bound(rows.get(row + 1), LOWER));
    }
    if (lower != null && upper != null) {
      add(both(lower, upper), row);
    }
    if (lower != null) {
      add(lower, row);
    }
    if (upper != null) {
      add(upper, row);
    }
    String name = isStated ? stated : both(lower, upper);
    if (!name.isEmpty()) {
      shown.add(name);
    }
  }

  private static @Nullable String bound(Tree row, List<String> words) {
    for (String word : words) {
      Optional<BigDecimal> number = row.get(word).flatMap(Tree::asNumber);
      if (number.isPresent()) {
        return word + " " + Figures.exact(number.get());
      }
    }
    return null;
  }

  private static @Nullable String opposite(@Nullable String bound) {
    if (bound == null) {
      return null;
    }
    String number = bound.substring(bound.indexOf(' '));
    if (bound.startsWith("from")) {
      return "below" + number;
    } else if (bound.startsWith("below")) {
      return "from" + number;
    }
    return (bound.startsWith("above") ? "through" : "above") + number;
  }

  private static String both(@Nullable String lower, @Nullable String upper) {
    if (lower == null || upper == null) {
      return lower != null ? lower : upper != null ? upper : "";
    }
    return lower + " " + upper;
  }

  private void add(String name, int position) {
    positions.merge(normal(name), position, (one, other) -> NOT_ONE);
  }

  /** Returns a name with its numbers as they are always written: 5.0 is 5. */
  private static String normal(String name) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : name.split(" ", -1)) {
      words.add(
          NUMBER.matcher(word).matches() ? Figures.normal(new BigDecimal(word)).toString() : word);
    }
    return words.toString();
  }

  /** Returns the position of the one element of a name; negative if there is not exactly one. */
  int find(String name) {
    return positions.getOrDefault(normal(name), NOT_ONE);
  }

  /** Adds to the findings that a name is not that of one element. */
  void report(Tree change, String name, Findings findings) {
    if (shown.isEmpty()) {
      findings.error(change.place(), BookCode.NO_NAMES, "value", name);
      return;
    }
    int more = shown.size() - SHOWN;
    String known =
        String.join("; ", shown.subList(0, Math.min(SHOWN, shown.size())))
            + (more > 0 ? "; and " + more + " more" : "");
    findings.error(change.place(), BookCode.UNKNOWN_ROW, "known", known, "value", name);
  }
}
