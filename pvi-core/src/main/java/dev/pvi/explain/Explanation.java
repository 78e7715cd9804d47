package dev.pvi.explain;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A tree of lines that a person reads: a label, cells that stand in columns with those of the
 * sibling lines, and lines below.
 *
 * <p>An explanation holds finished text and is made when asked for; the figures stay in the results
 * that it explains.
 *
 * @param label the first column, or the whole line
 * @param cells further columns; figures are aligned right
 * @param lines the lines below this one
 */
public record Explanation(String label, List<String> cells, List<Explanation> lines) {

  private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9].*");
  private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>|#~&])");

  /** What would begin a list, a heading or a line, where a line begins. */
  private static final Pattern LINE_START = Pattern.compile("^(\\d*)([-+=.)](?=\\s|$|[-+=]))");

  public Explanation {
    Objects.requireNonNull(label, "label");
    cells = ImmutableList.copyOf(cells);
    lines = ImmutableList.copyOf(lines);
  }

  /** Returns a line with nothing below it. */
  public static Explanation line(String label, String... cells) {
    return new Explanation(label, ImmutableList.copyOf(cells), ImmutableList.of());
  }

  /** Returns a heading with lines below it. */
  public static Explanation of(String label, List<Explanation> lines) {
    return new Explanation(label, ImmutableList.of(), lines);
  }

  /** Returns this line with other lines below it. */
  public Explanation with(List<Explanation> below) {
    return new Explanation(label, cells, below);
  }

  /**
   * Returns the tree as indented plain text that ends with a line feed. Each line of the tree is
   * one line of the text, whatever it holds, see {@link Texts#shown}.
   */
  public String toText() {
    StringBuilder text = new StringBuilder();
    forEachLine(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Gives the lines of {@link #toText} one by one, without a line feed, so that an answer of a
   * million lines can be printed without its text being in memory.
   *
   * @param consumer receives each line
   */
  public void forEachLine(Consumer<? super String> consumer) {
    giveLines(List.of(this), 0, consumer);
  }

  private static void giveLines(
      List<Explanation> siblings, int depth, Consumer<? super String> consumer) {
    int[] widths = widths(siblings);
    for (Explanation line : siblings) {
      String label = Texts.shown(line.label);
      StringBuilder row = new StringBuilder("  ".repeat(depth)).append(label);
      if (!line.cells.isEmpty()) {
        row.append(" ".repeat(widths[0] - label.length()));
        for (int i = 0; i < line.cells.size(); i++) {
          String cell = Texts.shown(line.cells.get(i));
          row.append("  ");
          row.append(
              FIGURE.matcher(cell).matches()
                  ? Strings.padStart(cell, widths[i + 1], ' ')
                  : Strings.padEnd(cell, widths[i + 1], ' '));
        }
      }
      consumer.accept(row.toString().stripTrailing());
      giveLines(line.lines, depth + 1, consumer);
    }
  }

  private static int[] widths(List<Explanation> siblings) {
    int columns = 0;
    for (Explanation line : siblings) {
      columns = Math.max(columns, line.cells.size());
    }
    int[] widths = new int[columns + 1];
    for (Explanation line : siblings) {
      if (!line.cells.isEmpty()) {
        widths[0] = Math.max(widths[0], Texts.shown(line.label).length());
        for (int i = 0; i < line.cells.size(); i++) {
          widths[i + 1] = Math.max(widths[i + 1], Texts.shown(line.cells.get(i)).length());
        }
      }
    }
    return widths;
  }

  /**
   * Returns the tree as Markdown: a bold heading and nested lists. Whatever a line holds is shown
   * as it is, and begins no markup.
   */
  public String toMarkdown() {
    StringBuilder text = new StringBuilder("**" + escape(label.strip()) + "**\n\n");
    appendMarkdown(text, lines, 0);
    return text.toString();
  }

  private static void appendMarkdown(StringBuilder text, List<Explanation> siblings, int depth) {
    for (Explanation line : siblings) {
      text.append("  ".repeat(depth)).append("- ").append(begin(escape(line.label.strip())));
      for (int i = 0; i < line.cells.size(); i++) {
        if (!line.cells.get(i).isEmpty()) {
          text.append(i == 0 ? ": " : " · ").append(escape(line.cells.get(i)));
        }
      }
      text.append('\n');
      appendMarkdown(text, line.lines, depth + 1);
    }
  }

  private static String begin(String line) {
    return LINE_START.matcher(line).replaceFirst("$1\\\\$2");
  }

  private static String escape(String text) {
    return MARKDOWN.matcher(Texts.shown(text)).replaceAll("\\\\$1");
  }

  /** Returns {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
