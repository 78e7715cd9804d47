package dev.pvi.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import org.junit.jupiter.api.Test;

class BookIdentityTest {

  private static final BookId ID = BookId.parse("acme-points@2026.1");

  private static Tree text(String json) {
    return Tree.parse("doc", json, new Findings()).orElseThrow();
  }

  @Test
  void equalTextsHaveOneIdentity() {
    BookIdentity one = BookIdentity.of(ID, text("{\"a\": 1.0, \"b\": true}"));
    BookIdentity other = BookIdentity.of(ID, text("{\n\"b\": true, \"a\": 1.00}"));

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(BookIdentity.of(ID, text("{\"a\": 2}")));
    assertThat(one).isNotEqualTo(BookIdentity.of(BookId.parse("acme-points@2026.2"), one.hash()));
  }

  @Test
  void aHashThatWasReadStandsForTheText() {
    BookIdentity computed = BookIdentity.of(ID, text("{}"));

    // SHA-256 of the two characters {}
    assertThat(computed.hash())
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    assertThat(BookIdentity.of(ID, computed.hash())).isEqualTo(computed);
    assertThat(computed).hasToString("acme-points@2026.1 " + computed.hash());
  }
}
