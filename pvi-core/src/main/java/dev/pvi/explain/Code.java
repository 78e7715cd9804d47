package dev.pvi.explain;

import java.util.Locale;

/**
 * The stable identity of a kind of reason or finding, with the sentence it prints.
 *
 * <p>The library's own codes are enums, one per package; a rule of the house may add codes with an
 * enum of its own or with {@link #of}. Codes are only ever added: a host may switch on them.
 */
public interface Code {

  /** Returns the Java name of the code, for an enum its constant, such as {@code GAP}. */
  String name();

  /** Returns the stable id in lower case with hyphens, such as {@code duplicate-field}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the sentence that is printed, with placeholders: {@code {limit}} shows an argument as
   * it is, {@code {limit,number}} a decimal with thousands separators and at most two digits,
   * {@code {limit,fixed}} one with exactly two digits, half up.
   */
  String template();

  /** Returns one line for the reference documentation: when the code arises, what to do. */
  String documentation();

  /** Returns a code that is not an enum constant. */
  static Code of(String id, String template, String documentation) {
    return new PlainCode(id, template, documentation);
  }
}
