package dev.pvi.form;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Dates;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of single values that are no texts of their own. */
final class ScalarKinds {

  private ScalarKinds() {}

  record DecimalKind(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum)
      implements Kind<BigDecimal> {
    @Override
    public Optional<BigDecimal> read(Tree node, Reader reader) {
      Optional<BigDecimal> number = node.asNumber();
      if (number.isEmpty()) {
        wrongType(node, reader, says(), unquoted(node));
        return number;
      }
      boolean fits =
          (minimum.isEmpty() || number.get().compareTo(minimum.get()) >= 0)
              && (maximum.isEmpty() || number.get().compareTo(maximum.get()) <= 0);
      return kept(fits, number, node, reader, this);
    }

    @Override
    public Tree write(BigDecimal number) {
      return Tree.number(number);
    }

    @Override
    public Shape shape() {
      return new Shape.Numeric(false, minimum, maximum);
    }

    @Override
    public String says() {
      return "a decimal"
          + minimum.map(m -> (maximum.isEmpty() ? " of at least " : " from ") + m).orElse("")
          + maximum.map(m -> " to " + m).orElse("");
    }
  }

  record IntegerKind(int minimum, int maximum) implements Kind<Integer> {
    @Override
    public Optional<Integer> read(Tree node, Reader reader) {
      Optional<BigDecimal> number = node.asNumber();
      if (number.isEmpty()) {
        wrongType(node, reader, says(), unquoted(node));
        return Optional.empty();
      }
      boolean fits =
          Figures.normal(number.get()).scale() <= 0
              && number.get().compareTo(BigDecimal.valueOf(minimum)) >= 0
              && number.get().compareTo(BigDecimal.valueOf(maximum)) <= 0;
      return kept(fits, number, node, reader, this).map(BigDecimal::intValueExact);
    }

    @Override
    public Tree write(Integer value) {
      return Tree.number(new BigDecimal(BigInteger.valueOf(value)));
    }

    @Override
    public Shape shape() {
      return new Shape.Numeric(
          true, Optional.of(BigDecimal.valueOf(minimum)), Optional.of(BigDecimal.valueOf(maximum)));
    }

    @Override
    public String says() {
      return "a whole number from " + minimum + " to " + maximum;
    }
  }

  record FlagKind() implements Kind<Boolean> {
    @Override
    public Optional<Boolean> read(Tree node, Reader reader) {
      if (node.asFlag().isEmpty()) {
        String word = node.asText().orElse("").toLowerCase(Locale.ROOT);
        boolean isFlag = word.equals("true") || word.equals("false");
        wrongType(node, reader, says(), isFlag ? WITHOUT_QUOTES + word : "");
      }
      return node.asFlag();
    }

    @Override
    public Tree write(Boolean flag) {
      return Tree.flag(flag);
    }

    @Override
    public Shape shape() {
      return Shape.Plain.FLAG;
    }

    @Override
    public String says() {
      return "true or false";
    }
  }

  record DateKind() implements Kind<LocalDate> {
    @Override
    public Optional<LocalDate> read(Tree node, Reader reader) {
      Optional<String> text = node.asText();
      if (text.isEmpty()) {
        reader.expected(node, FormCode.WRONG_TYPE, says());
        return Optional.empty();
      }
      Optional<LocalDate> date = parsed(text.get());
      if (date.isPresent() && !Dates.admits(date.get())) {
        String range = " from " + Dates.FIRST + " through " + Dates.LAST;
        reader.expected(node, FormCode.OUT_OF_RANGE, says() + range);
        return Optional.empty();
      }
      return kept(date.isPresent(), date, node, reader, this);
    }

    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final int LENGTH = 10;

    /** By hand, because a fresh JVM needs a while to make the formatter of the platform. */
    private static Optional<LocalDate> parsed(String text) {
      if (text.length() != LENGTH || text.charAt(MONTH - 1) != '-' || text.charAt(DAY - 1) != '-') {
        return Optional.empty();
      }
      int year = digits(text, 0, MONTH - 1);
      int month = digits(text, MONTH, DAY - 1);
      int day = digits(text, DAY, LENGTH);
      try {
        return Optional.of(LocalDate.of(year, month, day));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    /** Returns the number that some digits state; less than any year if one is no digit. */
    private static int digits(String text, int from, int to) {
      int number = 0;
      for (int i = from; i < to; i++) {
        char digit = text.charAt(i);
        if (digit < '0' || digit > '9') {
          return Integer.MIN_VALUE;
        }
        number = 10 * number + digit - '0';
      }
      return number;
    }

    @Override
    public Tree write(LocalDate date) {
      return Tree.text(Dates.checked("date", date).toString());
    }

    @Override
    public Shape shape() {
      return Shape.Plain.DATE;
    }

    @Override
    public String says() {
      return "a date as yyyy-mm-dd";
    }
  }

  record ConstantKind<E extends Enum<E>>(Class<E> type, boolean asId) implements Kind<E> {
    @Override
    public Optional<E> read(Tree node, Reader reader) {
      Optional<String> text = node.asText();
      if (text.isPresent()) {
        for (E constant : type.getEnumConstants()) {
          if (text.get().equals(name(constant))) {
            return Optional.of(constant);
          }
        }
      }
      reader.unknown(node, FormCode.OUT_OF_RANGE, says(), names());
      return Optional.empty();
    }

    private String name(E constant) {
      return asId ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-') : constant.name();
    }

    private List<String> names() {
      ImmutableList.Builder<String> names = ImmutableList.builder();
      for (E constant : type.getEnumConstants()) {
        names.add(name(constant));
      }
      return names.build();
    }

    @Override
    public Tree write(E constant) {
      return Tree.text(name(constant));
    }

    @Override
    public Shape shape() {
      return new Shape.Constant(names());
    }

    @Override
    public String says() {
      return "one of " + String.join(", ", names());
    }
  }

  record TreeKind() implements Kind<Tree> {
    @Override
    public Optional<Tree> read(Tree node, Reader reader) {
      boolean fits = node.type() == Tree.Type.OBJECT;
      return kept(fits, Optional.of(node), node, reader, this);
    }

    @Override
    public Tree write(Tree node) {
      return node;
    }

    @Override
    public Shape shape() {
      return Shape.Plain.OBJECT;
    }

    @Override
    public String says() {
      return "an object";
    }
  }

  private static final String WITHOUT_QUOTES = "write it without quotes: ";
  private static final Pattern QUOTED_NUMBER =
      Pattern.compile(" *(-?[0-9]{1,18})(?:[.,]([0-9]{1,18}))? *");

  /** Returns what to do about a number that is written as text; empty if it is none. */
  private static String unquoted(Tree node) {
    Matcher number = QUOTED_NUMBER.matcher(node.asText().orElse(""));
    if (!number.matches()) {
      return "";
    }
    return WITHOUT_QUOTES
        + number.group(1)
        + (number.group(2) == null ? "" : "." + number.group(2));
  }

  static void wrongType(Tree node, Reader reader, String says, String suggestion) {
    Finding finding =
        Finding.of(
            Severity.ERROR,
            node.place(),
            FormCode.WRONG_TYPE,
            "expected",
            says,
            "value",
            node.brief());
    reader.findings().add(suggestion.isEmpty() ? finding : finding.suggest(suggestion));
  }

  /** Returns the value if it fits; else that it does not is a finding. */
  static <T> Optional<T> kept(
      boolean fits, Optional<T> value, Tree node, Reader reader, Kind<?> kind) {
    if (!fits) {
      reader.expected(node, FormCode.OUT_OF_RANGE, kind.says());
      return Optional.empty();
    }
    return value;
  }
}
