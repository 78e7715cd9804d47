package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which form an answer is printed, and where. */
final class AnswerOptions {

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format = Format.TEXT;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by the command line
  private CommandSpec command;

  /** Made by the command line. */
  AnswerOptions() {}

  /** Prints an answer. */
  void print(Explanation explanation, Supplier<String> json) {
    format.print(explanation, json, command.commandLine().getOut());
  }

  /** Prints to the standard error what is worth knowing about an answer. */
  void warn(Problems problems) {
    Problems.print(problems.all(), command.commandLine().getErr());
  }

  /** Returns that the command line is wrong. */
  ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
