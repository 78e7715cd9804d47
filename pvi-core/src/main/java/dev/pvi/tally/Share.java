package dev.pvi.tally;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a whole a part is: {@code Σ part ÷ Σ whole}, in percent, or as a fraction. Not
 * defined where the whole is 0 or less.
 *
 * <p>Written as {@code {"type": "ratio", "part": {"of": "renewed"}, "whole": {"of": "due"}}}: 220
 * of 320 are 68.75 %.
 */
record Share<R>(Part part, Part whole, Unit unit) implements Plan<R> {

  static <R> Form<Share<R>> form() {
    return Form.of(
        "ratio-of-rows",
        "how much of a whole a part is",
        fields -> {
          var part = fields.required("part", Part.FORM, "What is a part of it.");
          var whole = fields.required("whole", Part.FORM, "The whole.");
          var unit = fields.defaulted("unit", Unit.KIND, Unit.PERCENT, Unit.MEANING);
          fields.writes(
              (it, out) -> out.put(part, it.part()).put(whole, it.whole()).put(unit, it.unit()));
          return values -> new Share<>(values.get(part), values.get(whole), values.get(unit));
        });
  }

  @Override
  public Tally<R> start(Rows<R> rows, Span span) {
    return new PartTally<>(
        this,
        rows,
        ImmutableList.of(part, whole),
        totals -> Answers.share(totals.get(0), totals.get(1), unit));
  }

  @Override
  public Set<String> attributes() {
    Set<String> names = new TreeSet<>(part.attributes());
    names.addAll(whole.attributes());
    return names;
  }
}
