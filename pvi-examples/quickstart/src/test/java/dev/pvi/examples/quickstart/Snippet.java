package dev.pvi.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java block of a Markdown text.
 *
 * <p>A block that declares a public type is a source file of its own; any other is the body of a
 * main method, with its import lines moved to the top. Nothing is added that the reader does not
 * see.
 *
 * @param text the block as the reader sees it
 */
record Snippet(String text) {

  private static final Pattern BLOCK =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:\\w+ )*(?:class|interface|record|enum) (\\w+)", Pattern.MULTILINE);

  /** A snippet does not do what a reader would expect of it. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static List<Snippet> in(String markdown) {
    return BLOCK
        .matcher(markdown.replace("\r\n", "\n"))
        .results()
        .map(block -> new Snippet(block.group(1)))
        .toList();
  }

  /** Compiles to a folder and runs the main method, if there is one; returns what it printed. */
  String compileAndRun(Path folder) throws IOException, Broken {
    compile(folder);
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      Class<?> type = loader.loadClass(typeName());
      type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (NoSuchMethodException e) {
      return "";
    } catch (InvocationTargetException e) {
      throw new Broken("The block throws " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new Broken("The block does not run: " + e, e);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void compile(Path folder) throws Broken {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-classpath",
            System.getProperty("java.class.path"),
            "-proc:none");
    if (!compiler.getTask(messages, null, null, options, null, List.of(source())).call()) {
      throw new Broken("The block does not compile:\n" + messages, null);
    }
  }

  private JavaFileObject source() {
    String code = isSourceFile() ? text : mainClass();
    URI name = URI.create("string:///" + typeName() + ".java");
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }

  private boolean isSourceFile() {
    return PUBLIC_TYPE.matcher(text).find();
  }

  private String typeName() {
    Matcher type = PUBLIC_TYPE.matcher(text);
    return type.find() ? type.group(1) : "Snippet";
  }

  private String mainClass() {
    return lines(true)
        + "public class Snippet {\n"
        + "public static void main(String[] args) throws Exception {\n"
        + lines(false)
        + "}\n}\n";
  }

  private String lines(boolean imports) {
    return text.lines()
        .filter(line -> line.startsWith("import ") == imports)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
