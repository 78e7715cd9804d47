package dev.pvi.rulebook;

import dev.pvi.form.Kind;
import dev.pvi.formula.Attribute;
import java.util.List;

/** What a rule book holds, for the test of all forms. */
public final class RuleBookForms {

  private RuleBookForms() {}

  /** Returns the kind of the content of a rule book. */
  public static Kind<?> kind() {
    return RuleBook.DOCUMENT.kind();
  }

  /** Returns the attributes that are known without being stated. */
  public static List<Attribute> provided() {
    return RuleBookContent.PROVIDED;
  }
}
