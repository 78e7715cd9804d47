package dev.pvi.formula;

import dev.pvi.explain.Code;

/** What can be wrong with a formula, and why a condition answered as it did. */
public enum FormulaCode implements Code {
  /** No row covers part of the line. */
  GAP("rows must cover every value - but no row covers {interval}", "State a row for the gap."),
  /** Two rows cover the same value. */
  OVERLAP(
      "rows must not overlap - but rows {first} and {second} both cover {interval}",
      "Only one row may answer."),
  /** A row that covers nothing. */
  EMPTY_ROW(
      "row {row} must cover some value - but its bounds are {interval}",
      "The lower bound lies above the upper."),
  /** Rows or knots in the wrong order. */
  DISORDER("{what} must ascend - but {value} follows {previous}", "Rows and knots stand in order."),
  /** A level for which a choice has no answer. */
  LEVEL_MISSED(
      "cases must answer for every level - but none answers for {value}",
      "Add the level to a case, or an otherwise."),
  /** A case that never answers. */
  NEVER_REACHED(
      "case {row} is never reached: earlier cases answer whenever {value}",
      "Remove it, or move it up."),
  /** An input that a table does not cover. */
  NOT_COVERED(
      "the table has no row for {value}", "The input is of another kind than the table's rows."),
  /** How tiers came to an amount. */
  PRICED(
      "{value} is priced as {steps}",
      "Each slice of the input at the price of its row, with fees."),
  /** A case that a matrix has no cell for. */
  NO_CELL("no cell is stated for {value}", "Add the cell, or one with * for any."),
  /** An attribute that the book does not declare. */
  UNKNOWN_ATTRIBUTE(
      "must be a declared attribute ({known}) - but was: {value}",
      "Declare the attribute, or correct its name."),
  /** A comparison that makes no sense for the type. */
  WRONG_COMPARISON(
      "must be compared with {expected} - but was: {value}",
      "A level is compared with a level, money with money."),
  /** A test without any comparison. */
  NO_COMPARISON(
      "must state a comparison: is, in, from, above, below or through", "Nothing is tested."),
  /** What a share is a share of. */
  REQUIRED(
      "{value,number} of {required,number}{unit} that {attribute} of {at} asks for",
      "The limits of the table grow with the attribute."),
  /** A value that stands for one that is not stated. */
  STANDS_FOR(
      "{attribute} is not stated; {at} stand for {other} {level}",
      "State the attribute itself, so that it counts."),
  /** A test came out true. */
  HOLDS("{attribute} is {value}: {test}", "The reason why a test is true."),
  /** A test came out false. */
  FAILS("{attribute} is {value}, not {test}", "The reason why a test is false."),
  /** A test could not be made. */
  NOT_STATED("{attribute} is not stated, so that \"{test}\" cannot be told", "A fact is missing."),
  /** A test between amounts of different currencies. */
  NOT_COMPARABLE(
      "{attribute} is {value}, which cannot be compared with {test}",
      "The two are of different currencies or types.");

  private final String template;
  private final String documentation;

  FormulaCode(String template, String documentation) {
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
