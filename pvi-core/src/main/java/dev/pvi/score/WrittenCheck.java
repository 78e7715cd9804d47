package dev.pvi.score;

import dev.pvi.explain.Reason;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.partner.Standing;
import dev.pvi.rulebook.Ladder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that what the parts of a written score refer to is stated, and what follows from it. */
final class WrittenCheck {

  private final WrittenScore written;
  private final Reader reader;

  WrittenCheck(WrittenScore written, Reader reader) {
    this.written = written;
    this.reader = reader;
  }

  /** Adds an error for each key that stands for nothing, and for each wrong standing. */
  void check(Tree score) {
    List<Tree> portfolios = elements(score, "portfolios");
    for (int i = 0; i < portfolios.size(); i++) {
      Tree node = portfolios.get(i);
      refers(node, "ladder", written.ladders());
      PortfolioScore read = written.portfolios().get(i).score(written);
      standings(node, read);
      reasonCodes(node, written.portfolios().get(i).reasonCodes(), read);
      for (Tree category : elements(node, "categories")) {
        for (Tree metric : elements(category, "metrics")) {
          refers(metric, "metric", written.metrics());
          refers(metric, "tableSource", written.sources());
          refers(metric, "weightSource", written.sources());
          refers(metric, "chosen", written.tables());
        }
      }
    }
  }

  private static List<Tree> elements(Tree node, String field) {
    return node.get(field).map(Tree::elements).orElse(List.of());
  }

  private void refers(Tree node, String field, Map<String, ?> known) {
    Optional<Tree> key = node.get(field);
    if (key.isPresent() && !known.containsKey(key.get().asText().orElse(""))) {
      reader.expected(
          key.get(), FormCode.OUT_OF_RANGE, "a key of " + String.join(", ", known.keySet()));
    }
  }

  /** A standing is written for the reader of the file; it follows from what else is written. */
  private void standings(Tree node, PortfolioScore score) {
    if (!score.ladder().rungs().isEmpty()) {
      follows(node, "standing", score.standing());
      follows(node, "computedStanding", score.computedStanding());
      standingReasons(node, score.standingReasons());
    }
  }

  private void reasonCodes(Tree node, List<String> stated, PortfolioScore score) {
    List<String> follow = score.reasonCodes().stream().map(ReasonCode::code).toList();
    if (!stated.equals(follow)) {
      reader.expected(
          node.get("reasonCodes").orElse(node),
          FormCode.OUT_OF_RANGE,
          "the reasonCodes that follow from baselines and parts, " + follow);
    }
  }

  private void standingReasons(Tree node, List<Reason> follow) {
    Optional<Tree> stated = node.get("standingReasons");
    List<Reason> read =
        stated
            .flatMap(reasons -> Kind.listOf(Kind.reason()).read(reasons, reader))
            .orElse(List.of());
    if (!read.equals(follow)) {
      reader.expected(
          stated.orElse(node),
          FormCode.OUT_OF_RANGE,
          "the standingReasons that follow from index, ladder and parts, \""
              + follow.stream().map(Reason::text).collect(Collectors.joining("; "))
              + "\"");
    }
  }

  private void follows(Tree node, String field, Ladder.Rung rung) {
    Tree stated = node.get(field).orElseThrow();
    Standing follows = rung.standing();
    if (!stated.asText().equals(Optional.of(follows.id()))) {
      reader
          .findings()
          .error(
              stated.place(),
              FormCode.OUT_OF_RANGE,
              "expected",
              follows + ", which follows from index, parts, ladder and protection",
              "value",
              stated.asText().orElse(""));
    }
  }
}
