package dev.pvi.rulebook;

import dev.pvi.form.Kind;

/** What a rule book holds, for the test of all forms. */
public final class RuleBookForms {

  private RuleBookForms() {}

  /** Returns the kind of the content of a rule book. */
  public static Kind<?> kind() {
    return RuleBook.DOCUMENT.kind();
  }
}
