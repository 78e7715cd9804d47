package dev.pvi.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the command prints to. Writers swallow what happens to their stream; this remembers it, so
 * that an answer that was lost (disk full, reader gone) is not taken for one that was given.
 */
final class Output extends OutputStream {

  private final OutputStream stream;
  private Optional<IOException> lost = Optional.empty();

  /** Makes an output to a stream that throws where it cannot be written. */
  Output(OutputStream stream) {
    this.stream = stream;
  }

  /** Returns a writer to this output, in UTF-8 whatever the platform says. */
  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8));
  }

  /** Returns why something was lost; empty if nothing was. */
  Optional<String> lost() {
    return lost.map(problem -> String.valueOf(problem.getMessage()));
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      stream.flush();
    } catch (IOException e) {
      throw noted(e);
    }
  }

  private IOException noted(IOException problem) {
    if (lost.isEmpty()) {
      lost = Optional.of(problem);
    }
    return problem;
  }
}
