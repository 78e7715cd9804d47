package dev.pvi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.RuleBooks;
import dev.pvi.explain.BookException;
import dev.pvi.rulebook.RuleBook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A correction published on 2026-04-15 for rules in force since 2026-02-01, and a release after.
 */
class CorrectionTest {

  private static final RuleBook ORIGINAL = book("1", "2026-01-25", "2026-01-25", "");
  private static final RuleBook CORRECTION =
      book("1-corrected", "2026-02-01", "2026-04-15", "\"corrects\": \"acme@1\",");
  private static final RuleBook NEXT = book("2", "2026-07-26", "2026-06-01", "");

  private final Releases<RuleBook> releases = Releases.of(List.of(NEXT, CORRECTION, ORIGINAL));

  @Test
  void correctionAnswersForTheDaysItIsEffectiveFrom() {
    assertThat(releases.at(day("2026-02-10"))).isSameAs(CORRECTION);
    assertThat(releases.at(day("2026-02-01"))).isSameAs(CORRECTION);
    assertThat(releases.at(day("2026-01-31"))).isSameAs(ORIGINAL);
  }

  @Test
  void whatWasNotKnownDidNotAnswer() {
    assertThat(releases.knownAt(day("2026-05-01")).at(day("2026-02-10"))).isSameAs(CORRECTION);
    assertThat(releases.knownAt(day("2026-03-01")).at(day("2026-02-10"))).isSameAs(ORIGINAL);
  }

  @Test
  void theDayOfPublicationCountsAsKnown() {
    assertThat(releases.knownAt(day("2026-04-15")).at(day("2026-02-10"))).isSameAs(CORRECTION);
    assertThat(releases.knownAt(day("2026-04-14")).at(day("2026-02-10"))).isSameAs(ORIGINAL);
  }

  @Test
  void releaseIsInForceFromItsFirstDayAndOnlyOnceItIsKnown() {
    assertThat(releases.find(day("2026-01-24"))).isEmpty();
    assertThat(releases.at(day("2026-01-25"))).isSameAs(ORIGINAL);
    assertThat(releases.knownAt(day("2026-01-24")).find(day("2026-02-10"))).isEmpty();
    assertThat(releases.knownAt(day("2026-01-25")).at(day("2026-02-10"))).isSameAs(ORIGINAL);
  }

  @Test
  void releaseThatIsNotYetKnownDoesNotEndTheOneBefore() {
    assertThat(releases.knownAt(day("2026-05-31")).at(day("2026-07-26"))).isSameAs(CORRECTION);
    assertThat(releases.knownAt(day("2026-06-01")).at(day("2026-07-26"))).isSameAs(NEXT);
    assertThat(releases.knownAt(day("2026-06-01")).at(day("2026-07-25"))).isSameAs(CORRECTION);
  }

  @Test
  void correctionOfSomeDaysLeavesTheOthersAlone() {
    RuleBook ofFebruary =
        dated(
            "1-february",
            "\"from\": \"2026-02-01\", \"through\": \"2026-02-28\"",
            "2026-03-02",
            "\"corrects\": \"acme@1\",");
    Releases<RuleBook> corrected = Releases.of(List.of(ORIGINAL, ofFebruary));

    assertThat(corrected.at(day("2026-01-31"))).isSameAs(ORIGINAL);
    assertThat(corrected.at(day("2026-02-01"))).isSameAs(ofFebruary);
    assertThat(corrected.at(day("2026-02-28"))).isSameAs(ofFebruary);
    assertThat(corrected.at(day("2026-03-01"))).isSameAs(ORIGINAL);
    assertThat(corrected.lint()).isEmpty();
  }

  @Test
  void correctionBeyondWhatItCorrectsIsReported() {
    RuleBook spring =
        dated("1", "\"from\": \"2026-02-01\", \"through\": \"2026-05-31\"", "2026-01-25", "");
    RuleBook early = correctionOfSpring("\"from\": \"2026-01-31\", \"through\": \"2026-05-31\"");
    RuleBook late = correctionOfSpring("\"from\": \"2026-02-01\", \"through\": \"2026-06-01\"");
    RuleBook open = correctionOfSpring("\"from\": \"2026-02-01\"");
    RuleBook same = correctionOfSpring("\"from\": \"2026-02-01\", \"through\": \"2026-05-31\"");

    assertThat(Releases.of(List.of(spring, same)).lint()).isEmpty();
    assertThat(Releases.of(List.of(spring, early)).find(day("2026-01-31"))).isEmpty();
    assertThat(Releases.of(List.of(spring, early)).lint()).hasSize(1);
    assertThat(Releases.of(List.of(spring, open)).lint()).hasSize(1);
    assertThat(Releases.of(List.of(spring, late)).lint())
        .singleElement()
        .asString()
        .contains(
            "acme@1-c /effective: must not reach beyond acme@1 (from 2026-02-01 through"
                + " 2026-05-31), which it corrects: it is not used there - but was: acme@1-c (from"
                + " 2026-02-01 through 2026-06-01)");
  }

