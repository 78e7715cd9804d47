package dev.pvi.form;

import dev.pvi.explain.Code;

/** What can be wrong with a document, whatever it is about. */
public enum FormCode implements Code {
  /** Not JSON. */
  SYNTAX("must be JSON - but was: {problem}", "The text is not JSON; nothing after it was read."),
  /** Bytes that are no text. */
  NOT_UTF8(
      "must be text in UTF-8 - but was: the byte {value}",
      "A file in another encoding, or one that is no text at all."),
  /** A line that is too long to be a document. */
  LINE_TOO_LONG(
      "must have at most {limit,number} bytes - but has more",
      "A file with one document per line whose lines do not end, or another kind of file."),
  /** Text after the document. */
  TRAILING_TEXT(
      "must end after the document - but was followed by: {value}",
      "A document is one JSON value and nothing else."),
  /** Nested too deeply. */
  TOO_DEEP(
      "must be nested at most {limit} levels deep - but was deeper",
      "No book, snapshot or result needs such depth."),
  /** More values than are kept at once. */
  TOO_LARGE(
      "must have at most {limit,number} values that are kept at once - but has more",
      "No book or record needs so many; nothing after it was read."),
  /** A text, number or name that is too long to be read at all. */
  TOKEN_TOO_LONG(
      "must have texts and numbers of at most {limit,number} characters, names of 50,000 and"
          + " 100,000 levels - but has more",
      "One text, number or name, or such depth, would fill the memory; nothing after it was read."),
  /** A key that stands twice in an object. */
  DUPLICATE_FIELD(
      "must state each field once - but was stated before on line {first}, now with: {value}",
      "Of two values for one field, neither can be trusted."),
  /** A decimal too large or too long to compute with. */
  DECIMAL_SIZE(
      "must have at most 18 digits before and 18 after the point - but was: {value}",
      "Money and scores need no more; more is a fault or an attack."),
  /** A value of another type. */
  WRONG_TYPE("must be {expected} - but was: {value}", "The value is of another type."),
  /** A value outside its bounds. */
  OUT_OF_RANGE("must be {expected} - but was: {value}", "The value is outside what is allowed."),
  /** A text that is too long. */
  TOO_LONG(
      "must have at most {limit,number} characters - but has {length,number}: {value}",
      "A name or a sentence needs no more."),
  /** A part of an object, laid over nothing. */
  PART_OF_NOTHING(
      "must be in {base} ({known}) to state only a part of it, or state {missing} as well - but"
          + " was: {name}",
      "A layer changes what its base has under the same name; this name is not there."),
  /** A field that no form declares. */
  UNKNOWN_FIELD(
      "must be one of the fields {known} - but was: {name}, with value {value}",
      "Usually a misspelt name."),
  /** A required field that is absent. */
  MISSING_FIELD("must state {name}: {meaning} - but was: absent", "The field is required."),
  /** Fields that are fine alone, but not together. */
  INCONSISTENT("{problem}", "A rule that spans several fields is broken."),
  /** A document of another kind. */
  WRONG_FORMAT(
      "must be a document of format {expected} - but was: {value}",
      "The first field of every file says what it is."),
  /** An amount in a currency other than the book's. */
  MIXED_CURRENCY(
      "must be in the currency of the book, {expected} - but was: {value}",
      "A book states all its amounts in one currency.");

  private final String template;
  private final String documentation;

  FormCode(String template, String documentation) {
    this.template = template;
    this.documentation = documentation;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String documentation() {
    return documentation;
  }
}
