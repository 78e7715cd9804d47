package dev.pvi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.explain.InvalidRecordException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a snapshot and its parts stand, and what none of them can be. */
class PlaceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

  private static final String JSON =
      """
      {"format": "pvi-partner/1", "id": "acme", "asOf": "2026-08-31",
       "attributes": {"size": "S"},
       "readings": {
         "networking": {"tcv-growth": 5,
           "acv-grwoth": 6}},
       "standings": {"networking": {"standing": "prefered", "since": "2026-01-01"}},
       "credentials": [{"certification": "bb-networkng-1", "holder": "p1"}]}
      """;

  @Test
  void findingsOfAScoreNameTheLinesOfTheFile() {
    PviScorer scorer = PviScorer.of(RuleBooks.bundled("cisco-360").at(DAY));

    assertThat(
            catchThrowableOfType(
                    InvalidRecordException.class,
                    () -> scorer.score(PartnerSnapshot.parse("acme.json", JSON)))
                .findings())
        .extracting(finding -> finding.toString().replaceAll("\\([^)]*\\)", "()"))
        .contains(
            "acme.json:5:20 /readings/networking/acv-grwoth: must be a metric of the program () -"
                + " but was: acv-grwoth; did you mean acv-growth? [unknown-in-program]",
            "acme.json:6:30 /standings/networking/standing: must be a standing of the program () -"
                + " but was: prefered; did you mean preferred? [unknown-in-program]",
            "acme.json:7:18 /credentials/0/certification: must be a certification of the program"
                + " () - but was: bb-networkng-1; did you mean bb-networking-1?"
                + " [unknown-in-program]");
  }

  @Test
  void placeIsNoPartOfWhatASnapshotIs() {
    PartnerSnapshot read = PartnerSnapshot.parse("acme.json", JSON);
    PartnerSnapshot again = PartnerSnapshot.parse("other.json", read.toJson());

    assertThat(again).isEqualTo(read).hasSameHashCodeAs(read);
    assertThat(read.place("readings", "networking", "tcv-growth"))
        .hasToString("acme.json:4:33 /readings/networking/tcv-growth");
    assertThat(read.place("attributes", "size")).hasToString("acme.json:2:25 /attributes/size");
    assertThat(read.place("attributes", "gone")).hasToString("acme.json:1:1 /attributes/gone");
    assertThat(read.place()).hasToString("acme.json:1:1");
  }

  @Test
  void snapshotMadeInMemoryIsNamedByItsId() {
    PartnerSnapshot made =
        PartnerSnapshot.builder().id("acme").asOf(DAY).attribute("size", "S").build();

    assertThat(made.place("attributes", "size")).hasToString("partner acme /attributes/size");
  }

  @Test
  void whatIsNoIdNameOrDateIsRefusedWhereItIsStated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credential.of("ccna", "p\n1"))
        .withMessage(
            "holder must be an id of 1 to 200 visible characters - but was: \"p\\u000A1\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Credential.of("CCNA", "p1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Reading.absent(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> Reading.notApplicable(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Reading.level(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartnerSnapshot.builder().id("acme").asOf(LocalDate.MAX).build())
        .withMessageStartingWith("asOf must be a date from 1000-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartnerSnapshot.builder().id("acme").name("").asOf(DAY).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatedStanding(Standing.of("s"), LocalDate.MIN));
    assertThatNullPointerException()
        .isThrownBy(() -> new Credential("ccna", "p1", true, null, Optional.empty()));
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                PartnerSnapshot.builder()
                    .id("acme")
                    .asOf(DAY)
                    .credentials(Arrays.asList((Credential) null))
                    .build());
  }

  @Test
  void halfACharacterInANameIsReadAsItWasWritten() {
    String name = "Acme " + Character.toString(0xD83D);
    PartnerSnapshot partner = PartnerSnapshot.builder().id("acme").name(name).asOf(DAY).build();

    assertThat(partner.toJson()).contains("\"name\":\"Acme \\uD83D\"");
    assertThat(PartnerSnapshot.parse("acme.json", partner.toJson())).isEqualTo(partner);
  }
}
