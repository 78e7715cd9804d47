package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a rule requires of an event, on its day or on another one. */
record OracleRequirements(OracleWorld world, OracleBook book, Node node) {

  OracleFacts facts(Taken taken) {
    return facts(taken, taken.judgedOn());
  }

  private OracleFacts facts(Taken taken, LocalDate day) {
    return new OracleFacts(world, book, taken, world.score(day), day);
  }

  /** Why an event may not earn, whatever it is worth. */
  Optional<String> judge(Taken taken) {
    Optional<OracleScore> score = world.score(taken.judgedOn());
    if (score.isEmpty()) {
      return Optional.of("no-score");
    } else if (!score.get().indices.containsKey(taken.event().portfolio())) {
      return Optional.of("not-scored");
    }
    for (Map.Entry<String, Node> one : book.requirements(node).entrySet()) {
      if (!isOfPot(one.getValue()) && !meets(one.getValue(), taken)) {
        return Optional.of(one.getKey());
      }
    }
    return Optional.empty();
  }

  boolean isOfPot(Node requirement) {
    return Logic.attributes(requirement.at("when")).stream()
        .anyMatch(node.fields("quantities")::containsKey);
  }

  private boolean meets(Node requirement, Taken taken) {
    OracleFacts facts = facts(taken);
    String at = requirement.text("at", "event-date");
    if (at.equals("event-date") && !requirement.has("within")) {
      return Logic.holds(requirement.at("when"), facts) == Logic.YES;
    }
    if (!(facts.get(at) instanceof LocalDate day)) {
      return false;
    }
    LocalDate first = day;
    LocalDate last = day;
    if (requirement.has("within")) {
      OracleWindow window = OracleWindow.of(requirement.at("within"), day, book);
      first = window.first();
      last = window.last();
    }
    for (LocalDate one = first; !one.isAfter(last); one = one.plusDays(1)) {
      boolean isScored =
          world
              .score(one)
              .filter(s -> s.indices.containsKey(taken.event().portfolio()))
              .isPresent();
      if (isScored && Logic.holds(requirement.at("when"), facts(taken, one)) == Logic.YES) {
        return true;
      }
    }
    return false;
  }
}
