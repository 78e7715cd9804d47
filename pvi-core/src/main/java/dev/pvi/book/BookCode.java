package dev.pvi.book;

import dev.pvi.explain.Code;

/** What can be wrong with a book, its sources, its layers and its releases. */
public enum BookCode implements Code {
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
  /** No release in force on a date. */
  NO_RELEASE(
      "must have a release in force on {day}{knowledge} - but there is none; nearest: {nearest}",
      "The date lies before, between or after the releases."),
  /** Two releases with one id. */
  SAME_ID(
      "must have an id of its own - but was: {value}, of two releases",
      "A changed release gets a new version."),
  /** What is no whole book, and does not say that it is a layer. */
  NO_EXTENDS(
      "must state {missing} - but was: absent, though a book needs them",
      "A layer, which states only what differs, names its base in the field extends."),
  /** A correction of a release that is not there. */
  CORRECTS_NOTHING(
      "must correct a release of the program - but was: {value}, which is not among them",
      "Add the release that it corrects, or state the right id."),
  /** Corrections that lead back to themselves. */
  CORRECTION_CYCLE(
      "must not correct itself - but was: {value}",
      "A circle of corrections would never be in force."),
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
      "must extend the layer below it, {expected}, or what that extends - but was: {value}",
      "A layer is written against one version of its base."),
  /** An overlay that removes what is not there. */
  REMOVES_NOTHING(
      "removes nothing: the base does not state it", "Probably misspelt, or already removed."),
  /** An overlay that states what the base states. */
  CHANGES_NOTHING("changes nothing: the base states {value} as well", "Remove it from the layer."),
  /** A name of no element of a list below. */
  UNKNOWN_ROW(
      "must name one row of the list below, once ({known}) - but was: {value}",
      "A row is named by its limits as they are stated there, such as \"from 5\"."),
  /** An object over a list whose elements have no names. */
  NO_NAMES(
      "must be the whole list: what stands in the one below has no names - but was: {value}",
      "Only rows with limits, levels, cells and cases of a single test can be changed one by one."),
  /** A worked example that does not come out. */
  EXAMPLE(
      "example must give {what} {expected} for {of} - but was: {value}",
      "The rules or the example are wrong."),
  /** An example of the base that comes out otherwise under a layer. */
  EXAMPLE_CHANGED(
      "example of the base gave {what} {expected} for {of}; with the layers it gives {value}",
      "Expected where a layer changes figures."),
  /** An example of the base that cannot be run under a layer. */
  EXAMPLE_IMPOSSIBLE(
      "example of the base has records that the layers refuse: {value}",
      "Expected where a layer removes what they name."),
  /** What no example touches. */
  UNTOUCHED("no example touches {what}", "Add an example that does."),
  /** A book that a folder does not hold. */
  NOT_IN_FOLDER(
      "must be the id of a program in the folder ({known}) - but was: {value}",
      "Ids stand in the files."),
  /** Two files with one id. */
  SAME_ID_IN_FOLDER(
      "must have an id of its own - but was: {value}, which {other} has as well",
      "A changed release gets a new version; old copies are kept elsewhere."),
  /** A file in a folder of books that is none. */
  NO_BOOK(
      "file is no book of the format {expected} and is left out - but was: {value}",
      "The first field of a book says its format."),
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
