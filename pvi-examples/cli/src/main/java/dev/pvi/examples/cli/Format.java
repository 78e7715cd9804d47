package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
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

  /** Returns an answer that ends with a line feed. */
  String render(Explanation explanation, Supplier<String> json) {
    String text =
        switch (this) {
          case TEXT -> explanation.toText();
          case MARKDOWN -> explanation.toMarkdown();
          case JSON -> json.get();
        };
    return text.endsWith("\n") ? text : text + "\n";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
