package dev.pvi.cpi.incentive;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.BookId;
import dev.pvi.book.BookIdentity;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.explain.Place;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Standing;
import dev.pvi.rulebook.Ladder;
import dev.pvi.score.IndexRange;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;

/**
 * A worked example that an incentive book carries, so that it can check itself: the indices and
 * standings of a partner, what it did, and the amounts that must come out.
 *
 * <pre>{@code
 * "preferred-booking": {
 *   "score": {"networking": {"index": 8, "standing": "preferred"}},
 *   "events": [{"type": "booking", "id": "deal", "date": "2026-03-16", "portfolio": "networking",
 *     "value": {"amount": 100000, "currency": "USD"}, "facts": {"offer": "subscription"}}],
 *   "expect": {"total": 4400, "rules": {"land": 4400}}
 * }
 * }</pre>
 *
 * @param id its id
 * @param place where it stands
 * @param score what the partner scored, on every date
 * @param earnings what the partner did, from its first event through its last
 * @param total what must be paid in all, exactly
 * @param amounts what must be paid by single rules, by the id of the rule
 */
public record IncentiveExample(
    String id,
    Place place,
    PartnerScore score,
    Earnings earnings,
    Optional<BigDecimal> total,
    SortedMap<String, BigDecimal> amounts) {

  /** What a partner scored in a portfolio. */
  private record Scored(BigDecimal index, Standing standing) {
    private static final Form<Scored> FORM =
        Form.of(
            "scored",
            "what a partner scored in a portfolio",
            fields -> {
              var index = fields.required("index", Kind.decimalFrom(BigDecimal.ZERO), "The index.");
              var standing = fields.required("standing", Standing.KIND, "The standing.");
              return values -> new Scored(values.get(index), values.get(standing));
            });
  }

  /** What must come out. */
  private record Paid(Optional<BigDecimal> total, SortedMap<String, BigDecimal> rules) {
    private static final Form<Paid> FORM =
        Form.of(
            "paid",
            "what must be paid",
            fields -> {
              var total = fields.optional("total", Kind.decimal(), "In all, exactly.");
              var rules =
                  fields.defaulted(
                      "rules",
                      Kind.mapOf(Kind.decimal()),
                      ImmutableSortedMap.of(),
                      "By single rules; 0 where a rule pays nothing.");
              return values -> of(values.get(total), values.get(rules));
            });

    private static Paid of(Optional<BigDecimal> total, SortedMap<String, BigDecimal> rules) {
      if (total.isEmpty() && rules.isEmpty()) {
        throw new IllegalArgumentException("expect must state total or rules - but was: neither");
      }
      return new Paid(total, rules);
    }
  }

  /** How an example is written, in an object keyed by id. */
  static final Form<IncentiveExample> FORM =
      Form.of(
          "incentive-example",
          "a worked example that must come out",
          fields -> {
            var score =
                fields.required(
                    "score", Kind.mapOf(Scored.FORM), "Index and standing by portfolio.");
            var attributes =
                fields.defaulted(
                    "attributes",
                    Kind.mapOf(Fact.KIND),
                    ImmutableSortedMap.of(),
                    "Attributes of the partner that rules may test.");
            var events =
                fields.required("events", Kind.listOf(Event.KIND), "What the partner did.");
            var expect = fields.required("expect", Paid.FORM, "What must come out.");
            return values -> {
              CurrencyUnit currency =
                  values.reader().given(CurrencyUnit.class).orElse(CurrencyUnit.USD);
              Earnings earnings = earnings(values.key(), currency, values.get(events));
              PartnerSnapshot partner =
                  PartnerSnapshot.builder()
                      .id(values.key())
                      .asOf(earnings.from())
                      .attributes(values.get(attributes))
                      .build();
              return new IncentiveExample(
                  values.key(),
                  values.node().place(),
                  score(partner, values.get(score)),
                  earnings,
                  values.get(expect).total(),
                  values.get(expect).rules());
            };
          });

  private static Earnings earnings(String partner, CurrencyUnit currency, List<Event> events) {
    List<LocalDate> dates = events.stream().map(Event::date).sorted().toList();
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("events must be at least one - but was: none");
    }
    return Earnings.builder()
        .partner(partner)
        .from(dates.get(0))
        .through(dates.get(dates.size() - 1))
        .currency(currency)
        .events(events)
        .build();
  }

  private static PartnerScore score(PartnerSnapshot partner, SortedMap<String, Scored> scored) {
    List<PortfolioScore> portfolios = new ArrayList<>();
    scored.forEach(
        (id, one) ->
            portfolios.add(
                PortfolioScore.builder()
                    .portfolio(Portfolio.of(id))
                    .name(id)
                    .motion(Optional.empty())
                    .index(one.index())
                    .range(new IndexRange(one.index(), one.index()))
                    .ladder(always(one.standing()))
                    .protection(Optional.empty())
                    .scaleMaximum(BigDecimal.TEN.max(one.index()))
                    .categories(List.of())
                    .build()));
    return PartnerScore.builder()
        .identity(BookIdentity.of(new BookId("example", partner.id()), ""))
        .notice("")
        .partner(partner)
        .attributes(partner.attributes())
        .portfolios(portfolios)
        .findings(List.of())
        .benefits(List.of())
        .build();
  }

  /** A ladder of one standing, whatever the index. */
  private static Ladder always(Standing standing) {
    Ladder.Rung rung = new Ladder.Rung(standing, standing.id(), BigDecimal.ZERO, List.of());
    return Ladder.builder().rungs(List.of(rung)).build();
  }
}
