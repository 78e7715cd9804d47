package dev.pvi.book;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a figure rests on. Written as {@code CLASS KEY, KEY: note}, for example {@code COMMUNITY CV:
 * growth needed per index}; keys and note may be absent.
 *
 * @param evidence the evidence class
 * @param keys keys of the book's list of sources
 * @param note a remark; empty for none
 */
public record Source(Evidence evidence, List<String> keys, String note) {

  private static final int MAX_LENGTH = 1000;

  private static final Pattern TEXT =
      Pattern.compile("([A-Z_]+)((?:,? [A-Za-z0-9]+)*)(?:: (.+))?", Pattern.DOTALL);

  public Source {
    keys = ImmutableList.copyOf(keys);
  }

  /** Returns a source of the user's own figures. */
  public static Source own() {
    return new Source(Evidence.OWN, ImmutableList.of(), "");
  }

  /** Returns the source that a text states, the inverse of {@link #toString}; empty if none. */
  public static Optional<Source> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    for (Evidence evidence : Evidence.values()) {
      if (evidence.name().equals(matcher.group(1))) {
        List<String> keys =
            Splitter.on(Pattern.compile("[, ]+")).omitEmptyStrings().splitToList(matcher.group(2));
        String note = matcher.group(3);
        return Optional.of(new Source(evidence, keys, note == null ? "" : note));
      }
    }
    return Optional.empty();
  }

  /** Returns the JSON Schema of a source. */
  static BookTree schema() {
    String classes =
        Arrays.stream(Evidence.values()).map(Evidence::name).collect(Collectors.joining("|"));
    String pattern = "^(?:" + classes + ")(?:,? [A-Za-z0-9]+)*(?:: [\\s\\S]+)?$";
    return BookTree.object(
        ImmutableMap.of(
            "type", BookTree.text("string"),
            "description",
                BookTree.text(
                    "What it rests on: an evidence class, keys of sources, then a note, as in"
                        + " \"COMMUNITY CV: growth table\"."),
            "pattern", BookTree.text(pattern),
            "maxLength", BookTree.number(BigDecimal.valueOf(MAX_LENGTH))));
  }

  @Override
  public String toString() {
    return evidence
        + (keys.isEmpty() ? "" : " " + String.join(", ", keys))
        + (note.isEmpty() ? "" : ": " + note);
  }
}
