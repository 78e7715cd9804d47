package dev.pvi.explain;

import com.google.common.collect.ImmutableSortedMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why an output is what it is: a stable code, the sentence it prints, and the figures in it.
 *
 * <p>The text is rendered last, from the template and the arguments, so that a host can translate
 * it or read the figures without parsing prose. A reason carries its template with it: what was
 * written as JSON a year ago still reads and prints.
 *
 * <p>Most reasons are never read. Making one therefore costs next to nothing: figures stay what
 * they are until someone asks. Anything larger becomes text at once, so that a reason never keeps
 * an event, a score or a book in memory.
 */
public final class Reason implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)(?:,(number|fixed))?}");

  private final transient Code kind;

  /** Names and values in turn. */
  private final transient Object[] figures;

  /** Made when first asked for; threads that meet here may each make it, and it is the same. */
  private transient @Nullable ImmutableSortedMap<String, String> arguments;

  private Reason(Code kind, Object[] figures) {
    this.kind = kind;
    this.figures = figures;
  }

  /**
   * Makes a reason of texts, as when it is read back.
   *
   * @param code the stable id of the kind of reason, such as {@code practice-required}
   * @param template the sentence with placeholders, see {@link Code#template()}
   * @param arguments the figures by name; decimals with every digit
   */
  public Reason(String code, String template, SortedMap<String, String> arguments) {
    this(Code.of(code, template, ""), new Object[0]);
    this.arguments = ImmutableSortedMap.copyOfSorted(arguments);
  }

  /**
   * Returns a reason.
   *
   * @param code its kind
   * @param arguments names and values in turn; a {@link BigDecimal} keeps every digit, a {@link
   *     Supplier} is asked for its text when someone reads it, and must keep no more than that
   *     needs
   * @throws IllegalArgumentException if the arguments are not pairs, or two have one name
   */
  public static Reason of(Code code, Object... arguments) {
    if (arguments.length % 2 != 0) {
      throw misused(code, "must be names and values in turn");
    }
    Object[] figures = arguments.clone();
    for (int i = 0; i < figures.length; i += 2) {
      if (!(figures[i] instanceof String)) {
        throw misused(code, "must be names and values in turn");
      }
      for (int before = 0; before < i; before += 2) {
        if (figures[before].equals(figures[i])) {
          throw misused(code, "must have one value per name");
        }
      }
      if (!isSmall(figures[i + 1])) {
        figures[i + 1] = String.valueOf(figures[i + 1]);
      }
    }
    return new Reason(code, figures);
  }

  private static IllegalArgumentException misused(Code code, String rule) {
    return new IllegalArgumentException("arguments of " + code.id() + " " + rule);
  }

  /** Whether a value is unchanging and keeps nothing else in memory, or says that it does so. */
  private static boolean isSmall(@Nullable Object value) {
    return value instanceof String
        || value instanceof BigDecimal
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof BigMoney
        || value instanceof Money
        || value instanceof Enum<?>
        || value instanceof Supplier<?>;
  }

  private static String textOf(Object value) {
    if (value instanceof Supplier<?> later) {
      return String.valueOf(later.get());
    }
    return value instanceof BigDecimal decimal ? Figures.exact(decimal) : value.toString();
  }

  /** Returns the stable id of the kind of reason, such as {@code practice-required}. */
  public String code() {
    return kind.id();
  }

  /** Returns the sentence with placeholders, see {@link Code#template()}. */
  public String template() {
    return kind.template();
  }

  /** Returns the figures by name; decimals with every digit. */
  public SortedMap<String, String> arguments() {
    @Nullable ImmutableSortedMap<String, String> known = arguments;
    if (known == null) {
      ImmutableSortedMap.Builder<String, String> map = ImmutableSortedMap.naturalOrder();
      for (int i = 0; i < figures.length; i += 2) {
        map.put((String) figures[i], textOf(figures[i + 1]));
      }
      known = map.build();
      arguments = known;
    }
    return known;
  }

  /**
   * Returns the sentence with its figures, on one line: texts in it are shown as {@link
   * Texts#shown} does, and cut where they would fill a screen.
   */
  public String text() {
    Matcher matcher = PLACEHOLDER.matcher(template());
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String value = arguments().get(matcher.group(1));
      String shown = value == null ? matcher.group() : shown(value, matcher.group(2));
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(text).toString();
  }

  private static String shown(String value, @Nullable String style) {
    if (style == null || !value.matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
      return Texts.passage(value);
    }
    BigDecimal decimal = new BigDecimal(value);
    return style.equals("fixed") ? Figures.fixed(decimal) : Figures.rounded(decimal);
  }

  /** Reasons are equal that have the same code, template and arguments. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Reason that
            && code().equals(that.code())
            && template().equals(that.template())
            && arguments().equals(that.arguments()));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * code().hashCode() + template().hashCode()) + arguments().hashCode();
  }

  @Override
  public String toString() {
    return code() + ": " + text();
  }

  private Object writeReplace() {
    return new Written(code(), template(), new TreeMap<>(arguments()));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a reason must be read as it was written");
  }

  /** What a stream of Java objects holds in the place of a reason. */
  private record Written(String code, String template, TreeMap<String, String> arguments)
      implements Serializable {
    private Object readResolve() {
      return new Reason(code, template, arguments);
    }
  }
}