  private static RuleBook correctionOfSpring(String effective) {
    return dated("1-c", effective, "2026-04-15", "\"corrects\": \"acme@1\",");
  }

  @Test
  void ofTwoCorrectionsTheOneKnownLastHolds() {
    RuleBook again = book("1-again", "2026-02-01", "2026-05-01", "\"corrects\": \"acme@1\",");
    RuleBook ofTheCorrection =
        book("1-twice", "2026-02-05", "2026-05-20", "\"corrects\": \"acme@1-again\",");
    Releases<RuleBook> more = releases.with(again).with(ofTheCorrection);

    assertThat(more.knownAt(day("2026-04-30")).at(day("2026-02-10"))).isSameAs(CORRECTION);
    assertThat(more.knownAt(day("2026-05-01")).at(day("2026-02-10"))).isSameAs(again);
    assertThat(more.knownAt(day("2026-05-19")).at(day("2026-02-10"))).isSameAs(again);
    assertThat(more.knownAt(day("2026-05-20")).at(day("2026-02-10"))).isSameAs(ofTheCorrection);
    assertThat(more.at(day("2026-02-04"))).isSameAs(again);
    assertThat(more.at(day("2026-02-05"))).isSameAs(ofTheCorrection);
  }

  @Test
  void correctionOfAnEarlierReleaseDoesNotReachIntoTheNext() {
    assertThat(releases.at(day("2026-07-25"))).isSameAs(CORRECTION);
    assertThat(releases.at(day("2026-07-26"))).isSameAs(NEXT);
  }

  @Test
  void correctionIsNoOverlapAndAnOpenEndNoFault() {
    assertThat(releases.lint()).isEmpty();
  }

  @Test
  void correctionKnownBeforeItsOriginalIsRefused() {
    RuleBook tooEarly =
        book("1-corrected", "2026-02-01", "2026-01-24", "\"corrects\": \"acme@1\",");
    RuleBook onThatDay =
        book("1-corrected", "2026-02-01", "2026-01-25", "\"corrects\": \"acme@1\",");

    assertThatThrownBy(() -> Releases.of(List.of(ORIGINAL, tooEarly)))
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "must not be known before acme@1, which it corrects and which was known on 2026-01-25 -"
                + " but was: 2026-01-24");
    assertThat(Releases.of(List.of(ORIGINAL, onThatDay)).at(day("2026-02-01"))).isSameAs(onThatDay);
  }

  @Test
  void correctionsInACircleAreRefused() {
    RuleBook first = book("a", "2026-02-01", "2026-04-15", "\"corrects\": \"acme@b\",");
    RuleBook second = book("b", "2026-02-01", "2026-04-15", "\"corrects\": \"acme@c\",");
    RuleBook third = book("c", "2026-02-01", "2026-04-15", "\"corrects\": \"acme@b\",");

    assertThatThrownBy(() -> Releases.of(List.of(ORIGINAL, first, second, third)))
        .isInstanceOf(BookException.class)
        .hasMessageContaining("1 finding")
        .hasMessageContaining(
            "acme@b /effective: must not correct itself - but was: acme@b corrects acme@c corrects"
                + " acme@b [correction-cycle]");
  }

  @Test
  void correctionOfItselfIsRefusedWhereItIsStated() {
    assertThatThrownBy(() -> book("1", "2026-02-01", "2026-04-15", "\"corrects\": \"acme@1\","))
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "/corrects: must not correct itself - but was: \"acme@1\" [correction-cycle]");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static RuleBook book(String version, String from, String known, String more) {
    return dated(version, "\"from\": \"" + from + "\"", known, more);
  }

  private static RuleBook dated(String version, String effective, String known, String more) {
    return RuleBooks.parse(
        "acme@" + version,
        """
        {
          "format": "pvi-rule-book/1", "id": "acme", "version": "VERSION", "title": "Acme",
          "effective": {EFFECTIVE}, "known": "KNOWN", MORE
          "source": "OWN",
          "metrics": {"m": {"name": "M", "unit": "points"}},
          "tables": {"t": {"type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 10, "value": 10}]}},
          "portfolios": {"p": {"name": "P", "categories": {"c": {"name": "C", "weight": 1,
            "metrics": {"m": {"weight": 1, "table": "t"}}}}}},
          "ladder": {"standings": {"s": {"name": "S", "at": 0}}}
        }
        """
            .replace("VERSION", version)
            .replace("EFFECTIVE", effective)
            .replace("KNOWN", known)
            .replace("MORE", more));
  }
}
