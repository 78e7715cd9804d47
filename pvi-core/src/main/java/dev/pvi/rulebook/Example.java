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
import java.util.TreeMap;

/**
 * A worked example that a book carries, so that it can check itself.
 *
 * @param id its id
 * @param place where it stands
 * @param partner what is scored
 * @param indices the indices that must come out exactly, by the id of the portfolio
 * @param standings the standings that must come out, by the id of the portfolio
 */
public record Example(
    String id,
    Place place,
    PartnerSnapshot partner,
    SortedMap<String, BigDecimal> indices,
    SortedMap<String, Standing> standings) {

  /** What must come out for a portfolio. */
  private record Expectation(Optional<BigDecimal> index, Optional<Standing> standing) {

    private static final Form<Expectation> FORM =
        Form.of(
            "expectation",
            "what must come out for a portfolio",
            fields -> {
              var index = fields.optional("index", Kind.decimal(), "Exactly this.");
              var standing = fields.optional("standing", Standing.KIND, "The standing.");
              return values -> of(values.get(index), values.get(standing));
            });

    private static Expectation of(Optional<BigDecimal> index, Optional<Standing> standing) {
      if (index.isEmpty() && standing.isEmpty()) {
        throw new IllegalArgumentException(
            "an expectation must state index or standing - but was: neither");
      }
      return new Expectation(index, standing);
    }
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
            return values -> {
              SortedMap<String, BigDecimal> indices = new TreeMap<>();
              SortedMap<String, Standing> standings = new TreeMap<>();
              values
                  .get(expect)
                  .forEach(
                      (portfolio, expected) -> {
                        expected.index().ifPresent(index -> indices.put(portfolio, index));
                        expected.standing().ifPresent(one -> standings.put(portfolio, one));
                      });
              return new Example(
                  values.key(), values.node().place(), values.get(partner), indices, standings);
            };
          });

  public Example {
    indices = ImmutableSortedMap.copyOfSorted(indices);
    standings = ImmutableSortedMap.copyOfSorted(standings);
  }
}
