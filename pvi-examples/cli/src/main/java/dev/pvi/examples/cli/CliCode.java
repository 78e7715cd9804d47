package dev.pvi.examples.cli;

import dev.pvi.explain.Code;

/** What can be wrong with an option or a file before the library sees it. */
enum CliCode implements Code {
  /** A file that cannot be read. */
  UNREADABLE("must be a file that can be read - but was: {problem}", "Usually a misspelt name."),
  /** A file that is no text. */
  NOT_TEXT("must be text in UTF-8 - but was not", "A binary file, or one in another encoding."),
  /** A file that is too large. */
  TOO_LARGE(
      "must have at most {limit,number} bytes - but has more", "Probably not the file you mean."),
  /** A file that cannot be written. */
  NOT_WRITTEN("must be a file that can be written - but was: {problem}", "Usually a folder."),
  /** A file that would be overwritten. */
  EXISTS("must be absent, or be overwritten by --force - but was: there", "Your own work."),
  /** A snapshot of another date than the one that was asked for. */
  OTHER_DATE(
      "must be the date of --as-of, {date}, as of which it is scored - but was: {value}",
      "The readings are those of the snapshot; release, validity and age are judged on the date."),
  /** A rule of the house that is not there. */
  NO_RULES(
      "must name a class with rules of the house, as path.jar#package.Class - but was: {problem}",
      "The class implements ScoringRule, or has public static fields that hold rules.");

  private final String template;
  private final String documentation;

  CliCode(String template, String documentation) {
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
