package dev.pvi.form;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Turns a stream of bytes into text as it is read, without the mark at the begin of a file, and
 * says at which line and column there is none.
 */
final class Utf8Reader extends Reader {

  private static final int BUFFER = 1 << 13;
  private static final char MARK = '\uFEFF';

  /** Bytes that are no text. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final byte value;

    private Malformed(int line, int column, byte value) {
      this.line = line;
      this.column = column;
      this.value = value;
    }

    void report(String document, Findings findings) {
      findings.error(
          new Place(document, "", line, column),
          FormCode.NOT_UTF8,
          "value",
          "0x" + HexFormat.of().withUpperCase().toHexDigits(value));
    }
  }

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private boolean begun;
  private boolean ended;
  private int line = 1;
  private int column = 1;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    CharBuffer text = CharBuffer.wrap(into, from, length).slice();
    while (text.position() == 0) {
      CoderResult result = decoder.decode(bytes, text, ended);
      if (text.position() > 0) {
        withoutMark(text);
        count(into, from, text.position());
      } else if (result.isError()) {
        throw new Malformed(line, column, bytes.get(bytes.position()));
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
    return text.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    int more = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = more < 0;
    bytes.position(bytes.position() + Math.max(0, more)).flip();
  }

  private void withoutMark(CharBuffer text) {
    if (!begun && text.get(0) == MARK) {
      text.flip().position(1).compact();
    }
    begun = true;
  }

  private void count(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (text[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  /** Leaves the stream to whom it belongs. */
  @Override
  public void close() {}
}
