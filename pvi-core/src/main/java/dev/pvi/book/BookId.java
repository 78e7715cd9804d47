package dev.pvi.book;

import dev.pvi.form.Kind;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a release of a book: {@code program@version}, such as {@code acme-points@2026.1}.
 *
 * @param program the id of the program, which all its releases share
 * @param version the version within the program
 */
public record BookId(String program, String version) implements Comparable<BookId> {

  private static final Pattern TEXT = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)@([a-z0-9.-]+)");

  /** Checks that nothing is null. */
  public BookId {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(version, "version");
  }

  /** What a program id may be. */
  public static final Kind<String> PROGRAM =
      Kind.text("a program id of lower-case letters, digits and -", "[a-z0-9]+(?:-[a-z0-9]+)*");

  /** What a version may be. */
  public static final Kind<String> VERSION =
      Kind.text("a version of lower-case letters, digits, . and -", "[a-z0-9]+(?:[.-][a-z0-9]+)*");

  /** A book id written as {@code program@version}. */
  public static final Kind<BookId> KIND =
      Kind.text("a book id as program@version, no path or address", TEXT.pattern())
          .as(BookId::parse, BookId::toString);

  /**
   * Returns the id that a text states, the inverse of {@link #toString}.
   *
   * @throws IllegalArgumentException if it is not of the form {@code program@version}
   */
  public static BookId parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "book id must be of the form program@version - but was: " + text);
    }
    return new BookId(matcher.group(1), matcher.group(2));
  }

  @Override
  public int compareTo(BookId other) {
    return Comparator.comparing(BookId::program)
        .thenComparing(BookId::version)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return program + "@" + version;
  }
}
