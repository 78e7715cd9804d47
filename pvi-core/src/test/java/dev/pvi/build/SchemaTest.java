package dev.pvi.build;

import dev.pvi.RuleBooks;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import org.junit.jupiter.api.Tag;

@Tag("class-path")
class SchemaTest extends SchemaCheck {

  SchemaTest() {
    super("dev/pvi/schema");
    ships("pvi-rule-book/1", RuleBooks.format().schema());
    ships(PartnerSnapshot.DOCUMENT.format(), PartnerSnapshot.DOCUMENT.schema(false));
    ships(PartnerScore.DOCUMENT.format(), PartnerScore.DOCUMENT.schema(false));
  }
}
