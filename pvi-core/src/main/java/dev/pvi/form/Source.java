package dev.pvi.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  public Source {
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(note, "note");
    keys = ImmutableList.copyOf(keys);
  }

  /** Returns a source of the user's own figures. */
  public static Source own() {
    return new Source(Evidence.OWN, ImmutableList.of(), "");
  }

  /** Returns the source that a text states, the inverse of {@link #toString}; empty if none. */
  public static Optional<Source> parse(String text) {
    int end = 0;
    while (end < text.length() && isClassLetter(text.charAt(end))) {
      end++;
    }
    Optional<Evidence> evidence = evidence(text.substring(0, end));
    ImmutableList.Builder<String> keys = ImmutableList.builder();
    for (int key = keyAt(text, end); key >= 0; key = keyAt(text, end)) {
      end = key;
      while (end < text.length() && isKeyLetter(text.charAt(end))) {
        end++;
      }
      keys.add(text.substring(key, end));
    }
    boolean noted = text.startsWith(": ", end) && text.length() > end + 2;
    if (text.length() > MAX_LENGTH || !(noted || end == text.length())) {
      return Optional.empty();
    }
    String note = noted ? text.substring(end + 2) : "";
    return evidence.map(stated -> new Source(stated, keys.build(), note));
  }

  private static Optional<Evidence> evidence(String name) {
    for (Evidence evidence : Evidence.values()) {
      if (evidence.name().equals(name)) {
        return Optional.of(evidence);
      }
    }
    return Optional.empty();
  }

  /** Returns where a key begins, after a comma perhaps and a space; -1 if none follows. */
  private static int keyAt(String text, int end) {
    int space = text.startsWith(",", end) ? end + 1 : end;
    int key = space + 1;
    return text.startsWith(" ", space) && key < text.length() && isKeyLetter(text.charAt(key))
        ? key
        : -1;
  }

  private static boolean isClassLetter(char c) {
    return (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isKeyLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Returns the JSON Schema of a source. */
  static Tree schema() {
    String classes =
        Arrays.stream(Evidence.values()).map(Evidence::name).collect(Collectors.joining("|"));
    String pattern = "^(?:" + classes + ")(?:,? [A-Za-z0-9]+)*(?:: [\\s\\S]+)?$";
    return Tree.object(
        ImmutableMap.of(
            "type", Tree.text("string"),
            "description",
                Tree.text(
                    "What it rests on: an evidence class, keys of sources, then a note, as in"
                        + " \"COMMUNITY CV: growth table\"."),
            "pattern", Tree.text(pattern),
            "maxLength", Tree.number(BigDecimal.valueOf(MAX_LENGTH))));
  }

  @Override
  public String toString() {
    return evidence
        + (keys.isEmpty() ? "" : " " + String.join(", ", keys))
        + (note.isEmpty() ? "" : ": " + note);
  }
}
