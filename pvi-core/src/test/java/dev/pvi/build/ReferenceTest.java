package dev.pvi.build;

import dev.pvi.RuleBooks;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;

class ReferenceTest extends ReferenceCheck {

  ReferenceTest() {
    super("dev/pvi/reference");
    ships("pvi-rule-book/1", RuleBooks.format().reference());
    ships(PartnerSnapshot.DOCUMENT.format(), PartnerSnapshot.DOCUMENT.reference(false));
    ships(PartnerScore.DOCUMENT.format(), PartnerScore.DOCUMENT.reference(false));
  }
}
