package dev.pvi.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Runs programs of this module in fresh JVMs, each with the class path that its user would have:
 * the jars from which it loads a class, and no others. The jar of this module names the jars of all
 * engines; who looks for a class or a resource there opens them all, and pays for the others.
 */
final class FreshJvm {

  private static final String SOURCE = " source: file:";

  private final Path folder;
  private final Path models;
  private final Path own;
  private final List<Path> libraries;
  private final Map<Class<?>, String> classPaths = new HashMap<>();

  /**
   * Takes the jar of this module apart.
   *
   * @param folder an empty folder, for the classes of this module and what programs print
   * @param models what programs read
   */
  FreshJvm(Path folder, Path models) throws IOException {
    this.folder = folder;
    this.models = models;
    this.own = folder.resolve("classes");
    Path jar = Path.of(System.getProperty("java.class.path"));
    this.libraries = libraries(jar);
    unpack(jar, own);
  }

  private static List<Path> libraries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String named = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return Arrays.stream(named.split(" ", -1))
          .map(name -> jar.toAbsolutePath().resolveSibling(name))
          .toList();
    }
  }

  private static void unpack(Path jar, Path target) throws IOException {
    try (FileSystem entries = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.walk(entries.getPath("/dev"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(file.toString().substring(1));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /**
   * Returns what a program prints that has all jars.
   *
   * @param options options of the JVM
   * @param argument what the program is told
   */
  static String printed(Class<?> program, List<String> options, String argument)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), program.getName(), argument));
    Path printed = Files.createTempFile("printed", ".txt");
    run(program, command, ProcessBuilder.Redirect.to(printed.toFile()));
    String text = Files.readString(printed);
    Files.delete(printed);
    return text;
  }

  /** Returns the milliseconds from starting a program to its end. */
  double time(Class<?> program) throws IOException, InterruptedException {
    List<String> command = command(program, classPath(program));
    long start = System.nanoTime();
    run(program, command, ProcessBuilder.Redirect.DISCARD);
    return (System.nanoTime() - start) / 1e6;
  }

  /**
   * Returns the class path of a program, found by watching it load its classes. With it the program
   * must print what it prints with all jars.
   */
  private String classPath(Class<?> program) throws IOException, InterruptedException {
    String known = classPaths.get(program);
    if (known != null) {
      return known;
    }
    Path log = folder.resolve("log");
    List<String> watched = new ArrayList<>(command(program, System.getProperty("java.class.path")));
    watched.add(1, "-Xlog:class+load:file=" + log);
    String printed = printed(program, watched);
    Set<Path> used = new HashSet<>();
    for (String line : Files.readAllLines(log)) {
      int at = line.indexOf(SOURCE);
      if (at >= 0) {
        used.add(Path.of(URI.create(line.substring(at + SOURCE.indexOf("file:")))));
      }
    }
    StringJoiner classPath = new StringJoiner(File.pathSeparator).add(own.toString());
    libraries.stream().filter(used::contains).map(Path::toString).forEach(classPath::add);
    String alone = printed(program, command(program, classPath.toString()));
    if (!alone.equals(printed)) {
      throw new IllegalStateException(
          program.getSimpleName() + " must print the same with its own jars - but was: " + alone);
    }
    classPaths.put(program, classPath.toString());
    return classPath.toString();
  }

  private List<String> command(Class<?> program, String classPath) {
    return List.of(java(), "-cp", classPath, program.getName(), models.toAbsolutePath().toString());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String printed(Class<?> program, List<String> command)
      throws IOException, InterruptedException {
    Path printed = folder.resolve("printed");
    run(program, command, ProcessBuilder.Redirect.to(printed.toFile()));
    return Files.readString(printed);
  }

  private static void run(Class<?> program, List<String> command, ProcessBuilder.Redirect printed)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(printed).redirectError(ProcessBuilder.Redirect.INHERIT);
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          program.getSimpleName() + " must end with 0 - but was: " + exit);
    }
  }
}
