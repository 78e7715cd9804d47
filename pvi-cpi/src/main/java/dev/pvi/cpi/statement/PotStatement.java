package dev.pvi.cpi.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * What was totalled together, for a rule that looks at totals.
 *
 * @param pot which events
 * @param base what they pay on, in the currency of the statement
 * @param quantities what was derived from them, by the id of the quantity
 * @param names how texts call the quantities, by their ids
 * @param notes why a quantity is not defined, which tiers an amount is made of
 * @param next what the next step of each tier would bring
 */
public record PotStatement(
    PotKey pot,
    BigDecimal base,
    SortedMap<String, Ratio> quantities,
    SortedMap<String, String> names,
    List<Reason> notes,
    List<Reason> next) {

  static final Form<PotStatement> FORM =
      Form.of(
          "pot-statement",
          "what was totalled together",
          fields -> {
            var pot = fields.defaulted("pot", PotKey.KIND, PotKey.WHOLE, "Which events.");
            var base = fields.required("base", ExactKind.INSTANCE, "What they pay on.");
            var quantities =
                fields.required(
                    "quantities", Kind.mapOf(ExactRatio.INSTANCE), "What was derived from them.");
            var names =
                fields.defaulted(
                    "names",
                    Kind.mapOf(Kind.text()),
                    ImmutableSortedMap.of(),
                    "How texts call the quantities.");
            var notes =
                fields.defaulted("notes", Kind.listOf(Kind.reason()), List.of(), "On quantities.");
            var next =
                fields.defaulted(
                    "next", Kind.listOf(Kind.reason()), List.of(), "What the next step brings.");
            fields.writes(
                (it, out) ->
                    out.put(pot, it.pot())
                        .put(base, it.base())
                        .put(quantities, it.quantities())
                        .put(names, it.names())
                        .put(notes, it.notes())
                        .put(next, it.next()));
            return values ->
                new PotStatement(
                    values.get(pot),
                    values.get(base),
                    values.get(quantities),
                    values.get(names),
                    values.get(notes),
                    values.get(next));
          });

  /** Checks that nothing changes afterwards. */
  public PotStatement {
    names = ImmutableSortedMap.copyOfSorted(names);
    quantities = ImmutableSortedMap.copyOfSorted(quantities);
    notes = ImmutableList.copyOf(notes);
    next = ImmutableList.copyOf(next);
  }
}
