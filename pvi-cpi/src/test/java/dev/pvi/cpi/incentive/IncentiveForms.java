package dev.pvi.cpi.incentive;

import dev.pvi.form.Kind;
import dev.pvi.formula.Attribute;
import java.util.List;

/** What an incentive book holds, for the test of all forms. */
public final class IncentiveForms {

  private IncentiveForms() {}

  /** Returns the kind of the content of an incentive book. */
  public static Kind<?> kind() {
    return IncentiveBook.CONTENT.kind();
  }

  /** Returns the attributes that are known without being stated. */
  public static List<Attribute> provided() {
    return IncentiveBook.PROVIDED;
  }
}
