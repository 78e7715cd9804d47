package dev.pvi.explain;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an output is what it is: a stable code, the sentence it prints, and the figures in it.
 *
 * <p>The text is rendered last, from the template and the arguments, so that a host can translate
 * it or read the figures without parsing prose. A reason carries its template with it: what was
 * written as JSON a year ago still reads and prints.
 *
 * @param code the stable id of the kind of reason, such as {@code practice-required}
 * @param template the sentence with placeholders, see {@link Code#template()}
 * @param arguments the figures by name; decimals with every digit
 */
public record Reason(String code, String template, SortedMap<String, String> arguments) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)(?:,(number|fixed))?}");

  public Reason {
    arguments = ImmutableSortedMap.copyOfSorted(arguments);
  }

  /**
   * Returns a reason.
   *
   * @param code its kind
   * @param arguments names and values in turn; a {@link BigDecimal} keeps every digit
   * @throws IllegalArgumentException if the arguments are not pairs
   */
  public static Reason of(Code code, Object... arguments) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(
          "arguments of " + code.id() + " must be names and values in turn");
    }
    ImmutableSortedMap.Builder<String, String> map = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < arguments.length; i += 2) {
      map.put((String) arguments[i], textOf(arguments[i + 1]));
    }
    return new Reason(code.id(), code.template(), map.build());
  }

  private static String textOf(Object value) {
    return value instanceof BigDecimal decimal ? Figures.exact(decimal) : String.valueOf(value);
  }

  /** Returns the sentence with its figures. */
  public String text() {
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String value = arguments.get(matcher.group(1));
      String shown = value == null ? matcher.group() : shown(value, matcher.group(2));
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(text).toString();
  }

  private static String shown(String value, String style) {
    if (style == null || !value.matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
      return value;
    }
    BigDecimal decimal = new BigDecimal(value);
    return style.equals("fixed") ? Figures.fixed(decimal) : Figures.rounded(decimal);
  }

  @Override
  public String toString() {
    return code + ": " + text();
  }
}
