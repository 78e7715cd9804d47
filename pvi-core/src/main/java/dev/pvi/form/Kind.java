package dev.pvi.form;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What a value of a document may be: how it is read with all its problems, how it is written, and
 * what it looks like, all from one declaration.
 *
 * @param <T> the Java type of the value
 */
public interface Kind<T> {

  /** Returns the value of a node; empty if it has a fault, which is then among the findings. */
  Optional<T> read(Tree node, Reader reader);

  /**
   * Returns a node that reads as an equal value.
   *
   * @throws UnsupportedOperationException if such values are only read, as most of a book is
   */
  Tree write(T value);

  /** Returns what such a node looks like. */
  Shape shape();

  /** Returns the words that follow "must be", such as {@code a decimal from 0 to 1}. */
  String says();

  /** Any text. */
  static Kind<String> text() {
    return TextKinds.TEXT;
  }

  /** A text that matches a pattern as a whole. */
  static Kind<String> text(String says, String pattern) {
    return TextKinds.text(says, pattern);
  }

  /** A name or a sentence: any text that is not blank. */
  static Kind<String> name() {
    return TextKinds.NAME;
  }

  /**
   * An id that a host gives to something of its own, such as a partner, a person or an event: any
   * text of at most 200 characters, each of which can be seen, see {@link
   * dev.pvi.explain.Texts#checkedId}.
   */
  static Kind<String> hostId() {
    return TextKinds.HOST_ID;
  }

  /** An id: lower-case letters and digits in parts joined by one hyphen, point or colon. */
  static Kind<String> id() {
    return TextKinds.ID;
  }

  /** Any decimal of admitted size. */
  static Kind<BigDecimal> decimal() {
    return new ScalarKinds.DecimalKind(Optional.empty(), Optional.empty());
  }

  /** A decimal of at least {@code minimum}. */
  static Kind<BigDecimal> decimalFrom(BigDecimal minimum) {
    return new ScalarKinds.DecimalKind(Optional.of(minimum), Optional.empty());
  }

  /** A decimal from {@code minimum} to {@code maximum}, both inclusive. */
  static Kind<BigDecimal> decimal(BigDecimal minimum, BigDecimal maximum) {
    return new ScalarKinds.DecimalKind(Optional.of(minimum), Optional.of(maximum));
  }

  /** A whole number from {@code minimum} to {@code maximum}, both inclusive. */
  static Kind<Integer> integer(int minimum, int maximum) {
    return new ScalarKinds.IntegerKind(minimum, maximum);
  }

  /** True or false. */
  static Kind<Boolean> flag() {
    return new ScalarKinds.FlagKind();
  }

  /** A date as {@code yyyy-mm-dd}, from 1000-01-01 through 9999-12-31. */
  static Kind<LocalDate> date() {
    return new ScalarKinds.DateKind();
  }

  /** A constant of an enum, by its Java name or, with {@code asId}, in lower case with hyphens. */
  static <E extends Enum<E>> Kind<E> constant(Class<E> type, boolean asId) {
    return new ScalarKinds.ConstantKind<>(type, asId);
  }

  /** An ISO 4217 currency by its three letters. */
  static Kind<CurrencyUnit> currency() {
    return MoneyKinds.CURRENCY;
  }

  /**
   * An amount such as {@code {"amount": 25000, "currency": "USD"}}. Where the document declares a
   * currency, the amount must be in it.
   */
  static Kind<BigMoney> money() {
    return MoneyKinds.AMOUNT;
  }

  /** A reason: its code, its template and its arguments. */
  static Kind<Reason> reason() {
    return ExplainForms.REASON;
  }

  /** A finding: how much it weighs, where it stands, and what was found. */
  static Kind<Finding> finding() {
    return ExplainForms.FINDING;
  }

  /** An explanation: a tree of lines and cells. */
  static Kind<Explanation> explanation() {
    return ExplainForms.EXPLANATION;
  }

  /** The node itself, to be read later by who knows what it is. */
  static Kind<Tree> tree() {
    return new ScalarKinds.TreeKind();
  }

  /** A list, in the order of the text. */
  static <T> Kind<List<T>> listOf(Kind<T> element) {
    return new CompositeKinds.ListKind<>(element, 0);
  }

  /** A list of at least so many elements, in the order of the text. */
  static <T> Kind<List<T>> listOf(Kind<T> element, int atLeast) {
    return new CompositeKinds.ListKind<>(element, atLeast);
  }

  /**
   * A list of any length, in the order of the text. While a {@link Document} is read, its elements
   * become values one by one, so that the document needs the memory of what it holds, and not that
   * of its text as a tree. So the node of such a list does not have its elements any more when the
   * object around it is made.
   *
   * <p>Elements are read without what the document declares around them ({@link Reader#given}).
   */
  static <T> Kind<List<T>> manyOf(Kind<T> element) {
    return new ManyKind<>(element);
  }

  /** An object whose keys are ids, as a map sorted by key. */
  static <T> Kind<SortedMap<String, T>> mapOf(Kind<T> value) {
    return mapOf(id(), value);
  }

  /** An object whose keys are of a kind, as a map sorted by key. */
  static <T> Kind<SortedMap<String, T>> mapOf(Kind<String> key, Kind<T> value) {
    return new CompositeKinds.MapKind<>(key, value);
  }

  /**
   * An object of objects, as a list sorted by their keys: what {@link Form.Declaration#key} of the
   * form declares, or ids, if it declares none. Written only if it does.
   */
  static <T> Kind<List<T>> keyed(Form<T> value) {
    return new CompositeKinds.KeyedKind<>(value);
  }

  /** One of several objects, told apart by a field, usually {@code type}. Only read. */
  static <T> Kind<T> variants(String name, String field, Map<String, Kind<? extends T>> kinds) {
    return new CompositeKinds.VariantKind<>(name, field, kinds, CompositeKinds.onlyRead(name));
  }

  /** One of several objects, told apart by a field, usually {@code type}. */
  static <T> Kind<T> variants(
      String name, String field, Map<String, Kind<? extends T>> kinds, Function<T, String> typeOf) {
    return new CompositeKinds.VariantKind<>(name, field, kinds, typeOf);
  }

  /** A kind that is declared elsewhere, perhaps around this one: needed where kinds nest. */
  static <T> Kind<T> lazy(String name, Supplier<Kind<T>> kind) {
    return new CompositeKinds.LazyKind<>(name, kind);
  }

  /**
   * A part of a document that was read before the rest, because the rest refers to it: the value is
   * what the reader was {@linkplain Reader#given given}.
   */
  static <T> Kind<T> readBefore(Class<T> type, Kind<T> kind) {
    return new CompositeKinds.GivenKind<>(type, kind);
  }

  /**
   * Returns this kind in another Java type, only read. An {@link IllegalArgumentException} thrown
   * by {@code to} becomes a finding with its message.
   */
  default <U> Kind<U> as(Function<T, U> to) {
    return new CompositeKinds.MappedKind<>(this, to, CompositeKinds.onlyRead(says()));
  }

  /**
   * Returns this kind in another Java type. An {@link IllegalArgumentException} thrown by {@code
   * to} becomes a finding with its message.
   */
  default <U> Kind<U> as(Function<T, U> to, Function<U, T> from) {
    return new CompositeKinds.MappedKind<>(this, to, from);
  }

  /** Returns a kind that reads an absent value as such; used for optional fields. */
  default Kind<Optional<T>> maybe() {
    return new CompositeKinds.MaybeKind<>(this);
  }
}
