package dev.pvi.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

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
      InitCommand.class,
      BooksCommand.class,
      ShowCommand.class,
      ReferenceCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done; warnings may stand on the standard error",
      "  1  the input is wrong: every problem once, on a line of its own",
      "  2  the command line is wrong: an option, or a name that nothing has",
      "  3  no full answer: output lost, too little memory, or a fault of the program",
      "",
      "Where a file is expected, - reads the standard input."
    })
public final class Pvi {

  /** Made by the command line. */
  Pvi() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    // System.out and System.err would swallow that a disk is full or a reader gone.
    System.exit(
        run(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            args));
  }

  /** Runs the command and returns its exit code. */
  static int run(OutputStream out, OutputStream err, String... args) {
    Output answers = new Output(out);
    Output problems = new Output(err);
    PrintWriter answer = answers.writer();
    PrintWriter problem = problems.writer();
    int code = execute(answer, problem, args);
    answer.flush();
    if (answers.lost().isPresent()) {
      code = Problems.FAULT;
      problem.print("pvi: the answer was not written in full: " + answers.lost().get() + "\n");
    }
    problem.flush();
    return problems.lost().isPresent() ? Problems.FAULT : code;
  }

  private static int execute(PrintWriter answer, PrintWriter problem, String... args) {
    try {
      CommandLine line = new CommandLine(new Pvi());
      UsageMessageSpec usage = line.getCommandSpec().usageMessage();
      for (CommandLine command : line.getSubcommands().values()) {
        command
            .getCommandSpec()
            .usageMessage()
            .footerHeading(usage.footerHeading())
            .footer(usage.footer());
      }
      return line.setOut(answer)
          .setErr(problem)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExecutionStrategy(Pvi::run)
          .setExecutionExceptionHandler(
              (failure, command, parsed) -> Problems.report(failure, problem))
          .execute(args);
    } catch (Error e) {
      return Problems.report(e, problem);
    }
  }

  /** Whoever asks for help with a misspelt word has misspelt it nevertheless. */
  private static int run(ParseResult parsed) {
    List<ParseResult> commands = new ArrayList<>();
    Optional<ParseResult> next = Optional.of(parsed);
    while (next.isPresent()) {
      commands.add(next.get());
      next = Optional.ofNullable(next.get().subcommand());
    }
    for (ParseResult command : commands) {
      if (!command.unmatched().isEmpty()) {
        throw new UnmatchedArgumentException(
            command.commandSpec().commandLine(), command.unmatched());
      }
    }
    ParseResult last = commands.get(commands.size() - 1);
    if (last.originalArgs().stream().filter(Pvi::isStandardInput).count() > 1) {
      throw new ParameterException(
          last.commandSpec().commandLine(),
          "- must be given once, as the standard input can be read once - but was: twice");
    }
    return new RunLast().execute(parsed);
  }

  private static boolean isStandardInput(String argument) {
    return argument.substring(argument.indexOf('=') + 1).equals(Inputs.STANDARD_INPUT);
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
