package dev.pvi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pvi.TestBook;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import dev.pvi.rulebook.RuleBook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Releases judged against one another: every day is covered once. */
class ReleasesTest {

  private static TestBook book(String version, String... portfolios) {
    TestBook book = TestBook.empty().with("version", "\"" + version + "\"").metric("m");
    for (String portfolio : portfolios) {
      book.category(portfolio, "c", "1").weighs(portfolio, "c", "m", "1", "index");
    }
    return book;
  }

  private static RuleBook release(String version, String from, String through) {
    return dated(book(version, "p"), from, ", \"through\": \"" + through + "\"");
  }

  private static RuleBook openRelease(String version, String from) {
    return dated(book(version, "p"), from, "");
  }

  private static RuleBook dated(TestBook book, String from, String through) {
    return book.with("effective", "{\"from\": \"" + from + "\"" + through + "}")
        .with("known", "\"" + from + "\"")
        .read();
  }

  private static List<Finding> findings(RuleBook... books) {
    return Releases.of(List.of(books)).lint();
  }

  private static List<String> lint(RuleBook... books) {
    return findings(books).stream().map(finding -> finding.reason().text()).toList();
  }

  @Test
  void releasesThatFollowOneAnotherHaveNoFault() {
    assertThat(
            lint(
                release("a", "2026-01-01", "2026-06-30"),
                release("b", "2026-07-01", "2026-12-31"),
                openRelease("c", "2027-01-01")))
        .isEmpty();
  }

  @Test
  void dayWithoutAReleaseIsNamed() {
    assertThat(
            lint(
                release("a", "2026-01-01", "2026-06-29"), release("b", "2026-07-01", "2026-12-31")))
        .containsExactly(
            "no release covers p from 2026-06-30 through 2026-06-30, between acme-points@a and"
                + " acme-points@b");
  }

  @Test
  void dayThatTwoReleasesClaimIsNamed() {
    assertThat(
            lint(
                release("a", "2026-01-01", "2026-07-01"), release("b", "2026-07-01", "2026-12-31")))
        .containsExactly(
            "acme-points@a and acme-points@b both cover p from 2026-07-01 through 2026-07-01");
  }

  @Test
  void gapsAndOverlapsAreErrorsOfTheReleaseThatComesLater() {
    List<Finding> found =
        findings(
            release("a", "2026-01-01", "2026-03-31"),
            release("b", "2026-04-03", "2026-06-30"),
            release("c", "2026-06-29", "2026-12-31"));

    assertThat(found)
        .extracting(Finding::severity, Finding::code, one -> one.place().toString())
        .containsExactly(
            tuple(Severity.ERROR, "releases-gap", "acme-points@b /effective"),
            tuple(Severity.ERROR, "releases-overlap", "acme-points@c /effective"));
    assertThat(found)
        .extracting(one -> one.reason().arguments().get("from"))
        .containsExactly("2026-04-01", "2026-06-29");
    assertThat(found)
        .extracting(one -> one.reason().arguments().get("through"))
        .containsExactly("2026-04-02", "2026-06-30");
  }

  @Test
  void releaseWithinAnotherIsAnOverlapAndNoGap() {
    assertThat(
            lint(
                release("a", "2026-01-01", "2026-12-31"),
                release("b", "2026-03-01", "2026-04-30"),
                release("c", "2026-06-01", "2027-01-31")))
        .containsExactly(
            "acme-points@a and acme-points@b both cover p from 2026-03-01 through 2026-04-30",
            "acme-points@a and acme-points@c both cover p from 2026-06-01 through 2026-12-31");
  }

  @Test
  void openReleaseEndsWhereTheNextOneBegins() {
    assertThat(lint(openRelease("a", "2026-01-01"), openRelease("b", "2026-01-02"))).isEmpty();
    assertThat(lint(openRelease("a", "2026-01-01"), openRelease("b", "2026-01-01")))
        .containsExactly(
            "acme-points@a and acme-points@b both cover p from 2026-01-01 through 2026-01-01");
  }

  @Test
  void openReleaseHoldsAgainAfterOneThatEnds() {
    RuleBook open = openRelease("a", "2026-01-01");
    RuleBook ofSpring = release("b", "2026-03-01", "2026-04-30");
    Releases<RuleBook> releases =
        Releases.of(List.of(open, ofSpring, openRelease("c", "2026-06-01")));

    assertThat(releases.lint()).isEmpty();
    assertThat(releases.at(LocalDate.parse("2026-04-30"))).isSameAs(ofSpring);
    assertThat(releases.at(LocalDate.parse("2026-05-01"))).isSameAs(open);
  }

  @Test
  void portfolioThatJoinsOrLeavesIsNoGap() {
    assertThat(
            lint(
                dated(book("a", "p", "q"), "2026-01-01", ", \"through\": \"2026-06-30\""),
                dated(book("b", "p", "r"), "2026-07-01", "")))
        .isEmpty();
  }

  @Test
  void portfolioThatIsLeftOutOnceIsAGap() {
    assertThat(
            lint(
                dated(book("a", "p", "q"), "2026-01-01", ", \"through\": \"2026-03-31\""),
                dated(book("b", "p"), "2026-04-01", ", \"through\": \"2026-06-30\""),
                dated(book("c", "p", "q"), "2026-07-01", "")))
        .containsExactly(
            "no release covers q from 2026-04-01 through 2026-06-30, between acme-points@a and"
                + " acme-points@c");
  }

  @Test
  void gapIsJudgedByWhatWasKnown() {
    Releases<RuleBook> releases =
        Releases.of(
            List.of(
                release("a", "2026-01-01", "2026-03-31"),
                release("b", "2026-04-01", "2026-06-30"),
                book("c", "p")
                    .with("effective", "{\"from\": \"2026-07-01\"}")
                    .with("known", "\"2026-01-01\"")
                    .read()));

    assertThat(releases.lint()).isEmpty();
    assertThat(releases.knownAt(LocalDate.parse("2026-04-01")).lint()).isEmpty();
    assertThat(releases.knownAt(LocalDate.parse("2026-03-31")).lint())
        .extracting(finding -> finding.reason().text())
        .containsExactly(
            "no release covers p from 2026-04-01 through 2026-06-30, between acme-points@a and"
                + " acme-points@c");
  }

  @Test
  void releasesHaveIdsOfTheirOwnAndCorrectionsAnOriginal() {
    RuleBook one = release("a", "2026-01-01", "2026-06-30");
    RuleBook astray = book("c", "p").with("corrects", "\"acme-points@gone\"").read();

    assertThatThrownBy(() -> Releases.of(List.of(one, one))).hasMessageContaining("[same-id]");
    assertThatThrownBy(() -> Releases.of(List.of(one, astray)))
        .hasMessageContaining("[corrects-nothing]");
  }
}
