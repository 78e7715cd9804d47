package dev.pvi.book;

import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of single values. */
final class ScalarKinds {

  /** The pattern of a text of any characters. */
  static final String ANY_TEXT = "[\\s\\S]*";

  private ScalarKinds() {}

  /** A kind made of functions. */
  private record Scalar<T>(
      String says,
      BookTree schema,
      BiFunction<BookTree, Reader, Optional<T>> reading,
      Function<T, BookTree> writing)
      implements Kind<T> {
    @Override
    public Optional<T> read(BookTree node, Reader reader) {
      return reading.apply(node, reader);
    }

    @Override
    public BookTree write(T value) {
      return writing.apply(value);
    }

    @Override
    public BookTree schema(Schemas schemas) {
      return schema;
    }
  }

  static Kind<String> text(String says, String pattern, int maximumLength) {
    Pattern compiled = Pattern.compile(pattern);
    Optional<String> bounds = pattern.equals(ANY_TEXT) ? Optional.empty() : Optional.of(pattern);
    return new Scalar<>(
        says,
        Schemas.text(bounds, maximumLength),
        (node, reader) -> {
          Optional<String> text = node.asText();
          if (text.isEmpty()) {
            reader.expected(node, BookCode.WRONG_TYPE, says);
            return text;
          }
          boolean fits =
              text.get().length() <= maximumLength && compiled.matcher(text.get()).matches();
          return kept(fits, text, node, reader, says);
        },
        BookTree::text);
  }

  static Kind<BigDecimal> decimal(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    String says =
        "a decimal"
            + minimum.map(m -> (maximum.isEmpty() ? " of at least " : " from ") + m).orElse("")
            + maximum.map(m -> " to " + m).orElse("");
    return new Scalar<>(
        says,
        Schemas.number("number", minimum, maximum),
        (node, reader) -> {
          Optional<BigDecimal> number = node.asNumber();
          if (number.isEmpty()) {
            reader.expected(node, BookCode.WRONG_TYPE, says);
            return number;
          }
          boolean fits =
              minimum.map(m -> number.get().compareTo(m) >= 0).orElse(true)
                  && maximum.map(m -> number.get().compareTo(m) <= 0).orElse(true);
          return kept(fits, number, node, reader, says);
        },
        BookTree::number);
  }

  static Kind<Integer> integer(int minimum, int maximum) {
    String says = "a whole number from " + minimum + " to " + maximum;
    Optional<BigDecimal> low = Optional.of(BigDecimal.valueOf(minimum));
    Optional<BigDecimal> high = Optional.of(BigDecimal.valueOf(maximum));
    return new Scalar<>(
        says,
        Schemas.number("integer", low, high),
        (node, reader) -> {
          Optional<BigDecimal> number = node.asNumber();
          if (number.isEmpty()) {
            reader.expected(node, BookCode.WRONG_TYPE, says);
            return Optional.empty();
          }
          boolean fits =
              Figures.normal(number.get()).scale() <= 0
                  && number.get().compareTo(low.get()) >= 0
                  && number.get().compareTo(high.get()) <= 0;
          return kept(fits, number, node, reader, says).map(BigDecimal::intValueExact);
        },
        value -> BookTree.number(new BigDecimal(BigInteger.valueOf(value))));
  }

  static Kind<Boolean> flag() {
    return new Scalar<>(
        "true or false",
        Schemas.type("boolean"),
        (node, reader) -> {
          if (node.asFlag().isEmpty()) {
            reader.expected(node, BookCode.WRONG_TYPE, "true or false");
          }
          return node.asFlag();
        },
        BookTree::flag);
  }

  /** A format alone is only an annotation, so that a pattern states it as well. */
  private static final BookTree DATE_SCHEMA =
      BookTree.object(
          ImmutableMap.of(
              "type", BookTree.text("string"),
              "format", BookTree.text("date"),
              "pattern", BookTree.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")));

  static Kind<LocalDate> date() {
    String says = "a date as yyyy-mm-dd";
    return new Scalar<>(
        says,
        DATE_SCHEMA,
        (node, reader) -> {
          if (node.asText().isEmpty()) {
            reader.expected(node, BookCode.WRONG_TYPE, says);
            return Optional.empty();
          }
          Optional<LocalDate> date = parsed(node.asText().get());
          return kept(date.isPresent(), date, node, reader, says);
        },
        date -> BookTree.text(date.toString()));
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static <E extends Enum<E>> Kind<E> constant(Class<E> type, boolean asId) {
    Function<E, String> name =
        constant ->
            asId ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-') : constant.name();
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(name.apply(constant));
    }
    String says = "one of " + String.join(", ", names);
    return new Scalar<>(
        says,
        Schemas.oneOf(names),
        (node, reader) -> {
          @Nullable E found = null;
          for (E constant : type.getEnumConstants()) {
            if (node.asText().filter(name.apply(constant)::equals).isPresent()) {
              found = constant;
            }
          }
          return kept(found != null, Optional.ofNullable(found), node, reader, says);
        },
        constant -> BookTree.text(name.apply(constant)));
  }

  static Kind<BookTree> tree() {
    return new Scalar<>(
        "an object",
        Schemas.type("object"),
        (node, reader) -> {
          boolean fits = node.type() == BookTree.Type.OBJECT;
          return kept(fits, Optional.of(node), node, reader, "an object");
        },
        node -> node);
  }

  private static <T> Optional<T> kept(
      boolean fits, Optional<T> value, BookTree node, Reader reader, String says) {
    if (!fits) {
      reader.expected(node, BookCode.OUT_OF_RANGE, says);
      return Optional.empty();
    }
    return value;
  }
}
