package dev.pvi.engine;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.ScoreCode;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Says which certifications of a partner count for nothing: those that the book does not define,
 * that are not valid, or that are held without what they require; and which are stated twice, or
 * rest on one of an unlinked account.
 */
final class CreditReport {

  private final Credits credits;
  private final PartnerSnapshot partner;
  private final CreditCount count;
  private final Findings findings;

  CreditReport(Credits credits, PartnerSnapshot partner, CreditCount count, Findings findings) {
    this.credits = credits;
    this.partner = partner;
    this.count = count;
    this.findings = findings;
  }

  /** Adds what counts for nothing to the findings. */
  void run() {
    List<Credential> all = partner.credentials().orElse(List.of());
    BitSet stated = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      if (!count.isComplete(i)) {
        report(all.get(i), i, place(i));
        continue;
      }
      int holding = count.holding(i);
      if (stated.get(holding)) {
        findings.note(
            place(i),
            ScoreCode.STATED_TWICE,
            "certification",
            name(all.get(i)),
            "holder",
            all.get(i).holder());
      } else if (count.restsOnUnlinked(i)) {
        findings.note(
            place(i),
            ScoreCode.RESTS_ON_UNLINKED,
            "certification",
            name(all.get(i)),
            "holder",
            all.get(i).holder(),
            "required",
            credits.name(unlinked(all.get(i), i)));
      }
      stated.set(holding);
    }
  }

  private Place place(int credential) {
    return partner.place("credentials", String.valueOf(credential));
  }

  private int position(Credential known) {
    return Objects.requireNonNull(credits.position(known.certification()));
  }

  private String name(Credential known) {
    return credits.name(position(known));
  }

  private void report(Credential held, int credential, Place place) {
    Integer position = credits.position(held.certification());
    if (position == null) {
      findings.unknown(
          place.child("certification"),
          ScoreCode.UNKNOWN_IN_PROGRAM,
          held.certification(),
          credits.ids(),
          "what",
          "certification",
          "value",
          held.certification());
    } else if (!held.validOn(partner.asOf())) {
      notValid(held, credits.name(position), place);
    } else {
      int missing = missing(position, credential);
      if (missing >= 0) {
        findings.warning(
            place,
            ScoreCode.PREREQUISITE,
            "certification",
            credits.name(position),
            "holder",
            held.holder(),
            "required",
            credits.name(missing));
      }
    }
  }

  private void notValid(Credential held, String name, Place place) {
    LocalDate date = partner.asOf();
    Optional<LocalDate> from = held.from().filter(date::isBefore);
    if (from.isPresent()) {
      findings.note(
          place,
          ScoreCode.NOT_YET_VALID,
          "certification",
          name,
          "holder",
          held.holder(),
          "from",
          from.get(),
          "date",
          date);
    } else {
      findings.note(
          place, ScoreCode.NOT_VALID, "certification", name, "holder", held.holder(), "date", date);
    }
  }

  /** The first required certification that a holder does not have; −1 if none is missing. */
  private int missing(int certification, int credential) {
    return first(certification, required -> !count.holderHas(credential, required));
  }

  /** The first required certification that is of an unlinked account only. */
  private int unlinked(Credential held, int credential) {
    return first(position(held), required -> !count.holderHasLinked(credential, required));
  }

  /** The first of the certifications that one requires of which something holds; −1 if of none. */
  private int first(int certification, IntPredicate holds) {
    int next = credits.required(certification);
    for (int steps = 0; next >= 0 && steps < credits.size(); steps++) {
      if (holds.test(next)) {
        return next;
      }
      next = credits.required(next);
    }
    return -1;
  }
}
