package dev.pvi.examples.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command and its sub-commands. Whatever the platform, its output is UTF-8. */
@Command(
    name = "pvi",
    description = "Partner value index and partner incentives, explained.",
    mixinStandardHelpOptions = true,
    versionProvider = Pvi.Version.class,
    subcommands = {
      ScoreCommand.class,
      ExplainCommand.class,
      RebateCommand.class,
      VerifyCommand.class,
      ReferenceCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  the input is wrong: every problem on a line of its own",
      "  2  the command line is wrong",
      "  3  a fault of the program itself"
    })
public final class Pvi {

  /** Made by the command line. */
  Pvi() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /** Runs the command and returns its exit code. */
  static int run(OutputStream out, OutputStream err, String... args) {
    PrintWriter answers = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    PrintWriter problems = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
    int code =
        new CommandLine(new Pvi())
            .setOut(answers)
            .setErr(problems)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (problem, command, parsed) -> Problems.report(problem, problems))
            .execute(args);
    answers.flush();
    problems.flush();
    return code;
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Pvi.class.getPackage().getImplementationVersion();
      return new String[] {"pvi " + (version == null ? "(not packaged)" : version)};
    }
  }
}
