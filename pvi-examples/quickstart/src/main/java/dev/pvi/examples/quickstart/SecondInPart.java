package dev.pvi.examples.quickstart;

import dev.pvi.cpi.incentive.Combination;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A combination of the house: of the rules that pay on a deal, the first pays in full, each further
 * one a part of what it offers.
 *
 * <p>With a part of 0.5, offers of 300 and 200 come to 300 + 100 = 400.
 *
 * @param part the part that further rules pay, from 0 to 1
 */
public record SecondInPart(BigDecimal part) implements Combination.Bound {

  private static final Form<SecondInPart> FORM =
      Form.of(
          "second-in-part",
          "the first rule pays in full, each further one a part",
          fields -> {
            var part =
                fields.required(
                    "part",
                    Kind.decimal(BigDecimal.ZERO, BigDecimal.ONE),
                    "The part that further rules pay: 0.5 is half.");
            return values -> new SecondInPart(values.get(part));
          });

  /** The combination as a book names it. */
  public static final Combination RULE = Combination.of("acme-second-in-part", FORM);

  @Override
  public List<Combination.Kept> combine(List<Combination.Offer> offers) {
    List<Combination.Kept> kept = new ArrayList<>();
    for (Combination.Offer offer : offers) {
      String because = "beside " + offers.get(0).rule() + " it pays × " + part.toPlainString();
      kept.add(
          kept.isEmpty()
              ? Combination.Kept.all(offer)
              : new Combination.Kept(offer.amount().times(part), Optional.of(because)));
    }
    return kept;
  }
}
