package dev.pvi.form;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Turns bytes into text, and says where they are none. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /** Returns how many of the first bytes of a file are no text, but say that it is one. */
  static int mark(byte[] bytes, int length) {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (i >= length || bytes[i] != BYTE_ORDER_MARK[i]) {
        return 0;
      }
    }
    return BYTE_ORDER_MARK.length;
  }

  /** Returns whether a byte is white space between values. */
  static boolean isBlank(byte value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }

  /**
   * Returns the text that some bytes are; empty if one is malformed, which is then a finding.
   *
   * @param line the line at which the bytes begin
   */
  static Optional<String> text(
      String document, int line, byte[] bytes, int from, int to, Findings findings) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return Optional.of(text);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer before = CharBuffer.allocate(text.length());
    if (!StandardCharsets.UTF_8.newDecoder().decode(in, before, true).isError()) {
      return Optional.of(text);
    }
    String fine = before.flip().toString();
    int lines = (int) fine.chars().filter(c -> c == '\n').count();
    int column = fine.length() - fine.lastIndexOf('\n');
    findings.error(
        new Place(document, "", line + lines, column),
        FormCode.NOT_UTF8,
        "value",
        "0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]));
    return Optional.empty();
  }
}
