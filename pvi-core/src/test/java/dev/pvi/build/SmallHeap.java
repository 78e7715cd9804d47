package dev.pvi.build;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program in a JVM of its own with so little memory that it must not waste any. */
public final class SmallHeap {

  private SmallHeap() {}

  /** Returns what the main method of a class of tests prints, faults too. */
  public static String run(Class<?> program, int mebibytes) throws IOException {
    String path =
        Stream.concat(loadedFrom(program), startedFrom())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-cp",
                path,
                program.getName())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Where the classes are if a launcher loads them itself. */
  private static Stream<String> loadedFrom(Class<?> program) {
    return program.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs()).map(URL::getPath)
        : Stream.empty();
  }

  /** Where they are on the class path or the module path, into which a module's tests are put. */
  private static Stream<String> startedFrom() {
    return Stream.of(
        System.getProperty("surefire.test.class.path", ""),
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        "target/test-classes");
  }

  /**
   * Returns a text that is made as it is read.
   *
   * @param count how many parts stand between begin and end
   */
  public static InputStream text(String begin, int count, IntFunction<String> part, String end) {
    return new InputStream() {
      private int next = -1;
      private InputStream piece = InputStream.nullInputStream();

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int some = piece.read(into, from, length);
        while (some <= 0 && next <= count) {
          String text = next < 0 ? begin : next < count ? part.apply(next) : end;
          piece = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          next++;
          some = piece.read(into, from, length);
        }
        return some;
      }
    };
  }
}
