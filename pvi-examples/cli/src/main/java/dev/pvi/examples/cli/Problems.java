package dev.pvi.examples.cli;

import dev.pvi.book.BookCode;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Code;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;

/**
 * Collects what is wrong with several inputs, so that one run of the command reports all of it. The
 * library reports everything about one document at once; this does so for all of them.
 */
final class Problems {

  /** What the command returns if it fails for a reason that is not in its input. */
  static final int FAULT = 3;

  private final Findings findings = new Findings();

  /** Returns what a step gives; empty if its input is wrong, which is then noted. */
  <T> Optional<T> attempt(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (BookException | InvalidRecordException e) {
      of(e).forEach(findings::add);
      return Optional.empty();
    }
  }

  /**
   * Does nothing if all steps were fine.
   *
   * @throws InvalidRecordException with all findings of all steps, if one was not
   */
  void throwIfAny() {
    findings.throwIfRecordIsWrong();
  }

  /** Returns everything that was noted. */
  List<Finding> all() {
    return findings.all();
  }

  /** Notes what something else found, unless that is noted of its place already. */
  void noteOnce(Finding finding) {
    boolean isNoted =
        all().stream()
            .anyMatch(
                one -> one.place().equals(finding.place()) && one.code().equals(finding.code()));
    if (!isNoted) {
      findings.add(finding);
    }
  }

  /** Notes something that is worth knowing, though nothing is wrong. */
  void warn(Place place, Code code, Object... arguments) {
    findings.warning(place, code, arguments);
  }

  /** Notes something that is wrong. */
  void refuse(Place place, Code code, Object... arguments) {
    findings.error(place, code, arguments);
  }

  private static List<Finding> of(Throwable problem) {
    if (problem instanceof BookException book) {
      return book.findings();
    }
    return problem instanceof InvalidRecordException record ? record.findings() : List.of();
  }

  /** Prints what went wrong, a line for each problem; returns the exit code. */
  static int report(Throwable problem, PrintWriter err) {
    List<Finding> findings = of(problem);
    if (findings.isEmpty()) {
      err.print(Texts.shown(line(problem)) + "\n");
      if (Boolean.getBoolean("pvi.trace")) {
        problem.printStackTrace(err);
      }
      return FAULT;
    }
    print(findings, err);
    boolean isMisspelt =
        findings.stream().allMatch(one -> one.code().equals(BookCode.NO_SUCH_BOOK.id()));
    return isMisspelt ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** Prints errors and then warnings, each once. */
  static void print(List<Finding> findings, PrintWriter err) {
    Stream.concat(
            lines(findings, Severity.ERROR),
            lines(findings, Severity.WARNING).map(line -> "warning: " + line))
        .forEach(line -> err.print(line + "\n"));
  }

  private static String line(Throwable problem) {
    if (problem instanceof LostOutput) {
      return String.valueOf(problem.getMessage());
    } else if (problem instanceof OutOfMemoryError) {
      return "pvi: the memory did not suffice; java -Xmx4g -jar pvi.jar gives it more";
    }
    return "pvi: a fault of the program itself: " + problem;
  }

  private static Stream<String> lines(List<Finding> findings, Severity severity) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity)
        .map(finding -> Texts.shown(finding.toString()))
        .distinct();
  }
}
