package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A row of tiers as a document states it. */
record StatedTier(
    StatedBounds bounds,
    BigDecimal each,
    BigDecimal fee,
    Optional<BigDecimal> per,
    Optional<Tier.Blocks> blocks) {

  static final Form<StatedTier> FORM =
      Form.of(
          "tier",
          "a row of tiers",
          fields -> {
            var bounds = StatedBounds.Fields.declared(fields);
            var each =
                fields.defaulted("each", Kind.decimal(), BigDecimal.ZERO, "The amount for a unit.");
            var fee =
                fields.defaulted(
                    "fee", Kind.decimal(), BigDecimal.ZERO, "A flat amount, which is added once.");
            var per =
                fields.optional(
                    "per",
                    Kind.decimal(),
                    "For how many units the amount is, more than 0; for 1, where it is not stated.");
            var blocks =
                fields.optional(
                    "blocks",
                    Kind.constant(Tier.Blocks.class, true),
                    "Whether a block of so many units that is only begun counts whole, or only full"
                        + " ones count; its part counts, where it is not stated.");
            fields.writes(
                (it, out) ->
                    bounds
                        .put(it.bounds, out)
                        .put(each, it.each)
                        .put(fee, it.fee)
                        .put(per, it.per)
                        .put(blocks, it.blocks));
            return values ->
                new StatedTier(
                    bounds.get(values),
                    values.get(each),
                    values.get(fee),
                    values.get(per),
                    values.get(blocks));
          });

  StatedTier {
    if (blocks.isPresent() && per.isEmpty()) {
      throw new IllegalArgumentException(
          "a row with blocks must state per, how many units a block has - but was: none");
    }
    if (per.isPresent() && per.get().signum() <= 0) {
      throw new IllegalArgumentException(
          "per must be greater than 0 - but was: " + per.get().toPlainString());
    }
  }

  static StatedTier of(Tier row) {
    boolean isOne = row.per().compareTo(BigDecimal.ONE) == 0;
    return new StatedTier(
        StatedBounds.of(row.inputs()),
        row.each(),
        row.fee(),
        isOne && row.blocks().isEmpty() ? Optional.empty() : Optional.of(row.per()),
        row.blocks());
  }

  /** Gives each row the bounds that its neighbours imply. */
  static List<Tier> complete(List<StatedTier> stated) {
    List<Interval> inputs = StatedBounds.complete(stated.stream().map(StatedTier::bounds).toList());
    ImmutableList.Builder<Tier> rows = ImmutableList.builder();
    for (int i = 0; i < stated.size(); i++) {
      StatedTier row = stated.get(i);
      rows.add(
          new Tier(inputs.get(i), row.each, row.fee, row.per.orElse(BigDecimal.ONE), row.blocks));
    }
    return rows.build();
  }
}
