package dev.pvi;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.rule.ScoringRules;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A layer over the bundled book with one slip, and the message about it. */
final class BrokenLayer {

  private BrokenLayer() {}

  /** Blank lines stand between layers; of each, what follows a bracket is the message. */
  static Stream<List<String>> cases(String text) {
    return Arrays.stream(text.split("\n\n"))
        .map(one -> one.split("\n> "))
        .map(parts -> List.of(parts[0], parts[1].strip().replaceAll("\n +", " ")));
  }

  static String expected(List<String> layer) {
    String message = "acme.json:" + layer.get(1);
    return Arrays.stream(message.split("\\.\\.\\."))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }

  static List<String> messages(String body) {
    return findings(
        """
        {
          "format": "pvi-rule-book/1",
          "id": "acme", "version": "1",
          "extends": "cisco-360@2026.1",
          %s
        }
        """
            .formatted(body));
  }

  static List<String> findings(String json) {
    return catchThrowableOfType(
            BookException.class, () -> RuleBooks.parse("acme.json", json, ScoringRules.standard()))
        .findings()
        .stream()
        .map(Finding::toString)
        .toList();
  }
}
