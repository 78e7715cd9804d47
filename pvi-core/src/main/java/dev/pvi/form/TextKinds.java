package dev.pvi.form;

import dev.pvi.explain.Texts;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of texts. */
final class TextKinds {

  private static final int LONGEST_TEXT = 10_000;

  /** A text of any characters. */
  static final Kind<String> TEXT = new TextKind("a text", Optional.empty(), LONGEST_TEXT);

  /** A text that says something. */
  static final Kind<String> NAME =
      new TextKind(
          "a text that is not blank",
          Optional.of(Pattern.compile("[\\s\\S]*\\S[\\s\\S]*")),
          LONGEST_TEXT);

  private static final String VISIBLE = "[^\\u0000-\\u001F\\u007F-\\u009F]*";

  /** What a host calls something of its own; a schema admits some that cannot be seen. */
  static final Kind<String> HOST_ID =
      new TextKind(
              Texts.idSays(),
              Optional.of(Pattern.compile(VISIBLE + "\\S" + VISIBLE)),
              Texts.LONGEST_ID)
          .as(id -> Texts.checkedId("id", id), id -> id);

  /** Lower-case letters and digits in parts. */
  static final Kind<String> ID =
      text(
          "an id of lower-case letters and digits joined by - . or :",
          "[a-z0-9]+(?:[-.:][a-z0-9]+)*");

  private TextKinds() {}

  static Kind<String> text(String says, String pattern) {
    return new TextKind(says, Optional.of(Pattern.compile(pattern)), Texts.LONGEST_ID);
  }

  private record TextKind(String says, Optional<Pattern> pattern, int maximumLength)
      implements Kind<String> {
    @Override
    public Optional<String> read(Tree node, Reader reader) {
      Optional<String> text = node.asText();
      if (text.isEmpty()) {
        boolean quotable = node.type() == Tree.Type.NUMBER || node.type() == Tree.Type.FLAG;
        ScalarKinds.wrongType(
            node, reader, says, quotable ? "write it in quotes: \"" + node.brief() + "\"" : "");
        return text;
      }
      if (text.get().length() > maximumLength) {
        reader
            .findings()
            .error(
                node.place(),
                FormCode.TOO_LONG,
                "limit",
                maximumLength,
                "length",
                text.get().length(),
                "value",
                node.brief());
        return Optional.empty();
      }
      boolean fits = pattern.isEmpty() || pattern.get().matcher(text.get()).matches();
      return ScalarKinds.kept(fits, text, node, reader, this);
    }

    @Override
    public Tree write(String text) {
      return Tree.text(text);
    }

    @Override
    public Shape shape() {
      return new Shape.Text(pattern.map(Pattern::pattern), maximumLength);
    }
  }
}
