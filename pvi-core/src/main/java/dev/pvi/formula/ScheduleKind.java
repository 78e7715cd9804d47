package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.util.Optional;

/**
 * Reads a schedule through the {@link Tables} that the reader was given; without any, only the
 * schedules of this package are known.
 */
final class ScheduleKind implements Kind<Schedule> {

  static final ScheduleKind INSTANCE = new ScheduleKind();

  /** The schedules of this package, by the type that a document states. */
  private static final Kind<Schedule> OWN =
      Kind.variants(
          "schedule-type",
          "type",
          ImmutableMap.<String, Kind<? extends Schedule>>builder()
              .put("bands", Steps.FORM)
              .put("slope", Curve.FORM)
              .put("levels", Levels.FORM)
              .put("constant", Constant.FORM)
              .put("tiers", Tiers.FORM)
              .put("choice", Choice.FORM)
              .put("matrix", Matrix.FORM)
              .put("scaled", Scaled.FORM)
              .buildOrThrow(),
          ScheduleKind::type);

  /** What any schedule looks like: one of these, or a rule of the house with its parameters. */
  private static final Kind<Schedule> OPEN = new OpenKind();

  private ScheduleKind() {}

  /** A schedule that is no name. */
  private static final class OpenKind implements Kind<Schedule> {
    @Override
    public Optional<Schedule> read(Tree node, Reader reader) {
      return INSTANCE.read(node, reader);
    }

    @Override
    public Tree write(Schedule schedule) {
      return OWN.write(schedule);
    }

    @Override
    public Shape shape() {
      Shape.Variants own = (Shape.Variants) OWN.shape();
      return new Shape.Variants(
          own.name(),
          own.meaning(),
          own.field(),
          own.kinds(),
          ImmutableMap.of("trend", Kind.constant(Trend.class, true)),
          Optional.of(Kind.tree()));
    }

    @Override
    public String says() {
      return OWN.says();
    }
  }

  private static String type(Schedule schedule) {
    if (schedule instanceof Table table) {
      return table.type();
    }
    if (schedule instanceof Scaled) {
      return "scaled";
    }
    return schedule instanceof Choice ? "choice" : schedule instanceof Matrix ? "matrix" : "own";
  }

  @Override
  public Optional<Schedule> read(Tree node, Reader reader) {
    Optional<Tables> tables = reader.given(Tables.class);
    if (tables.isPresent() && node.type() == Tree.Type.TEXT) {
      return tables.get().named(node, reader);
    }
    if (node.type() != Tree.Type.OBJECT) {
      reader.expected(node, FormCode.WRONG_TYPE, says());
      return Optional.empty();
    }
    return tables.isPresent() ? tables.get().stated(node, reader) : OWN.read(node, reader);
  }

  @Override
  public Tree write(Schedule schedule) {
    return OWN.write(schedule);
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(ImmutableList.of(OPEN, Kind.id()));
  }

  @Override
  public String says() {
    return "a schedule, an object with its type, or the name of a table";
  }
}
