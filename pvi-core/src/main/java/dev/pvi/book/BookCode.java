package dev.pvi.book;

import dev.pvi.explain.Code;

/** What can be wrong with a document, whatever it says. */
public enum BookCode implements Code {
  /** Not JSON. */
  SYNTAX("must be JSON - but was: {problem}", "The text is not JSON; nothing after it was read."),
  /** Text after the document. */
  TRAILING_TEXT(
      "must end after the document - but was followed by: {value}",
      "A document is one JSON value and nothing else."),
  /** Nested too deeply. */
  TOO_DEEP(
      "must be nested at most {limit} levels deep - but was deeper",
      "No book, snapshot or result needs such depth."),
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
  /** A source that does not parse. */
  WRONG_SOURCE(
      "must be an evidence class, then source keys, then a note, as in \"COMMUNITY CV: growth"
          + " table\" - but was: {value}",
      "Every figure says what it rests on."),
  /** A key that the list of sources does not have. */
  UNKNOWN_SOURCE(
      "must name a key of sources - but was: {value}", "Add the source to the book's sources."),
  /** Figures without a source. */
  NO_SOURCE(
      "figures must state a source with an evidence class - but none is stated here or around:"
          + " {value}",
      "State a source on the object or on one around it."),
  /** An amount in a currency other than the book's. */
  MIXED_CURRENCY(
      "must be in the currency of the book, {expected} - but was: {value}",
      "A book states all its amounts in one currency."),
  /** No release in force on a date. */
  NO_RELEASE(
      "must have a release in force on {day}{knowledge} - but there is none; nearest: {nearest}",
      "The date lies before, between or after the releases."),
  /** Two releases with one id. */
  SAME_ID(
      "must have an id of its own - but was: {value}, of two releases",
      "A changed release gets a new version."),
  /** A correction of a release that is not there. */
  CORRECTS_NOTHING(
      "must correct a release of the program - but was: {value}, which is not among them",
      "Add the release that it corrects, or state the right id."),
  /** A correction known before what it corrects. */
  KNOWN_TOO_EARLY(
      "must not be known before {corrected}, which it corrects and which was known on {date} -"
          + " but was: {value}",
      "A correction cannot be known before it exists."),
  /** A correction of days on which what it corrects does not hold. */
  CORRECTS_BEYOND(
      "must not reach beyond {corrected}, which it corrects: it is not used there - but was: {value}",
      "State the days of the corrected release, or make it a release of its own."),
  /** Days without a release between two. */
  RELEASES_GAP(
      "no release covers {portfolio} from {from} through {through}, between {first} and {second}",
      "Extend one of the two."),
  /** Days that two releases claim. */
  RELEASES_OVERLAP(
      "{first} and {second} both cover {portfolio} from {from} through {through}",
      "State the last day of the first, or make the second a correction."),
  /** A base that is not there. */
  NO_BASE(
      "must extend a book that is at hand ({known}) - but was: {value}",
      "Hand in the base, or name a bundled one."),
  /** A book that extends itself. */
  CYCLE("must not extend itself - but was: {value}", "The chain of layers leads back to the book."),
  /** A layer on another base than it names. */
  WRONG_BASE(
      "must extend the layer below it, {expected} - but was: {value}",
      "A layer is written against one version of its base."),
  /** An overlay that removes what is not there. */
  REMOVES_NOTHING(
      "removes nothing: the base does not state it", "Probably misspelt, or already removed."),
  /** An overlay that states what the base states. */
  CHANGES_NOTHING("changes nothing: the base states {value} as well", "Remove it from the layer."),
  /** A bundled book that does not exist. */
  NO_SUCH_BOOK(
      "must be the id of a bundled book ({known}) - but was: {value}", "Ids are listed there.");

  private final String template;
  private final String documentation;

  BookCode(String template, String documentation) {
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
