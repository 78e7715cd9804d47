package dev.pvi.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The exported types of a module as text.
 *
 * @param module the module's name
 * @param types what {@code javap} says of each exported type, by the type's name
 */
record PublicApi(String module, SortedMap<String, String> types) {

  private static final Pattern OBJECT_METHODS =
      Pattern.compile(".* (equals\\(java\\.lang\\.Object\\)|hashCode\\(\\)|toString\\(\\));");

  /** Reads the API of the module that was compiled into a folder. */
  static PublicApi of(Path classes) {
    ModuleDescriptor descriptor = descriptor(classes);
    SortedMap<String, String> types = new TreeMap<>();
    descriptor.exports().stream()
        .filter(export -> !export.isQualified())
        .flatMap(export -> exportedTypes(classes, export.source()))
        .forEach(type -> types.put(type.getName(), describe(classes, type)));
    return new PublicApi(descriptor.name(), types);
  }

  /** The number of types, then every type. */
  String text() {
    return "exported types: " + types.size() + "\n\n" + String.join("\n", types.values());
  }

  private static ModuleDescriptor descriptor(Path classes) {
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Class<?>> exportedTypes(Path classes, String packageName) {
    Path folder = classes.resolve(packageName.replace('.', '/'));
    return ModuleFiles.files(folder, ".class").stream()
        .filter(file -> file.getParent().equals(folder))
        .map(file -> file.getFileName().toString().replace(".class", ""))
        .filter(name -> !name.equals("package-info"))
        .<Class<?>>map(name -> load(packageName + "." + name))
        .filter(PublicApi::isVisible);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    boolean visible =
        Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
    boolean named = !type.isAnonymousClass() && !type.isLocalClass() && !type.isSynthetic();
    Class<?> outer = type.getDeclaringClass();
    return visible && named && (outer == null || isVisible(outer));
  }

  private static String describe(Path classes, Class<?> type) {
    List<String> lines =
        javap("-protected", "-cp", classes.toString(), type.getName())
            .lines()
            .filter(line -> !line.startsWith("Compiled from"))
            .filter(line -> !OBJECT_METHODS.matcher(line).matches())
            .map(line -> line.replaceAll("java\\.lang\\.(?=[A-Z])", ""))
            .toList();
    // Fields come first, in their order, which is part of an enum's API; that of methods is none.
    List<String> sorted = new ArrayList<>(lines.subList(0, lines.size() - 1));
    sorted.sort(Comparator.comparing(PublicApi::methodName));
    sorted.add(lines.get(lines.size() - 1));
    return String.join("\n", sorted) + "\n";
  }

  private static String methodName(String line) {
    int parameters = line.indexOf('(');
    if (!line.startsWith("  ") || parameters < 0) {
      return "";
    }
    String name = line.substring(line.lastIndexOf(' ', parameters) + 1);
    boolean constructor = name.substring(0, name.indexOf('(')).contains(".");
    return constructor ? " " + name : name;
  }

  private static String javap(String... arguments) {
    StringWriter out = new StringWriter();
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    int status = javap.run(new PrintWriter(out), new PrintWriter(out), arguments);
    if (status != 0) {
      throw new IllegalStateException(out.toString());
    }
    return out.toString();
  }
}
