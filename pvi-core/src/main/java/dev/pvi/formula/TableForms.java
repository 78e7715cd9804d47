package dev.pvi.formula;

import com.google.common.collect.ImmutableMap;
import dev.pvi.form.Kind;

/** The forms of all tables; a class of its own, so that tables do not wait for it. */
final class TableForms {

  static final Kind<Table> ALL =
      Kind.variants(
          "table-type",
          "type",
          ImmutableMap.of(
              "bands", Steps.FORM,
              "slope", Curve.FORM,
              "levels", Levels.FORM,
              "constant", Constant.FORM,
              "tiers", Tiers.FORM,
              "shares", Shares.FORM),
          Table::type);

  private TableForms() {}
}
