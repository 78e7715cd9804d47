package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.pvi;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the README says of the command is so. */
class ReadmeTest {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  @TempDir Path folder;

  private static String section() {
    String readme = Run.read(ROOT.resolve("README.md").toString());
    int start = readme.indexOf("\n## The command\n");
    return readme.substring(start, readme.indexOf("\n## ", start + 1));
  }

  private static CommandLine command(String name) {
    return new CommandLine(new Pvi()).getSubcommands().get(name);
  }

  @Test
  void commandsRunAsTheyStand() {
    List<String> lines =
        section().lines().filter(line -> line.startsWith("java -jar pvi-examples/")).toList();

    assertThat(lines).hasSizeGreaterThan(4);
    for (String line : lines) {
      List<String> words =
          Arrays.stream(line.split(" ")).skip(3).map(word -> placed(word)).toList();
      if (words.stream().filter(word -> word.endsWith(".json")).allMatch(ReadmeTest::isThere)) {
        Run run = pvi(words.toArray(String[]::new));
        assertThat(run.code()).as(line + "\n" + run.err()).isZero();
      } else {
        assertThat(line).contains("--rules acme-rules.jar#");
      }
    }
  }

  private String placed(String word) {
    return word.startsWith("start")
        ? folder.resolve(word).toString()
        : word.startsWith("pvi-examples/") ? ROOT.resolve(word).toString() : word;
  }

  private static boolean isThere(String file) {
    return Files.exists(Path.of(file));
  }

  @Test
  void tableNamesEveryCommandAndNoOptionThatThereIsNot() {
    Set<String> described = new TreeSet<>();
    for (MatchResult row :
        Pattern.compile("\n\\| `([a-z]+)[^`]*` \\|(.*)").matcher(section()).results().toList()) {
      described.add(row.group(1));
      Set<String> known = command(row.group(1)).getCommandSpec().optionsMap().keySet();
      OPTION
          .matcher(row.group(2))
          .results()
          .forEach(option -> assertThat(known).as(row.group(1)).contains(option.group()));
    }
    assertThat(described)
        .isEqualTo(new TreeSet<>(new CommandLine(new Pvi()).getSubcommands().keySet()));
  }

  @Test
  void everyOptionIsNamed() {
    String section = section();
    for (CommandLine command : new CommandLine(new Pvi()).getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      spec.optionsMap().keySet().stream()
          .filter(option -> option.startsWith("--"))
          .filter(option -> !option.equals("--help") && !option.equals("--version"))
          .forEach(option -> assertThat(section).as(spec.name()).contains(option));
    }
  }

  @Test
  void exitCodesAreThoseOfTheHelp() {
    assertThat(section()).contains("| 0 |", "| 1 |", "| 2 |", "| 3 |");
    assertThat(pvi("--help").out()).contains("\n  0  ", "\n  1  ", "\n  2  ", "\n  3  ");
  }
}
