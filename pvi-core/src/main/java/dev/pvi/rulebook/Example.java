package dev.pvi.rulebook;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Place;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Standing;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A worked example that a book carries, so that it can check itself.
 *
 * @param id its id
 * @param place where it stands
 * @param partner what is scored
 * @param expect what must come out, by portfolio
 */
public record Example(
    String id, Place place, PartnerSnapshot partner, SortedMap<String, Expectation> expect) {

  /**
   * What must come out for a portfolio.
   *
   * @param index the index, exactly
   * @param standing the standing
   */
  public record Expectation(Optional<BigDecimal> index, Optional<Standing> standing) {

    /**
     * Checks that something is expected.
     *
     * @throws IllegalArgumentException if neither index nor standing is stated
     */
    public Expectation {
      if (index.isEmpty() && standing.isEmpty()) {
        throw new IllegalArgumentException(
            "an expectation must state index or standing - but was: neither");
      }
    }

    static final Form<Expectation> FORM =
        Form.of(
            "expectation",
            "what must come out for a portfolio",
            fields -> {
              var index = fields.optional("index", Kind.decimal(), "Exactly this.");
              var standing = fields.optional("standing", Standing.KIND, "The standing.");
              return values -> new Expectation(values.get(index), values.get(standing));
            });
  }

  /** How an example is written, in an object keyed by id. */
  public static final Form<Example> FORM =
      Form.of(
          "example",
          "a worked example that must come out",
          fields -> {
            var partner = fields.required("partner", PartnerSnapshot.FORM, "What is scored.");
            var expect =
                fields.required(
                    "expect", Kind.mapOf(Expectation.FORM), "What must come out, by portfolio.");
            return values ->
                new Example(
                    values.key(), values.node().place(), values.get(partner), values.get(expect));
          });

  public Example {
    expect = ImmutableSortedMap.copyOfSorted(expect);
  }
}
