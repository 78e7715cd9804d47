package dev.pvi.formula;

import com.google.common.collect.ImmutableMap;
import dev.pvi.form.Kind;

/** The forms of all schedules; a class of its own, so that they may refer to one another. */
final class ScheduleForms {

  static final Kind<Schedule> ALL =
      Kind.variants(
          "schedule-type",
          "type",
          ImmutableMap.of(
              "bands", Steps.FORM,
              "slope", Curve.FORM,
              "levels", Levels.FORM,
              "constant", Constant.FORM,
              "choice", Choice.FORM),
          Schedule::type);

  private ScheduleForms() {}
}
