package dev.pvi.engine;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.ScoreCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges what a snapshot states of the partner as a whole: its date and its attributes. */
final class FactCheck {

  private final RuleBook book;
  private final ReadingCheck readings;
  private final LocalDate from;
  private final @Nullable LocalDate through;

  FactCheck(RuleBook book, ReadingCheck readings) {
    this.book = book;
    this.readings = readings;
    from = book.release().from();
    through = book.release().through().orElse(null);
  }

  /** Adds what is wrong or can only be a slip. */
  void check(PartnerSnapshot partner, Findings findings) {
    checkDate(partner, findings);
    int errors = findings.errors();
    partner
        .attributes()
        .forEach((attribute, fact) -> checkAttribute(attribute, fact, partner, findings));
    if (findings.errors() == errors) {
      checkContradictions(partner, findings);
    }
  }

  /** Another release may be meant, as in a what-if; but never without a word. */
  private void checkDate(PartnerSnapshot partner, Findings findings) {
    LocalDate asOf = partner.asOf();
    if (asOf.isBefore(from)) {
      findings.warning(
          partner.place("asOf"),
          ScoreCode.BEFORE_RELEASE,
          "date",
          asOf,
          "from",
          from,
          "book",
          book);
    } else if (through != null && asOf.isAfter(through)) {
      findings.warning(
          partner.place("asOf"),
          ScoreCode.AFTER_RELEASE,
          "date",
          asOf,
          "through",
          through,
          "book",
          book);
    }
  }

  private void checkContradictions(PartnerSnapshot partner, Findings findings) {
    for (Map.Entry<String, Fact> implied : book.contradicted(partner).entrySet()) {
      findings.warning(
          partner.place("attributes", implied.getKey()),
          ScoreCode.CONTRADICTED,
          "implied",
          implied.getValue(),
          "value",
          Objects.requireNonNull(partner.attributes().get(implied.getKey())));
    }
  }

  private void checkAttribute(String id, Fact fact, PartnerSnapshot partner, Findings findings) {
    Optional<Attribute> attribute = book.attributes().find(id);
    if (attribute.isPresent() && attribute.get().admits(fact) && readings.isInCurrency(fact)) {
      return;
    }
    Place place = partner.place("attributes", id);
    if (attribute.isEmpty()) {
      findings.add(
          Finding.of(Severity.NOTE, place, ScoreCode.UNDECLARED_ATTRIBUTE, "value", id)
              .didYouMean(id, book.attributes().ids()));
    } else if (!attribute.get().admits(fact)) {
      findings.add(
          Finding.of(
                  Severity.ERROR,
                  place,
                  ScoreCode.WRONG_ATTRIBUTE,
                  "expected",
                  attribute.get().says(),
                  "value",
                  Texts.brief(fact.toString()))
              .didYouMean(fact.toString(), attribute.get().levels()));
    } else if (fact instanceof Fact.Amount amount) {
      readings.checkCurrency(amount, place, findings);
    }
  }
}
