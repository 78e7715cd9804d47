package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.book.Verification;
import dev.pvi.rulebook.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/** Verifies and binds a book with a table of 10,000 rows: a cold start. */
public final class FirstBigBook {

  private static final int ROWS = 10_000;
  private static final int ROWS_PER_INDEX = 1000;

  private static final String BOOK =
      """
      {
        "format": "pvi-rule-book/1",
        "id": "big",
        "version": "1",
        "title": "A table of many rows",
        "effective": {"from": "2026-01-01"},
        "known": "2026-01-01",
        "source": "OWN",
        "metrics": {"points": {"name": "Points", "unit": "points"}},
        "tables": {"many": {"type": "bands", "rows": [%s]}},
        "portfolios": {
          "benchmark": {
            "name": "Benchmark",
            "categories": {
              "all": {"name": "All", "weight": 1, "metrics": {"points": {"weight": 1, "table": "many"}}}
            }
          }
        },
        "ladder": {"standings": {"registered": {"name": "Registered", "at": 0}}}
      }
      """;

  private FirstBigBook() {}

  /** Returns the book: a thousand rows for each whole index. */
  static String model() {
    StringJoiner rows = new StringJoiner(",\n");
    rows.add("{\"below\": 1, \"value\": 0}");
    for (int row = 1; row < ROWS; row++) {
      String fraction = String.valueOf(ROWS_PER_INDEX + row % ROWS_PER_INDEX).substring(1);
      rows.add("{\"from\": " + row + ", \"value\": " + row / ROWS_PER_INDEX + "." + fraction + "}");
    }
    return BOOK.formatted(rows);
  }

  /**
   * Prints how many findings there are.
   *
   * @param args the folder that holds {@code big.json}
   * @throws IOException if the book cannot be read
   */
  public static void main(String[] args) throws IOException {
    Verification<RuleBook> verification =
        RuleBooks.verify("big.json", Files.readString(Path.of(args[0], "big.json")));
    PviScorer scorer = PviScorer.of(verification.book().orElseThrow());
    System.out.println(scorer.book() + ": " + verification.findings().size() + " findings");
  }
}
