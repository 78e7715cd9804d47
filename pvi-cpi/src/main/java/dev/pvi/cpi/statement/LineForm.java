package dev.pvi.cpi.statement;

import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Portfolio;
import java.util.List;
import java.util.Optional;

/** How a line is written: its terms with it, so that it can be read alone. */
final class LineForm {

  private static final Kind<Evidence> CLASS = Kind.constant(Evidence.class, false);

  static final Form<Line> FORM =
      Form.of(
          "line",
          "what an event earned under a rule, or why it earned nothing",
          fields -> {
            var event = fields.optional("event", Kind.text(), "The event, if it is of one.");
            var count =
                fields.defaulted(
                    "count", Kind.integer(1, Integer.MAX_VALUE), 1, "How many events it sums.");
            var date = fields.required("date", Kind.date(), "Its date.");
            var portfolio = fields.optional("portfolio", Portfolio.KIND, "Where.");
            var pot =
                fields.defaulted("pot", PotKey.KIND, PotKey.WHOLE, "What it was totalled with.");
            var excluded =
                fields.defaulted("excluded", Kind.flag(), false, "Whether nothing was paid on.");
            var base = fields.optional("base", ExactKind.INSTANCE, "What was paid on, or not.");
            var foreign =
                fields.optional(
                    "foreign", ForeignAmount.FORM, "What that is in another currency, if it is.");
            var scoredOn =
                fields.optional("scoredOn", Kind.date(), "The date of the score, if one judged.");
            var index = fields.optional("index", Kind.decimal(), "The index used, if it is paid.");
            var standing = fields.optional("standing", Kind.text(), "The standing used.");
            var factors =
                fields.defaulted(
                    "factors", Kind.listOf(AppliedFactor.FORM), List.of(), "From base to amount.");
            var baseEvidence = fields.optional("baseEvidence", CLASS, "What the base rests on.");
            var ruleEvidence = fields.optional("ruleEvidence", CLASS, "What the rule rests on.");
            var share =
                fields.optional("share", ExactRatio.INSTANCE, "Its share of its pot's amounts.");
            var adjustments =
                fields.defaulted(
                    "adjustments", Kind.listOf(Trace.FORM), List.of(), "By groups and limits.");
            var amount = fields.required("amount", ExactKind.INSTANCE, "Paid.");
            var reason = fields.optional("reason", Kind.reason(), "Why nothing is paid.");
            fields.writes(
                (it, out) ->
                    out.put(event, it.event())
                        .put(count, it.count())
                        .put(date, it.date())
                        .put(portfolio, it.portfolio())
                        .put(pot, it.pot())
                        .put(excluded, it.isExcluded())
                        .put(base, it.base())
                        .put(foreign, it.foreign())
                        .put(scoredOn, it.scoredOn())
                        .put(index, it.index())
                        .put(standing, it.standing())
                        .put(factors, it.factors())
                        .put(baseEvidence, it.terms().flatMap(LineTerms::baseEvidence))
                        .put(ruleEvidence, it.terms().flatMap(LineTerms::ruleEvidence))
                        .put(share, it.share())
                        .put(adjustments, it.adjustments())
                        .put(amount, it.amount())
                        .put(reason, it.reason()));
            return values -> {
              boolean hasTerms = values.get(index).isPresent();
              if (hasTerms
                  && (values.get(standing).isEmpty()
                      || values.get(scoredOn).isEmpty()
                      || values.get(portfolio).isEmpty())) {
                throw new IllegalArgumentException(
                    "a line with an index must state portfolio, standing and scoredOn"
                        + " - but was: without one of them");
              }
              return Line.builder()
                  .event(values.get(event))
                  .count(values.get(count))
                  .date(values.get(date))
                  .portfolio(values.get(portfolio))
                  .pot(values.get(pot))
                  .isExcluded(values.get(excluded))
                  .base(values.get(base))
                  .foreign(values.get(foreign))
                  .scoredOn(values.get(scoredOn))
                  .terms(
                      hasTerms
                          ? Optional.of(
                              LineTerms.builder()
                                  .portfolio(values.get(portfolio).orElseThrow())
                                  .index(values.get(index).orElseThrow())
                                  .standing(values.get(standing).orElseThrow())
                                  .scoredOn(values.get(scoredOn).orElseThrow())
                                  .factors(values.get(factors))
                                  .baseEvidence(values.get(baseEvidence))
                                  .ruleEvidence(values.get(ruleEvidence))
                                  .build())
                          : Optional.empty())
                  .share(values.get(share))
                  .adjustments(values.get(adjustments))
                  .amount(values.get(amount))
                  .reason(values.get(reason))
                  .build();
            };
          });

  private LineForm() {}
}
