package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

/** In which form an answer is printed. */
enum Format {
  /** Indented text, for a terminal. */
  TEXT,
  /** The library's own format, which it also reads. */
  JSON,
  /** For a report. */
  MARKDOWN;

  /** Prints an answer, which ends with a line feed. */
  void print(Explanation explanation, Supplier<String> json, PrintWriter out) {
    switch (this) {
      case TEXT -> explanation.forEachLine(line -> out.append(line).append('\n'));
      case MARKDOWN -> print(explanation.toMarkdown(), out);
      case JSON -> print(json.get(), out);
    }
  }

  private static void print(String text, PrintWriter out) {
    out.print(text.endsWith("\n") ? text : text + "\n");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
