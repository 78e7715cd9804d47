package dev.pvi.engine;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.ScoreCode;
import java.util.List;

/**
 * Says which certifications of a partner count for nothing: those that the book does not define,
 * that are not valid, or that are held without what they require.
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
    for (int i = 0; i < all.size(); i++) {
      if (!count.isComplete(i)) {
        report(all.get(i), i, partner.place("credentials", String.valueOf(i)));
      }
    }
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
      findings.note(
          place,
          ScoreCode.NOT_VALID,
          "certification",
          credits.name(position),
          "holder",
          held.holder(),
          "date",
          partner.asOf());
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

  /** The first required certification that a holder does not have; −1 if none is missing. */
  private int missing(int certification, int credential) {
    int next = credits.required(certification);
    for (int steps = 0; next >= 0 && steps < credits.size(); steps++) {
      if (!count.holderHas(credential, next)) {
        return next;
      }
      next = credits.required(next);
    }
    return -1;
  }
}
